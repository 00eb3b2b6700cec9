import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import {
  categories,
  categoryLabels,
  levelLabels,
  levels,
  priorities,
  priorityLabels,
} from '@desk/contract/vocabulary';
import { useTranslation } from 'react-i18next';
import { CategoryChip, categoryIcons } from '../../components/category-chip.tsx';
import { LevelChip } from '../../components/level-chip.tsx';
import { PriorityChip, priorityIcons } from '../../components/priority-chip.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useActor } from '../../lib/session.ts';
import type { TriageField } from './history-entries.ts';
import { PropertyMenu } from './property-menu.tsx';
import { useTriage } from './use-triage.ts';

type TriagePropertyProps = {
  ticket: TicketDetail;
  field: TriageField;
  /** `chip` stands by itself, `line` beside its name. */
  shape: 'chip' | 'line';
};

/** What the staff decide about a ticket, changed where it is shown by whoever may. */
export function TriageProperty({ ticket, field, shape }: TriagePropertyProps) {
  const { t } = useTranslation('ticket');
  const language = useLanguage();
  const canTriage = can(useActor(), 'triage', ticket);
  const { set } = useTriage(ticket);
  const label = t(`filter.${field}`);
  const plain = shape === 'line';
  switch (field) {
    case 'category':
      return (
        <PropertyMenu
          label={label}
          shape={shape}
          value={ticket.category}
          options={categories.map((value) => ({
            value,
            label: categoryLabels[value][language],
            icon: categoryIcons[value],
          }))}
          onChange={canTriage ? (category) => set('category', category) : undefined}
        >
          <CategoryChip category={ticket.category} plain={plain} />
        </PropertyMenu>
      );
    case 'priority':
      return (
        <PropertyMenu
          label={label}
          shape={shape}
          value={ticket.priority}
          options={priorities.map((value) => ({
            value,
            label: priorityLabels[value][language],
            icon: priorityIcons[value],
          }))}
          onChange={canTriage ? (priority) => set('priority', priority) : undefined}
        >
          <PriorityChip priority={ticket.priority} plain={plain} />
        </PropertyMenu>
      );
    default:
      return (
        <PropertyMenu
          label={label}
          shape={shape}
          value={ticket[field]}
          options={levels.map((value) => ({
            value,
            label: levelLabels[value][language],
            icon: priorityIcons[value],
          }))}
          onChange={canTriage ? (level) => set(field, level) : undefined}
        >
          <LevelChip level={ticket[field]} plain={plain} />
        </PropertyMenu>
      );
  }
}
