import type { TicketDetail } from '@desk/contract/tickets';
import { categoryLabels, levelLabels, priorityLabels, type Translated } from '@desk/contract/vocabulary';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { isApiError } from '../../lib/api-error.ts';
import { showToast } from '../../lib/toasts.ts';
import type { TriageField } from './history-entries.ts';
import { type TicketChange, usePatchTicket } from './patch-ticket.ts';

const labels: Record<TriageField, Readonly<Record<string, Translated>>> = {
  category: categoryLabels,
  priority: priorityLabels,
  severity: levelLabels,
  urgency: levelLabels,
};

/** Sets what the staff decide about a ticket: at once, said in passing, with an undo where there was a value before. */
export function useTriage(ticket: TicketDetail) {
  const { t } = useTranslation(['ticket', 'common']);
  const language = useLanguage();
  const patch = usePatchTicket(ticket.ticket_number);

  const send = (change: TicketChange, onDone: () => void) =>
    patch.mutate(change, {
      onSuccess: onDone,
      onError: (error) =>
        showToast(isApiError(error) ? error.message : t('common:error.unexpected'), {
          tone: 'error',
          about: ticket.ticket_number,
        }),
    });

  const set = <Field extends TriageField>(field: Field, value: NonNullable<TicketDetail[Field]>) => {
    const before = ticket[field];
    const saved = t('triage.saved', {
      field: t(`filter.${field}`),
      value: labels[field][value]?.[language] ?? value,
    });
    send({ [field]: value }, () =>
      showToast(saved, {
        about: ticket.ticket_number,
        action:
          before === null
            ? undefined
            : { label: t('move.undo'), run: () => send(undoOf(ticket, field), () => {}) },
      }),
    );
  };

  return { set, setAll: (change: TicketChange) => send(change, () => {}), busy: patch.isPending };
}

/** Severity and urgency have moved the priority along; it goes back with them. */
function undoOf(before: TicketDetail, field: TriageField): TicketChange {
  const movesPriority = field === 'severity' || field === 'urgency';
  return {
    [field]: before[field] ?? undefined,
    ...(movesPriority && { priority: before.priority ?? undefined }),
  };
}
