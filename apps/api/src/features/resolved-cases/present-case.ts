import { type Actor, can } from '@desk/contract/permissions';
import type { ResolvedCaseBody } from '@desk/contract/resolved-cases';
import { categoryLabels, type Language } from '@desk/contract/vocabulary';
import type { CaseRecord } from '@desk/desk/knowledge/list-cases';

/** Whose ticket it was is for those alone who may read the ticket. */
export function presentCase(record: CaseRecord, actor: Actor, language: Language): ResolvedCaseBody {
  const { ticket_number, closed_at, ...told } = record;
  return {
    ...told,
    category_display: categoryLabels[record.category][language],
    closed_at: closed_at.toISOString(),
    ...(can(actor, 'see_all_tickets') && { ticket_number }),
  };
}
