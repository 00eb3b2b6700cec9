import { errorText } from '@desk/contract/errors';
import { categoryLabels, type Language, languages } from '@desk/contract/vocabulary';
import { expect, type Page, test } from '@playwright/test';
import { certaintyOf } from '../apps/web/src/features/tickets/certainty.ts';
import {
  answeredTicket,
  clientOf,
  enterAs,
  enterWithPassword,
  fileTicket,
  invitePerson,
  newMark,
} from './desk-client.ts';
import { browserLocales, employees, staff } from './people.ts';
import { say } from './say.ts';
import { ticketPage } from './ticket-page.ts';

const ownNames: Readonly<Record<Language, string>> = {
  zh: '中文',
  en: 'English',
  fr: 'Français',
  nl: 'Nederlands',
};

const signInTitle = (page: Page, language: Language) =>
  page.getByRole('heading', { level: 1, name: say(language, 'auth:demo.title') });

async function switchTo(page: Page, from: Language, to: Language) {
  const label = `${say(from, 'common:language.label')}: ${ownNames[from]}`;
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('menuitemradio', { name: ownNames[to] }).click();
}

for (const [locale, language] of [
  ['zh-TW', 'zh'],
  ['en-US', 'en'],
  ['fr-CA', 'fr'],
  ['nl-BE', 'nl'],
  ['pt-BR', 'en'],
] as const) {
  test.describe(`a browser that speaks ${locale}`, () => {
    test.use({ locale });
    test(`is greeted in ${language}`, async ({ page }) => {
      await page.goto('/');
      await expect(signInTitle(page, language)).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    });
  });
}

test('the language chosen before signing in stays chosen', async ({ page }) => {
  await page.goto('/sign-in');
  await switchTo(page, 'en', 'nl');
  await expect(signInTitle(page, 'nl')).toBeVisible();
  await page.reload();
  await expect(signInTitle(page, 'nl')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
});

test('the language follows the account from one device to the next', async ({ page, browser }) => {
  const person = await invitePerson({ language: 'en' });
  await enterWithPassword(page, person);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: say('en', 'home:ask.title') })).toBeVisible();
  await switchTo(page, 'en', 'fr');
  await expect(page.getByRole('heading', { name: say('fr', 'home:ask.title') })).toBeVisible();

  const context = await browser.newContext({ locale: 'zh-CN' });
  const other = await context.newPage();
  await other.goto('/sign-in');
  await expect(signInTitle(other, 'zh')).toBeVisible();
  await enterWithPassword(other, person);
  await other.goto('/');
  await expect(other.getByRole('heading', { name: say('fr', 'home:ask.title') })).toBeVisible();
  await expect(other.locator('html')).toHaveAttribute('lang', 'fr');
  await context.close();
});

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: browserLocales[language] });
    const [reader] = staff[language];

    test('dates are written as its readers write them', async ({ page }) => {
      await enterAs(page, reader);
      await page.goto('/tickets?ordering=created_at');
      const oldest = page.getByRole('main').locator('time').first();
      const iso = (await oldest.getAttribute('datetime')) ?? '';
      const written = new Date(iso);
      const isThisYear = written.getFullYear() === new Date().getFullYear();
      const day = new Intl.DateTimeFormat(browserLocales[language], {
        day: 'numeric',
        month: 'short',
        year: isThisYear ? undefined : 'numeric',
      });
      expect(Date.now() - written.getTime()).toBeGreaterThan(7 * 24 * 3_600_000);
      await expect(oldest).toHaveText(day.format(written));
    });

    test('numbers and the words of the desk are in it, whatever language the ticket is in', async ({
      page,
    }) => {
      const [camille] = employees.fr;
      const client = await clientOf(camille);
      const { ticket_number } = await fileTicket(client, {
        description: `Le Wi-Fi de la salle de réunion est très lent ${newMark()}`,
      });
      const { ai_responses } = await answeredTicket(client, ticket_number);
      const share = new Intl.NumberFormat(browserLocales[language], { style: 'percent' });
      await enterAs(page, reader);
      await page.goto(`/tickets/${ticket_number}`);
      const { assistant } = ticketPage(page, language);
      const sure = ai_responses[0]?.confidence_score ?? Number.NaN;
      const words = say(language, `ticket:assistant.certainty.${certaintyOf(sure)}`);
      await expect(assistant).toContainText(`${words} · ${share.format(sure)}`);
      await expect(assistant).toContainText(categoryLabels.network[language]);
      await expect(page.getByText(say(language, 'common:just_now')).first()).toBeVisible();
    });

    test('the desk says no in it', async ({ page }) => {
      await page.goto('/sign-in');
      await page.getByRole('button', { name: say(language, 'auth:demo.with_password') }).click();
      const nobody = `${newMark()}@example.com`;
      await page.getByRole('textbox', { name: say(language, 'auth:field.email') }).fill(nobody);
      await page
        .getByRole('textbox', { name: say(language, 'auth:field.password') })
        .fill('not the password');
      await page.getByRole('button', { name: say(language, 'auth:sign_in.submit'), exact: true }).click();
      await expect(page.getByRole('alert')).toHaveText(errorText('wrong_credentials', language));
    });
  });
}
