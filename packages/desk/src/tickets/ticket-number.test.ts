import { expect, it } from 'vitest';
import { deskDay, ticketNumber } from './ticket-number.ts';

it('takes the day from the calendar of the desk, not from that of the server', () => {
  const now = new Date('2026-03-31T23:30:00Z');
  expect(deskDay(now, 'UTC')).toBe('2026-03-31');
  expect(deskDay(now, 'Europe/Paris')).toBe('2026-04-01');
  expect(deskDay(now, 'Asia/Shanghai')).toBe('2026-04-01');
  expect(deskDay(now, 'America/New_York')).toBe('2026-03-31');
});

it('pads to three digits and grows past 999', () => {
  expect(ticketNumber('2026-04-01', 1)).toBe('TK20260401001');
  expect(ticketNumber('2026-04-01', 999)).toBe('TK20260401999');
  expect(ticketNumber('2026-04-01', 1000)).toBe('TK202604011000');
});
