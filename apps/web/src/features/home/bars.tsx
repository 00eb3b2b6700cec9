import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language.ts';
import { formatNumber } from '../../lib/format.ts';

export type Bar = {
  key: string;
  label: string;
  value: number;
  /** A palette path; grey without. */
  color?: string;
  /** The list behind the number, where there is one. */
  to?: string;
};

/** Counts as quiet horizontal bars, the longest filling the line. Nothing to count, nothing to draw. */
export function Bars({ bars }: { bars: Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {bars
        .filter(({ key, value }) => key !== 'undecided' || value > 0)
        .map((bar) => (
          <li key={bar.key}>
            <BarLine bar={bar} share={bar.value / most} />
          </li>
        ))}
    </Box>
  );
}

function BarLine({ bar: { label, value, color = 'text.faint', to }, share }: { bar: Bar; share: number }) {
  const language = useLanguage();
  return (
    <Box
      {...(to ? { component: Link, to } : {})}
      sx={{
        display: 'grid',
        gridTemplateColumns: '108px 1fr 3ch',
        alignItems: 'center',
        columnGap: 3,
        minHeight: 40,
        px: 2,
        mx: -2,
        borderRadius: 1,
        color: 'inherit',
        textDecoration: 'none',
        '@media (pointer: coarse)': { minHeight: 44 },
        'a&:hover': { bgcolor: 'desk.hover' },
      }}
    >
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {label}
      </Box>
      <Box
        component="span"
        aria-hidden
        sx={{ height: 6, borderRadius: 99, bgcolor: 'desk.hover', overflow: 'hidden' }}
      >
        <Box
          component="span"
          sx={{ display: 'block', height: '100%', borderRadius: 99, bgcolor: color }}
          style={{ width: `${share * 100}%` }}
        />
      </Box>
      <Box
        component="span"
        sx={{
          textAlign: 'right',
          fontVariantNumeric: 'tabular-nums',
          color: value === 0 ? 'text.faint' : 'text.primary',
        }}
      >
        {formatNumber(value, language)}
      </Box>
    </Box>
  );
}
