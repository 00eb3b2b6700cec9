import type { Proportion } from '@desk/contract/assistant-quality';
import type { Language } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { formatPercent } from '../../lib/format.ts';

/** With fewer than this a percentage says more than anybody knows. */
const leastForPercent = 20;

export const isKnown = ({ n, share }: Proportion): boolean => n >= leastForPercent && share !== null;

export const intervalText = ({ low, high }: Proportion, language: Language) =>
  `${formatPercent(low, language)}–${formatPercent(high, language)}`;

/** A share with how sure it is and of how many; of few, the count alone. */
export function ProportionText({ of }: { of: Proportion }) {
  const { t } = useTranslation('assistant');
  const language = useLanguage();
  if (of.n === 0) return <Faint>{t('quality.none_yet')}</Faint>;
  if (of.n < leastForPercent || of.share === null)
    return <Faint>{t('quality.too_few', { count: of.count, n: of.n })}</Faint>;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {formatPercent(of.share, language)}{' '}
      <Faint>
        ({intervalText(of, language)}, n = {of.n})
      </Faint>
    </Box>
  );
}

const Faint = ({ children }: { children: React.ReactNode }) => (
  <Box component="span" sx={{ color: 'text.secondary', typography: 'body2' }}>
    {children}
  </Box>
);
