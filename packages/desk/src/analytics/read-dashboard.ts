import type { Dashboard, DashboardQuery } from '@desk/contract/dashboard';
import { countDeflections } from '../deflection/count-deflections.ts';
import type { Desk } from '../desk.ts';
import { invalidField } from '../desk-error.ts';
import { readDeskSettings } from '../settings/desk-settings.ts';
import type { Sql } from '../sql.ts';
import { type AnswerRow, answerSourcesOf } from './count-answers.ts';
import { type EscalationRow, escalations } from './count-escalations.ts';
import { type TicketGroup, ticketGroups } from './count-tickets-in-period.ts';
import { presentVolume, stepOf, type VolumeRow, volume } from './count-volume.ts';
import { type Colleague, colleagues, presentWorkload } from './count-workload.ts';
import { firstResponseTimes, resolutionTimes, type TimesRow } from './measure-times.ts';
import { presentAnswers, presentEscalations, presentFirstResponse, presentTimes } from './present-rows.ts';
import type { Scope } from './scope.ts';
import { chooseShownSites, listSites } from './shown-sites.ts';
import { chooseStretch, type Stretch } from './stretch.ts';
import { tallyGroups } from './tally-groups.ts';

/**
 * What managers see of the desk: every figure from one snapshot, with what it was before and the list of the tickets that it
 * counts.
 *
 * @throws DeskError `invalid_input` on a period or site that has no figures
 */
export async function readDashboard(desk: Desk, query: Partial<DashboardQuery>): Promise<Dashboard> {
  const { database, timeZone } = desk;
  const now = desk.clock();
  const scope: Scope = { site: query.site, category: query.category };
  const [stretch, { smallest_group }, all] = await Promise.all([
    chooseStretch(desk, query),
    readDeskSettings(database),
    listSites(database),
  ]);
  const sites = chooseShownSites(all, smallest_group).shown.map(({ site }) => site);
  if (scope.site !== undefined && !sites.includes(scope.site)) throw invalidField('site', 'invalid');

  const [rows, deflection] = await Promise.all([
    readRows(desk, scope, stretch, now),
    readDeflection(desk, scope, stretch),
  ]);
  return {
    generated_at: now.toISOString(),
    time_zone: timeZone,
    from: stretch.from,
    to: stretch.to,
    sites,
    ...tallyGroups(scope, stretch, now, rows.groups),
    resolution_times: presentTimes(scope, stretch, rows.times),
    first_response: presentFirstResponse(scope, stretch, rows.responses),
    step: stepOf(stretch),
    volume: presentVolume(scope, rows.volume),
    workload: presentWorkload(scope, stretch, rows.people, rows.times),
    escalations: presentEscalations(scope, stretch, rows.escalations, rows.groups),
    answers: presentAnswers(scope, stretch, rows.answers),
    deflection,
  };
}

type Rows = {
  groups: TicketGroup[];
  times: TimesRow[];
  responses: TimesRow[];
  volume: VolumeRow[];
  people: Colleague[];
  escalations: EscalationRow[];
  answers: AnswerRow[];
};

/** One connection, one snapshot: figures that belong together agree, and a glance takes no more than one of the pool's. */
async function readRows(
  { database, timeZone }: Desk,
  scope: Scope,
  stretch: Stretch,
  now: Date,
): Promise<Rows> {
  const client = await database.pool.connect();
  const read = async <Row extends object>(statement: Sql) => (await client.query<Row>(statement)).rows;
  try {
    await client.query('begin isolation level repeatable read read only');
    const rows = {
      groups: await read<TicketGroup>(ticketGroups(scope, stretch, now)),
      times: await read<TimesRow>(resolutionTimes(scope, stretch)),
      responses: await read<TimesRow>(firstResponseTimes(scope, stretch)),
      volume: await read<VolumeRow>(volume(scope, stretch, timeZone)),
      people: await read<Colleague>(colleagues(scope, stretch)),
      escalations: await read<EscalationRow>(escalations(scope, stretch)),
      answers: await read<AnswerRow>(answerSourcesOf(scope, stretch)),
    };
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function readDeflection(
  desk: Desk,
  { site, category }: Scope,
  { start, end, before_start, before_end }: Stretch,
): Promise<Dashboard['deflection']> {
  const [now, before] = await Promise.all([
    countDeflections(desk, { from: start, to: end, office_location: site, category }),
    countDeflections(desk, { from: before_start, to: before_end, office_location: site, category }),
  ]);
  return {
    shown: { value: now.shown, before: before.shown },
    claimed: { value: now.claimed, before: before.claimed },
    honest: { value: now.honest, before: before.honest },
  };
}
