import { errorText } from '@desk/contract/errors';
import { ticketPageSchema } from '@desk/contract/tickets';
import { expect, type Page, test } from '@playwright/test';
import {
  address,
  answeredTicket,
  clientOf,
  enterAs,
  fileTicket,
  must,
  newMark,
  readTicket,
} from './desk-client.ts';
import { browserLocales, employees, type Person, staff } from './people.ts';
import { say, type TextKey } from './say.ts';
import { ticketPage } from './ticket-page.ts';

const [aoife] = employees.en;
const text = (key: TextKey) => say('en', key);

const form = (page: Page) => ({
  what: page.getByRole('textbox', { name: text('ticket:create.what') }),
  subject: page.getByRole('textbox', { name: text('ticket:create.subject') }),
  send: page.getByRole('button', { name: text('ticket:create.submit'), exact: true }),
});

async function howManyFiled(mark: string): Promise<number> {
  const found = await must(await clientOf(aoife), 'GET', `/api/tickets?search=${mark}`);
  return ticketPageSchema.parse(found.json()).count;
}

test.describe('a new ticket', () => {
  let mark: string;
  let description: string;
  test.beforeEach(async ({ page }) => {
    mark = newMark();
    description = `The lift shows my badge as unknown ${mark}`;
    await enterAs(page, aoife);
    await page.goto('/tickets/new');
    await form(page).what.fill(description);
  });

  test('is still there after a reload', async ({ page }) => {
    const { what, subject } = form(page);
    await subject.fill(`Badge ${mark}`);
    await page.reload();
    await expect(what).toHaveValue(description);
    await expect(subject).toHaveValue(`Badge ${mark}`);
  });

  test('can be thrown away, and taken back from there', async ({ page }) => {
    await page.getByRole('button', { name: text('ticket:create.discard') }).click();
    await expect(form(page).what).toHaveValue('');
    await page.getByRole('button', { name: text('ticket:move.undo') }).click();
    await expect(form(page).what).toHaveValue(description);
  });

  test('is kept when the desk does not answer, and filed once it does', async ({ page }) => {
    const { what, send } = form(page);
    await page.route('**/api/tickets', (route) => route.abort('connectionrefused'));
    await send.click();
    await expect(page.getByRole('alert')).toContainText(text('common:error.offline'));
    await expect(page.getByText(text('common:offline.banner'))).toBeVisible();
    await expect(what).toHaveValue(description);

    await page.unrouteAll({ behavior: 'wait' });
    await send.click();
    await expect(page.getByRole('heading', { level: 1, name: description })).toBeVisible();
    expect(await howManyFiled(mark)).toBe(1);
  });

  test('is kept when the desk fails, with what it says and what to do', async ({ page }) => {
    const { what, send } = form(page);
    const message = errorText('internal', 'en');
    await page.route('**/api/tickets', (route) =>
      route.fulfill({ status: 500, json: { code: 'internal', message, request_id: 'r1' } }),
    );
    await send.click();
    await expect(page.getByRole('alert')).toContainText(message);
    await expect(what).toHaveValue(description);
    await page.reload();
    await expect(what).toHaveValue(description);
  });

  test('is filed once by a double click', async ({ page }) => {
    await form(page).send.dblclick();
    await expect(page.getByRole('heading', { level: 1, name: description })).toBeVisible();
    expect(await howManyFiled(mark)).toBe(1);
    await page.goto('/tickets/new');
    await expect(form(page).what).toHaveValue('');
  });

  test('is filed once although the answer to it is lost on the way', async ({ page }) => {
    let sent = 0;
    await page.route('**/api/tickets', async (route) => {
      sent += 1;
      if (sent > 1) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await form(page).send.click();
    await expect(page.getByRole('heading', { level: 1, name: description })).toBeVisible();
    expect(sent).toBe(2);
    expect(await howManyFiled(mark)).toBe(1);
  });
});

test('a message that was not sent is still there after a reload', async ({ page }) => {
  const client = await clientOf(aoife);
  const { ticket_number } = await fileTicket(client, { description: `The fan is loud ${newMark()}` });
  await enterAs(page, aoife);
  await page.goto(`/tickets/${ticket_number}`);
  const message = page.getByRole('textbox', { name: text('ticket:conversation.field_employee') });
  await message.fill('It began after the update.');
  await page.reload();
  await expect(message).toHaveValue('It began after the update.');
});

for (const language of ['en', 'zh'] as const) {
  test(`of two people who take a ticket at once one has it, and the other is told who, in ${language}`, async ({
    browser,
  }) => {
    const client = await clientOf(aoife);
    // What the assistant never takes itself.
    const { ticket_number } = await fileTicket(client, {
      description: `I need access to the archive ${newMark()}`,
      category: 'permission',
    });
    await answeredTicket(client, ticket_number);
    const open = async (person: Person) => {
      const context = await browser.newContext({ baseURL: address, locale: browserLocales[language] });
      const page = await context.newPage();
      await enterAs(page, person);
      await page.goto(`/tickets/${ticket_number}`);
      const claim = ticketPage(page, language).action(say(language, 'ticket:move.claim'));
      await expect(claim).toBeVisible();
      return { context, page, person, claim };
    };
    const [first, second] = [await open(staff[language][0]), await open(staff[language][1])];
    await Promise.all([first, second].map(({ claim }) => claim.click()));

    await expect.poll(async () => (await readTicket(client, ticket_number)).assigned_to).not.toBeNull();
    const { assigned_to } = await readTicket(client, ticket_number);
    const [winner, loser] = assigned_to === first.person.employee_id ? [first, second] : [second, first];
    await expect(loser.page.getByRole('alert')).toContainText(
      errorText('already_claimed', language, { name: winner.person.name }),
    );
    await expect(winner.page.getByRole('alert')).toHaveCount(0);
    await first.context.close();
    await second.context.close();
  });
}
