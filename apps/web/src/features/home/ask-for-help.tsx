import { descriptionMax } from '@desk/contract/limits';
import type { CardKind } from '@desk/contract/suggestions';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePageTitle } from '../../components/page-title.ts';
import { SolvedEarly } from '../../components/suggestions/solved-early.tsx';
import { SuggestionCards } from '../../components/suggestions/suggestion-cards.tsx';
import { useSuggestions } from '../../components/suggestions/use-suggestions.ts';

/** The one question; what is written here goes on in the form of a new ticket, unless what is known solves it already. */
export function AskForHelp() {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const [problem, setProblem] = useState('');
  const [solvedBy, setSolvedBy] = useState<CardKind | null>(null);
  const suggestions = useSuggestions(problem);
  const titleId = useId();
  const hintId = useId();
  usePageTitle(t('title'));

  const proceed = (event?: FormEvent) => {
    event?.preventDefault();
    void navigate('/tickets/new', {
      state: { description: problem.trim(), suggestion_id: suggestions.id },
    });
  };
  if (solvedBy !== null) return <SolvedEarly kind={solvedBy} onBack={() => setSolvedBy(null)} />;

  return (
    <Box component="form" onSubmit={proceed}>
      <Typography variant="h1" id={titleId} sx={{ fontSize: { xs: '1.75rem', sm: '2.125rem' }, mb: 4 }}>
        {t('ask.title')}
      </Typography>
      <OutlinedInput
        multiline
        fullWidth
        minRows={3}
        maxRows={12}
        value={problem}
        onChange={(event) => setProblem(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) proceed();
        }}
        placeholder={t('ask.placeholder')}
        inputProps={{
          'aria-labelledby': titleId,
          'aria-describedby': hintId,
          maxLength: descriptionMax,
          enterKeyHint: 'next',
        }}
        sx={{ fontSize: '1.0625rem', p: 4, borderRadius: 1.5 }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, mt: 3 }}>
        <Typography id={hintId} variant="body2" sx={{ color: 'text.secondary', flex: '1 1 260px' }}>
          {t('ask.hint')}
        </Typography>
        <Button type="submit" variant="contained" size="large" sx={{ flexGrow: { xs: 1, sm: 0 } }}>
          {t('ask.submit')}
        </Button>
      </Box>
      {suggestions.cards.length > 0 && (
        <Box sx={{ mt: 6 }}>
          <SuggestionCards
            cards={suggestions.cards}
            onSolved={(card) => {
              suggestions.solve(card);
              setSolvedBy(card.kind);
            }}
          />
        </Box>
      )}
    </Box>
  );
}
