import { type Language, type Role, roleLabels } from '@desk/contract/vocabulary';
import { expect, type Page } from '@playwright/test';
import type { Person } from './people.ts';
import { say } from './say.ts';

/** One click on a name of the demo page, which speaks `language`. */
export async function pickPerson(page: Page, person: Person, language: Language): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: say(language, 'auth:demo.title') })).toBeVisible();
  if (person.role !== 'employee') await showRole(page, person.role, language);
  await page.getByRole('button', { name: person.name, exact: true }).click();
}

async function showRole(page: Page, role: Role, language: Language) {
  const roles = page.getByRole('group', { name: say(language, 'auth:demo.role') });
  await roles.getByRole('button', { name: roleLabels[role][language], exact: true }).click();
}

/** `language` is the person's: the page has followed their account. */
export async function signOut(page: Page, person: Person, language: Language): Promise<void> {
  await page
    .getByRole('button', { name: say(language, 'common:account.menu', { name: person.name }) })
    .click();
  await page.getByRole('menuitem', { name: say(language, 'common:account.sign_out') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say(language, 'auth:demo.title') })).toBeVisible();
}
