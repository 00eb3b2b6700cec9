import { articlePageSchema } from '@desk/contract/knowledge';
import { ticketPageSchema } from '@desk/contract/tickets';
import type { Language } from '@desk/contract/vocabulary';
import { expect, type Page } from '@playwright/test';
import { clientOf, must } from './desk-client.ts';
import type { Person } from './people.ts';

export type DeskPage = { name: string; path: string };

/** Every page that a person of this role can open, with something on it. */
export async function pagesOf(person: Person): Promise<DeskPage[]> {
  const client = await clientOf(person);
  const tickets = await must(client, 'GET', '/api/tickets?ordering=created_at&page_size=1');
  const [ticket] = ticketPageSchema.parse(tickets.json()).results;
  const articles = await must(client, 'GET', `/api/knowledge-base?language=${person.language}&page_size=1`);
  const [article] = articlePageSchema.parse(articles.json()).results;
  if (!ticket || !article) throw new Error(`${person.name} has no ticket or article to look at`);
  return [
    { name: 'home', path: '/' },
    { name: 'tickets', path: '/tickets' },
    { name: 'a search without results', path: '/tickets?search=zzzzzz' },
    { name: 'ticket', path: `/tickets/${ticket.ticket_number}` },
    { name: 'a ticket that is not there', path: '/tickets/TK20000101001' },
    { name: 'new ticket', path: '/tickets/new' },
    { name: 'knowledge', path: '/knowledge' },
    { name: 'article', path: `/knowledge/${article.id}` },
    { name: 'notices', path: '/notices' },
    { name: 'account', path: '/account' },
    { name: 'a page that is not there', path: '/nowhere' },
    ...(person.role === 'employee'
      ? []
      : [
          { name: 'new article', path: '/knowledge/new' },
          { name: 'edit article', path: `/knowledge/${article.id}/edit` },
          { name: 'dashboard', path: '/dashboard' },
          { name: 'quality of the assistant', path: '/assistant' },
          { name: 'blind review', path: '/assistant/reviews' },
        ]),
    ...(person.role === 'admin' ? administratorsPages(person) : []),
  ];
}

/** What only administrators have; the rest of their pages is the IT team's. */
export const administratorsPages = (person: Person): DeskPage[] => [
  { name: 'people', path: '/employees' },
  { name: 'person', path: `/employees?person=${person.employee_id}` },
  { name: 'new person', path: '/employees?person=new' },
];

export const strangersPages: DeskPage[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'a link that is not complete', path: '/invitation?token=short' },
  { name: 'a link to rate that is not complete', path: '/rate?token=short' },
  { name: 'a link to rate that is no longer good', path: `/rate?token=${'x'.repeat(43)}` },
  { name: 'a link that is used up', path: `/invitation?token=${'x'.repeat(43)}` },
];

/** Opens a page and waits until it shows what it has to show: no skeleton is left. */
export async function open(page: Page, { path }: DeskPage, language: Language): Promise<void> {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(
    page.getByRole('main').getByRole('heading').or(page.getByRole('dialog')).first(),
  ).toBeVisible();
  await expect(page.locator('.MuiSkeleton-root')).toHaveCount(0);
}
