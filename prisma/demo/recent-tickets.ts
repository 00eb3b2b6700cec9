import {
  type Category,
  categories,
  type Language,
  languages,
  type SatisfactionScore,
} from '@desk/contract/vocabulary';
import { deskDay } from '@desk/desk/tickets/ticket-number';
import { type Issue, readIssues, readResolutions, readTickets } from '../../evaluation/read-data.ts';
import { demoEmployees } from './employees.ts';

/**
 * How a ticket of the last two months went. `confirmed`: its requester said that the assistant's answer solved it. `helped`: they
 * gave the answer a thumb, and a colleague saw to it, as the assistant had not earned more yet. `failed`: they
 * said that it did not. `team`: a colleague solved it. `reopened`: a colleague solved it at the second attempt. `waiting`: the
 * assistant has answered, and its requester has not said anything yet. `wants_person`: they asked for a colleague, and wait.
 */
export type Course = 'confirmed' | 'helped' | 'failed' | 'team' | 'reopened' | 'waiting' | 'wants_person';

export type RecentTicket = {
  course: Course;
  issue: Issue;
  language: Language;
  title: string;
  description: string;
  /** What solves it, as it was written down after an earlier one. */
  resolution: string;
  requester: string;
  solver: string;
  filed: Date;
  /** Minutes from filing to the answer seen, to somebody taking it, to its solution, and to the requester's word. */
  minutes: { seen: number; taken: number; resolved: number; closed: number };
  score?: SatisfactionScore;
};

/** When the assistant has earned its first categories, software and hardware: before that, the IT team had every ticket too. */
export const daysSinceEarned = 32;

type Wish = { course: Course; issue: string; language: Language; days_ago: number };

/**
 * Two months of a desk that the assistant and the IT team share, told from the labelled data: first a month in which the
 * assistant earns its first categories, then one in which it settles them. The same moment makes the same tickets.
 *
 * @param now the moment that the demo counts back from; what would happen later has not happened yet
 * @returns the oldest first
 */
export function recentTickets(now: Date, timeZone: string): RecentTicket[] {
  const texts = readTexts();
  return [...monthOfEarning(), ...monthOfSharing(), ...today(), ...tunnelsEverywhere()]
    .map((wish, index) => {
      const issue = texts.issues.get(wish.issue);
      const solution = texts.solutions.get(`${wish.issue}/${wish.language}`);
      // Titles are what people wrote who wrote little.
      const [title, description] = ['short', 'detailed'].map((form) =>
        texts.said.get(`${wish.issue}/${wish.language}/${form}/${1 + (index % 2)}`),
      );
      if (!issue || !solution || !title || !description)
        throw new Error(`The labelled data tell too little of ${wish.issue} in ${wish.language}`);
      const { course, language } = wish;
      const score = scoreOf(course, index);
      return {
        course,
        issue,
        language,
        title,
        description,
        resolution: solution.resolution,
        ...peopleOf(language, issue.category, index),
        filed:
          wish.days_ago === 0
            ? minutesAgo(now, 30 + ((20 * index) % 200))
            : filedOn(wish, index, now, timeZone),
        minutes: minutesOf(course, issue, index),
        ...(score && { score }),
      };
    })
    .sort((a, b) => a.filed.getTime() - b.filed.getTime());
}

const simpleIssues: Readonly<
  Record<'software' | 'hardware' | 'collaboration' | 'network', readonly string[]>
> = {
  software: [
    'install-request',
    'update-keeps-failing',
    'slow-start',
    'wrong-language-format',
    'web-app-blank',
  ],
  hardware: ['second-monitor-dark', 'printer-paper-jam', 'dock-no-devices', 'phone-screen-cracked'],
  collaboration: ['shared-calendar-missing', 'distribution-list-change', 'signature-out-of-office'],
  network: ['wifi-drops', 'intranet-one-laptop', 'wall-socket-dead'],
};

/** So many answers of a category, of which every so manieth did not help; none: all of them did. */
function answers(
  category: keyof typeof simpleIssues,
  count: number,
  failing: number,
  days: { from: number; to: number },
  good: 'confirmed' | 'helped' = 'confirmed',
): Wish[] {
  return Array.from({ length: count }, (_, index) => ({
    course: failing > 0 && index % failing === failing - 1 ? 'failed' : good,
    issue: at(simpleIssues[category], index),
    language: at(languages, index + Math.floor(index / languages.length)),
    days_ago: days.from - Math.floor((index * (days.from - days.to + 1)) / count),
  }));
}

function monthOfEarning(): Wish[] {
  const days = { from: 60, to: daysSinceEarned + 2 };
  return [
    ...answers('software', 24, 24, days, 'helped'),
    ...answers('hardware', 22, 0, days, 'helped'),
    ...answers('collaboration', 11, 6, days, 'helped'),
    ...answers('network', 6, 4, days, 'helped'),
    ...teamwork(8, days),
  ];
}

function monthOfSharing(): Wish[] {
  const days = { from: daysSinceEarned - 2, to: 1 };
  return [
    ...answers('software', 14, 7, days),
    ...answers('hardware', 12, 6, days),
    ...answers('collaboration', 6, 5, days),
    ...answers('network', 4, 3, days),
    ...teamwork(20, days),
    // A tunnel that Lyon knows better than anybody would like.
    ...Array.from({ length: 9 }, (_, index) => ({
      course: index === 4 ? ('reopened' as const) : ('team' as const),
      issue: 'vpn-wont-connect',
      language: 'fr' as const,
      days_ago: 28 - 3 * index,
    })),
  ];
}

/** What is too urgent, too delicate or too much for the assistant. */
function teamwork(count: number, days: { from: number; to: number }): Wish[] {
  const issues = readIssues().filter(({ severity, urgency }) => severity !== 'low' || urgency !== 'low');
  return Array.from({ length: count }, (_, index) => ({
    course: index % 9 === 4 ? 'reopened' : 'team',
    // 17 and the number of issues share no factor, so that they are all different.
    issue: at(issues, index * 17).issue,
    language: at(languages, index),
    days_ago: days.from - Math.floor((index * (days.from - days.to + 1)) / count),
  }));
}

/** What is under way at this moment, in every state that only two together can have. */
function today(): Wish[] {
  return [
    { course: 'waiting', issue: 'slow-start', language: 'en', days_ago: 0 },
    { course: 'waiting', issue: 'dock-no-devices', language: 'zh', days_ago: 0 },
    { course: 'wants_person', issue: 'wrong-language-format', language: 'fr', days_ago: 0 },
    { course: 'wants_person', issue: 'printer-paper-jam', language: 'nl', days_ago: 0 },
  ];
}

/** The VPN fails at every site now and then, and in Lyon once more. */
function tunnelsEverywhere(): Wish[] {
  return Array.from({ length: 12 }, (_, index) => ({
    course: 'team',
    issue: 'vpn-wont-connect',
    language: index % 2 === 0 ? 'fr' : at(['zh', 'en', 'nl'], (index - 1) / 2),
    days_ago: 27 - 2 * index,
  }));
}

/** Six in ten say how it went; the assistant's own tickets please a little more often, and annoy a little more. */
function scoreOf(course: Course, index: number): SatisfactionScore | undefined {
  if (course === 'waiting' || course === 'wants_person' || spread(index, 4) > 0.62) return undefined;
  const scores: Readonly<
    Record<'confirmed' | 'helped' | 'failed' | 'team' | 'reopened', readonly SatisfactionScore[]>
  > = {
    confirmed: [5, 4, 5, 4, 5, 3, 4, 5],
    helped: [4, 5, 4, 3, 5, 4],
    failed: [3, 2, 4, 1, 3],
    team: [4, 5, 4, 3, 5, 4, 2, 4],
    reopened: [2, 3, 1],
  };
  return at(scores[course], index);
}

/** Each category has its expert in a site's team of two, and now and then the other one helps out. */
function peopleOf(language: Language, category: Category, index: number) {
  const here = demoEmployees.filter((person) => person.language === language);
  const turn = categories.indexOf(category) + (index % 4 === 0 ? 1 : 0);
  const person = (role: 'employee' | 'it_staff', place: number) =>
    at(
      here.filter((each) => each.role === role),
      place,
    ).employee_id;
  return { requester: person('employee', index + Math.floor(index / 4)), solver: person('it_staff', turn) };
}

function minutesOf(course: Course, { severity }: Issue, index: number) {
  const seen = 1 + spread(index, 0) * 12;
  if (course === 'confirmed') {
    const tried = seen + 2 + spread(index, 1) * 45;
    return { seen, taken: tried, resolved: tried, closed: tried };
  }
  const taken = seen + 15 + spread(index, 1) * 60;
  const effort = { high: 60, medium: 200, low: 420 }[severity];
  const resolved = taken + effort * (0.4 + spread(index, 2));
  return { seen, taken, resolved, closed: resolved + 30 + spread(index, 3) * 900 };
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const minutesAgo = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000);

/** A moment of office hours; what falls on a weekend is filed on the Friday before. */
function filedOn({ days_ago }: Wish, index: number, now: Date, timeZone: string): Date {
  let day = new Date(deskDay(new Date(now.getTime() - days_ago * dayMs), timeZone));
  while ([0, 6].includes(day.getUTCDay())) day = new Date(day.getTime() - dayMs);
  const minutes = 8 * 60 + 40 + spread(index, 5) * 460;
  return inZone(new Date(day.getTime() + minutes * 60_000), timeZone);
}

/** The moment at which clocks in this zone show what `shown` says in UTC. */
function inZone(shown: Date, timeZone: string): Date {
  const there = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const offset =
    Date.parse(`${there.format(shown).replace(' ', 'T')}Z`) - Math.floor(shown.getTime() / 1000) * 1000;
  return new Date(shown.getTime() - offset);
}

/** 0 up to 1, evenly over the indexes, each turn in another order: multiples of irrational numbers do that. */
function spread(index: number, turn: number): number {
  return ((index + 1) * Math.sqrt([2, 3, 5, 7, 11, 13][turn] ?? 17)) % 1;
}

function at<Value>(values: readonly Value[], turn: number): Value {
  const value = values[turn % values.length];
  if (value === undefined) throw new Error('There is nothing to choose from');
  return value;
}

function readTexts() {
  return {
    issues: new Map(readIssues().map((issue) => [issue.issue, issue])),
    said: new Map(readTickets().map(({ id, text }) => [id, text])),
    solutions: new Map(readResolutions().map((row) => [`${row.issue}/${row.language}`, row])),
  };
}
