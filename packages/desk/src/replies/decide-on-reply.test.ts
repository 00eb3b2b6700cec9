import { describe, expect, it } from 'vitest';
import { decideOnReply, type Reading, type ReplyFacts } from './decide-on-reply.ts';

const facts = (given: Partial<ReplyFacts>): ReplyFacts => ({
  status: 'in_progress',
  assignee_kind: 'person',
  was_helped: true,
  is_late: false,
  can_undo: false,
  is_overtaken: false,
  ...given,
});
const reading = (given: Partial<Reading>): Reading => ({
  closure_intent: 'none',
  confidence: 0.95,
  sentiment: 'neutral',
  wants_person: false,
  wants_nothing: false,
  ...given,
});
const decide = (given: Partial<ReplyFacts>, said: Partial<Reading>) =>
  decideOnReply(facts(given), reading(said), 0.9);

describe('decideOnReply', () => {
  it('closes at the confidence that is asked for, and not a hair below', () => {
    expect(decide({}, { closure_intent: 'thanks_only', confidence: 0.9 })).toBe('close');
    expect(decide({}, { closure_intent: 'thanks_only', confidence: 0.899 })).toBe('nothing');
    expect(decide({ status: 'resolved' }, { closure_intent: 'thanks_only', confidence: 0.4 })).toBe(
      'nothing',
    );
  });

  it('never closes for somebody who is angry, or whom nobody has answered', () => {
    expect(decide({}, { closure_intent: 'thanks_only', sentiment: 'negative' })).toBe('nothing');
    expect(decide({ was_helped: false }, { closure_intent: 'thanks_only' })).toBe('nothing');
  });

  it('leaves what was written before somebody moved the ticket', () => {
    expect(decide({ status: 'resolved', is_overtaken: true }, { closure_intent: 'still_broken' })).toBe(
      'nothing',
    );
    expect(decide({ is_overtaken: true }, { closure_intent: 'thanks_only' })).toBe('nothing');
  });

  it('reopens only when it is fairly sure', () => {
    expect(decide({ status: 'resolved' }, { closure_intent: 'thanks_but' })).toBe('reopen');
    expect(decide({ status: 'resolved' }, { closure_intent: 'still_broken', confidence: 0.49 })).toBe(
      'nothing',
    );
  });

  it('takes from the assistant what did not help, and leaves a person what a person has', () => {
    const broken = { closure_intent: 'still_broken' } as const;
    expect(decide({ assignee_kind: 'ai' }, broken)).toBe('hand_over_still_broken');
    expect(decide({ assignee_kind: 'person' }, broken)).toBe('nothing');
    expect(decide({ assignee_kind: 'ai' }, { wants_person: true })).toBe('hand_over_wants_person');
    expect(decide({ assignee_kind: 'pool' }, { wants_person: true })).toBe('hand_over_wants_person');
    expect(decide({ assignee_kind: 'person' }, { wants_person: true })).toBe('nothing');
    expect(decide({ assignee_kind: 'ai' }, { closure_intent: 'thanks_but' })).toBe('hand_over_still_broken');
  });

  it('opens a ticket for every late reply that says anything, and takes back what can be taken back', () => {
    const late = { status: 'closed', is_late: true } as const;
    expect(decide(late, { closure_intent: 'none' })).toBe('follow_up_same_problem');
    expect(decide(late, { closure_intent: 'new_problem' })).toBe('follow_up_new_problem');
    expect(decide(late, { wants_nothing: true })).toBe('nothing');
    expect(decide({ ...late, can_undo: true }, { closure_intent: 'still_broken' })).toBe('undo_closing');
    expect(decide({ ...late, can_undo: true }, { closure_intent: 'new_problem' })).toBe(
      'follow_up_new_problem',
    );
    // Said before it was closed: whoever closed it had read it.
    expect(decide({ ...late, is_late: false }, { closure_intent: 'still_broken' })).toBe('nothing');
  });
});
