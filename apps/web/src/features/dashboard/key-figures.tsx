import type { Dashboard } from '@desk/contract/dashboard';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Figure, FigureList } from '../../components/figure-list.tsx';
import { formatTag } from '../../i18n/format-tag.ts';
import { useLanguage } from '../../i18n/language.ts';
import { formatNumber, formatPercent } from '../../lib/format.ts';
import { Change } from './change.tsx';
import { listPath } from './figure-link.tsx';
import { formatSpan } from './format-span.ts';

/** The desk in nine numbers, most with what they were. */
export function KeyFigures({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const { filed, resolved, open, solved_by, satisfaction, first_response, resolution_times } = dashboard;
  const number = (value: number) => formatNumber(value, language);
  const percent = (share: number) => formatPercent(share, language);
  const span = (seconds: number) => formatSpan(seconds, language);
  const byAssistant = solved_by.find(({ resolver_kind }) => resolver_kind === 'ai')?.tickets;
  const shareOf = (part: number | null | undefined, whole: number | null) =>
    part === null || part === undefined || !whole ? null : part / whole;
  const share = shareOf(byAssistant?.count, resolved.count);
  const shareBefore = shareOf(byAssistant?.before, resolved.before);
  const all = resolution_times.find(({ solver }) => solver === 'all')?.times;
  const score = (value: number) =>
    new Intl.NumberFormat(formatTag(language), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
      value,
    );
  const points = {
    digits: 2,
    show: (change: number) => t('change.points', { count: Math.round(change * 100) }),
  };

  return (
    <FigureList label={t('key.label')} across={3} from="md">
      <Figure label={t('key.filed')} value={number(filed.count)} to={listPath(filed.list)}>
        <Change isCount value={filed.count} before={filed.before} show={number} />
      </Figure>
      <Figure label={t('key.resolved')} value={number(resolved.count)} to={listPath(resolved.list)}>
        <Change isCount value={resolved.count} before={resolved.before} show={number} better="more" />
      </Figure>
      <Figure label={t('key.open')} value={number(open.count)} to={listPath(open.list)}>
        {/* What is open now is compared with the start of a period that lasts until now, not of one long past. */}
        <Change
          isCount
          value={open.count}
          before={lastsUntilNow(dashboard) ? open.before : null}
          show={number}
          better="less"
        />
      </Figure>
      <Figure
        label={t('key.by_assistant')}
        value={share === null ? '–' : percent(share)}
        to={byAssistant && listPath(byAssistant.list)}
      >
        <Change value={share} before={shareBefore} show={percent} difference={points} better="more" />
      </Figure>
      <Figure
        label={t('key.median_resolution')}
        value={formatSpan(all?.wall.median.value ?? null, language)}
        to={all && listPath(all.tickets.list)}
      >
        <Change
          value={all?.wall.median.value ?? null}
          before={all?.wall.median.before ?? null}
          show={span}
          better="less"
        />
      </Figure>
      <Figure
        label={t('key.satisfaction')}
        value={satisfaction.value === null ? '–' : t('key.of_five', { score: score(satisfaction.value) })}
      >
        <Change {...satisfaction} show={score} difference={{ digits: 1, show: score }} better="more" />
      </Figure>
      <Figure
        label={t('key.first_response')}
        value={formatSpan(first_response.business.median.value, language)}
        to={listPath(first_response.tickets.list)}
      >
        <Change {...first_response.business.median} show={span} better="less" />
      </Figure>
      <Reopened dashboard={dashboard} />
      <Deflected dashboard={dashboard} />
    </FigureList>
  );
}

function lastsUntilNow({ generated_at, time_zone, to }: Dashboard): boolean {
  // Swedish dates are ISO dates.
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: time_zone }).format(new Date(generated_at));
  return to === today;
}

function Reopened({ dashboard: { reopened } }: { dashboard: Dashboard }) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const { tickets, solved_once } = reopened;
  const percent = (share: number) => formatPercent(share, language);
  const share = solved_once.value ? tickets.count / solved_once.value : null;
  const before = solved_once.before && tickets.before !== null ? tickets.before / solved_once.before : null;
  return (
    <Figure
      label={t('key.reopened')}
      value={share === null ? '–' : percent(share)}
      to={listPath(tickets.list)}
    >
      <Change
        value={share}
        before={before}
        show={percent}
        difference={{
          digits: 2,
          show: (change) => t('change.points', { count: Math.round(change * 100) }),
        }}
        better="less"
      />
    </Figure>
  );
}

/** Only what held for three days is counted large; what people said at once stands beside it. */
function Deflected({ dashboard: { deflection } }: { dashboard: Dashboard }) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <Figure label={t('key.deflected')} value={number(deflection.honest.value ?? 0)}>
      <Box component="span">
        {t('key.deflected_note', {
          claimed: number(deflection.claimed.value ?? 0),
          shown: number(deflection.shown.value ?? 0),
        })}
      </Box>
    </Figure>
  );
}
