import type { DeskChange } from '@desk/contract/desk-changes';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { teamsQuery } from '../../lib/teams.ts';
import { EscalationRule } from './escalation-rule.tsx';
import { formatMinutes } from './format-time.ts';
import { Part } from './part.tsx';
import { RecentChanges } from './recent-changes.tsx';
import { escalationRulesQuery } from './settings-queries.ts';

const fields = ['after_minutes', 'clock', 'raise_priority', 'team_id', 'is_active'] as const;

/** When tickets escalate, and what happens then. */
export function Component() {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const rules = useQuery(escalationRulesQuery);
  const teams = useQuery(teamsQuery);
  const error = rules.error ?? teams.error;

  function aboutOf({ subject_id }: DeskChange): string | null {
    const rule = rules.data?.find(({ id }) => id === subject_id);
    if (!rule) return null;
    return `${t(`escalation.trigger.${rule.trigger}`)}, ${t('escalation.level', { level: rule.level })}`;
  }

  return (
    <Part title={t('escalation.title')} lead={t('escalation.lead')}>
      {rules.data && teams.data ? (
        rules.data.map((rule) => <EscalationRule key={rule.id} rule={rule} teams={teams.data} />)
      ) : error ? (
        <ErrorState error={error} onRetry={() => Promise.all([rules.refetch(), teams.refetch()])} />
      ) : (
        <SkeletonRows rows={5} height={160} />
      )}
      <RecentChanges
        subject="escalation_rule"
        aboutOf={aboutOf}
        nameOf={(field) => {
          const known = fields.find((name) => name === field);
          return known ? t(`escalation.field.${known}`) : null;
        }}
        writeValue={(field, value) =>
          field === 'after_minutes' && typeof value === 'number' ? formatMinutes(value, language) : null
        }
      />
    </Part>
  );
}
