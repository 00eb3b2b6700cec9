import { categories, languages, levels, roles, ticketStatuses } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { demoArticles } from './articles.ts';
import { demoEmployees } from './employees.ts';
import { demoTickets } from './tickets.ts';
import type { DemoArticle, DemoTicket } from './types.ts';

const people = new Map(demoEmployees.map((person) => [person.employee_id, person]));
const staff = demoEmployees.filter((person) => person.role === 'it_staff');
const han = /\p{Script=Han}/u;
const hanCharacters = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
const words = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.\-/]*/gu) ?? [];

// Words that one of the three languages uses all the time and the other two never do.
const tellTales = {
  en: ['the', 'and', 'my', 'with', 'was', 'that', 'this', 'from', 'your', 'you', 'it', 'to', 'not', 'or'],
  fr: ['le', 'la', 'les', 'et', 'une', 'du', 'est', 'pas', 'pour', 'avec', 'sur', 'au', 'à', 'dans', 'je'],
  nl: ['het', 'een', 'en', 'ik', 'niet', 'maar', 'voor', 'je', 'dat', 'aan', 'te', 'naar', 'nog', 'ook'],
};
type Spaced = keyof typeof tellTales;

function likeliestLanguage(text: string): Spaced | undefined {
  const typed = words(text.toLowerCase());
  const score = (language: Spaced) => typed.filter((word) => tellTales[language].includes(word)).length;
  const ranked = (['en', 'fr', 'nl'] as const)
    .map((language) => ({ language, score: score(language) }))
    .sort((a, b) => b.score - a.score);
  return ranked[0] && ranked[0].score > (ranked[1]?.score ?? 0) ? ranked[0].language : undefined;
}

function ticketTexts(ticket: DemoTicket): string[] {
  const comments = (ticket.comments ?? []).map((comment) => comment.text);
  return [ticket.title, ticket.description, ...(ticket.resolution ? [ticket.resolution] : []), ...comments];
}

function articleTexts(article: DemoArticle): string[] {
  return [article.title, article.content];
}

/** Which entries break a rule, by title: an empty list is what a test wants to see. */
function offenders<Entry extends { title: string }>(entries: Entry[], isWrong: (entry: Entry) => boolean) {
  return entries.filter(isWrong).map((entry) => entry.title);
}

describe('demo people', () => {
  it('are 30 employees, two IT staff per site and two administrators', () => {
    const count = (role: string) => demoEmployees.filter((person) => person.role === role).length;
    expect([count('employee'), count('it_staff'), count('admin')]).toEqual([30, 8, 2]);
    for (const site of ['Shanghai', 'Dublin', 'Lyon', 'Utrecht']) {
      expect(staff.filter((person) => person.office_location === site)).toHaveLength(2);
    }
  });

  it('have unique ids, unique names and unique ASCII addresses at example.com', () => {
    expect(people.size).toBe(demoEmployees.length);
    expect(new Set(demoEmployees.map((person) => person.name)).size).toBe(demoEmployees.length);
    expect(new Set(demoEmployees.map((person) => person.email)).size).toBe(demoEmployees.length);
    for (const person of demoEmployees) {
      expect(person.employee_id).toMatch(/^E1\d{3}$/);
      expect(person.email).toMatch(/^[a-z]+(\.[a-z]+)+@example\.com$/);
      expect(roles).toContain(person.role);
    }
  });

  it('speak the language of their site', () => {
    const languageOf = { Shanghai: 'zh', Dublin: 'en', Lyon: 'fr', Utrecht: 'nl' };
    for (const person of demoEmployees) {
      expect(person.language).toBe(languageOf[person.office_location]);
      expect(han.test(person.name)).toBe(person.language === 'zh');
    }
  });

  it('all have something on their first screen', () => {
    const requesters = new Set(demoTickets.map((ticket) => ticket.requester));
    const busy = new Set(
      demoTickets.filter((ticket) => ticket.status === 'in_progress').map((ticket) => ticket.assigned_to),
    );
    const employees = demoEmployees.filter((person) => person.role === 'employee');
    expect(employees.filter((person) => !requesters.has(person.employee_id))).toEqual([]);
    expect(staff.filter((person) => !busy.has(person.employee_id))).toEqual([]);
  });
});

describe('demo tickets', () => {
  it.each(languages)('are 15 in %s, in every status', (language) => {
    const own = demoTickets.filter((ticket) => ticket.language === language);
    const perStatus = ticketStatuses.map((status) => own.filter((ticket) => ticket.status === status).length);
    expect(perStatus).toEqual([3, 3, 2, 7]);
  });

  it('use all categories and levels, and "other" rarely', () => {
    expect(new Set(demoTickets.map((ticket) => ticket.category))).toEqual(new Set(categories));
    expect(new Set(demoTickets.map((ticket) => ticket.severity))).toEqual(new Set(levels));
    expect(new Set(demoTickets.map((ticket) => ticket.urgency))).toEqual(new Set(levels));
    expect(demoTickets.filter((ticket) => ticket.category === 'other').length).toBeLessThanOrEqual(4);
  });

  it('have titles that nobody used twice, in a length people type', () => {
    expect(new Set(demoTickets.map((ticket) => ticket.title)).size).toBe(60);
    const hasOddLength = ({ language, title }: DemoTicket) =>
      language === 'zh' ? title.length < 6 || title.length > 30 : /^(\S+ ){2,9}\S+$/.test(title) === false;
    expect(offenders(demoTickets, hasOddLength)).toEqual([]);
  });

  it('are filed by an employee of the same language, mostly served by the same site', () => {
    expect(
      offenders(demoTickets, (ticket) => people.get(ticket.requester)?.language !== ticket.language),
    ).toEqual([]);
    expect(offenders(demoTickets, (ticket) => people.get(ticket.requester)?.role !== 'employee')).toEqual([]);
    const served = demoTickets.filter((ticket) => ticket.assigned_to !== undefined);
    const elsewhere = served.filter((t) => people.get(t.assigned_to ?? '')?.language !== t.language);
    expect(elsewhere.length).toBeLessThan(served.length / 10);
  });

  it('have an assignee from the IT staff unless they are pending', () => {
    const isWrong = ({ status, assigned_to }: DemoTicket) =>
      status === 'pending' ? assigned_to !== undefined : people.get(assigned_to ?? '')?.role !== 'it_staff';
    expect(offenders(demoTickets, isWrong)).toEqual([]);
  });

  it('say what fixed them once resolved, and not before', () => {
    const isWrong = ({ status, resolution, resolved_after_hours, closed_after_hours }: DemoTicket) => {
      const isDone = status === 'resolved' || status === 'closed';
      return (
        (resolution !== undefined && resolution.length > 60) !== isDone ||
        (resolved_after_hours !== undefined) !== isDone ||
        (closed_after_hours !== undefined) !== (status === 'closed')
      );
    };
    expect(offenders(demoTickets, isWrong)).toEqual([]);
  });

  it('were filed in the last 60 days, resolved after that, closed after that, all before now', () => {
    const isWrong = (ticket: DemoTicket) => {
      const { age_hours, resolved_after_hours, closed_after_hours } = ticket;
      const times = [0, resolved_after_hours, closed_after_hours, age_hours].filter((at) => at !== undefined);
      const isOrdered = times.every((at, index) => index === 0 || at > (times[index - 1] ?? 0));
      return !isOrdered || age_hours < 1 || age_hours > 60 * 24;
    };
    expect(offenders(demoTickets, isWrong)).toEqual([]);
  });

  it('are discussed in order, by the requester and the IT staff, while they are open', () => {
    for (const { title, requester, age_hours, closed_after_hours, comments = [] } of demoTickets) {
      let earlier = 0;
      for (const comment of comments) {
        expect(comment.after_hours, title).toBeGreaterThan(earlier);
        expect(comment.after_hours, title).toBeLessThan(closed_after_hours ?? age_hours);
        earlier = comment.after_hours;
        const isStaff = people.get(comment.by)?.role === 'it_staff';
        expect(isStaff || (comment.by === requester && !comment.internal), title).toBe(true);
      }
    }
    const discussed = demoTickets.filter((ticket) => ticket.comments !== undefined);
    expect(discussed.length).toBeGreaterThanOrEqual(20);
    expect(discussed.some((ticket) => ticket.comments?.some((comment) => comment.internal))).toBe(true);
  });
});

describe('demo articles', () => {
  it.each(languages)('are 6 in %s, one for each real category', (language) => {
    const own = demoArticles.filter((article) => article.language === language);
    expect(own.map((article) => article.category).sort()).toEqual(
      categories.filter((category) => category !== 'other').sort(),
    );
  });

  it('have unique titles, tags and an author from the IT staff who writes that language', () => {
    expect(new Set(demoArticles.map((article) => article.title)).size).toBe(24);
    const isWrong = ({ created_by, language, tags }: DemoArticle) => {
      const author = people.get(created_by);
      return author?.role !== 'it_staff' || author.language !== language || new Set(tags).size < 3;
    };
    expect(offenders(demoArticles, isWrong)).toEqual([]);
  });

  it('are short guides: an introduction, numbered steps and a way out', () => {
    const isWrong = ({ content, language }: DemoArticle) => {
      const length = language === 'zh' ? hanCharacters(content) : words(content).length;
      const isGuide = /^[^#\d]/.test(content) && /^1\. /m.test(content) && /^## /m.test(content);
      return !isGuide || (language === 'zh' ? length < 200 || length > 450 : length < 120 || length > 250);
    };
    expect(offenders(demoArticles, isWrong)).toEqual([]);
  });

  it('have a success rate exactly when somebody has used them', () => {
    const isWrong = ({ usage_count, success_rate, age_hours }: DemoArticle) =>
      (success_rate === null) !== (usage_count === 0) ||
      (success_rate ?? 0) < 0 ||
      (success_rate ?? 0) > 1 ||
      age_hours <= 0;
    expect(offenders(demoArticles, isWrong)).toEqual([]);
    expect(demoArticles.some((article) => article.usage_count === 0)).toBe(true);
  });
});

describe('demo texts', () => {
  const written = [
    ...demoTickets.map((ticket) => ({ ...ticket, texts: ticketTexts(ticket) })),
    ...demoArticles.map((article) => ({ ...article, texts: articleTexts(article) })),
  ];

  it('have Chinese characters in Chinese and nowhere else', () => {
    expect(
      offenders(written, ({ language, texts }) =>
        texts.some((text) => han.test(text) !== (language === 'zh')),
      ),
    ).toEqual([]);
  });

  it('read as the language they are filed under', () => {
    const spaced = written.filter((entry) => entry.language !== 'zh');
    expect(
      offenders(spaced, ({ language, texts }) => likeliestLanguage(texts.join('\n')) !== language),
    ).toEqual([]);
  });

  it('mention no mail address outside example.com', () => {
    const addresses = written.flatMap(({ texts }) => texts.join('\n').match(/[\w.-]+@[\w.-]+\w/g) ?? []);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.endsWith('@example.com'))).toEqual([]);
  });
});
