import { autonomyLevels, levels } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { decideRoute, type RouteFacts } from './routing.ts';

const simple: RouteFacts = {
  severity: 'low',
  urgency: 'low',
  level: 'answer',
  confidence: 0.9,
  answer_confidence: 0.6,
  has_answer: true,
  is_security: false,
  is_attack: false,
  is_outage: false,
  is_steering: false,
  problem_count: 1,
  wants_person: false,
};

describe('who gets a ticket', () => {
  it('is the assistant where it is simple, known and earned', () => {
    expect(decideRoute(simple)).toEqual({ kind: 'ai', reason: 'answered' });
    expect(decideRoute({ ...simple, confidence: 0.6 }).kind).toBe('ai');
  });

  it.each<[Partial<RouteFacts>, string]>([
    [{ wants_person: true }, 'wants_person'],
    [{ is_steering: true }, 'steering'],
    [{ is_security: true }, 'security'],
    [{ is_attack: true }, 'security'],
    [{ is_outage: true }, 'outage'],
    [{ severity: 'medium' }, 'high_severity'],
    [{ severity: 'high' }, 'high_severity'],
    [{ urgency: 'medium' }, 'high_urgency'],
    [{ urgency: 'high' }, 'high_urgency'],
    [{ problem_count: 2 }, 'several_problems'],
    [{ confidence: 0.59 }, 'low_confidence'],
    [{ has_answer: false }, 'no_known_answer'],
    [{ level: 'suggest' }, 'not_earned'],
    [{ level: 'observe' }, 'not_earned'],
  ])('is the team where %j, because of %s', (fact, reason) => {
    expect(decideRoute({ ...simple, ...fact })).toEqual({ kind: 'team', reason });
  });

  it('is never the assistant with anything but low severity and low urgency in a category that it earned', () => {
    for (const severity of levels)
      for (const urgency of levels)
        for (const level of autonomyLevels) {
          const isSimple = severity === 'low' && urgency === 'low' && level === 'answer';
          expect(decideRoute({ ...simple, severity, urgency, level }).kind === 'ai').toBe(isSimple);
        }
  });

  it('tells the wish for a person before whatever else keeps it from the assistant', () => {
    const everything = {
      ...simple,
      wants_person: true,
      is_outage: true,
      severity: 'high',
      confidence: 0,
    } as const;
    expect(decideRoute(everything).reason).toBe('wants_person');
  });
});
