import type { Dashboard } from '@desk/contract/dashboard';
import { satisfactionEmojis, satisfactionLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { formatTag } from '../../i18n/format-tag.ts';
import { useLanguage } from '../../i18n/language.ts';
import { formatNumber, formatPercent } from '../../lib/format.ts';
import { assistantColor, teamColor } from './colors.ts';
import { CountedBars } from './counted-bars.tsx';
import { FigureLink } from './figure-link.tsx';

/** What people said at the end, of the assistant's solutions and of the team's, and how many said anything. */
export function FeedbackChart({ dashboard: { feedback } }: { dashboard: Dashboard }) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const [first] = feedback;
  if (!first) return null;
  const who = (kind: (typeof feedback)[number]['resolver_kind']) =>
    kind === 'ai' ? t('who.ai') : t('who.person');
  return (
    <div>
      <CountedBars
        title={t('feedback.title')}
        heading={t('feedback.score')}
        series={feedback.map(({ resolver_kind }) => ({
          id: resolver_kind,
          label: who(resolver_kind),
          color: resolver_kind === 'ai' ? assistantColor : teamColor,
        }))}
        // The best on top, as one reads.
        groups={first.scores.toReversed().map(({ score }) => ({
          key: String(score),
          label: `${satisfactionEmojis[score]} ${satisfactionLabels[score][language]}`,
          counts: feedback.flatMap(({ scores }) => scores.find((one) => one.score === score)?.tickets ?? []),
        }))}
      />
      <Box
        component="dl"
        sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 4, rowGap: 1, m: 0, mt: 2 }}
      >
        {feedback
          .filter(({ closed }) => closed.count > 0)
          .map(({ resolver_kind, closed, rated, average }) => (
            <Box key={resolver_kind} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ color: 'text.secondary' }}>
                {who(resolver_kind)}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {average.value === null
                  ? t('feedback.none', { closed: formatNumber(closed.count, language) })
                  : t('feedback.average', {
                      score: new Intl.NumberFormat(formatTag(language), { maximumFractionDigits: 1 }).format(
                        average.value,
                      ),
                      share: formatPercent(rated.count / closed.count, language),
                    })}{' '}
                {rated.count > 0 && (
                  <>
                    (<FigureLink of={rated} label={`${who(resolver_kind)}, ${t('feedback.rated')}`} />
                    {' / '}
                    <FigureLink of={closed} label={`${who(resolver_kind)}, ${t('feedback.closed')}`} />)
                  </>
                )}
              </Box>
            </Box>
          ))}
      </Box>
    </div>
  );
}
