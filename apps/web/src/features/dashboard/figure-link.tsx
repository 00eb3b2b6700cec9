import type { Count } from '@desk/contract/dashboard';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useLanguage } from '../../i18n/language.ts';
import { formatNumber } from '../../lib/format.ts';

export const listPath = (list: string) => `/tickets?${list}`;

/** A number that opens the tickets it counts. */
export function FigureLink({
  of,
  label,
}: {
  of: Pick<Count, 'count'> & { list: string | null };
  label?: string;
}) {
  const language = useLanguage();
  const text = formatNumber(of.count, language);
  if (of.count === 0 || of.list === null) return <>{text}</>;
  return (
    <Link
      component={RouterLink}
      to={listPath(of.list)}
      color="inherit"
      underline="always"
      aria-label={label && `${label}: ${text}`}
      sx={{ textDecorationColor: 'var(--mui-palette-text-faint)', fontVariantNumeric: 'tabular-nums' }}
    >
      {text}
    </Link>
  );
}
