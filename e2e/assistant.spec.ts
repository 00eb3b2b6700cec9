import { blindReviewListSchema } from '@desk/contract/assistant-quality';
import { refusalReasonLabels } from '@desk/contract/vocabulary';
import { expect, type Page, test } from '@playwright/test';
import { answeredTicket, clientOf, enterAs, fileTicket, must, newMark, readTicket } from './desk-client.ts';
import { browserLocales, employees, staff } from './people.ts';
import { say } from './say.ts';
import { ticketPage } from './ticket-page.ts';

// Problems that the demo desk has an article about, in the language of each.
const known = {
  zh: '三楼打印机一直报卡纸\n三楼财务区的打印机一直提示卡纸，纸盒里的纸也取出来过了，还是一样。',
  en: 'No sound in Teams since the update\nI cannot hear anybody in Teams meetings, while YouTube plays fine through the same headset.',
  fr: 'Faux mail du directeur demandant un virement\nUn mail qui se dit du directeur demande un virement urgent ; l’adresse est étrange.',
  nl: 'Account voor nieuwe collega per maandag\nMaandag begint een nieuwe collega bij ons; graag een account met mailbox en toegang tot de afdelingsmap.',
} as const;

// And what nobody can answer without asking back.
const vague = {
  zh: '又不行了',
  en: 'It is broken again',
  fr: 'Ça ne marche plus',
  nl: 'Het doet het weer niet',
} as const;

for (const language of ['en', 'nl'] as const) {
  const [requester] = employees[language];
  const [judge] = staff[language];
  const feedback = (page: Page) =>
    page.getByRole('group', { name: say(language, 'ticket:feedback.label'), exact: true });
  const button = (page: Page, key: Parameters<typeof say>[1], values = {}) =>
    feedback(page).getByRole('button', { name: say(language, key, values), exact: true });

  test.describe(`in ${language}`, () => {
    test.use({ locale: browserLocales[language] });

    test('what people say of an answer stays said, and counts as quality', async ({ page }) => {
      const client = await clientOf(requester);
      const { ticket_number } = await fileTicket(client, { description: `${known[language]} ${newMark()}` });
      await answeredTicket(client, ticket_number);

      await enterAs(page, requester);
      await page.goto(`/tickets/${ticket_number}`);
      const up = button(page, 'ticket:feedback.thumbs_up');
      await up.click();
      await expect(up).toHaveAttribute('aria-pressed', 'true');
      await expect(button(page, 'ticket:feedback.refuse')).toHaveCount(0);
      await expect
        .poll(async () => (await readTicket(client, ticket_number)).ai_responses[0]?.my_feedback.thumb)
        .toBe('thumbs_up');
      await page.reload();
      await expect(up).toHaveAttribute('aria-pressed', 'true');

      await enterAs(page, judge);
      await page.goto(`/tickets/${ticket_number}`);
      await button(page, 'ticket:feedback.accept').click();
      const accepted = button(page, 'ticket:feedback.accepted');
      await expect(accepted).toHaveAttribute('aria-pressed', 'true');

      // On second thoughts: the judgement is one, the last one.
      const unsafe = refusalReasonLabels.unsafe[language];
      await button(page, 'ticket:feedback.refuse').click();
      const dialog = page.getByRole('dialog', { name: say(language, 'ticket:feedback.refuse_title') });
      const save = dialog.getByRole('button', { name: say(language, 'ticket:feedback.refuse_confirm') });
      await expect(save).toBeDisabled();
      await dialog.getByRole('radio', { name: unsafe, exact: true }).check();
      await dialog
        .getByRole('textbox', { name: say(language, 'ticket:feedback.refuse_comment') })
        .fill('Step 3');
      await save.click();
      const refused = button(page, 'ticket:feedback.refused', { reason: unsafe });
      await expect(refused).toBeVisible();
      await expect(accepted).toHaveCount(0);
      const it = await clientOf(judge);
      await expect
        .poll(async () => (await readTicket(it, ticket_number)).ai_responses[0]?.my_feedback)
        .toMatchObject({ judgement: 'refused', reason: 'unsafe', comment: 'Step 3' });
      await page.reload();
      await expect(refused).toBeVisible();

      await page.goto(`/assistant?language=${language}`);
      const judgements = page.getByRole('region', { name: say(language, 'assistant:quality.judgements') });
      await expect(judgements.getByRole('term').filter({ hasText: unsafe })).toBeVisible();
    });
  });
}

for (const language of ['en', 'zh'] as const) {
  const [requester] = employees[language];
  const [, helper] = staff[language];

  test.describe(`in ${language}`, () => {
    test.use({ locale: browserLocales[language] });

    test('a drafted reply is edited and sent, with its sources beside it', async ({ page }) => {
      const client = await clientOf(requester);
      const { ticket_number } = await fileTicket(client, { description: `${known[language]} ${newMark()}` });
      const { ai_responses } = await answeredTicket(client, ticket_number);
      const [step] = ai_responses[0]?.steps ?? [];
      if (!step) throw new Error('The answer has no steps');

      await enterAs(page, helper);
      await page.goto(`/tickets/${ticket_number}`);
      const { assistant, conversation } = ticketPage(page, language);
      await assistant.getByRole('button', { name: say(language, 'ticket:feedback.draft_reply') }).click();
      const reply = conversation.getByRole('textbox', {
        name: say(language, 'ticket:conversation.field_public', { name: requester.name }),
      });
      await expect(reply).toBeFocused();
      await expect(reply).toHaveValue(new RegExp(`1\\. ${step.text.slice(0, 6)}`));
      await expect(conversation).toContainText(say(language, 'ticket:feedback.draft_sources'));

      const own = `PS ${newMark()}`;
      await reply.press('Control+End');
      await reply.pressSequentially(` ${own}`);
      await conversation
        .getByRole('button', { name: say(language, 'ticket:conversation.send_public'), exact: true })
        .click();
      await expect(conversation.getByText(own)).toBeVisible();
      await expect(assistant).toContainText(say(language, 'ticket:feedback.edited'));
      const it = await clientOf(helper);
      await expect
        .poll(async () => (await readTicket(it, ticket_number)).ai_responses[0]?.my_feedback.judgement)
        .toBe('edited');
    });
  });
}

for (const language of ['fr', 'zh'] as const) {
  const [, requester] = employees[language];

  test.describe(`in ${language}`, () => {
    test.use({ locale: browserLocales[language] });

    test('who is asked back answers all questions in one comment', async ({ page }) => {
      const client = await clientOf(requester);
      const { ticket_number } = await fileTicket(client, { description: `${vague[language]} ${newMark()}` });
      const { ai_responses } = await answeredTicket(client, ticket_number);
      const questions = ai_responses[0]?.questions ?? [];
      expect(questions.length).toBeGreaterThan(0);

      await enterAs(page, requester);
      await page.goto(`/tickets/${ticket_number}`);
      const { assistant, conversation } = ticketPage(page, language);
      await expect(assistant).toContainText(say(language, 'ticket:assistant.no_known_answer'));
      await assistant
        .getByRole('button', { name: say(language, 'ticket:assistant.answer_questions') })
        .click();
      const message = conversation.getByRole('textbox', {
        name: say(language, 'ticket:conversation.field_employee'),
      });
      for (const question of questions) await expect(message).toHaveValue(new RegExp(escaped(question)));
      const answer = `Windows 11, ${newMark()}`;
      await message.press('Control+End');
      await message.pressSequentially(answer);
      await conversation
        .getByRole('button', { name: say(language, 'ticket:conversation.send_employee'), exact: true })
        .click();
      await expect(conversation.getByText(answer)).toBeVisible();
      await expect(conversation.getByText(questions[0] ?? '')).toBeVisible();
    });
  });
}

for (const [language, reviewer] of [
  ['fr', staff.fr[0]],
  ['nl', staff.nl[1]],
] as const) {
  test(`a ticket is reviewed blindly by four keys, in ${language}`, async ({ page }) => {
    const client = await clientOf(reviewer);
    const offered = async () =>
      blindReviewListSchema.parse((await must(client, 'GET', '/api/assistant/blind-reviews')).json());
    const [first] = await offered();
    if (!first) throw new Error(`${reviewer.name} has nothing to review`);

    await enterAs(page, reviewer);
    await page.goto('/assistant/reviews');
    await expect(page.getByRole('heading', { level: 2, name: first.title })).toBeVisible();
    const category = page.getByRole('group', { name: say(language, 'ticket:filter.category'), exact: true });
    await page.keyboard.press('3');
    await expect(category.getByRole('button', { pressed: true })).toHaveCount(1);
    await page.keyboard.press('2');
    await page.keyboard.press('1');
    await expect(page.getByRole('button', { name: say(language, 'assistant:review.save') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: first.title })).toHaveCount(0);
    expect((await offered()).map(({ ticket_id }) => ticket_id)).not.toContain(first.ticket_id);
  });
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
