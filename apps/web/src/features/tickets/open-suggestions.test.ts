import { describe, expect, it } from 'vitest';
import { openSuggestions } from './open-suggestions.ts';

const ticket = {
  category: 'network',
  severity: 'medium',
  urgency: null,
  priority: 'high',
  assigned_to: null,
} as const;
const answer = {
  suggested_category: 'network',
  suggested_severity: 'high',
  suggested_urgency: 'low',
  suggested_priority: 'high',
  suggested_assignee: 'S1',
} as const;

describe('openSuggestions', () => {
  it('are what differs from how the ticket stands, undecided fields included', () => {
    expect(openSuggestions(ticket, answer)).toEqual({ severity: 'high', urgency: 'low', assigned_to: 'S1' });
  });

  it('are none once all is as advised', () => {
    const followed = { ...ticket, severity: 'high', urgency: 'low', assigned_to: 'S1' } as const;
    expect(openSuggestions(followed, answer)).toEqual({});
  });

  it('leave a ticket with whoever has it', () => {
    expect(openSuggestions({ ...ticket, assigned_to: 'S2' }, answer)).not.toHaveProperty('assigned_to');
  });
});
