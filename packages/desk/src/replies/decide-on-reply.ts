import type { AssigneeKind, ClosureIntent, Sentiment, TicketStatus } from '@desk/contract/vocabulary';

/** What the assistant read out of a requester's words. */
export type Reading = {
  closure_intent: ClosureIntent;
  /** Between 0 and 1; of `thanks_only`, how likely these words alone are enough to close the ticket. */
  confidence: number;
  sentiment: Sentiment;
  wants_person: boolean;
  /** Thanks, courtesies or an automatic reply: nobody has to do anything about it. */
  wants_nothing: boolean;
};

/** Where the ticket stands for a reply to it. */
export type ReplyFacts = {
  status: TicketStatus;
  assignee_kind: AssigneeKind;
  /** Something was said to the requester before that could have solved it. */
  was_helped: boolean;
  /** It was closed before this was said. */
  is_late: boolean;
  /** It was closed by what its requester wrote, and they can still take that back. */
  can_undo: boolean;
  /** Somebody has moved the ticket since this was said: it was meant for what stood there before. */
  is_overtaken: boolean;
};

export type ReplyAction =
  | 'close'
  | 'reopen'
  | 'undo_closing'
  | 'hand_over_wants_person'
  | 'hand_over_still_broken'
  | 'follow_up_same_problem'
  | 'follow_up_new_problem'
  | 'nothing';

/** Below that a reply is left to whoever reads it: reopening for nothing costs as much as waiting. */
const surelyMeant = 0.5;

/**
 * The one thing that a reply does to its ticket. It never closes what was not answered, or for somebody who is not content;
 * a mere thanks reopens nothing; and nothing that is said on a closed ticket is lost.
 *
 * @param closure_confidence from where on words close a ticket
 */
export function decideOnReply(facts: ReplyFacts, reading: Reading, closure_confidence: number): ReplyAction {
  if (facts.status === 'closed') return onClosed(facts, reading);
  if (facts.is_overtaken) return 'nothing';
  if (isContent(reading, closure_confidence)) return facts.was_helped ? 'close' : 'nothing';
  return facts.status === 'resolved' ? onResolved(reading) : onOpen(facts, reading);
}

function isContent({ closure_intent, confidence, sentiment }: Reading, closure_confidence: number): boolean {
  return (
    closure_intent === 'thanks_only' &&
    confidence >= closure_confidence &&
    sentiment !== 'negative' &&
    sentiment !== 'very_negative'
  );
}

function onClosed(
  { is_late, can_undo }: ReplyFacts,
  { closure_intent, wants_nothing }: Reading,
): ReplyAction {
  if (!is_late || wants_nothing) return 'nothing';
  if (closure_intent === 'new_problem') return 'follow_up_new_problem';
  // Whoever goes on talking had not said that it was over.
  return can_undo ? 'undo_closing' : 'follow_up_same_problem';
}

function onResolved({ closure_intent, confidence }: Reading): ReplyAction {
  if (confidence < surelyMeant) return 'nothing';
  if (closure_intent === 'still_broken' || closure_intent === 'thanks_but') return 'reopen';
  // The old problem is solved, and stays so in the figures; the new one gets a number, an analysis and an owner of its own.
  return closure_intent === 'new_problem' ? 'follow_up_new_problem' : 'nothing';
}

function onOpen({ assignee_kind }: ReplyFacts, reading: Reading): ReplyAction {
  const { closure_intent, confidence, wants_person } = reading;
  // A person who has it reads this; the assistant answers once, and so what it has would wait for nobody.
  if (assignee_kind === 'person') return 'nothing';
  if (wants_person) return 'hand_over_wants_person';
  if (assignee_kind !== 'ai' || confidence < surelyMeant) return 'nothing';
  return closure_intent === 'none' || closure_intent === 'thanks_only' ? 'nothing' : 'hand_over_still_broken';
}
