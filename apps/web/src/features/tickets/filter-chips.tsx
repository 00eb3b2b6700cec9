import { topicLabels } from '@desk/contract/topics';
import {
  categoryLabels,
  escalationTriggers,
  type Language,
  levelLabels,
  priorityLabels,
  satisfactionLabels,
  type Translated,
  ticketStatusLabels,
} from '@desk/contract/vocabulary';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../components/relative-time.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatDay } from '../../lib/format.ts';
import { useIsStaff } from '../../lib/session.ts';
import {
  type FilterChip,
  filterChips,
  isTimeKey,
  noFilters,
  removeChip,
  type TicketFilters,
} from './list-filters.ts';
import { itTeamQuery, teamsQuery } from './ticket-queries.ts';
import type { ChangeFilters } from './use-list-filters.ts';

const labelTables: Partial<Record<FilterChip['key'], Readonly<Record<string, Translated>>>> = {
  status: ticketStatusLabels,
  category: categoryLabels,
  priority: priorityLabels,
  severity: levelLabels,
  urgency: levelLabels,
  score: satisfactionLabels,
  topic: topicLabels,
};

/** What a chip says after its name. */
function chipValue(
  chip: FilterChip,
  {
    t,
    language,
    now,
    names,
  }: { t: TFunction<'ticket'>; language: Language; now: Date; names: Map<string, string> },
): string {
  const label = labelTables[chip.key]?.[chip.value]?.[language];
  if (label !== undefined) return label;
  if (isTimeKey(chip.key)) return formatDay(chip.value, language, now);
  switch (chip.key) {
    case 'assigned_to':
    case 'handled_by':
    case 'resolver_kind':
    case 'feedback_on':
      if (chip.value === 'me') return t('filter.me');
      if (chip.value === 'pool') return chip.key === 'handled_by' ? t('filter.nobody') : t('filter.pool');
      if (chip.value === 'ai') return t('filter.ai');
      if (chip.value === 'person') return t('filter.it_team');
      break;
    case 'escalated':
    case 'reopened':
      return chip.value === 'true' ? t('filter.yes') : t('filter.no');
    case 'escalated_by': {
      const trigger = escalationTriggers.find((one) => one === chip.value);
      return trigger ? t(`filter.trigger.${trigger}`) : chip.value;
    }
    case 'answer_source':
    case 'answered_by':
      if (/^rules\b/.test(chip.value)) return t('filter.rules');
      if (chip.value === 'model') return t('filter.model');
  }
  return names.get(chip.value) ?? chip.value;
}

type FilterChipsProps = { filters: TicketFilters; onChange: ChangeFilters };

/** The filters in force; each goes with one click. */
export function FilterChips({ filters, onChange }: FilterChipsProps) {
  const { t } = useTranslation('ticket');
  const language = useLanguage();
  const now = useNow();
  const chips = filterChips(filters);
  const isStaff = useIsStaff();
  const team = useQuery({
    ...itTeamQuery,
    enabled: isStaff && chips.some(({ key }) => key === 'assigned_to' || key === 'resolved_by'),
  });
  const teams = useQuery({ ...teamsQuery, enabled: isStaff && chips.some(({ key }) => key === 'team_id') });
  if (chips.length === 0) return null;
  const names = new Map([
    ...(team.data ?? []).map(({ employee_id, name }) => [employee_id, name] as const),
    ...(teams.data ?? []).map(({ id, name }) => [String(id), name] as const),
  ]);
  return (
    <Box role="group" aria-label={t('filter.label')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {chips.map((chip) => {
        const name = t(`filter.${chip.key}`);
        const value = chipValue(chip, { t, language, now, names });
        return (
          <Button
            key={`${chip.key} ${chip.value}`}
            size="small"
            color="inherit"
            variant="outlined"
            endIcon={<Close />}
            aria-label={t('filter.remove', { name, value })}
            onClick={() => onChange((present) => removeChip(present, chip))}
            sx={{ maxWidth: '100%', typography: 'caption' }}
          >
            <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {t('filter.chip', { name, value })}
            </Box>
          </Button>
        );
      })}
      {chips.length > 1 && (
        <Button
          size="small"
          color="inherit"
          onClick={() => onChange(({ ordering }) => ({ ...noFilters, ordering }))}
          sx={{ typography: 'caption', color: 'text.secondary' }}
        >
          {t('list.clear_filters')}
        </Button>
      )}
    </Box>
  );
}
