import { categories, languages } from '@desk/contract/vocabulary';
import { deskDay } from '@desk/desk/tickets/ticket-number';
import { describe, expect, it } from 'vitest';
import { readIssues } from '../../evaluation/read-data.ts';
import { earlierTickets } from './earlier-tickets.ts';
import { demoEmployees } from './employees.ts';
import { demoTickets } from './tickets.ts';

const timeZone = 'Asia/Shanghai';
// A quiet moment, one just before midnight, a leap day and a Sunday: whenever somebody starts the demo.
const moments = [
  '2026-11-21T13:37:00Z',
  '2026-12-31T15:59:59Z',
  '2028-02-29T04:00:00Z',
  '2027-03-28T01:30:00Z',
].map((at) => new Date(at));

describe.each(moments)('earlier tickets as of %o', (now) => {
  const earlier = earlierTickets(now, timeZone);

  it('are each issue once in each language, the same every time', () => {
    expect(earlier).toHaveLength(readIssues().length * languages.length);
    for (const language of languages)
      expect(earlier.filter((ticket) => ticket.language === language)).toHaveLength(readIssues().length);
    expect(new Set(earlier.map(({ title, language }) => `${language} ${title}`)).size).toBe(240);
    expect(earlierTickets(now, timeZone)).toEqual(earlier);
  });

  it('live on workdays, in office hours, from 200 to 10 days ago', () => {
    const daysAgo = (days: number) => deskDay(new Date(now.getTime() - days * 86_400_000), timeZone);
    for (const { filed, taken, resolved, closed, title } of earlier) {
      expect([filed, taken, resolved, closed].sort(), title).toEqual([filed, taken, resolved, closed]);
      expect(new Set([filed, taken, resolved, closed]).size, title).toBe(4);
      for (const at of [filed, taken, resolved, closed]) {
        expect(at.slice(11) >= '08:30:00' && at.slice(11) <= '18:00:00', at).toBe(true);
        expect([0, 6], at).not.toContain(new Date(at.slice(0, 10)).getUTCDay());
      }
      expect(filed >= daysAgo(200) && filed < daysAgo(19), filed).toBe(true);
      expect(closed < daysAgo(10), closed).toBe(true);
    }
  });

  it('are filed on days of their own, at moments of their own', () => {
    const days = new Set(earlier.map(({ filed }) => filed.slice(0, 10)));
    for (const { age_hours } of demoTickets)
      expect(days.has(deskDay(new Date(now.getTime() - age_hours * 3_600_000), timeZone))).toBe(false);
    expect(new Set(earlier.map(({ filed }) => filed)).size).toBe(240);
  });
});

it('are filed by employees and solved by the IT team of the same language, everybody with a share', () => {
  const [now = new Date(0)] = moments;
  const people = new Map(demoEmployees.map((person) => [person.employee_id, person]));
  const earlier = earlierTickets(now, timeZone);
  for (const { language, requester, solver } of earlier) {
    expect(people.get(requester)).toMatchObject({ language, role: 'employee' });
    expect(people.get(solver)).toMatchObject({ language, role: 'it_staff' });
  }
  const busy = demoEmployees.filter(({ role }) => role !== 'admin').map(({ employee_id }) => employee_id);
  expect([...new Set(earlier.flatMap(({ requester, solver }) => [requester, solver]))].sort()).toEqual(
    busy.sort(),
  );
  expect(new Set(earlier.map(({ category }) => category))).toEqual(
    new Set(categories.filter((category) => category !== 'other')),
  );
});
