import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Language, satisfactionLabels, ticketStatusLabels } from '@desk/contract/vocabulary';
import { findFreePort } from '@desk/local-services/free-port';
import { until } from '@desk/local-services/until';
import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { demoEmployees } from '../prisma/demo/employees.ts';
import {
  answeredTicket,
  clientOf,
  type DeskClient,
  fileTicket,
  must,
  newMark,
  readTicket,
  solve,
} from './desk-client.ts';
import { type OwnDesk, startOwnDesk } from './own-desk.ts';
import { admins, employees, type Person, staff } from './people.ts';
import { say } from './say.ts';
import { ticketNumberOf, ticketPage } from './ticket-page.ts';

// How the assistant and the IT team work one desk: on a desk of its own, whose clock the tests move and whose mails they read.

const hour = 3_600_000;

/** Small matters that can wait, about which the demo desk knows what to do. */
const smallMatters: Record<Language, string> = {
  zh: '怎么在 Outlook 里设置自动回复？\n下周我休假，想提前设置自动回复，不着急。',
  en: 'How do I set an out-of-office reply in Outlook?\nI am away next week and would like to set an automatic reply. It is not urgent.',
  fr: 'Comment programmer une réponse automatique dans Outlook ?\nJe serai en congés la semaine prochaine, rien ne presse.',
  nl: 'Hoe zet ik een afwezigheidsbericht in Outlook?\nVolgende week ben ik vrij, het heeft geen haast.',
};

let desk: OwnDesk;
let clockFile: string;
let mailPort: number;

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

test.beforeAll(async () => {
  test.setTimeout(240_000);
  clockFile = path.join(mkdtempSync(path.join(tmpdir(), 'hybrid-desk-clock-')), 'clock');
  writeFileSync(clockFile, '0');
  mailPort = await findFreePort();
  desk = await startOwnDesk({ DESK_TEST_CLOCK_FILE: clockFile, MAIL_CATCHER_PORT: String(mailPort) });
  const admin = await clientOf(admins.en, desk.address);
  await must(admin, 'PATCH', '/api/autonomy/collaboration', { level: 'answer', is_pinned: true });
  // A young desk knows nothing before it has read its earlier tickets.
  for (const language of ['fr', 'zh'] as const) {
    const client = await as(employees[language][0]);
    await until(
      async () => {
        const { ticket_number } = await fileTicket(client, { description: smallMatters[language] });
        const { ai_responses } = await answeredTicket(client, ticket_number);
        return ai_responses.at(-1)?.steps.some(({ sources }) => sources.length > 0) || undefined;
      },
      { within_ms: 100_000, every_ms: 3_000 },
    );
  }
});

test.afterAll(async () => {
  await desk.stop();
  rmSync(path.dirname(clockFile), { recursive: true, force: true });
});

const as = (person: Person) => clientOf(person, desk.address);
const questionOf = (page: Page, language: Language) =>
  page.getByRole('region', { name: say(language, 'closure:title'), exact: true });

async function fileByPage(page: Page, language: Language, description: string): Promise<string> {
  await page.goto('/tickets/new');
  await page.getByRole('textbox', { name: say(language, 'ticket:create.what') }).fill(description);
  await page.getByRole('button', { name: say(language, 'ticket:create.submit'), exact: true }).click();
  await expect(ticketPage(page, language).steps.getByRole('listitem').first()).toBeVisible({
    timeout: 30_000,
  });
  return ticketNumberOf(page);
}

for (const language of ['fr', 'zh'] as const) {
  test(`a small matter is answered by the assistant and closed by its requester with one face, in ${language}`, async ({
    browser,
  }) => {
    const [requester] = employees[language];
    const page = await desk.openAs(browser, requester);
    await page.clock.install();
    const question = questionOf(page, language);
    const solved = question.getByRole('button', { name: say(language, 'closure:solved'), exact: true });
    const seen = page.waitForResponse((response) => response.url().endsWith('/answer-seen'));
    const number = await fileByPage(page, language, `${smallMatters[language]} ${newMark()}`);

    await test.step('a person can be had from the first second, the question waits for ten', async () => {
      await expect(
        question.getByRole('button', { name: say(language, 'closure:want_person') }),
      ).toBeVisible();
      await seen;
      await page.clock.runFor(9_000);
      await expect(solved).toHaveCount(0);
      await page.clock.runFor(1_000);
      await expect(solved).toBeVisible();
      await page.reload();
      await page.clock.runFor(10_000);
      await expect(solved).toBeVisible();
    });

    await test.step('one click solves and closes it, another says how it was', async () => {
      await solved.focus();
      await page.keyboard.press('Enter');
      await expect(
        page.getByText(ticketStatusLabels.closed[language], { exact: true }).first(),
      ).toBeVisible();
      await question.getByRole('button', { name: satisfactionLabels[5][language] }).click();
      await expect(question).toContainText(say(language, 'closure:rating.thanks'));
    });

    const client = await as(requester);
    const ticket = await readTicket(client, number);
    expect(ticket).toMatchObject({ status: 'closed', resolver_kind: 'ai', rating: { score: 5 } });
    const history = await must(client, 'GET', `/api/tickets/${number}/history`);
    const moves = z
      .object({ results: z.array(z.object({ changed_field: z.string(), new_value: z.string().nullable() })) })
      .parse(history.json())
      .results.filter(({ changed_field }) => changed_field === 'status')
      .map(({ new_value }) => new_value);
    expect(moves).toEqual(['in_progress', 'resolved', 'closed']);
    await page.context().close();
  });
}

/** What machines say is the same in every language. */
const withCode = (language: Language, code: string) => smallMatters[language].replace('\n', ` (${code})\n`);

for (const [language, finder] of [
  ['nl', 'en'],
  ['fr', 'zh'],
] as const) {
  test(`what the assistant cannot solve a person does, and it is found again before it is filed: ${language}, then ${finder}`, async ({
    browser,
  }) => {
    const [requester] = employees[language];
    const [agent] = staff[language];
    const code = `0x${newMark().slice(1)}`;
    const page = await desk.openAs(browser, requester);
    await page.clock.install();
    const number = await fileByPage(page, language, withCode(language, code));
    const question = questionOf(page, language);

    await test.step('the requester says that it is still broken', async () => {
      await page.clock.runFor(10_000);
      await question.getByRole('button', { name: say(language, 'closure:still_broken') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill(`${code} ${code}`);
      await dialog.getByRole('button', { name: say(language, 'closure:send') }).click();
      await expect(question).not.toContainText(say(language, 'closure:question'));
    });

    await test.step('a colleague takes it, with all that was tried, and solves it', async () => {
      const work = await desk.openAs(browser, agent);
      await work.goto(`/tickets/${number}`);
      const ticket = ticketPage(work, language);
      await expect(
        work.getByText(say(language, 'ticket:route.still_broken', { name: requester.name })),
      ).toBeVisible();
      await ticket.action(say(language, 'ticket:move.claim')).click();
      await expect(ticket.toast(say(language, 'ticket:move.claimed'))).toBeVisible();
      await ticket.resolve(`${smallMatters[language].split('\n')[0]} ${code}: Outlook 365 > ${code}.`);
      await expect(ticket.solution).toContainText(code);
      await work.context().close();
    });

    await test.step('the requester closes it', async () => {
      await page.reload();
      await question.getByRole('button', { name: say(language, 'closure:solved'), exact: true }).click();
      await expect(
        page.getByText(ticketStatusLabels.closed[language], { exact: true }).first(),
      ).toBeVisible();
      await page.context().close();
    });

    await test.step('somebody else, in another language, finds it while they type', async () => {
      const other = await desk.openAs(browser, employees[finder][0]);
      await other.goto('/');
      const ask = other.getByRole('textbox', { name: say(finder, 'home:ask.title') });
      const card = other.getByRole('region', { name: say(finder, 'suggestion:title') });
      // Its case is filed a moment after it was closed, on a young desk after those of all earlier tickets; whoever types on
      // is shown it.
      await expect(async () => {
        await ask.fill('');
        await ask.fill(withCode(finder, code));
        await expect(card).toContainText(code, { timeout: 3_000 });
      }).toPass({ timeout: 100_000 });
      await card
        .getByRole('button', { name: new RegExp(code) })
        .first()
        .click();
      await card
        .getByRole('button', { name: say(finder, 'suggestion:solved') })
        .first()
        .click();
      await expect(other.getByText(say(finder, 'suggestion:end.title'))).toBeVisible();
      await other.context().close();
    });
  });
}

for (const language of ['en', 'nl'] as const) {
  test(`a late reply opens a ticket that goes on from the closed one, a mere thanks does not, in ${language}`, async ({
    browser,
  }) => {
    const words = {
      en: { thanks: 'Thank you very much!', again: 'It stopped working again this morning.' },
      nl: { thanks: 'Hartelijk dank!', again: 'Sinds vanochtend werkt het weer niet meer.' },
    }[language];
    const [requester] = employees[language];
    const [agent] = staff[language];
    const client = await as(requester);
    const { ticket_number } = await fileTicket(client, {
      description: `${smallMatters[language]} ${newMark()}`,
    });
    await answeredTicket(client, ticket_number);
    await solve(await as(agent), agent, ticket_number, 'Restarted the service.');
    await must(client, 'POST', `/api/tickets/${ticket_number}/close`);

    const page = await desk.openAs(browser, requester);
    await page.goto(`/tickets/${ticket_number}`);
    const { conversation } = ticketPage(page, language);
    const message = conversation.getByRole('textbox');
    const send = conversation.getByRole('button', {
      name: say(language, 'ticket:conversation.send_employee'),
      exact: true,
    });
    await message.fill(words.thanks);
    await send.click();
    await isRead(await as(agent), ticket_number, words.thanks);
    expect((await readTicket(client, ticket_number)).follow_ups).toEqual([]);

    await message.fill(words.again);
    await send.click();
    await expect(conversation).toContainText(say(language, 'closure:follow_up'));
    const [opened] = (await readTicket(client, ticket_number)).follow_ups;
    if (!opened) throw new Error('No ticket goes on from the closed one');
    await conversation.getByRole('link', { name: new RegExp(opened.ticket_number) }).click();
    await expect(page).toHaveURL(new RegExp(`/tickets/${opened.ticket_number}`));
    await expect(page.getByRole('main')).toContainText(words.again);
    await expect(page.getByRole('link', { name: new RegExp(ticket_number) })).toBeVisible();
    expect((await readTicket(client, ticket_number)).status).toBe('closed');
    await page.context().close();
  });
}

/** Waits until the assistant has read this comment; only staff are told. */
async function isRead(client: DeskClient, ticketNumber: string, body: string) {
  await until(
    async () => {
      const { comments } = await readTicket(client, ticketNumber);
      return comments.find((comment) => comment.body === body)?.closure_intent ?? undefined;
    },
    { within_ms: 20_000, every_ms: 200 },
  );
}

for (const language of ['zh', 'nl'] as const) {
  test(`what a colleague writes arrives by mail, in the reader's language, ${language}`, async () => {
    const [requester] = employees[language];
    const [agent] = staff.en;
    const mark = newMark();
    const client = await as(requester);
    const { ticket_number } = await fileTicket(client, { description: `${smallMatters[language]} ${mark}` });
    const it = await as(agent);
    await must(it, 'POST', `/api/tickets/${ticket_number}/claim`);
    await must(it, 'POST', `/api/tickets/${ticket_number}/comments`, {
      body: `Secret ${mark}`,
      internal: true,
    });
    await must(it, 'POST', `/api/tickets/${ticket_number}/comments`, {
      body: `Public ${mark}`,
      internal: false,
    });
    await must(it, 'POST', `/api/tickets/${ticket_number}/resolve`, { resolution: `Solved ${mark}` });
    await must(client, 'POST', `/api/tickets/${ticket_number}/close`);

    const email = demoEmployees.find(({ employee_id }) => employee_id === requester.employee_id)?.email ?? '';
    const mails = await until(
      async () => {
        // Mails wait a moment for what else happens.
        moveClock(hour / 60);
        const caught = await fetch(`http://localhost:${mailPort}/api/mails?to=${encodeURIComponent(email)}`);
        const about = mailsSchema.parse(await caught.json()).filter(({ text }) => text.includes(mark));
        return about.some(({ text }) => text.includes(`Public ${mark}`)) ? about : undefined;
      },
      { within_ms: 60_000, every_ms: 500 },
    );
    for (const mail of mails) {
      expect(mail.subject).toContain(ticket_number);
      expect(mail.text).not.toContain('Secret');
      expect(mail.html).not.toContain('Secret');
      expect(mail.headers).toContainEqual({ name: 'auto-submitted', value: 'auto-generated' });
      if (language === 'zh') expect(mail.subject + mail.text).toMatch(/\p{Script=Han}{2}/u);
    }
  });
}

const mailsSchema = z.array(
  z.object({
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    headers: z.array(z.object({ name: z.string(), value: z.string() })),
  }),
);

let moved = 0;
/** It is later now, for the whole desk. */
function moveClock(by_ms: number) {
  moved += by_ms;
  writeFileSync(clockFile, String(moved));
}

// Last: after this a day has passed.
test('what nobody has solved for a day escalates once, and everybody concerned sees it', async ({
  browser,
}) => {
  const filed = await Promise.all(
    (['fr', 'nl'] as const).map(async (language) => {
      const client = await as(employees[language][1]);
      const { ticket_number } = await fileTicket(client, {
        description: `${{ fr: 'La machine à café du 4e est vide', nl: 'De koffieautomaat op de vierde is leeg' }[language]} ${newMark()}`,
      });
      await answeredTicket(client, ticket_number);
      return { language, client, ticket_number };
    }),
  );
  const rowsOf = async (client: DeskClient, number: string) =>
    z
      .object({ results: z.array(z.object({ changed_field: z.string(), new_value: z.string().nullable() })) })
      .parse((await must(client, 'GET', `/api/tickets/${number}/history`)).json())
      .results.filter(({ changed_field }) => changed_field === 'escalation_level');

  moveClock(23 * hour);
  for (const { client, ticket_number } of filed) expect(await rowsOf(client, ticket_number)).toEqual([]);
  moveClock(1.1 * hour);
  for (const { language, client, ticket_number } of filed) {
    const escalated = await until(
      async () => {
        const ticket = await readTicket(client, ticket_number);
        return ticket.escalation_level > 0 ? ticket : undefined;
      },
      { within_ms: 40_000, every_ms: 500 },
    );
    expect(escalated.escalation_level).toBe(1);
    expect(await rowsOf(client, ticket_number)).toHaveLength(1);

    const page = await desk.openAs(browser, staff[language][0]);
    await page.goto(`/tickets/${ticket_number}`);
    const { history, openHistory } = ticketPage(page, language);
    const shown = page.getByRole('article').first();
    await expect(shown.getByText(say(language, 'ticket:escalation.badge')).first()).toBeVisible();
    await openHistory();
    await expect(history).toContainText(say(language, 'ticket:history.code.unresolved'));
    await page.context().close();
  }
});
