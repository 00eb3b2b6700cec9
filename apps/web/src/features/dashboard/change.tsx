import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { formatTag } from '../../i18n/format-tag.ts';
import { useLanguage } from '../../i18n/language.ts';
import { changeOf, type Precision } from './change-of.ts';

type ChangeProps = {
  value: number | null;
  before: number | null;
  /** How what it was is written. */
  show: (value: number) => string;
  /** How much it has changed, where that is not a share of what it was. */
  difference?: Precision & { show: (change: number) => string };
  /** Whether these are numbers of tickets. */
  isCount?: boolean;
  /** Which way is good; without one the change is only a fact. */
  better?: 'more' | 'less';
};

/** From so many on a change is said as a share. */
const fewest = 20;

/** How it stands against the stretch before: an arrow, how much, and in words what it was. */
export function Change({ value, before, show, difference, isCount = false, better }: ChangeProps) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  if (value === null || before === null || (before === 0 && !difference && !isCount)) return <>{'\u00a0'}</>;
  // A share of next to nothing says nothing: five in place of one are four more, not 400 %.
  const isSmall = isCount && before < fewest;
  const percent = new Intl.NumberFormat(formatTag(language), { style: 'percent', maximumFractionDigits: 0 });
  const change = difference
    ? changeOf(value, before, difference)
    : isSmall
      ? value - before
      : changeOf(value / before, 1, { digits: 2 });
  const said = t('change.before', { value: show(before) });
  if (change === 0)
    return (
      <Box component="span" title={said}>
        {t('change.same')}
      </Box>
    );
  const Icon = change > 0 ? ArrowUpward : ArrowDownward;
  const isGood = better && change > 0 === (better === 'more');
  return (
    <Box
      component="span"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontVariantNumeric: 'tabular-nums' }}
    >
      <Box
        component="span"
        sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, whiteSpace: 'nowrap' }}
      >
        <Icon
          aria-label={change > 0 ? t('change.up') : t('change.down')}
          sx={{
            fontSize: 14,
            color: better === undefined ? 'text.faint' : isGood ? 'success.main' : 'warning.main',
          }}
        />
        {(difference?.show ?? (isSmall ? show : percent.format))(Math.abs(change))}
      </Box>
      <Box component="span" sx={{ color: 'text.faint', whiteSpace: 'nowrap' }}>
        {said}
      </Box>
    </Box>
  );
}
