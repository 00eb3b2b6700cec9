import { ticketDetailSchema } from '@desk/contract/tickets';
import { expect, type Page, type Route, test } from '@playwright/test';
import { clientOf, enterAs, fileTicket, newMark } from './desk-client.ts';
import { employees } from './people.ts';
import { say } from './say.ts';
import { isLook, ticketPage } from './ticket-page.ts';

const [aoife] = employees.en;
const text = (key: Parameters<typeof say>[1]) => say('en', key);

/**
 * Makes this browser believe that the assistant has not answered yet, until `answer` is called, and counts how often
 * it has looked.
 */
async function keepWaiting(page: Page) {
  let answered = false;
  let looks = 0;
  const tell = async (route: Route) => {
    const response = await route.fetch();
    if (answered) return route.fulfill({ response });
    const ticket = ticketDetailSchema.parse(await response.json());
    await route.fulfill({ status: 200, json: { ...ticket, analysis_state: 'queued', ai_responses: [] } });
  };
  await page.route(isLook, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    looks += 1;
    await tell(route);
  });
  // What was seen before is answered with the ticket, too.
  await page.route('**/answer-seen', tell);
  return {
    looks: () => looks,
    answer: () => {
      answered = true;
    },
  };
}

/** Lets this much time pass for the page; whatever it wanted to ask in it has been asked afterwards. */
async function pass(page: Page, time_ms: number) {
  await page.clock.runFor(time_ms);
  await page.evaluate(() => fetch('/healthz').then(({ status }) => status));
}

async function setVisibility(page: Page, state: 'visible' | 'hidden') {
  await page.evaluate(`
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${state}' });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  `);
}

async function openTicket(page: Page): Promise<string> {
  await page.clock.install();
  await enterAs(page, aoife);
  const { ticket_number } = await fileTicket(await clientOf(aoife), {
    description: `The docking station does not wake up any more ${newMark()}`,
  });
  await page.goto(`/tickets/${ticket_number}`);
  await expect(ticketPage(page, 'en').assistant).toContainText(text('ticket:assistant.usual'));
  return ticket_number;
}

test('the page looks until the answer is there, and then no more', async ({ page }) => {
  const desk = await keepWaiting(page);
  await openTicket(page);
  const { assistant, steps } = ticketPage(page, 'en');
  await expect.poll(desk.looks).toBeGreaterThanOrEqual(3);

  desk.answer();
  await expect(steps.getByRole('listitem').first()).toBeVisible();
  await expect(assistant).not.toContainText(text('ticket:assistant.usual'));
  const looks = desk.looks();
  await pass(page, 60_000);
  expect(desk.looks()).toBe(looks);
});

test('the page does not look while nobody sees it, and goes on when somebody does', async ({ page }) => {
  const desk = await keepWaiting(page);
  await openTicket(page);
  await expect.poll(desk.looks).toBeGreaterThanOrEqual(2);

  await setVisibility(page, 'hidden');
  await pass(page, 0);
  const looks = desk.looks();
  for (let minute = 0; minute < 3; minute += 1) await pass(page, 60_000);
  expect(desk.looks()).toBe(looks);

  desk.answer();
  await setVisibility(page, 'visible');
  await expect(ticketPage(page, 'en').steps.getByRole('listitem').first()).toBeVisible();
});

test('the page says when it takes long, and asks the assistant again', async ({ page }) => {
  const desk = await keepWaiting(page);
  await openTicket(page);
  const { assistant, steps } = ticketPage(page, 'en');
  await expect(assistant).not.toContainText(text('ticket:assistant.slow'));
  await pass(page, 21_000);
  await expect(assistant).toContainText(text('ticket:assistant.slow'));

  const asked = page.waitForResponse((response) => response.url().endsWith('/analyze'));
  await assistant.getByRole('button', { name: text('ticket:assistant.retry') }).click();
  expect((await asked).ok()).toBe(true);
  await expect(assistant).toContainText(text('ticket:assistant.usual'));
  desk.answer();
  await pass(page, 2_000);
  await expect(steps.getByRole('listitem').first()).toBeVisible();
});

test('the page gives up after some minutes, says so, and looks again when it is told to', async ({
  page,
}) => {
  const desk = await keepWaiting(page);
  await openTicket(page);
  const { assistant, steps } = ticketPage(page, 'en');
  await page.clock.fastForward(301_000);
  await expect(assistant).toContainText(text('ticket:assistant.gave_up'));
  await pass(page, 20_000);
  const looks = desk.looks();
  await pass(page, 60_000);
  expect(desk.looks()).toBe(looks);

  desk.answer();
  await assistant.getByRole('button', { name: text('ticket:assistant.look_again') }).click();
  await expect(steps.getByRole('listitem').first()).toBeVisible();
});

test('a reload right after filing still ends with the answer', async ({ page }) => {
  const desk = await keepWaiting(page);
  await enterAs(page, aoife);
  await page.goto('/tickets/new');
  const description = `The scanner sends empty files ${newMark()}`;
  await page.getByRole('textbox', { name: text('ticket:create.what') }).fill(description);
  await page.getByRole('button', { name: text('ticket:create.submit'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: description })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: description })).toBeVisible();
  await expect(ticketPage(page, 'en').assistant).toContainText(text('ticket:assistant.usual'));
  desk.answer();
  await expect(ticketPage(page, 'en').steps.getByRole('listitem').first()).toBeVisible();
});
