import {
  type AssigneeKind,
  assigneeKinds,
  type ResolverKind,
  resolverKinds,
} from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';
import { handler } from '../tickets/filter-tickets.ts';

export type DeskNow = {
  open: { handled_by: AssigneeKind; tickets: number }[];
  /** Of the last thirty days; an average over no rating is null. */
  solved: { resolver_kind: ResolverKind; tickets: number; ratings: number; average_score: number | null }[];
};

/** How the desk stands, in the few numbers that are worth drawing over time. */
export async function countNow({ database, clock }: Desk): Promise<DeskNow> {
  const since = new Date(clock().getTime() - 30 * 86_400_000);
  const [open, solved] = await Promise.all([
    queryRows<DeskNow['open'][number]>(
      database.pool,
      sql`
        select ${handler} as handled_by, count(*)::int as tickets from ticket t
        where t.deleted_at is null and t.status in ('pending', 'in_progress') group by 1`,
      'count_open_now',
    ),
    queryRows<DeskNow['solved'][number]>(
      database.pool,
      sql`
        select t.resolver_kind, count(*)::int as tickets, count(s.score)::int as ratings,
          avg(s.score)::float8 as average_score
        from ticket t left join satisfaction s on s.ticket_id = t.id and s.resolver_kind = t.resolver_kind
        where t.deleted_at is null and t.resolved_at >= ${since}::timestamptz group by 1`,
      'count_solved_lately',
    ),
  ]);
  return {
    open: assigneeKinds.map((kind) => ({
      handled_by: kind,
      tickets: open.find(({ handled_by }) => handled_by === kind)?.tickets ?? 0,
    })),
    solved: resolverKinds.map(
      (kind) =>
        solved.find(({ resolver_kind }) => resolver_kind === kind) ?? {
          resolver_kind: kind,
          tickets: 0,
          ratings: 0,
          average_score: null,
        },
    ),
  };
}
