import type { AutonomyLevel, Level, RouteReason } from '@desk/contract/vocabulary';

/** What in a ticket's own words keeps the assistant from settling it alone. */
export type Complexity = {
  /** Many are hit, or a service is down. */
  is_outage: boolean;
  /** An attacker, or data in the wrong hands. */
  is_attack: boolean;
  /** How many separate things it asks for help with; at least 1. */
  problem_count: number;
  /** They ask to speak to somebody. */
  wants_person: boolean;
  /** They try to give the assistant orders. */
  is_steering: boolean;
};

export type RouteFacts = Complexity & {
  severity: Level;
  urgency: Level;
  is_security: boolean;
  /** How far the assistant may go in the ticket's category. */
  level: AutonomyLevel;
  /** 0 to 1. */
  confidence: number;
  /** Below this a ticket goes to the IT team. */
  answer_confidence: number;
  /** Whether there is an answer that rests on something the desk knows. */
  has_answer: boolean;
};

export type Route =
  | { kind: 'ai'; reason: 'answered' }
  | { kind: 'team'; reason: Exclude<RouteReason, 'answered' | 'still_broken'> };

/**
 * Who gets a ticket that nobody has taken yet: the assistant only what hurts little, can wait, is one clear thing, and that
 * it may and can answer. The reason that is told is the first that applies, what people wish before what is dangerous, and
 * that before what the assistant lacks.
 */
export function decideRoute(facts: RouteFacts): Route {
  const team = (reason: Exclude<Route['reason'], 'answered'>): Route => ({ kind: 'team', reason });
  if (facts.wants_person) return team('wants_person');
  if (facts.is_steering) return team('steering');
  if (facts.is_security || facts.is_attack) return team('security');
  if (facts.is_outage) return team('outage');
  if (facts.severity !== 'low') return team('high_severity');
  if (facts.urgency !== 'low') return team('high_urgency');
  if (facts.problem_count > 1) return team('several_problems');
  if (facts.confidence < facts.answer_confidence) return team('low_confidence');
  if (!facts.has_answer) return team('no_known_answer');
  if (facts.level !== 'answer') return team('not_earned');
  return { kind: 'ai', reason: 'answered' };
}
