import type { Dashboard, Times } from '@desk/contract/dashboard';
import type { ListTicketsQuery } from '@desk/contract/tickets';
import { answerSources, escalationTriggers } from '@desk/contract/vocabulary';
import type { AnswerRow } from './count-answers.ts';
import type { EscalationRow } from './count-escalations.ts';
import type { TicketGroup } from './count-tickets-in-period.ts';
import { durationsOf, type TimesRow } from './measure-times.ts';
import { countOf, listOf, openStatuses, type Scope, within } from './scope.ts';
import type { Stretch } from './stretch.ts';
import { sumOf } from './tally-groups.ts';

/** All, the assistant, its agents by how much they solved, and the IT team. */
export function presentTimes(
  scope: Scope,
  stretch: Stretch,
  rows: readonly TimesRow[],
): Dashboard['resolution_times'] {
  const solved = within('resolved', stretch);
  const all = rows.filter((row) => !row.resolver_kind && !row.agent && !row.resolved_by);
  const ofKind = (kind: TimesRow['resolver_kind']) => rows.filter((row) => row.resolver_kind === kind);
  const agents = rows
    .filter(({ agent, is_now }) => agent !== null && is_now)
    .sort((a, b) => b.count - a.count || ((a.agent ?? '') < (b.agent ?? '') ? -1 : 1))
    .flatMap(({ agent }) => agent ?? []);
  return [
    { solver: 'all', agent: null, times: timesOf(all, listOf(scope, solved)) },
    {
      solver: 'ai',
      agent: null,
      times: timesOf(ofKind('ai'), listOf(scope, { resolver_kind: ['ai'], ...solved })),
    },
    ...agents.map((agent) => ({
      solver: 'agent' as const,
      agent,
      times: timesOf(
        rows.filter((row) => row.agent === agent),
        listOf(scope, { resolver_kind: ['ai'], answered_by: [agent], ...solved }),
      ),
    })),
    {
      solver: 'team',
      agent: null,
      times: timesOf(ofKind('person'), listOf(scope, { resolver_kind: ['person'], ...solved })),
    },
  ];
}

export function presentFirstResponse(scope: Scope, stretch: Stretch, rows: readonly TimesRow[]): Times {
  return timesOf(rows, listOf(scope, within('responded', stretch)));
}

function timesOf(rows: readonly TimesRow[], list: string): Times {
  const countIn = (isNow: boolean) => rows.find((row) => row.is_now === isNow)?.count ?? 0;
  return {
    tickets: countOf(countIn(true), countIn(false), list),
    wall: durationsOf(rows, 'wall'),
    business: durationsOf(rows, 'business'),
  };
}

export function presentEscalations(
  scope: Scope,
  stretch: Stretch,
  rows: readonly EscalationRow[],
  groups: readonly TicketGroup[],
): Dashboard['escalations'] {
  const fired = within('escalated', stretch);
  const figure = (trigger: EscalationRow['trigger'], wish: Partial<ListTicketsQuery>) => {
    const ticketsIn = (isNow: boolean) =>
      rows.find((row) => row.is_now === isNow && row.trigger === trigger)?.tickets ?? 0;
    return countOf(ticketsIn(true), ticketsIn(false), listOf(scope, { ...wish, ...fired }));
  };
  return {
    tickets: figure(null, {}),
    by_trigger: escalationTriggers.map((trigger) => ({
      trigger,
      tickets: figure(trigger, { escalated_by: [trigger] }),
    })),
    open: countOf(
      sumOf(groups, (group) => group.is_open && group.is_escalated),
      null,
      listOf(scope, { status: [...openStatuses], escalated: true }),
    ),
  };
}

export function presentAnswers(
  scope: Scope,
  stretch: Stretch,
  rows: readonly AnswerRow[],
): Dashboard['answers'] {
  return answerSources.map((source) => {
    const ticketsIn = (isNow: boolean) =>
      rows.find((row) => row.is_now === isNow && row.source === source)?.tickets ?? 0;
    const list = listOf(scope, { answer_source: [source], ...within('created', stretch) });
    return { source, tickets: countOf(ticketsIn(true), ticketsIn(false), list) };
  });
}
