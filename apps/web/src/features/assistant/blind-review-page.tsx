import type { BlindReviewItem } from '@desk/contract/assistant-quality';
import {
  type Category,
  categories,
  categoryLabels,
  type Level,
  levelLabels,
  levels,
} from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryIcons } from '../../components/category-chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { FormError } from '../../components/form-error.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { blindReviewsQuery, useGiveBlindReview } from './assistant-queries.ts';

/** Closed tickets to sort without knowing what anybody said of them: the fair measure of how right the assistant is. */
export function Component() {
  const { t } = useTranslation('assistant');
  const { data, error, refetch } = useQuery(blindReviewsQuery);
  const [item] = data ?? [];
  return (
    <Page width="text">
      <PageHeader title={t('review.title')} lead={t('review.lead')} />
      {item && <Review key={item.ticket_id} item={item} left={data?.length ?? 0} />}
      {data && !item && <EmptyState title={t('review.done')} hint={t('review.done_hint')} />}
      {!data &&
        (error ? <ErrorState error={error} onRetry={refetch} /> : <SkeletonRows rows={6} height={40} />)}
    </Page>
  );
}

function Review({ item, left }: { item: BlindReviewItem; left: number }) {
  const { t } = useTranslation(['assistant', 'ticket']);
  const language = useLanguage();
  const [category, setCategory] = useState<Category | null>(null);
  const [severity, setSeverity] = useState<Level | null>(null);
  const [urgency, setUrgency] = useState<Level | null>(null);
  const give = useGiveBlindReview();
  const isWhole = category && severity && urgency;
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) give.mutate({ ticket_id: item.ticket_id, category, severity, urgency });
      }}
      sx={{ display: 'grid', gap: 6 }}
    >
      <Box component="article" lang={item.language}>
        <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
          {item.title}
        </Typography>
        <Typography sx={{ mt: 2, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {item.description}
        </Typography>
      </Box>
      <Choice label={t('ticket:filter.category')} value={category} onChange={setCategory}>
        {categories.map((one) => {
          const Icon = categoryIcons[one];
          return (
            <ToggleButton key={one} value={one} sx={{ gap: 1.5 }}>
              <Icon aria-hidden fontSize="small" />
              {categoryLabels[one][language]}
            </ToggleButton>
          );
        })}
      </Choice>
      <Choice
        label={t('ticket:filter.severity')}
        hint={t('review.severity_hint')}
        value={severity}
        onChange={setSeverity}
      >
        {levels.map((one) => (
          <ToggleButton key={one} value={one}>
            {levelLabels[one][language]}
          </ToggleButton>
        ))}
      </Choice>
      <Choice
        label={t('ticket:filter.urgency')}
        hint={t('review.urgency_hint')}
        value={urgency}
        onChange={setUrgency}
      >
        {levels.map((one) => (
          <ToggleButton key={one} value={one}>
            {levelLabels[one][language]}
          </ToggleButton>
        ))}
      </Choice>
      <FormError error={give.error} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 4 }}>
        <Button type="submit" variant="contained" disabled={!isWhole} loading={give.isPending}>
          {t('review.save')}
        </Button>
        <Box sx={{ color: 'text.secondary' }}>{t('review.left', { count: left })}</Box>
      </Box>
    </Box>
  );
}

type ChoiceProps<Value> = {
  label: string;
  hint?: string;
  value: Value | null;
  onChange: (value: Value | null) => void;
  children: ReactNode;
};

function Choice<Value extends string>({ label, hint, value, onChange, children }: ChoiceProps<Value>) {
  const labelId = useId();
  return (
    <div>
      <Typography id={labelId} component="h3" variant="subtitle2">
        {label}
      </Typography>
      {hint && <Typography sx={{ color: 'text.secondary', typography: 'body2' }}>{hint}</Typography>}
      <ToggleButtonGroup
        exclusive
        aria-labelledby={labelId}
        value={value}
        onChange={(_event, chosen: Value | null) => onChange(chosen)}
        sx={{
          mt: 2,
          flexWrap: 'wrap',
          gap: 1,
          '& .MuiToggleButton-root': { minHeight: 40, textTransform: 'none' },
        }}
      >
        {children}
      </ToggleButtonGroup>
    </div>
  );
}
