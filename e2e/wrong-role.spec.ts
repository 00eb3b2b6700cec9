import { expect, test } from '@playwright/test';
import { answeredTicket, clientOf, enterAs, fileTicket, must, newMark, readTicket } from './desk-client.ts';
import { employees, staff } from './people.ts';
import { say, type TextKey } from './say.ts';
import { pickPerson } from './sign-in-page.ts';
import { ticketPage } from './ticket-page.ts';

const [aoife, conor] = employees.en;
const [ciaran] = staff.en;
const text = (key: TextKey) => say('en', key);

test('an employee sees nothing that only the IT team may do', async ({ page }) => {
  const client = await clientOf(aoife);
  const { ticket_number } = await fileTicket(client, {
    description: `My second screen stays black ${newMark()}`,
  });
  await answeredTicket(client, ticket_number);
  const it = await clientOf(ciaran);
  await must(it, 'POST', `/api/tickets/${ticket_number}/assign`, { assigned_to: ciaran.employee_id });

  await enterAs(page, aoife);
  await page.goto(`/tickets/${ticket_number}`);
  const ticket = ticketPage(page, 'en');
  await expect(ticket.steps.getByRole('listitem').first()).toBeVisible();
  await expect(ticket.actions).toHaveCount(0);
  await expect(ticket.assistant).not.toContainText(text('ticket:assistant.similar'));
  await expect(ticket.assistant).not.toContainText(text('ticket:assistant.suggests'));
  await expect(
    ticket.conversation.getByRole('group', { name: text('ticket:conversation.mode') }),
  ).toHaveCount(0);
  await expect(page.getByRole('link', { name: text('common:nav.employees') })).toHaveCount(0);
});

for (const path of [
  '/employees',
  '/knowledge/new',
  '/knowledge/1/edit',
  '/assistant',
  '/assistant/reviews',
]) {
  test(`an employee is told that ${path} is not theirs`, async ({ page }) => {
    await enterAs(page, aoife);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: text('common:no_access.title') })).toBeVisible();
    await expect(page.getByRole('link', { name: text('common:action.go_home') })).toBeVisible();
  });
}

test("another employee's ticket is nowhere, on the page and in the API", async ({ page }) => {
  const { ticket_number } = await fileTicket(await clientOf(conor), {
    description: `My salary slip does not open ${newMark()}`,
  });
  await enterAs(page, aoife);
  await page.goto(`/tickets/${ticket_number}`);
  await expect(page.getByText(text('ticket:detail.not_found_title'))).toBeVisible();
  await expect(page.getByRole('link', { name: text('ticket:detail.back') })).toBeVisible();

  const client = await clientOf(aoife);
  const path = `/api/tickets/${ticket_number}`;
  for (const [method, action, body] of [
    ['GET', '', undefined],
    ['GET', '/history', undefined],
    ['GET', '/comments', undefined],
    ['PATCH', '', { version: 1, title: 'Mine' }],
    ['POST', '/comments', { body: 'Mine' }],
    ['POST', '/assign', { assigned_to: ciaran.employee_id }],
    ['POST', '/resolve', { resolution: 'Done' }],
    ['POST', '/close', {}],
    ['POST', '/reopen', { comment: 'Again' }],
    ['POST', '/analyze', {}],
    ['DELETE', '', undefined],
  ] as const) {
    const { status } = await client.call(method, `${path}${action}`, body);
    expect([method, action, status]).toEqual([method, action, 404]);
  }
});

test('the API refuses an employee what is for the IT team or the administrators', async () => {
  const client = await clientOf(aoife);
  const { ticket_number } = await fileTicket(client, { description: `The mouse sticks ${newMark()}` });
  const path = `/api/tickets/${ticket_number}`;
  const article = { title: 'Mine', content: 'Text', category: 'other', language: 'en', tags: [] };
  for (const [method, url, body] of [
    ['POST', `${path}/assign`, { assigned_to: aoife.employee_id }],
    ['POST', `${path}/resolve`, { resolution: 'Done' }],
    ['PATCH', path, { version: 1, priority: 'urgent' }],
    ['POST', `${path}/comments`, { body: 'A note', internal: true }],
    ['DELETE', path, undefined],
    ['POST', '/api/tickets', { description: 'For Conor', employee_id: conor.employee_id }],
    ['GET', '/api/overview', undefined],
    ['GET', '/api/employees', undefined],
    ['POST', '/api/employees', { name: 'X', email: 'x@example.com', department: 'X', office_location: 'X' }],
    ['POST', `/api/employees/${conor.employee_id}/invitation`, {}],
    ['POST', '/api/knowledge-base', article],
    ['DELETE', '/api/knowledge-base/1', undefined],
  ] as const) {
    const { status } = await client.call(method, url, body);
    expect([method, url, status]).toEqual([method, url, 403]);
  }
  expect(await readTicket(client, ticket_number)).toMatchObject({ status: 'pending', assigned_to: null });
});

test('an internal note reaches nobody but the IT team', async ({ page, browser }) => {
  const note = `Third time this month, look at the user's rights ${newMark()}`;
  const client = await clientOf(aoife);
  const { ticket_number } = await fileTicket(client, {
    description: `Cannot save to the share ${newMark()}`,
  });
  await answeredTicket(client, ticket_number);

  await enterAs(page, ciaran);
  await page.goto(`/tickets/${ticket_number}`);
  const { conversation } = ticketPage(page, 'en');
  await conversation.getByRole('textbox', { name: text('ticket:conversation.field_internal') }).fill(note);
  await conversation
    .getByRole('button', { name: text('ticket:conversation.send_internal'), exact: true })
    .click();
  await expect(conversation.getByRole('article').filter({ hasText: note })).toContainText(
    text('ticket:conversation.internal'),
  );

  const context = await browser.newContext();
  const theirs = await context.newPage();
  await enterAs(theirs, aoife);
  await theirs.goto(`/tickets/${ticket_number}`);
  await expect(ticketPage(theirs, 'en').conversation).toContainText(
    text('ticket:conversation.empty_employee'),
  );
  await expect(theirs.getByText(note)).toHaveCount(0);
  await context.close();
  for (const path of ['', '/comments', '/history']) {
    expect((await must(client, 'GET', `/api/tickets/${ticket_number}${path}`)).text).not.toContain(note);
  }
});

test('whoever is not signed in is sent to sign in, and then to where they wanted to go', async ({ page }) => {
  const { ticket_number } = await fileTicket(await clientOf(aoife), {
    description: `The projector shows green ${newMark()}`,
  });
  await page.goto(`/tickets/${ticket_number}`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await pickPerson(page, aoife, 'en');
  await expect(page).toHaveURL(new RegExp(`/tickets/${ticket_number}$`));
  await expect(ticketPage(page, 'en').assistant).toBeVisible();
});

test('a link that leads back to another site leads home', async ({ page }) => {
  await page.goto('/sign-in?next=//example.org/');
  await pickPerson(page, aoife, 'en');
  await expect(page.getByRole('textbox', { name: text('home:ask.title') })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/');
});
