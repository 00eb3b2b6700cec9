import { type DeskSettings, deskSettingsSchema, type PatchDeskSettings } from '@desk/contract/desk-settings';
import type { Actor } from '@desk/contract/permissions';
import type { Database } from '../database.ts';
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';
import { recordDeskChange } from './desk-changes.ts';

type SettingRow = { key: string; value: unknown };
const readRows = sql`select key, value from desk_setting`;
const parseRows = (rows: readonly SettingRow[]): DeskSettings =>
  deskSettingsSchema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])));

/** What holds now: what administrators have set, and defaults for the rest. */
export async function readDeskSettings({ pool }: Database): Promise<DeskSettings> {
  return parseRows(await queryRows<SettingRow>(pool, readRows, 'read_desk_settings'));
}

/** Sets what is given and leaves the rest. */
export async function changeDeskSettings(
  desk: Desk,
  actor: Pick<Actor, 'employee_id'>,
  patch: PatchDeskSettings,
): Promise<DeskSettings> {
  const at = desk.clock();
  return desk.database.prisma.$transaction(async (transaction) => {
    // Readers go on reading; a second administrator waits, so that what was there before is what the first one left.
    await transaction.$executeRaw(sql`lock table desk_setting in share row exclusive mode`);
    const before = parseRows(await transaction.$queryRaw<SettingRow[]>(readRows));
    await transaction.$executeRaw(sql`
      insert into desk_setting (key, value, updated_by, updated_at)
      select key, value, ${actor.employee_id}::text, ${at}::timestamptz(3)
      from jsonb_each(${JSON.stringify(patch)}::jsonb)
      on conflict (key) do update
        set value = excluded.value, updated_by = excluded.updated_by, updated_at = excluded.updated_at`);
    const after = parseRows(await transaction.$queryRaw<SettingRow[]>(readRows));
    await recordDeskChange(transaction, {
      subject: 'settings',
      before,
      after,
      changed_by: actor.employee_id,
      at,
    });
    return after;
  });
}
