import { type DeskSettings, deskSettingsSchema, type PatchDeskSettings } from '@desk/contract/desk-settings';
import type { Actor } from '@desk/contract/permissions';
import type { Database } from '../database.ts';
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';

/** What holds now: what administrators have set, and defaults for the rest. */
export async function readDeskSettings({ pool }: Database): Promise<DeskSettings> {
  const rows = await queryRows<{ key: string; value: unknown }>(
    pool,
    sql`select key, value from desk_setting`,
    'read_desk_settings',
  );
  return deskSettingsSchema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
}

/** Sets what is given and leaves the rest. */
export async function changeDeskSettings(
  desk: Desk,
  actor: Actor,
  patch: PatchDeskSettings,
): Promise<DeskSettings> {
  await queryRows(
    desk.database.pool,
    sql`
      insert into desk_setting (key, value, updated_by, updated_at)
      select key, value, ${actor.employee_id}::text, ${desk.clock()}::timestamptz(3)
      from jsonb_each(${JSON.stringify(patch)}::jsonb)
      on conflict (key) do update
        set value = excluded.value, updated_by = excluded.updated_by, updated_at = excluded.updated_at`,
  );
  return readDeskSettings(desk.database);
}
