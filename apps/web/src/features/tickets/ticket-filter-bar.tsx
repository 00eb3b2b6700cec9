import {
  categories,
  categoryLabels,
  priorities,
  priorityLabels,
  resolverKinds,
  type TicketOrdering,
  type Translated,
  ticketStatuses,
  ticketStatusLabels,
} from '@desk/contract/vocabulary';
import SwapVert from '@mui/icons-material/SwapVert';
import Tune from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { useMe } from '../../lib/session.ts';
import { FilterMenu } from './filter-menu.tsx';
import { changeFilters, type TicketFilters } from './list-filters.ts';
import { asTable } from './staff-row.tsx';
import { itTeamQuery } from './ticket-queries.ts';
import type { ChangeFilters } from './use-list-filters.ts';

function toggled<Value extends string>(
  values: readonly Value[],
  all: readonly Value[],
  value: string,
): Value[] {
  return all.filter((one) => (one === value) !== values.includes(one));
}

type TicketFilterBarProps = { filters: TicketFilters; onChange: ChangeFilters };

export function TicketFilterBar({ filters, onChange }: TicketFilterBarProps) {
  const { t } = useTranslation('ticket');
  const language = useLanguage();
  const { employee } = useMe();
  const team = useQuery(itTeamQuery);
  // Where the list is narrow, the filters wait behind a button; those in force show as chips anyway.
  const [isOpen, setOpen] = useState(false);
  const barId = useId();
  const labelled = <Value extends string>(
    values: readonly Value[],
    labels: Readonly<Record<Value, Translated>>,
  ) => values.map((value) => ({ value, label: labels[value][language] }));
  const change = (next: (present: TicketFilters) => Partial<TicketFilters>) =>
    onChange((present) => changeFilters(present, next(present)));

  const assignees = [
    { value: 'me', label: t('filter.me') },
    { value: 'pool', label: t('filter.pool') },
    { value: 'ai', label: t('filter.ai') },
    ...(team.data ?? [])
      .filter((person) => person.employee_id !== employee.employee_id)
      .map((person) => ({ value: person.employee_id, label: person.name })),
  ];
  const more = [
    {
      value: 'escalated',
      label: t('filter.escalated'),
      isChosen: filters.escalated.includes('true'),
      toggle: ({ escalated }: TicketFilters): Partial<TicketFilters> => ({
        escalated: escalated.includes('true') ? [] : ['true'],
      }),
    },
    {
      value: 'reopened',
      label: t('filter.reopened'),
      isChosen: filters.reopened.includes('true'),
      toggle: ({ reopened }: TicketFilters): Partial<TicketFilters> => ({
        reopened: reopened.includes('true') ? [] : ['true'],
      }),
    },
    ...resolverKinds.map((kind) => ({
      value: kind,
      label: kind === 'ai' ? t('filter.solved_by_ai') : t('filter.solved_by_team'),
      isChosen: filters.resolver_kind.includes(kind),
      toggle: ({ resolver_kind }: TicketFilters): Partial<TicketFilters> => ({
        resolver_kind: toggled(resolver_kind, resolverKinds, kind),
      }),
    })),
  ];
  const orders: { value: TicketOrdering; label: string }[] = [
    { value: '-created_at', label: t('order.newest') },
    { value: 'created_at', label: t('order.oldest') },
    { value: '-priority', label: t('order.urgent_first') },
    { value: '-updated_at', label: t('order.changed') },
    { value: 'updated_at', label: t('order.changed_longest') },
  ];
  const orderLabel =
    orders.find((order) => order.value === filters.ordering)?.label ?? t('order.urgent_last');

  return (
    <>
      <IconButton
        aria-label={t('filter.label')}
        aria-expanded={isOpen}
        aria-controls={barId}
        onClick={() => setOpen(!isOpen)}
        sx={{ border: 1, borderColor: 'divider', [asTable]: { display: 'none' } }}
      >
        <Tune fontSize="small" />
      </IconButton>
      <Box
        id={barId}
        role="group"
        aria-label={t('filter.label')}
        sx={{ display: isOpen ? 'flex' : 'none', flexWrap: 'wrap', gap: 2, [asTable]: { display: 'flex' } }}
      >
        <FilterMenu
          label={t('filter.status')}
          options={labelled(ticketStatuses, ticketStatusLabels)}
          chosen={filters.status}
          onToggle={(value) =>
            change((present) => ({ status: toggled(present.status, ticketStatuses, value) }))
          }
        />
        <FilterMenu
          label={t('filter.category')}
          options={labelled(categories, categoryLabels)}
          chosen={filters.category}
          onToggle={(value) =>
            change((present) => ({ category: toggled(present.category, categories, value) }))
          }
        />
        <FilterMenu
          label={t('filter.priority')}
          options={labelled(priorities, priorityLabels)}
          chosen={filters.priority}
          onToggle={(value) =>
            change((present) => ({ priority: toggled(present.priority, priorities, value) }))
          }
        />
        <FilterMenu
          label={t('filter.assigned_to')}
          options={assignees}
          chosen={filters.assigned_to}
          onToggle={(value) =>
            change((present) => ({
              assigned_to: toggled(
                present.assigned_to,
                assignees.map((assignee) => assignee.value),
                value,
              ),
            }))
          }
        />
        <FilterMenu
          label={t('filter.more')}
          options={more}
          chosen={more.filter(({ isChosen }) => isChosen).map(({ value }) => value)}
          onToggle={(value) => change(more.find((one) => one.value === value)?.toggle ?? (() => ({})))}
        />
        <FilterMenu
          single
          icon={<SwapVert />}
          label={orderLabel}
          name={t('order.label')}
          options={orders}
          chosen={[filters.ordering]}
          onToggle={(value) => {
            const ordering = orders.find((order) => order.value === value)?.value;
            if (ordering) change(() => ({ ordering }));
          }}
        />
      </Box>
    </>
  );
}
