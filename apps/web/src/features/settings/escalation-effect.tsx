import { type EscalationRuleBody, previewEscalationQuery } from '@desk/contract/escalation';
import type { TeamBody } from '@desk/contract/teams';
import type { DeskClock } from '@desk/contract/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { Effect } from './effect.tsx';
import { formatMinutes, formatMoment } from './format-time.ts';
import { escalationPreviewQuery } from './settings-queries.ts';

type Wish = {
  after_minutes?: number;
  clock: DeskClock;
  raise_priority: boolean;
  team_id: number | null;
  is_active: boolean;
};

/** The rule as a sentence, and what it would do now. */
export function EscalationEffect({
  rule,
  wish,
  teams,
}: {
  rule: EscalationRuleBody;
  wish: Wish;
  teams: readonly TeamBody[];
}) {
  const { t } = useTranslation('settings');
  const gap = useSentenceGap();
  const { after_minutes, clock, team_id } = wish;
  const asked = useDebounced(JSON.stringify({ rule_id: rule.id, after_minutes, clock }), 300);
  const query = previewEscalationQuery.safeParse(JSON.parse(asked));
  const isTimed = rule.trigger !== 'negative_messages';
  const { data } = useQuery({
    ...escalationPreviewQuery(query.data ?? { rule_id: rule.id }),
    enabled: query.success && wish.is_active && isTimed,
  });
  if (!wish.is_active) {
    return (
      <Effect>
        <p>{t('escalation.sentence.off')}</p>
      </Effect>
    );
  }
  // The field itself says that the time is missing.
  if (rule.trigger === 'unresolved' && !after_minutes) return null;
  const team = teams.find(({ id }) => id === team_id);
  return (
    <Effect>
      <p>
        <Sentence rule={rule} wish={wish} />
        {wish.raise_priority && gap + t('escalation.sentence.raise')}
        {team && gap + t('escalation.sentence.team', { team: team.name })}
      </p>
      {data && query.success && isTimed && <Preview tickets={data.tickets} firesAt={data.fires_at} />}
    </Effect>
  );
}

function Sentence({ rule: { trigger, level }, wish }: { rule: EscalationRuleBody; wish: Wish }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  if (trigger !== 'unresolved') return t(`escalation.sentence.${trigger}`, { level });
  if (!wish.after_minutes) return null;
  const time = formatMinutes(wish.after_minutes, language);
  return wish.clock === 'business'
    ? t('escalation.sentence.unresolved_business', { time, level })
    : t('escalation.sentence.unresolved_wall', { time, level });
}

function Preview({ tickets, firesAt }: { tickets: number; firesAt: string | null }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const gap = useSentenceGap();
  return (
    <p>
      {tickets === 0 ? t('escalation.hits_none') : t('escalation.hits', { count: tickets })}
      {firesAt && gap + t('escalation.fires_at', { time: formatMoment(firesAt, language) })}
    </p>
  );
}

/** A full-width stop brings its own. */
const useSentenceGap = () => (useLanguage() === 'zh' ? '' : ' ');
