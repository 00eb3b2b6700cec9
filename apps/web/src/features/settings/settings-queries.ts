import type { AutonomyBody } from '@desk/contract/autonomy';
import type { BusinessHours, BusinessHoursBody, BusinessHoursPreview } from '@desk/contract/business-hours';
import type { DeskChange, DeskSubject } from '@desk/contract/desk-changes';
import type { DeskSettings } from '@desk/contract/desk-settings';
import type { EmployeePage } from '@desk/contract/employees';
import type { EscalationPreview, EscalationRuleBody } from '@desk/contract/escalation';
import type { DeskClock } from '@desk/contract/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** Everything under Settings is read again when something of it is saved: a group's name stands in a rule, too. */
export const settingsKey = ['settings'] as const;

export const deskSettingsQuery = queryOptions({
  queryKey: [...settingsKey, 'thresholds'],
  queryFn: ({ signal }) => api.get<DeskSettings>('/api/settings', { signal }),
});

export const autonomyQuery = queryOptions({
  queryKey: [...settingsKey, 'autonomy'],
  queryFn: ({ signal }) => api.get<AutonomyBody>('/api/autonomy', { signal }),
  // It moves by itself.
  refetchInterval: 30_000,
});

export const escalationRulesQuery = queryOptions({
  queryKey: [...settingsKey, 'escalation-rules'],
  queryFn: async ({ signal }) =>
    (await api.get<{ results: EscalationRuleBody[] }>('/api/escalation-rules', { signal })).results,
});

export const escalationPreviewQuery = (query: {
  rule_id: number;
  after_minutes?: number;
  clock?: DeskClock;
}) =>
  queryOptions({
    queryKey: [...settingsKey, 'escalation-preview', query],
    queryFn: ({ signal }) => api.get<EscalationPreview>('/api/escalation-rules/preview', { signal, query }),
    placeholderData: keepPreviousData,
    // It counts what is open now.
    staleTime: 0,
  });

export const businessHoursQuery = queryOptions({
  queryKey: [...settingsKey, 'business-hours'],
  queryFn: ({ signal }) => api.get<BusinessHoursBody>('/api/business-hours', { signal }),
});

/** @param hours null while they contradict themselves */
export const businessHoursPreviewQuery = (hours: BusinessHours | null) =>
  queryOptions({
    queryKey: [...settingsKey, 'business-hours-preview', hours],
    queryFn: ({ signal }) => api.post<BusinessHoursPreview>('/api/business-hours/preview', hours, { signal }),
    enabled: hours !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const deskChangesQuery = (subject: DeskSubject) =>
  queryOptions({
    queryKey: [...settingsKey, 'changes', subject],
    queryFn: async ({ signal }) =>
      (await api.get<{ results: DeskChange[] }>('/api/settings/changes', { signal, query: { subject } }))
        .results,
  });

/** Who can lead a group or belong to one. */
export const itTeamQuery = queryOptions({
  queryKey: [...settingsKey, 'it-team'],
  queryFn: async ({ signal }) => {
    const query = { role: ['it_staff', 'admin'], is_active: 'true', page_size: 100 };
    return (await api.get<EmployeePage>('/api/employees', { signal, query })).results;
  },
});
