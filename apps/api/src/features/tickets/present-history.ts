import type { HistoryEntry } from '@desk/contract/tickets';
import type { HistoryRecord } from '@desk/desk/tickets/history';

export function presentHistory(entry: HistoryRecord): HistoryEntry {
  return {
    id: entry.id,
    changed_field: entry.changed_field,
    old_value: entry.old_value,
    new_value: entry.new_value,
    changed_by: entry.changed_by,
    changed_by_name: entry.changed_by_name,
    comment: entry.comment,
    created_at: entry.created_at.toISOString(),
  };
}
