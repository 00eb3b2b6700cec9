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
import type SvgIcon from '@mui/material/SvgIcon';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryIcons } from '../../components/category-chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { FormError } from '../../components/form-error.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
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
  const save = useRef<HTMLButtonElement>(null);
  const isWhole = category !== null && severity !== null && urgency !== null;
  const next = nextChoice({ category, severity, urgency });
  // Four keys a ticket: a number for each choice, then Enter.
  useShortcuts(
    Object.fromEntries(
      categories.map((one, at) => [
        String(at + 1),
        () => {
          if (next === 'category') setCategory(one);
          if (next === 'severity') setSeverity(levels[at] ?? null);
          if (next === 'urgency') setUrgency(levels[at] ?? null);
        },
      ]),
    ),
  );
  useEffect(() => {
    if (isWhole) save.current?.focus();
  }, [isWhole]);
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) give.mutate({ ticket_id: item.ticket_id, category, severity, urgency });
      }}
      sx={{ display: 'grid', gap: 6 }}
    >
      <Box component="article" lang={item.language} sx={{ borderLeft: 2, borderColor: 'divider', pl: 4 }}>
        <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
          {item.title}
        </Typography>
        <Typography sx={{ mt: 2, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {item.description}
        </Typography>
      </Box>
      <Choice
        label={t('ticket:filter.category')}
        options={categories.map((one) => [one, categoryLabels[one][language], categoryIcons[one]])}
        value={category}
        onChange={setCategory}
        isNext={next === 'category'}
      />
      <Choice
        label={t('ticket:filter.severity')}
        hint={t('review.severity_hint')}
        options={levels.map((one) => [one, levelLabels[one][language]])}
        value={severity}
        onChange={setSeverity}
        isNext={next === 'severity'}
      />
      <Choice
        label={t('ticket:filter.urgency')}
        hint={t('review.urgency_hint')}
        options={levels.map((one) => [one, levelLabels[one][language]])}
        value={urgency}
        onChange={setUrgency}
        isNext={next === 'urgency'}
      />
      <FormError error={give.error} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 4 }}>
        <Button ref={save} type="submit" variant="contained" disabled={!isWhole} loading={give.isPending}>
          {t('review.save')}
        </Button>
        <Box sx={{ color: 'text.secondary' }}>{t('review.left', { count: left })}</Box>
      </Box>
    </Box>
  );
}

type Answers = { category: Category | null; severity: Level | null; urgency: Level | null };

/** What the next number key answers. */
function nextChoice({ category, severity, urgency }: Answers): keyof Answers | null {
  if (category === null) return 'category';
  if (severity === null) return 'severity';
  return urgency === null ? 'urgency' : null;
}

type ChoiceProps<Value> = {
  label: string;
  hint?: string;
  options: [value: Value, label: string, icon?: typeof SvgIcon][];
  value: Value | null;
  onChange: (value: Value | null) => void;
  /** Whether the number keys answer this one now; then each option shows its number. */
  isNext: boolean;
};

function Choice<Value extends string>({ label, hint, options, value, onChange, isNext }: ChoiceProps<Value>) {
  const labelId = useId();
  return (
    <div>
      <Typography id={labelId} component="h3" variant="subtitle2">
        {label}
        {hint && (
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, ml: 2 }}>
            {hint}
          </Box>
        )}
      </Typography>
      <ToggleButtonGroup
        exclusive
        aria-labelledby={labelId}
        value={value}
        onChange={(_event, chosen: Value | null) => onChange(chosen)}
        sx={{
          mt: 2,
          flexWrap: 'wrap',
          gap: 2,
          // Each by itself: a row that wraps has no common frame.
          '& .MuiToggleButton-root': {
            minHeight: 40,
            px: 3,
            gap: 1.5,
            textTransform: 'none',
            '&:not(.Mui-selected)': { color: 'text.primary' },
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            m: 0,
          },
        }}
      >
        {options.map(([one, name, Icon], at) => (
          <ToggleButton key={one} value={one} aria-keyshortcuts={isNext ? String(at + 1) : undefined}>
            {Icon && <Icon aria-hidden fontSize="small" />}
            {name}
            {isNext && (
              <Box
                component="kbd"
                aria-hidden
                sx={{
                  fontFamily: 'mono',
                  fontSize: '0.75rem',
                  lineHeight: 1,
                  color: 'text.secondary',
                  '@media (pointer: coarse)': { display: 'none' },
                }}
              >
                {at + 1}
              </Box>
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
