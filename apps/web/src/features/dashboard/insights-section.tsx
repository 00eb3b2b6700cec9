import type { Bottleneck, Insights, SiteInsight } from '@desk/contract/dashboard';
import { topicLabels } from '@desk/contract/topics';
import { categories, categoryLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { ChartSection } from '../../components/chart-section.tsx';
import { formatTag } from '../../i18n/format-tag.ts';
import { useLanguage } from '../../i18n/language.ts';
import { formatNumber } from '../../lib/format.ts';
import { Nothing } from './counted-bars.tsx';
import { FigureLink, listPath } from './figure-link.tsx';

/** The development centers side by side, and what stands out at one of them. */
export function InsightsSection({ insights }: { insights: Insights }) {
  const { t } = useTranslation('figures');
  return (
    <Box sx={{ display: 'grid', gap: 8, minWidth: 0 }}>
      <Box component="section" aria-labelledby="bottlenecks">
        <Typography
          variant="h2"
          id="bottlenecks"
          sx={{ minHeight: 40, display: 'flex', alignItems: 'center' }}
        >
          {t('insights.bottlenecks')}
        </Typography>
        <Typography sx={{ color: 'text.secondary', mb: 3, maxWidth: '70ch' }}>
          {t('insights.rule')}
        </Typography>
        {insights.bottlenecks.length === 0 ? (
          <Nothing text={t('insights.none')} />
        ) : (
          <Box component="ul" sx={{ m: 0, pl: 0, listStyle: 'none', display: 'grid', gap: 3 }}>
            {insights.bottlenecks.map((bottleneck) => (
              <li key={`${bottleneck.site} ${bottleneck.topic ?? bottleneck.category}`}>
                <BottleneckLine bottleneck={bottleneck} />
              </li>
            ))}
          </Box>
        )}
      </Box>
      <Sites insights={insights} />
    </Box>
  );
}

function BottleneckLine({ bottleneck }: { bottleneck: Bottleneck }) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const { site, topic, category, ratio, low, high, tickets, people } = bottleneck;
  const times = (value: number) =>
    new Intl.NumberFormat(formatTag(language), { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
  const sentence = topic
    ? t('insights.topic_sentence', { site, topic: topicLabels[topic][language], ratio: times(ratio) })
    : category &&
      t('insights.sentence', { site, category: categoryLabels[category][language], ratio: times(ratio) });
  return (
    <>
      <Link
        component={RouterLink}
        to={listPath(tickets.list)}
        color="inherit"
        underline="always"
        sx={{ fontWeight: 600, textDecorationColor: 'var(--mui-palette-text-faint)' }}
      >
        {sentence}
      </Link>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        {t('insights.evidence', {
          tickets: formatNumber(tickets.count, language),
          people: formatNumber(people, language),
          low: times(low),
          high: times(high),
        })}
      </Box>
    </>
  );
}

function Sites({ insights: { sites, smallest_group } }: { insights: Insights }) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const rate = (value: number) =>
    new Intl.NumberFormat(formatTag(language), { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
  const nameOf = ({ site, sites: count }: SiteInsight) => site ?? t('insights.small_sites', { count });
  const most = new Map(
    categories.map((category) => [
      category,
      Math.max(
        0,
        ...sites.map((site) => site.by_category.find((one) => one.category === category)?.per_hundred ?? 0),
      ),
    ]),
  );
  const headings = [
    t('insights.site'),
    t('insights.people'),
    t('insights.tickets'),
    t('insights.per_hundred'),
    t('insights.hours_waited'),
  ];
  if (sites.length === 0) return <Nothing text={t('insights.no_sites', { count: smallest_group })} />;
  return (
    <ChartSection
      title={t('insights.sites')}
      note={t('insights.sites_note', { count: smallest_group })}
      data={{
        columns: [
          { label: headings[0] ?? '' },
          ...headings.slice(1).map((label) => ({ label, align: 'right' as const })),
          ...categories.map((category) => ({
            label: categoryLabels[category][language],
            align: 'right' as const,
          })),
        ],
        rows: sites.map((site) => ({
          key: site.site ?? '',
          cells: [
            nameOf(site),
            formatNumber(site.people, language),
            <FigureLink
              key="tickets"
              of={site.tickets}
              label={`${nameOf(site)}, ${t('insights.tickets')}`}
            />,
            rate(site.per_hundred),
            rate(site.hours_waited_per_person),
            ...site.by_category.map(({ category, count, per_hundred, list }) => (
              <Box
                key={category}
                component="span"
                // The site that has the most of a kind stands out without a legend.
                sx={{ fontWeight: per_hundred > 0 && per_hundred === most.get(category) ? 600 : 400 }}
              >
                {list === null || count === 0 ? (
                  rate(per_hundred)
                ) : (
                  <Link
                    component={RouterLink}
                    to={listPath(list)}
                    color="inherit"
                    underline="always"
                    aria-label={`${nameOf(site)}, ${categoryLabels[category][language]}: ${formatNumber(count, language)}`}
                    sx={{ textDecorationColor: 'var(--mui-palette-text-faint)' }}
                  >
                    {rate(per_hundred)}
                  </Link>
                )}
              </Box>
            )),
          ],
        })),
        file: {
          columns: [...headings, ...categories.map((category) => categoryLabels[category][language])],
          rows: sites.map((site) => [
            nameOf(site),
            site.people,
            site.tickets.count,
            site.per_hundred,
            site.hours_waited_per_person,
            ...site.by_category.map(({ per_hundred }) => per_hundred),
          ]),
        },
      }}
    />
  );
}
