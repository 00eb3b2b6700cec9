import { type Category, categories, type Language, type Level, languages } from '@desk/contract/vocabulary';
import { deskDay } from '@desk/desk/tickets/ticket-number';
import { type Issue, readIssues, readResolutions, readTickets } from '../../evaluation/read-data.ts';
import { demoEmployees } from './employees.ts';
import { demoTickets } from './tickets.ts';

/** A ticket from before the stories of the demo desk: solved and closed. Times are read off the desk's clocks: `2026-04-01 09:30:00`. */
export type EarlierTicket = {
  requester: string;
  language: Language;
  title: string;
  description: string;
  category: Category;
  severity: Level;
  urgency: Level;
  solver: string;
  resolution: string;
  filed: string;
  taken: string;
  resolved: string;
  closed: string;
};

const oldestDays = 199;
const newestDays = 62;
const office = { opens: 8 * 60 + 30, closes: 18 * 60 };
const dayMinutes = office.closes - office.opens;
/** Office minutes from filing to solution. */
const solvedWithin: Record<Level, { fastest: number; slowest: number }> = {
  high: { fastest: 40, slowest: 300 },
  medium: { fastest: 90, slowest: 2 * dayMinutes },
  low: { fastest: 240, slowest: 4 * dayMinutes },
};

/**
 * Every issue of the labelled data as somebody of each language had it, so that whoever files one of them finds how it was
 * solved, in whatever language. Days on which a demo ticket is filed are left to it. The same moment makes the same tickets.
 *
 * @param now the moment that the demo's "hours ago" count back from
 * @returns the oldest first
 */
export function earlierTickets(now: Date, timeZone: string): EarlierTicket[] {
  const days = freeWorkdays(now, timeZone);
  const issues = readIssues();
  const texts = readTexts();
  const rows = languages.flatMap((language) => issues.map((issue) => ({ language, issue })));
  return rows
    .map(({ language, issue }, index) => {
      // 97 and 240 share no factor: each row gets its own place, far from those of its issue and its language.
      const place = (index * 97) % rows.length;
      const day = days[Math.floor((place * days.length) / rows.length)];
      if (!day) throw new Error('The demo desk has no day left for its earlier tickets');
      return {
        ...peopleOf(language, issue, index),
        ...textsOf(language, issue, texts),
        ...lifeFrom(day, issue, index),
      };
    })
    .sort((a, b) => (a.filed < b.filed ? -1 : 1));
}

function textsOf(language: Language, issue: Issue, { descriptions, solutions }: Texts) {
  const description = descriptions.get(`${issue.issue}/${language}/detailed/3`);
  const solution = solutions.get(`${issue.issue}/${language}`);
  if (!description || !solution)
    throw new Error(`The labelled data tell too little of ${issue.issue} in ${language}`);
  const { category, severity, urgency } = issue;
  const { title, resolution } = solution;
  return { language, title, description, category, severity, urgency, resolution };
}

type Texts = ReturnType<typeof readTexts>;

function readTexts() {
  return {
    descriptions: new Map(readTickets().map(({ id, text }) => [id, text])),
    solutions: new Map(readResolutions().map((row) => [`${row.issue}/${row.language}`, row])),
  };
}

/** Each category has its expert in a site's team of two, and now and then the other one helps out. */
function peopleOf(language: Language, { category }: Issue, index: number) {
  const here = demoEmployees.filter((person) => person.language === language);
  const turn = categories.indexOf(category) + (index % 4 === 0 ? 1 : 0);
  return {
    requester: inTurn(
      here.filter(({ role }) => role === 'employee'),
      index,
    ),
    solver: inTurn(
      here.filter(({ role }) => role === 'it_staff'),
      turn,
    ),
  };
}

function inTurn(people: { employee_id: string }[], turn: number): string {
  const person = people[turn % people.length];
  if (!person) throw new Error('Nobody of the demo desk speaks this language');
  return person.employee_id;
}

/** Filed, taken, solved and confirmed while the office is open. */
function lifeFrom(day: string, { severity }: Issue, index: number) {
  const { fastest, slowest } = solvedWithin[severity];
  const filed = spread(index, 0) * (dayMinutes - 60);
  const effort = fastest + spread(index, 1) * (slowest - fastest);
  const thought = dayMinutes * (0.3 + 2 * spread(index, 2));
  return {
    filed: officeTime(day, filed),
    taken: officeTime(day, filed + 5 + spread(index, 3) * 25),
    resolved: officeTime(day, filed + effort),
    closed: officeTime(day, filed + effort + thought),
  };
}

/** 0 up to 1, evenly over the indexes, each turn in another order: multiples of irrational numbers do that. */
function spread(index: number, turn: number): number {
  return ((index + 1) * Math.sqrt([2, 3, 5, 7][turn] ?? 11)) % 1;
}

/** So many office minutes after the office opened on a workday. */
function officeTime(day: string, minutes: number): string {
  let date = day;
  let rest = minutes;
  for (; rest > dayMinutes; rest -= dayMinutes) {
    do date = plusDays(date, 1);
    while (isWeekend(date));
  }
  const seconds = Math.round((office.opens + rest) * 60);
  return `${date} ${new Date(seconds * 1000).toISOString().slice(11, 19)}`;
}

function freeWorkdays(now: Date, timeZone: string): string[] {
  const today = deskDay(now, timeZone);
  const taken = new Set(
    demoTickets.map(({ age_hours }) => deskDay(new Date(now.getTime() - age_hours * 3_600_000), timeZone)),
  );
  return Array.from({ length: oldestDays - newestDays + 1 }, (_, index) =>
    plusDays(today, index - oldestDays),
  ).filter((day) => !isWeekend(day) && !taken.has(day));
}

function plusDays(day: string, days: number): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}
