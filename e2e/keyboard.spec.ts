import { expect, type Locator, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { answeredTicket, clientOf, enterAs, fileTicket, newMark } from './desk-client.ts';
import { open } from './pages.ts';
import { employees, staff } from './people.ts';
import { say, type TextKey } from './say.ts';
import { ticketPage } from './ticket-page.ts';

const text = (key: TextKey) => say('en', key);
const [aoife] = employees.en;
const [ciaran] = staff.en;

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error('The Tab key does not lead there');
}

/** What the focus is on, and whether it is to be seen: an outline, or the frame of a field. */
const focused = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const outlined = outlineStyle !== 'none' && outlineWidth !== '0px';
  // Behind the last stop the browser itself has the focus.
  const seen = outlined || element.closest('.Mui-focused') !== null || element === document.body;
  return { html: element.outerHTML.slice(0, 150), seen };
})()`;
const focusedSchema = z.object({ html: z.string(), seen: z.boolean() });

test.describe('with the keyboard alone', { tag: '@desktop' }, () => {
  test('the first stop leads past the navigation', async ({ page }) => {
    await enterAs(page, aoife);
    await open(page, { name: 'tickets', path: '/tickets' }, 'en');
    const skip = page.getByRole('link', { name: text('common:skip_to_content') });
    await expect(skip).not.toBeInViewport();
    await tabTo(page, skip);
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('one always sees where the focus is', async ({ page }) => {
    test.slow();
    await enterAs(page, ciaran);
    for (const path of ['/', '/tickets', '/knowledge/new']) {
      await open(page, { name: path, path }, 'en');
      const unseen: string[] = [];
      for (let stop = 0; stop < 25; stop += 1) {
        await page.keyboard.press('Tab');
        const { html, seen } = focusedSchema.parse(await page.evaluate(focused));
        if (!seen) unseen.push(html);
      }
      expect(unseen).toEqual([]);
    }
  });

  test('an employee files a ticket', async ({ page }) => {
    const mark = newMark();
    await enterAs(page, aoife);
    await open(page, { name: 'home', path: '/' }, 'en');
    await tabTo(page, page.getByRole('textbox', { name: text('home:ask.title') }));
    await page.keyboard.type(`The keyboard of my laptop types twice ${mark}`);
    await page.keyboard.press('Control+Enter');
    // The question on the home page has the same name: the form is there when it can be sent.
    const send = page.getByRole('button', { name: text('ticket:create.submit'), exact: true });
    await expect(send).toBeVisible();
    await expect(page.getByRole('textbox', { name: text('ticket:create.what') })).toBeFocused();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' since Monday');
    await tabTo(page, send);
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('heading', {
        level: 1,
        name: `The keyboard of my laptop types twice ${mark} since Monday`,
      }),
    ).toBeVisible();
    await expect(ticketPage(page, 'en').steps.getByRole('listitem').first()).toBeVisible();
  });

  test('one of the IT staff finds, takes and resolves a ticket', async ({ page }) => {
    const mark = newMark();
    const client = await clientOf(aoife);
    const { ticket_number, title } = await fileTicket(client, { description: `The mouse is dead ${mark}` });
    await answeredTicket(client, ticket_number);
    await enterAs(page, ciaran);
    await open(page, { name: 'home', path: '/' }, 'en');
    await page.keyboard.press('/');
    await page.keyboard.type(mark);
    await page.keyboard.press('Enter');
    // The home page lists the ticket too: the list is there when its own search says what it shows.
    const search = page.getByRole('main').getByRole('searchbox', { name: text('ticket:list.search') });
    await expect(search).toHaveValue(mark);
    await expect(page.getByRole('main').getByRole('link', { name: new RegExp(title) })).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    const ticket = ticketPage(page, 'en');
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.keyboard.press('c');
    const resolve = ticket.action(text('ticket:move.resolve'));
    await tabTo(page, resolve);
    await page.keyboard.press('Enter');
    await expect(ticket.dialog.getByRole('textbox', { name: text('ticket:resolve.text') })).toBeFocused();
    await page.keyboard.type('A new battery.');
    await page.keyboard.press('Control+Enter');
    await expect(ticket.solution).toContainText('A new battery.');
    await expect(ticket.dialog).toHaveCount(0);
  });

  test('a dialog gives the focus back to where it was opened', async ({ page }) => {
    const client = await clientOf(aoife);
    const { ticket_number } = await fileTicket(client, { description: `The desk is loose ${newMark()}` });
    await answeredTicket(client, ticket_number);
    await enterAs(page, ciaran);
    await open(page, { name: 'ticket', path: `/tickets/${ticket_number}` }, 'en');
    const assign = ticketPage(page, 'en').action(text('ticket:move.assign'));
    await tabTo(page, assign);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    // The first Escape puts the list of names away.
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(assign).toBeFocused();
  });
});
