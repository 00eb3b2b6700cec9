import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { formatTag } from '../../i18n/format-tag.ts';
import { useLanguage } from '../../i18n/language.ts';

type ChangeProps = {
  value: number | null;
  before: number | null;
  /** How what it was is written. */
  show: (value: number) => string;
  /** How much it has changed, where that is not a share of what it was. */
  difference?: (change: number) => string;
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
  const change = value - before;
  const share = change / before;
  const percent = new Intl.NumberFormat(formatTag(language), { style: 'percent', maximumFractionDigits: 0 });
  const isSame = difference ? Math.abs(change) < 0.005 : change === 0 || Math.abs(share) < 0.005;
  const Icon = change > 0 ? ArrowUpward : ArrowDownward;
  const isGood = better && change > 0 === (better === 'more');
  const said = t('change.before', { value: show(before) });
  // A share of next to nothing says nothing: five in place of one are four more, not 400 %.
  const isSmall = isCount && before < fewest;
  if (isSame)
    return (
      <Box component="span" title={said}>
        {t('change.same')}
      </Box>
    );
  return (
    <Box
      component="span"
      title={said}
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, fontVariantNumeric: 'tabular-nums' }}
    >
      <Icon
        aria-label={change > 0 ? t('change.up') : t('change.down')}
        sx={{
          fontSize: 14,
          color: better === undefined ? 'text.faint' : isGood ? 'success.main' : 'warning.main',
        }}
      />
      {difference
        ? difference(Math.abs(change))
        : isSmall && isCount
          ? show(Math.abs(change))
          : percent.format(Math.abs(share))}
      <Box component="span" sx={{ color: 'text.faint' }}>
        {said}
      </Box>
    </Box>
  );
}
