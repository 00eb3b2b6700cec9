import { type Amount, backlogAges, type Count, type Dashboard } from '@desk/contract/dashboard';
import type { ListTicketsQuery } from '@desk/contract/tickets';
import { assigneeKinds, resolverKinds, satisfactionScores } from '@desk/contract/vocabulary';
import { backlogBounds, type TicketGroup } from './count-tickets-in-period.ts';
import { countOf, listOf, openStatuses, type Scope, within } from './scope.ts';
import type { Stretch } from './stretch.ts';

type Tallied = Pick<
  Dashboard,
  'filed' | 'resolved' | 'open' | 'tasks' | 'solved_by' | 'feedback' | 'satisfaction' | 'backlog' | 'reopened'
>;
type IsMeant = (group: TicketGroup) => boolean;
type Happened = 'filed_in' | 'resolved_in' | 'closed_in';

const momentOf = { filed_in: 'created', resolved_in: 'resolved', closed_in: 'closed' } as const;

/** Makes the figures out of the groups; pure. */
export function tallyGroups(
  scope: Scope,
  stretch: Stretch,
  now: Date,
  groups: readonly TicketGroup[],
): Tallied {
  /** Of what was filed, solved or closed in the period. */
  const happened = (
    what: Happened,
    wish: Partial<ListTicketsQuery> = {},
    isMeant: IsMeant = () => true,
  ): Count => {
    const countIn = (isNow: boolean) => sumOf(groups, (group) => group[what] === isNow && isMeant(group));
    return countOf(
      countIn(true),
      countIn(false),
      listOf(scope, { ...wish, ...within(momentOf[what], stretch) }),
    );
  };
  /** Of what is open now. */
  const open = (wish: Partial<ListTicketsQuery> = {}, isMeant: IsMeant = () => true): Count =>
    countOf(
      sumOf(groups, (group) => group.is_open && isMeant(group)),
      null,
      listOf(scope, { status: [...openStatuses], ...wish }),
    );

  return {
    filed: happened('filed_in'),
    resolved: happened('resolved_in'),
    open: { ...open(), before: sumOf(groups, ({ was_open }) => was_open) },
    tasks: assigneeKinds.map((kind) => ({
      handled_by: kind,
      filed: happened('filed_in', { handled_by: [kind] }, ({ handled_by }) => handled_by === kind),
      open: open({ handled_by: [kind] }, ({ handled_by }) => handled_by === kind),
    })),
    solved_by: resolverKinds.map((kind) => ({
      resolver_kind: kind,
      tickets: happened(
        'resolved_in',
        { resolver_kind: [kind] },
        ({ resolver_kind }) => resolver_kind === kind,
      ),
    })),
    feedback: resolverKinds.map((kind) => {
      const wish = { feedback_on: [kind] };
      const isOn: IsMeant = ({ feedback_on }) => feedback_on === kind;
      return {
        resolver_kind: kind,
        closed: happened('closed_in', wish, isOn),
        rated: happened(
          'closed_in',
          { ...wish, score: [...satisfactionScores] },
          (group) => isOn(group) && group.score !== null,
        ),
        average: averageScore(groups, isOn),
        scores: satisfactionScores.map((score) => ({
          score,
          tickets: happened(
            'closed_in',
            { ...wish, score: [score] },
            (group) => isOn(group) && group.score === score,
          ),
        })),
      };
    }),
    satisfaction: averageScore(groups, () => true),
    backlog: backlog(open, now),
    reopened: {
      tickets: happened('filed_in', { reopened: true }, ({ is_reopened }) => is_reopened),
      solved_once: {
        value: sumOf(groups, (group) => group.filed_in === true && group.was_solved),
        before: sumOf(groups, (group) => group.filed_in === false && group.was_solved),
      },
    },
  };
}

export function sumOf(groups: readonly TicketGroup[], isMeant: IsMeant): number {
  return groups.reduce((sum, group) => (isMeant(group) ? sum + group.count : sum), 0);
}

function averageScore(groups: readonly TicketGroup[], isMeant: IsMeant): Amount {
  const averageIn = (isNow: boolean) => {
    const rated = groups.filter(
      (group) => group.closed_in === isNow && isMeant(group) && group.score !== null,
    );
    const count = sumOf(rated, () => true);
    if (count === 0) return null;
    return rated.reduce((sum, group) => sum + (group.score ?? 0) * group.count, 0) / count;
  };
  return { value: averageIn(true), before: averageIn(false) };
}

function backlog(
  open: (wish: Partial<ListTicketsQuery>, isMeant: IsMeant) => Count,
  now: Date,
): Dashboard['backlog'] {
  const bounds = backlogBounds(now);
  return backlogAges.map((age, at) => ({
    age,
    tickets: open(
      { created_after: bounds[at]?.toISOString(), created_before: bounds[at - 1]?.toISOString() },
      (group) => group.age === at,
    ),
  }));
}
