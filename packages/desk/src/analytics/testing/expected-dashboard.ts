import type { Amount, Durations } from '@desk/contract/dashboard';
import { answerSources, escalationTriggers, resolverKinds } from '@desk/contract/vocabulary';
import { type SimulatedTicket, simulatedStaff } from './simulated-month.ts';

/**
 * Every figure of the dashboard by looking at each ticket, without SQL and without any of the code under test. Local time is
 * that of Amsterdam in autumn 2026, whose clocks went back on 25 October at 01:00 UTC.
 */
export type Question = { from: string; to: string; now: Date; site?: string; category?: string };

const clocksBack = Date.parse('2026-10-25T01:00:00Z');
const local = (instant: Date) =>
  new Date(instant.getTime() + (instant.getTime() < clocksBack ? 2 : 1) * 3_600_000)
    .toISOString()
    .slice(0, -1);
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export function expectDashboard(
  all: readonly SimulatedTicket[],
  { from, to, now, site, category }: Question,
) {
  const tickets = all.filter(
    (ticket) =>
      ticket.deleted_at === null &&
      (site === undefined || ticket.site === site) &&
      (category === undefined || ticket.category === category),
  );
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const beforeFrom = `${dayAfter(from, -days)}T00:00:00.000`;
  const sameHour = `${dayAfter(local(now).slice(0, 10), -days)}${local(now).slice(10)}`;
  const beforeEnd = sameHour < `${from}T` ? sameHour : `${from}T00:00:00.000`;

  const isNow = (at: Date | null) => at !== null && local(at) >= from && local(at) < dayAfter(to, 1);
  const isBefore = (at: Date | null) => at !== null && local(at) >= beforeFrom && local(at) < beforeEnd;
  const isOpen = (ticket: SimulatedTicket) => ticket.resolved_at === null;
  const wasSolved = (from: Date | null, until: Date | null) =>
    from !== null && local(from) < beforeEnd && (until === null || local(until) >= beforeEnd);
  const wasOpen = ({ created_at, resolved_at, undone }: SimulatedTicket) =>
    local(created_at) < beforeEnd &&
    !wasSolved(resolved_at, null) &&
    !undone.some((one) => wasSolved(one.resolved_at, one.reopened_at));
  const handler = (ticket: SimulatedTicket) => ticket.resolver_kind ?? ticket.assignee_kind;
  const ratedKind = (ticket: SimulatedTicket) => ticket.rating?.resolver_kind ?? ticket.resolver_kind;
  const standing = ({ answers, resolved_at }: SimulatedTicket) =>
    answers.filter(({ created_at }) => resolved_at === null || created_at <= resolved_at).at(-1);

  const size = (some: SimulatedTicket[]) => some.length;
  type When = (ticket: SimulatedTicket) => Date | null;
  const counted = (when: When, isMeant: (ticket: SimulatedTicket) => boolean = () => true) => ({
    count: size(tickets.filter((ticket) => isNow(when(ticket)) && isMeant(ticket))),
    before: size(tickets.filter((ticket) => isBefore(when(ticket)) && isMeant(ticket))),
  });
  const openNow = (isMeant: (ticket: SimulatedTicket) => boolean = () => true) => ({
    count: size(tickets.filter((ticket) => isOpen(ticket) && isMeant(ticket))),
    before: null,
  });
  const score = (isMeant: (ticket: SimulatedTicket) => boolean): Amount => {
    const averageOf = (isThen: (at: Date | null) => boolean) => {
      const scores = tickets
        .filter((ticket) => isThen(ticket.closed_at) && isMeant(ticket))
        .flatMap(({ rating }) => rating?.score ?? []);
      return scores.length === 0 ? null : scores.reduce((sum, one) => sum + one, 0) / scores.length;
    };
    return { value: averageOf(isNow), before: averageOf(isBefore) };
  };
  const times = (when: When, isMeant: (ticket: SimulatedTicket) => boolean = () => true) => {
    const measured = (isThen: (at: Date | null) => boolean, span: (from: Date, to: Date) => number) =>
      tickets.flatMap((ticket) => {
        const end = when(ticket);
        return end !== null && isThen(end) && isMeant(ticket) ? [span(ticket.created_at, end)] : [];
      });
    const durations = (span: (from: Date, to: Date) => number): Durations => {
      const [value, before] = [measured(isNow, span), measured(isBefore, span)];
      const amount = (of: (seconds: number[]) => number | null) => ({ value: of(value), before: of(before) });
      return {
        average: amount(mean),
        median: amount((seconds) => percentile(seconds, 0.5)),
        p90: amount((seconds) => percentile(seconds, 0.9)),
      };
    };
    return {
      tickets: counted(when, isMeant),
      wall: durations(wallSeconds),
      business: durations(openSeconds),
    };
  };

  const solvedByAi = (ticket: SimulatedTicket) => ticket.resolver_kind === 'ai';
  const agents = ['rules', 'llama3.2:3b', 'qwen3:4b'];
  const age = (ticket: SimulatedTicket) => (now.getTime() - ticket.created_at.getTime()) / 86_400_000;
  const aged = (over: number, upTo: number) => openNow((ticket) => age(ticket) > over && age(ticket) <= upTo);
  const fired = (isThen: (at: Date | null) => boolean, trigger?: string) =>
    size(
      tickets.filter(({ escalations }) =>
        escalations.some((one) => isThen(one.fired_at) && (trigger === undefined || one.trigger === trigger)),
      ),
    );

  return {
    filed: counted((t) => t.created_at),
    resolved: counted((t) => t.resolved_at),
    open: {
      ...openNow(),
      before: size(tickets.filter(wasOpen)),
    },
    tasks: (['ai', 'person', 'pool'] as const).map((kind) => ({
      handled_by: kind,
      filed: counted(
        (t) => t.created_at,
        (t) => handler(t) === kind,
      ),
      open: openNow((t) => t.assignee_kind === kind),
    })),
    solved_by: resolverKinds.map((kind) => ({
      resolver_kind: kind,
      tickets: counted(
        (t) => t.resolved_at,
        (t) => t.resolver_kind === kind,
      ),
    })),
    feedback: resolverKinds.map((kind) => ({
      resolver_kind: kind,
      closed: counted(
        (t) => t.closed_at,
        (t) => ratedKind(t) === kind,
      ),
      rated: counted(
        (t) => t.closed_at,
        (t) => t.rating?.resolver_kind === kind,
      ),
      average: score((t) => t.rating?.resolver_kind === kind),
      scores: [1, 2, 3, 4, 5].map((one) => ({
        score: one,
        tickets: counted(
          (t) => t.closed_at,
          (t) => t.rating?.resolver_kind === kind && t.rating.score === one,
        ),
      })),
    })),
    satisfaction: score(() => true),
    resolution_times: [
      { solver: 'all', agent: null, times: times((t) => t.resolved_at) },
      { solver: 'ai', agent: null, times: times((t) => t.resolved_at, solvedByAi) },
      ...agents
        .map((agent) => ({
          solver: 'agent',
          agent,
          times: times(
            (t) => t.resolved_at,
            (t) => solvedByAi(t) && standing(t)?.model_used === agent,
          ),
        }))
        .filter((row) => row.times.tickets.count > 0)
        .sort((a, b) => b.times.tickets.count - a.times.tickets.count || (a.agent < b.agent ? -1 : 1)),
      {
        solver: 'team',
        agent: null,
        times: times(
          (t) => t.resolved_at,
          (t) => t.resolver_kind === 'person',
        ),
      },
    ],
    first_response: times((t) => t.first_responded_at),
    backlog: [
      { age: 'under_one_day', tickets: aged(Number.NEGATIVE_INFINITY, 1) },
      { age: 'one_to_three_days', tickets: aged(1, 3) },
      { age: 'three_to_seven_days', tickets: aged(3, 7) },
      { age: 'seven_to_thirty_days', tickets: aged(7, 30) },
      { age: 'over_thirty_days', tickets: aged(30, Number.POSITIVE_INFINITY) },
    ],
    workload: simulatedStaff.map((employee_id) => {
      const own = times(
        (t) => t.resolved_at,
        (t) => t.resolved_by === employee_id,
      );
      return {
        employee_id,
        name: `Staff ${employee_id}`,
        team_name: null,
        open: openNow((t) => t.assigned_to === employee_id),
        resolved: own.tickets,
        median_wall: own.wall.median,
        median_business: own.business.median,
      };
    }),
    escalations: {
      tickets: { count: fired(isNow), before: fired(isBefore) },
      by_trigger: escalationTriggers.map((trigger) => ({
        trigger,
        tickets: { count: fired(isNow, trigger), before: fired(isBefore, trigger) },
      })),
      open: openNow((t) => t.escalation_level > 0),
    },
    answers: answerSources.map((source) => ({
      source,
      tickets: counted(
        (t) => t.created_at,
        (t) => standing(t)?.source === source,
      ),
    })),
    reopened: {
      tickets: counted(
        (t) => t.created_at,
        (t) => t.reopened_count > 0,
      ),
      solved_once: solvedOnce(tickets, isNow, isBefore),
    },
    volume: Array.from({ length: days }, (_, at) => dayAfter(from, at)).map((day) => ({
      day,
      filed: { count: size(tickets.filter((t) => local(t.created_at).startsWith(day))) },
      resolved: { count: size(tickets.filter((t) => t.resolved_at && local(t.resolved_at).startsWith(day))) },
    })),
  };
}

function solvedOnce(
  tickets: SimulatedTicket[],
  isNow: (at: Date) => boolean,
  isBefore: (at: Date) => boolean,
): Amount {
  const solved = tickets.filter((t) => t.resolved_at !== null || t.reopened_count > 0);
  return {
    value: solved.filter((t) => isNow(t.created_at)).length,
    before: solved.filter((t) => isBefore(t.created_at)).length,
  };
}

const mean = (values: number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Between the two values around it, in proportion. */
function percentile(values: number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

const wallSeconds = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 1000;

/** Monday to Friday, 9:00 to 12:30 and 13:30 to 18:00, added up day by day. */
function openSeconds(from: Date, to: Date): number {
  let seconds = 0;
  for (let day = local(from).slice(0, 10); day <= local(to).slice(0, 10); day = dayAfter(day, 1)) {
    if ([0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())) continue;
    const summer = Date.parse(`${day}T12:00:00Z`) < clocksBack;
    for (const [opens, closes] of [
      [9, 12.5],
      [13.5, 18],
    ] as const) {
      const instant = (hour: number) =>
        Date.parse(`${day}T00:00:00Z`) + (hour - (summer ? 2 : 1)) * 3_600_000;
      const [start, end] = [
        Math.max(from.getTime(), instant(opens)),
        Math.min(to.getTime(), instant(closes)),
      ];
      if (end > start) seconds += (end - start) / 1000;
    }
  }
  return seconds;
}
