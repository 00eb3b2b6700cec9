import { expect, it } from 'vitest';
import { type ClosureFacts, closureStateOf } from './closure-state.ts';

const answered: ClosureFacts = {
  status: 'in_progress',
  assignee_kind: 'ai',
  analysis_state: 'done',
  route_reason: 'answered',
  ai_responses: [{ outcome: 'answer' }],
};

it.each([
  ['the assistant still reads', { analysis_state: 'running', ai_responses: [] }, 'awaiting_answer'],
  ['the assistant has answered', {}, 'answered'],
  ['a better answer is on its way', { analysis_state: 'refining' }, 'answered'],
  [
    'the team has it too, the answer stands',
    { status: 'pending', assignee_kind: 'pool', route_reason: 'not_earned' },
    'answered',
  ],
  [
    'nothing is known, or may be told',
    { status: 'pending', assignee_kind: 'pool', route_reason: 'not_earned', ai_responses: [] },
    'with_team',
  ],
  ['no answer fits', { ai_responses: [{ outcome: 'no_known_answer' }] }, 'with_team'],
  [
    'a colleague was asked for',
    { status: 'pending', assignee_kind: 'pool', route_reason: 'wants_person' },
    'handed_over',
  ],
  [
    'a colleague was asked for before the assistant was done',
    { status: 'pending', assignee_kind: 'pool', route_reason: 'wants_person', analysis_state: 'queued' },
    'handed_over',
  ],
  [
    'the colleague who was asked for has it',
    { assignee_kind: 'person', route_reason: 'wants_person' },
    'with_person',
  ],
  ['it is resolved', { status: 'resolved', assignee_kind: 'person' }, 'resolved'],
  ['it is closed', { status: 'closed' }, 'closed'],
] satisfies [string, Partial<ClosureFacts>, string][])('%s', (_when, given, state) => {
  expect(closureStateOf({ ...answered, ...given })).toBe(state);
});
