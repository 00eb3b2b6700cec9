import type { NoticeBody } from '@desk/contract/notices';

/** Several notices of one kind about one ticket, the newest first: they are read as one. */
export type NoticeGroup = { latest: NoticeBody; ids: number[]; isUnread: boolean };

/** A burst is one line: what is unread goes together wherever it stands, what was read only where nothing is between. */
export function groupNotices(notices: readonly NoticeBody[]): NoticeGroup[] {
  const groups: NoticeGroup[] = [];
  for (const notice of notices) {
    const isUnread = notice.read_at === null;
    const candidates = isUnread ? groups : groups.slice(-1);
    const group = candidates.find(
      (one) =>
        one.isUnread === isUnread &&
        one.latest.event === notice.event &&
        one.latest.ticket.ticket_number === notice.ticket.ticket_number,
    );
    if (group) group.ids.push(notice.id);
    else groups.push({ latest: notice, ids: [notice.id], isUnread });
  }
  return groups;
}
