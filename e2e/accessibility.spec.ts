import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { enterAs } from './desk-client.ts';
import { administratorsPages, type DeskPage, open, pagesOf, strangersPages } from './pages.ts';
import { admins, browserLocales, employees, type Person, staff } from './people.ts';

/** What axe calls serious or critical; in the dark only colours differ, so only colours are looked at again. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  // A row that the browser does not draw yet keeps its old colours, which nobody sees but axe.
  await page.evaluate(
    "for (const row of document.querySelectorAll('li')) row.style.contentVisibility = 'visible'",
  );
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute(`data-${colorScheme}`, '');
    const axe = new AxeBuilder({ page });
    if (colorScheme === 'dark') axe.withRules('color-contrast');
    const { violations } = await axe.analyze();
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      faults.push(...nodes.map(({ target }) => `${colorScheme}: ${id} at ${target.join(' ')}`));
    }
  }
  return faults;
}

async function faultsOfAll(page: Page, pages: readonly DeskPage[], person?: Person) {
  const faults: Record<string, string[]> = {};
  for (const each of pages) {
    await open(page, each, person?.language ?? 'en');
    const found = await faultsOf(page);
    if (found.length > 0) faults[each.name] = found;
  }
  return faults;
}

/** What looks alike to employees and staff. */
const likeAnybodys = new Set([
  'a search without results',
  'a ticket that is not there',
  'account',
  'a page that is not there',
]);

// Nothing moves: a colour half way is a colour nobody sees.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('axe finds nothing serious before one is signed in', async ({ page }) => {
  expect(await faultsOfAll(page, strangersPages)).toEqual({});
});

test('axe finds nothing serious on any page of an employee', async ({ page }) => {
  test.slow();
  await enterAs(page, employees.fr[0]);
  expect(await faultsOfAll(page, await pagesOf(employees.fr[0]), employees.fr[0])).toEqual({});
});

// The same on any screen: what a phone moves about was looked at above.
test.describe('for the IT team', { tag: '@desktop' }, () => {
  test('axe finds nothing serious on any page of the IT staff', async ({ page }) => {
    test.slow();
    await enterAs(page, staff.zh[0]);
    const pages = (await pagesOf(staff.zh[0])).filter(({ name }) => !likeAnybodys.has(name));
    expect(await faultsOfAll(page, pages, staff.zh[0])).toEqual({});
  });

  test('axe finds nothing serious on the pages that only administrators have', async ({ page }) => {
    await enterAs(page, admins.nl);
    expect(await faultsOfAll(page, administratorsPages(admins.nl), admins.nl)).toEqual({});
  });
});

test.describe('at 360 pixels', { tag: '@phone' }, () => {
  test.use({ viewport: { width: 360, height: 740 } });

  // English is nowhere longer than French and Dutch.
  for (const language of ['zh', 'fr', 'nl'] as const) {
    test.describe(`in ${language}`, () => {
      test.use({ locale: browserLocales[language] });

      test('no page is wider than the screen', async ({ page }) => {
        test.slow();
        const wide: string[] = [];
        const look = async (who: string, pages: readonly DeskPage[]) => {
          for (const each of pages) {
            await open(page, each, language);
            const width = await page.evaluate('document.documentElement.scrollWidth');
            if (width !== 360) wide.push(`${each.name} of ${who}: ${width}`);
          }
        };
        await look('nobody', strangersPages);
        for (const person of [employees[language][0], staff[language][0]]) {
          await page.context().clearCookies();
          await enterAs(page, person);
          await look(person.role, await pagesOf(person));
        }
        expect(wide).toEqual([]);
      });
    });
  }

  test('the pages for people are not wider than the screen', async ({ page }) => {
    await enterAs(page, admins.nl);
    for (const each of administratorsPages(admins.nl)) {
      await open(page, each, 'nl');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    }
  });
});
