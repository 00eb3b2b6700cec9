import type { Dashboard, Durations, Times } from '@desk/contract/dashboard';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartSection } from '../../components/chart-section.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { FigureLink } from './figure-link.tsx';
import { formatSpan } from './format-span.ts';

type Clock = 'wall' | 'business';
const measures = ['average', 'median', 'p90'] as const satisfies (keyof Durations)[];

/** How long it took: each of the assistant's agents, the team, and until a person first answered. */
export function TimesTable({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const [clock, setClock] = useState<Clock>('wall');
  const rows: { key: string; label: string; times: Times }[] = [
    ...dashboard.resolution_times.map(({ solver, agent, times }) => ({
      key: `${solver} ${agent ?? ''}`,
      label: solver === 'agent' ? t('times.agent', { name: agentName(agent ?? '') }) : t(`times.${solver}`),
      times,
    })),
    { key: 'first', label: t('times.first_response'), times: dashboard.first_response },
  ];
  /** `rules-2` is the second version of the rules; models have names. */
  function agentName(agent: string): string {
    const rules = /^rules(?:-(?<version>.+))?$/.exec(agent);
    if (!rules) return agent;
    const version = rules.groups?.version;
    return version === undefined ? t('times.rules') : t('times.rules_version', { version });
  }
  const hours = (seconds: number | null) => (seconds === null ? null : Math.round(seconds / 36) / 100);
  return (
    <div>
      <ChartSection
        title={t('times.title')}
        note={clock === 'wall' ? t('times.wall_note') : t('times.business_note')}
        data={{
          columns: [
            { label: t('who.heading') },
            { label: t('count'), align: 'right' },
            ...measures.map((measure) => ({ label: t(`times.${measure}`), align: 'right' as const })),
          ],
          rows: rows.map(({ key, label, times }) => ({
            key,
            cells: [
              label,
              <FigureLink key="count" of={times.tickets} label={label} />,
              ...measures.map((measure) => formatSpan(times[clock][measure].value, language)),
            ],
          })),
          file: {
            columns: [
              t('who.heading'),
              t('count'),
              ...(['wall', 'business'] as const).flatMap((one) =>
                measures.map((measure) => `${t(`times.${measure}`)}, ${t(`times.${one}`)} (h)`),
              ),
            ],
            rows: rows.map(({ label, times }) => [
              label,
              times.tickets.count,
              ...(['wall', 'business'] as const).flatMap((one) =>
                measures.map((measure) => hours(times[one][measure].value)),
              ),
            ]),
          },
        }}
      />
      <Box sx={{ mt: 3 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label={t('times.clock')}
          value={clock}
          onChange={(_event, chosen: Clock | null) => chosen && setClock(chosen)}
        >
          <ToggleButton value="wall" sx={{ textTransform: 'none', minHeight: 40, px: 3 }}>
            {t('times.wall')}
          </ToggleButton>
          <ToggleButton value="business" sx={{ textTransform: 'none', minHeight: 40, px: 3 }}>
            {t('times.business')}
          </ToggleButton>
        </ToggleButtonGroup>
      </Box>
    </div>
  );
}
