import type { Actor } from '@desk/contract/permissions';
import type { CreateTeam, PatchTeam, TeamBody } from '@desk/contract/teams';
import { touched } from '../analysis/start-analysis.ts';
import type { Database } from '../database.ts';
import type { Desk } from '../desk.ts';
import { DeskError, invalidField, notFound } from '../desk-error.ts';
import { isTaken } from '../employees/is-taken.ts';
import type { Prisma } from '../generated/client.ts';
import type { TeamModel } from '../generated/models.ts';
import { recordDeskChange } from '../settings/desk-changes.ts';
import { queryRows, sql } from '../sql.ts';
import { recordChanges } from '../tickets/history.ts';
import { availableColleague } from '../tickets/it-team.ts';

type Boss = Pick<Actor, 'employee_id'>;

/** The groups of the IT team by name, with who belongs to them and how much waits for them. */
export async function listTeams({ pool }: Pick<Database, 'pool'>, id?: number): Promise<TeamBody[]> {
  return queryRows<TeamBody>(
    pool,
    sql`
      select team.id, team.name, to_jsonb(team.categories) as categories, team.lead_id, lead.name as lead_name,
        (select coalesce(json_agg(json_build_object('employee_id', e.employee_id, 'name', e.name)
            order by lower(e.name), e.employee_id), '[]')
          from employee e where e.team_id = team.id and e.is_active) as members,
        (select count(*)::int from ticket t
          where t.team_id = team.id and t.deleted_at is null and t.status in ('pending', 'in_progress')
            and t.assignee_kind = 'pool') as waiting
      from team left join employee lead on lead.employee_id = team.lead_id
      where team.id = coalesce(${id ?? null}::int, team.id)
      order by lower(team.name), team.id`,
  );
}

/** @throws DeskError `team_name_taken`, `invalid_input` */
export async function createTeam(desk: Desk, actor: Boss, input: CreateTeam): Promise<TeamBody> {
  const team = await change(desk, input, async (transaction) => {
    const created = await transaction.team.create({ data: { ...input, created_at: desk.clock() } });
    await record(transaction, desk, actor, null, created);
    return created;
  });
  return readTeam(desk.database, team.id);
}

/** @throws DeskError `not_found`, `team_name_taken`, `invalid_input` */
export async function changeTeam(desk: Desk, actor: Boss, id: number, patch: PatchTeam): Promise<TeamBody> {
  await change(desk, patch, async (transaction) => {
    const before = await lockTeam(transaction, id);
    const after = await transaction.team.update({ where: { id }, data: patch });
    await record(transaction, desk, actor, before, after);
  });
  return readTeam(desk.database, id);
}

/**
 * Dissolves a group: its people belong to none, what waits for it waits in the common pool, and rules that sent it tickets
 * leave them where they are.
 *
 * @throws DeskError `not_found`
 */
export async function removeTeam(desk: Desk, actor: Boss, id: number): Promise<void> {
  const at = desk.clock();
  const history = recordChanges({
    before: sql`seen`,
    after: sql`freed`,
    fields: ['team'],
    changed_by: actor.employee_id,
    at,
  });
  await desk.database.prisma.$transaction(async (transaction) => {
    const team = await lockTeam(transaction, id);
    await transaction.$queryRaw(sql`
      with seen as (
        select id, team_id from ticket
        where team_id = ${id}::int and status in ('pending', 'in_progress') and deleted_at is null
        order by id for update
      ), freed as (
        update ticket t set team_id = null, updated_at = ${touched(at)}
        from seen where t.id = seen.id
        returning t.id, t.team_id
      ), recorded as (${history})
      select id from freed`);
    await transaction.team.delete({ where: { id } });
    await record(transaction, desk, actor, team, null);
  });
}

async function readTeam(database: Database, id: number): Promise<TeamBody> {
  const [team] = await listTeams(database, id);
  if (!team) throw notFound();
  return team;
}

async function lockTeam(transaction: Prisma.TransactionClient, id: number): Promise<TeamModel> {
  await transaction.$queryRaw(sql`select from team where id = ${id}::int for update`);
  const team = await transaction.team.findUnique({ where: { id } });
  if (!team) throw notFound();
  return team;
}

async function change<Result>(
  desk: Desk,
  { lead_id }: PatchTeam,
  write: (transaction: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  try {
    return await desk.database.prisma.$transaction(async (transaction) => {
      if (lead_id) {
        const lead = sql`${availableColleague(sql`${lead_id}::text`)} for share`;
        const found = await transaction.$queryRaw<unknown[]>(sql`select 1 as one where exists (${lead})`);
        if (found.length === 0) throw invalidField('lead_id', 'not_it_team');
      }
      return write(transaction);
    });
  } catch (error) {
    if (isTaken(error)) throw new DeskError('team_name_taken');
    throw error;
  }
}

const record = (
  transaction: Prisma.TransactionClient,
  desk: Desk,
  actor: Boss,
  before: TeamModel | null,
  after: TeamModel | null,
) =>
  recordDeskChange(transaction, {
    subject: 'team',
    id: (after ?? before)?.id,
    before: before && loggedFields(before),
    after: after && loggedFields(after),
    changed_by: actor.employee_id,
    at: desk.clock(),
  });

const loggedFields = ({ name, categories, lead_id }: TeamModel) => ({ name, categories, lead_id });
