import {
  type NoticePreference,
  noticeDefaults,
  noticeEventsFor,
  type PatchNoticePreferences,
} from '@desk/contract/notices';
import type { Actor } from '@desk/contract/permissions';
import type { Database } from '../database.ts';
import { invalidField } from '../desk-error.ts';

/** What this person is told of, and how: everything that can happen to somebody in their role. */
export async function readNoticePreferences({ prisma }: Database, actor: Actor): Promise<NoticePreference[]> {
  const own = await prisma.noticePreference.findMany({ where: { employee_id: actor.employee_id } });
  return noticeEventsFor(actor.role).map((event) => {
    const { in_page, by_mail } =
      own.find((preference) => preference.event === event) ?? noticeDefaults[event][actor.role];
    return { event, in_page, by_mail };
  });
}

/**
 * Changes what is named and leaves the rest. What is as everybody has it is not kept, so that it follows what everybody has.
 * @throws DeskError `invalid_input` for an event that never happens to somebody in this role
 */
export async function changeNoticePreferences(
  database: Database,
  actor: Actor,
  { preferences }: PatchNoticePreferences,
): Promise<NoticePreference[]> {
  const possible = noticeEventsFor(actor.role);
  preferences.forEach(({ event }, position) => {
    if (!possible.includes(event)) throw invalidField(`preferences.${position}.event`, 'invalid');
  });
  const { employee_id } = actor;
  const { noticePreference } = database.prisma;
  await database.prisma.$transaction(
    preferences.map(({ event, in_page, by_mail }) => {
      const usual = noticeDefaults[event][actor.role];
      if (usual.in_page === in_page && usual.by_mail === by_mail)
        return noticePreference.deleteMany({ where: { employee_id, event } });
      return noticePreference.upsert({
        where: { employee_id_event: { employee_id, event } },
        create: { employee_id, event, in_page, by_mail },
        update: { in_page, by_mail },
      });
    }),
  );
  return readNoticePreferences(database, actor);
}
