import { descriptionMax } from '@desk/contract/limits';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePageTitle } from '../../components/page-title.ts';

/** The one question; what is written here goes on in the form of a new ticket. */
export function AskForHelp() {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const [problem, setProblem] = useState('');
  const titleId = useId();
  const hintId = useId();
  usePageTitle(t('title'));

  const proceed = (event?: FormEvent) => {
    event?.preventDefault();
    void navigate('/tickets/new', { state: { description: problem.trim() } });
  };

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
    </Box>
  );
}
