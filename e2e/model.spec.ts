import { expect, test } from '@playwright/test';
import { type FakeOllama, startFakeOllama } from '../apps/worker/src/ai/testing/fake-ollama.ts';
import { type OwnDesk, startOwnDesk } from './own-desk.ts';
import { admins, employees } from './people.ts';
import { say } from './say.ts';
import { ticketPage } from './ticket-page.ts';

// A desk of its own, beside a server that speaks as Ollama does: what a language model changes for people.

const model = 'llama3.2:3b';

// A place that only these tickets tell of: the model is slow for them alone.
const places = { zh: '蒲公英会议室', fr: 'salle Tournesol' } as const;
const problems = {
  zh: `打印机一直报卡纸\n${places.zh}旁边的打印机一直提示卡纸，纸盒里的纸也取出来过了。`,
  fr: `Faux mail du directeur demandant un virement\nEn ${places.fr}, nous avons reçu un mail qui se dit du directeur et demande un virement urgent.`,
} as const;
const advice = {
  zh: '关闭打印机电源，等待五分钟，然后取出卡住的纸。',
  fr: 'Ne répondez pas, n’ouvrez pas les pièces jointes et signalez le message dans Outlook.',
} as const;

let fake: FakeOllama;
let desk: OwnDesk;
/** The model answers once this is called. */
let speak: () => void = () => {};

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

test.beforeAll(async () => {
  test.setTimeout(240_000);
  fake = await startFakeOllama({
    model,
    isPresent: false,
    answer: async (language, body) => {
      const isOurs = Object.values(places).some((place) => JSON.stringify(body).includes(place));
      if (isOurs) {
        await new Promise<void>((resolve) => {
          speak = resolve;
        });
      }
      return {
        suggested_category: 'hardware',
        suggested_severity: 'low',
        suggested_urgency: 'low',
        steps: [{ text: advice[language === 'fr' ? 'fr' : 'zh'], sources: ['S1'] }],
      };
    },
  });
  desk = await startOwnDesk({ OLLAMA_HOST: fake.url, OLLAMA_MODEL: model });
});

test.afterAll(async () => {
  await desk.stop();
  await fake.stop();
});

test('an administrator has the model downloaded by one button', async ({ browser }) => {
  const page = await desk.openAs(browser, admins.nl);
  await page.goto('/assistant');
  const panel = page.getByRole('region', { name: say('nl', 'assistant:model.title'), exact: true });
  await expect(panel).toContainText(say('nl', 'assistant:model.missing', { model }), { timeout: 30_000 });
  await panel.getByRole('button', { name: new RegExp(`^${say('nl', 'assistant:model.pull')} \\(2`) }).click();
  await expect(panel).toContainText(`${model} is klaar`, { timeout: 40_000 });
  await page.context().close();
});

for (const language of ['zh', 'fr'] as const) {
  test(`the first answer is there at once, and the model's takes its place, in ${language}`, async ({
    browser,
  }) => {
    const page = await desk.openAs(browser, employees[language][0]);
    await page.goto('/tickets/new');
    await page.getByRole('textbox', { name: say(language, 'ticket:create.what') }).fill(problems[language]);
    await page.getByRole('button', { name: say(language, 'ticket:create.submit'), exact: true }).click();

    const { assistant, steps } = ticketPage(page, language);
    const refining = assistant.getByText(say(language, 'ticket:assistant.refining'));
    await expect(refining).toBeVisible();
    await expect(steps.getByRole('listitem').first()).toBeVisible();
    await expect(assistant).toContainText(say(language, 'ticket:assistant.by_rules'));
    await expect(steps).not.toContainText(advice[language]);

    await expect
      .poll(() => fake.chats().some(({ body }) => JSON.stringify(body).includes(places[language])))
      .toBe(true);
    speak();
    await expect(steps).toContainText(advice[language]);
    await expect(assistant).toContainText(say(language, 'ticket:assistant.by_model', { model }));
    await expect(refining).toHaveCount(0);

    await assistant.getByRole('button', { name: /1/ }).click();
    await expect(assistant).toContainText(say(language, 'ticket:assistant.by_rules'));
    await page.context().close();
  });
}
