import { type Category, categoryLabels, type Language, ticketStatusLabels } from '@desk/contract/vocabulary';
import { expect, type Page, test } from '@playwright/test';
import { newMark } from './desk-client.ts';
import { browserLocales, employees, type Person, staff } from './people.ts';
import { say } from './say.ts';
import { pickPerson, signOut } from './sign-in-page.ts';
import { holdLooks, ticketNumberOf, ticketPage } from './ticket-page.ts';

type Story = {
  requester: Person;
  solver: Person;
  title: string;
  more: string;
  category: Category;
  /** Words that only an answer in this language has. */
  spoken: RegExp;
  resolution: string;
};

// Two of the IT staff speak the requester's language, two another.
const stories: Record<Language, Story> = {
  zh: {
    requester: employees.zh[0],
    solver: staff.zh[0],
    title: '在家办公时 VPN 总是断线',
    more: '从昨天开始，VPN 每隔十几分钟就断开一次，每次都要重新登录。',
    category: 'network',
    spoken: /\p{Script=Han}{4}/u,
    resolution: '把 VPN 客户端升级到最新版本，并关闭网卡的节能选项，之后连接稳定。',
  },
  en: {
    requester: employees.en[0],
    solver: staff.fr[0],
    title: 'The printer on the second floor keeps jamming',
    more: 'Since this morning every second page gets stuck, and the light of the tray blinks.',
    category: 'hardware',
    spoken: /\bthe\b/,
    resolution: 'The pick-up roller was worn. It has been replaced, and twenty test pages went through.',
  },
  fr: {
    requester: employees.fr[0],
    solver: staff.nl[0],
    title: 'Le VPN se coupe sans arrêt',
    more: 'Depuis hier, le VPN se déconnecte toutes les dix minutes quand je suis en télétravail.',
    category: 'network',
    spoken: /\b(?:le|la|les|votre)\b/,
    resolution: 'Le client VPN a été mis à jour et le mode économie de la carte réseau désactivé.',
  },
  nl: {
    requester: employees.nl[0],
    solver: staff.en[0],
    title: 'Printer op de tweede verdieping drukt niets meer af',
    more: 'Sinds vanochtend blijven mijn afdrukopdrachten in de wachtrij staan en er komt geen papier uit.',
    category: 'hardware',
    spoken: /\b(?:de|het|een)\b/,
    resolution: 'De wachtrij is leeggemaakt en de printer heeft een vast adres gekregen.',
  },
};

// On a phone the shortest words and the longest.
const alsoOnPhone = ['zh', 'fr'];

for (const [language, story] of Object.entries(stories)) {
  test.describe(`a ticket in ${language}`, { tag: alsoOnPhone.includes(language) ? [] : '@desktop' }, () => {
    const speaks = story.requester.language;
    test.use({ locale: browserLocales[speaks] });

    test('goes from "What is wrong?" to closed', async ({ page, browser }) => {
      const mark = newMark();
      const title = `${story.title} ${mark}`;

      const number = await test.step('the requester asks and is answered in their language', async () => {
        await page.goto('/');
        await pickPerson(page, story.requester, speaks);
        return ask(page, story, title);
      });
      await signOut(page, story.requester, speaks);

      const works = story.solver.language;
      const context = await browser.newContext({ locale: browserLocales[works] });
      await test.step('one of the IT staff finds, takes and resolves it', async () => {
        const page = await context.newPage();
        await page.goto('/');
        await pickPerson(page, story.solver, works);
        await solve(page, story, mark, number);
      });
      await context.close();

      await test.step('the requester sees the solution and closes the ticket', async () => {
        await pickPerson(page, story.requester, speaks);
        await close(page, story, title, number);
      });
    });
  });
}

async function ask(page: Page, story: Story, title: string): Promise<string> {
  const { language } = story.requester;
  const ticket = ticketPage(page, language);
  await page.getByRole('textbox', { name: say(language, 'home:ask.title') }).fill(`${title}\n${story.more}`);
  await page.getByRole('button', { name: say(language, 'home:ask.submit') }).click();
  await expect(page.getByRole('textbox', { name: say(language, 'ticket:create.what') })).toHaveValue(
    `${title}\n${story.more}`,
  );

  const looks = await holdLooks(page);
  await page.getByRole('button', { name: say(language, 'ticket:create.submit'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(ticket.assistant).toContainText(say(language, 'ticket:assistant.usual'));
  await expect(ticket.assistant.locator('[aria-current=step]')).toHaveText(
    say(language, 'ticket:assistant.waiting'),
  );
  looks.release();

  await expect(ticket.steps.getByRole('listitem').first()).toBeVisible();
  await expect(ticket.steps).toContainText(story.spoken);
  await expect(ticket.assistant).toContainText(categoryLabels[story.category][language]);
  // Nothing for the assistant alone: some group of the IT team has it, too.
  await expect(
    page.getByText(new RegExp(say(language, 'ticket:story.waiting_team', { team: '.+' }))),
  ).toBeVisible();
  await expect(ticket.actions.getByRole('button', { name: say(language, 'ticket:move.claim') })).toHaveCount(
    0,
  );
  await page.unrouteAll({ behavior: 'wait' });
  return ticketNumberOf(page);
}

async function solve(page: Page, story: Story, mark: string, number: string): Promise<void> {
  const { solver } = story;
  const { language } = solver;
  const ticket = ticketPage(page, language);
  await page.getByRole('link', { name: say(language, 'common:nav.tickets'), exact: true }).click();
  await page.getByRole('button', { name: say(language, 'ticket:view.unassigned'), exact: true }).click();
  await page
    .getByRole('main')
    .getByRole('searchbox', { name: say(language, 'ticket:list.search') })
    .fill(mark);
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(mark) })
    .click();
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}`));

  await expect(ticket.assistant).toContainText(say(language, 'ticket:assistant.by_rules'));
  const similar = ticket.assistant
    .getByRole('heading', { name: say(language, 'ticket:assistant.similar') })
    .locator('..');
  await expect(similar.getByRole('link').first()).toBeVisible();

  await ticket.action(say(language, 'ticket:move.claim')).click();
  await expect(ticket.toast(say(language, 'ticket:move.claimed'))).toBeVisible();
  await ticket.resolve(story.resolution);
  await expect(ticket.solution).toContainText(story.resolution);
  await expect(ticket.action(say(language, 'ticket:move.resolve'))).toHaveCount(0);
}

async function close(page: Page, story: Story, title: string, number: string): Promise<void> {
  const { requester, solver, resolution } = story;
  const { language } = requester;
  const ticket = ticketPage(page, language);
  const mine = page.getByRole('region', { name: say(language, 'home:stories.title') });
  const told = mine.getByRole('link', { name: new RegExp(number) });
  await expect(told).toContainText(say(language, 'ticket:story.resolved'));
  await told.click();

  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(ticket.solution).toContainText(resolution);
  await expect(ticket.solution).toContainText(
    say(language, 'ticket:detail.resolved_by', { name: solver.name }),
  );
  await ticket.solution.getByRole('button', { name: say(language, 'closure:solved'), exact: true }).click();
  await expect(page.getByText(ticketStatusLabels.closed[language], { exact: true }).first()).toBeVisible();

  await ticket.openHistory();
  await expect(ticket.history.getByRole('listitem')).toContainText([
    say(language, 'ticket:history.created', { actor: requester.name }),
    say(language, 'ticket:history.claimed', { actor: solver.name }),
    say(language, 'ticket:history.resolved', { actor: solver.name }),
    say(language, 'ticket:history.closed', { actor: requester.name }),
  ]);

  await expect(ticket.actions).toHaveCount(0);
  await expect(ticket.conversation).toContainText(say(language, 'closure:late_reply'));
}
