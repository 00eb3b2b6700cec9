import type { ClosedTicket } from '@desk/desk/knowledge/file-cases';
import { describe, expect, it } from 'vitest';
import { redactCase } from './redact-case.ts';

const closed = (wish: Partial<ClosedTicket>): ClosedTicket => ({
  ticket_id: 1,
  title: 'VPN drops',
  description: 'It drops every hour.',
  resolution: 'Reinstalled the client.',
  language: 'en',
  names: ['Emma Employee', 'Ivy Itstaff'],
  closed_at: new Date('2026-11-20T10:00:00Z'),
  ...wish,
});

describe('a solved case', () => {
  it.each([
    ['en', 'Emma called from +31 6 1234 5678', 'called from [PHONE_1]'],
    ['fr', 'Écrire à emma@example.com', '[EMAIL_1]'],
    ['nl', 'wachtwoord: Geheim!2024', '[PASSWORD_1]'],
    ['zh', '请联系 emma@example.com', '[EMAIL_1]'],
  ] as const)('in %s is without people and secrets: %s', (language, description, kept) => {
    const { query } = redactCase(closed({ language, description }));
    expect(query).toContain(kept);
    expect(query).not.toMatch(/Emma|example\.com|5678|Geheim/);
  });

  it.each(['10.20.30.40', 'FS-LYON-02', 'nl-lt-3381', 'LAP-4471', '\\\\fs01\\hr\\salaries', 'srv01.corp'])(
    'does not tell which machine it was: %s',
    (machine) => {
      expect(redactCase(closed({ resolution: `Restarted ${machine} and waited.` })).resolution).toBe(
        'Restarted [device] and waited.',
      );
    },
  );

  it.each([
    '0x80070005',
    'CVE-2024-12345',
    'HP LaserJet 4250',
    '802.1x',
    'Windows 11 24H2',
    'KB5034441',
    'Wi-Fi 6',
  ])('keeps what it is found by: %s', (word) => {
    expect(redactCase(closed({ title: `Error ${word} at start` })).title).toBe(`Error ${word} at start`);
  });

  it('has each point that is counted up on a line of its own', () => {
    const resolution = 'Cause: worn rollers. 1. Open the door. 2. Set it to 2.4 GHz. 3. Print.';
    expect(redactCase(closed({ resolution })).resolution.split('\n')).toEqual([
      'Cause: worn rollers.',
      '1. Open the door.',
      '2. Set it to 2.4 GHz.',
      '3. Print.',
    ]);
    expect(redactCase(closed({ resolution: 'Set it to 2. It works.' })).resolution).toBe(
      'Set it to 2. It works.',
    );
  });

  it('is without everybody whose name stands in it, in every text', () => {
    const told = redactCase(
      closed({ title: 'Mailbox of Emma', resolution: 'Ivy Itstaff gave Emma Employee access.' }),
    );
    expect(told).toMatchObject({ title: 'Mailbox of [name]', resolution: '[name] gave [name] access.' });
  });
});
