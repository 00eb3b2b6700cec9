import {
  type AnswerSource,
  type AssigneeKind,
  type Category,
  categories,
  type EscalationTrigger,
  escalationTriggers,
  type ResolverKind,
  type TicketStatus,
} from '@desk/contract/vocabulary';

export type SimulatedAnswer = { source: AnswerSource; model_used: string; created_at: Date };

/** What the dashboard is about, as plain objects; times are instants. */
export type SimulatedTicket = {
  number: number;
  requester: number;
  site: string;
  category: Category | null;
  status: TicketStatus;
  assignee_kind: AssigneeKind;
  assigned_to: string | null;
  created_at: Date;
  first_responded_at: Date | null;
  resolved_at: Date | null;
  closed_at: Date | null;
  resolver_kind: ResolverKind | null;
  resolved_by: string | null;
  reopened_count: number;
  /** Solutions that were taken back, oldest first. */
  undone: { resolved_at: Date; reopened_at: Date }[];
  escalation_level: number;
  deleted_at: Date | null;
  answers: SimulatedAnswer[];
  escalations: { trigger: EscalationTrigger; fired_at: Date }[];
  rating: { score: number; resolver_kind: ResolverKind } | null;
};

export const simulatedSites = ['Amsterdam', 'Lyon', 'Shanghai', 'Dublin'] as const;
export const peopleAtSite = 30;
export const simulatedStaff = ['S1', 'S2', 'S3', 'S4', 'S5'] as const;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** So that no figure hangs on how a half of a millisecond is rounded. */
const wholeSeconds = (ms: number) => new Date(Math.floor(ms / 1000) * 1000);

/** mulberry32: the same month at every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many tickets, filed in so many days up to now and more of them of late, with all that can become of one. */
export function simulateTickets(count: number, days: number, now: Date, seed = 7): SimulatedTicket[] {
  const random = createRandom(seed);
  const chance = (share: number) => random() < share;
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('Nothing to pick from');
    return value;
  };
  /** Mostly soon, now and then much later. */
  const later = (from: Date, typicalHours: number) =>
    wholeSeconds(from.getTime() + 60_000 - Math.log(1 - random()) * typicalHours * hourMs);
  const unlessAhead = (at: Date) => (at < now ? at : null);

  return Array.from({ length: count }, (_, at): SimulatedTicket => {
    const created_at = wholeSeconds(now.getTime() - random() ** 1.4 * days * dayMs - 1000);
    const kind = pick(['ai', 'ai', 'person', 'person', 'person', 'pool'] as const);
    const answers: SimulatedAnswer[] = [];
    if (chance(0.9)) {
      const first = new Date(created_at.getTime() + 1000);
      answers.push({ source: 'rules', model_used: 'rules', created_at: first });
      if (chance(0.4))
        answers.push({
          source: 'model',
          model_used: pick(['llama3.2:3b', 'qwen3:4b']),
          created_at: later(first, 0.2),
        });
    }
    const first_responded_at = kind === 'person' ? unlessAhead(later(created_at, 5)) : null;
    const mayBeSolved = kind !== 'pool' && (kind === 'person' || answers.length > 0);
    const resolved_at = mayBeSolved ? unlessAhead(later(created_at, kind === 'ai' ? 8 : 60)) : null;
    const closed_at = resolved_at && chance(0.9) ? unlessAhead(later(resolved_at, 20)) : null;
    const person = kind === 'person' ? pick(simulatedStaff) : null;
    const resolver_kind = resolved_at && (kind === 'ai' ? 'ai' : 'person');
    const reopened_count = kind !== 'pool' && chance(0.08) ? 1 + Math.floor(random() * 2) : 0;
    const requester = Math.floor(random() * simulatedSites.length * peopleAtSite);
    return {
      number: at + 1,
      requester,
      site: simulatedSites[Math.floor(requester / peopleAtSite)] ?? simulatedSites[0],
      category: chance(0.05) ? null : pick(categories),
      status: closed_at ? 'closed' : resolved_at ? 'resolved' : kind === 'pool' ? 'pending' : 'in_progress',
      // Solved by the assistant's answer while it waited for a person: the pool stays, the credit is the assistant's.
      assignee_kind: resolver_kind === 'ai' && chance(0.2) ? 'pool' : kind,
      assigned_to: person,
      created_at,
      first_responded_at,
      resolved_at,
      closed_at,
      resolver_kind,
      resolved_by: resolver_kind === 'person' ? (chance(0.9) ? person : pick(simulatedStaff)) : null,
      reopened_count,
      undone: undoneSolutions(created_at, resolved_at ?? now, reopened_count),
      escalation_level: resolved_at ? 0 : Math.floor(random() * 3),
      deleted_at: chance(0.02) ? now : null,
      answers,
      escalations: escalationTriggers
        .filter(() => chance(0.06))
        .flatMap((trigger) => {
          const fired_at = unlessAhead(later(created_at, 40));
          return fired_at ? [{ trigger, fired_at }] : [];
        }),
      rating:
        closed_at && chance(0.45)
          ? {
              score: 1 + Math.floor(random() ** 0.5 * 5),
              // Now and then it is of a solution whose closing was taken back.
              resolver_kind: chance(0.97) ? (resolver_kind ?? 'person') : pick(['ai', 'person']),
            }
          : null,
    };
  });
}

/** As long solved as open each time, until the solution that held, or until now. */
function undoneSolutions(from: Date, to: Date, count: number): SimulatedTicket['undone'] {
  const step = (to.getTime() - from.getTime()) / (2 * count + 1);
  const after = (steps: number) => wholeSeconds(from.getTime() + steps * step);
  return Array.from({ length: count }, (_, at) => ({
    resolved_at: after(2 * at + 1),
    reopened_at: after(2 * at + 2),
  }));
}
