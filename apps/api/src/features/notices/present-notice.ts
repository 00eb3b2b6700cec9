import type { NoticeBody } from '@desk/contract/notices';
import type { Language } from '@desk/contract/vocabulary';
import type { NoticeRecord, NoticeState } from '@desk/desk/notices/list-notices';

export function presentNotice(notice: NoticeRecord): NoticeBody {
  return {
    id: notice.id,
    event: notice.event,
    ticket: { ticket_number: notice.ticket_number, title: notice.title },
    actor_kind: notice.actor === 'ai' || notice.actor === 'system' ? notice.actor : 'person',
    actor_name: notice.actor_name,
    excerpt: notice.excerpt,
    data: notice.data,
    created_at: notice.created_at.toISOString(),
    read_at: notice.read_at?.toISOString() ?? null,
  };
}

/** Names what this person's notices are now. */
export function noticesEtag(state: NoticeState, language: Language): string {
  const { last_id, count, unread, last_read_at } = state;
  return `W/"${[last_id, count, unread, last_read_at?.getTime().toString(36) ?? 0, language].join('-')}"`;
}
