import { errorText } from '@desk/contract/errors';
import { roleLabels } from '@desk/contract/vocabulary';
import { expect, type Page, test } from '@playwright/test';
import {
  address,
  clientOf,
  enterAs,
  enterWithPassword,
  fileTicket,
  invitePerson,
  must,
  type NewPerson,
  newMark,
  readTicket,
} from './desk-client.ts';
import { admins } from './people.ts';
import { say, type TextKey } from './say.ts';

const text = (key: TextKey, values?: Record<string, string>) => say('en', key, values);
const textbox = (page: Page, key: TextKey) => page.getByRole('textbox', { name: text(key) });
const button = (page: Page, key: TextKey) => page.getByRole('button', { name: text(key), exact: true });

async function signInByPassword(page: Page, { email, password }: Pick<NewPerson, 'email' | 'password'>) {
  await page.goto('/sign-in');
  await button(page, 'auth:demo.with_password').click();
  await textbox(page, 'auth:field.email').fill(email);
  await textbox(page, 'auth:field.password').fill(password);
  await button(page, 'auth:sign_in.submit').click();
}

test('an administrator adds a person and gives them a link that works once', async ({ page, browser }) => {
  const mark = newMark();
  const person = { name: `Kim ${mark}`, email: `kim.${mark}@example.com`.toLowerCase() };
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  await enterAs(page, admins.en);
  await page.goto('/employees');
  await button(page, 'employee:action.add').click();
  await textbox(page, 'employee:field.name').fill(person.name);
  await textbox(page, 'employee:field.email').fill(person.email);
  await textbox(page, 'employee:field.department').fill('Sales');
  await textbox(page, 'employee:field.office_location').fill('Dublin');
  await page.getByRole('combobox', { name: text('employee:field.role') }).click();
  await page.getByRole('option', { name: roleLabels.it_staff.en, exact: true }).click();
  await button(page, 'employee:action.create').click();
  await expect(page.getByText(text('employee:saved', { name: person.name }))).toBeVisible();

  await button(page, 'employee:action.invite').click();
  const link = await textbox(page, 'employee:invitation.link').inputValue();
  await button(page, 'common:copy.copy').click();
  await expect(button(page, 'common:copy.done')).toBeVisible();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(link);

  const context = await browser.newContext();
  const theirs = await context.newPage();
  await theirs.goto(link);
  await expect(
    theirs.getByRole('heading', { name: text('auth:invitation.title', { name: person.name }) }),
  ).toBeVisible();
  const password = textbox(theirs, 'auth:field.new_password');
  await password.fill('short');
  await button(theirs, 'auth:invitation.submit').click();
  await expect(password).toHaveAttribute('aria-invalid', 'true');
  await password.fill('three geese cross the quay');
  await button(theirs, 'auth:invitation.submit').click();
  await expect(
    theirs.getByRole('button', { name: text('common:account.menu', { name: person.name }) }),
  ).toBeVisible();

  await context.clearCookies();
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { name: text('auth:link.used') })).toBeVisible();
  await signInByPassword(theirs, { email: person.email, password: 'three geese cross the quay' });
  await expect(
    theirs.getByRole('button', { name: text('common:account.menu', { name: person.name }) }),
  ).toBeVisible();
  await context.close();
});

test('a person ends their sessions on all other devices', async ({ page, browser }) => {
  const person = await invitePerson();
  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  await signInByPassword(elsewhere, person);
  await expect(elsewhere.getByRole('heading', { name: text('home:ask.title') })).toBeVisible();

  await enterWithPassword(page, person);
  await page.goto('/account');
  await button(page, 'auth:sessions.end_others').click();
  await expect(button(page, 'auth:sessions.end_others')).toHaveCount(0);
  await expect(page.getByText(text('auth:sessions.current'))).toHaveCount(1);

  await elsewhere.getByRole('link', { name: text('common:nav.my_tickets'), exact: true }).click();
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await context.close();
});

test('whoever is deactivated is out at once, and their tickets go back to the pool', async ({
  page,
  browser,
}) => {
  const person = await invitePerson({ role: 'it_staff' });
  const admin = await clientOf(admins.en);
  const { ticket_number } = await fileTicket(admin, { description: `The door is stuck ${newMark()}` });
  await must(admin, 'POST', `/api/tickets/${ticket_number}/assign`, { assigned_to: person.employee_id });
  const context = await browser.newContext();
  const theirs = await context.newPage();
  await enterWithPassword(theirs, person);
  await theirs.goto('/');
  await expect(theirs.getByRole('heading', { level: 1, name: text('dashboard:title') })).toBeVisible();

  await enterAs(page, admins.en);
  await page.goto(`/employees?person=${person.employee_id}`);
  await button(page, 'employee:action.deactivate').click();
  await page
    .getByRole('dialog', { name: text('employee:deactivate.title', { name: person.name }) })
    .getByRole('button', { name: text('employee:action.deactivate'), exact: true })
    .click();
  await expect(page.getByText(text('employee:deactivated', { name: person.name }))).toBeVisible();

  await theirs.getByRole('link', { name: text('common:nav.tickets'), exact: true }).click();
  await expect(theirs).toHaveURL(/\/sign-in/);
  await signInByPassword(theirs, person);
  await expect(theirs.getByRole('alert')).toHaveText(errorText('wrong_credentials', 'en'));
  expect(await readTicket(admin, ticket_number)).toMatchObject({ status: 'pending', assigned_to: null });
  await context.close();
});

test('whoever guesses at a password too often is told to wait, and others are not', async ({ page }) => {
  const [guessed, other] = [await invitePerson(), await invitePerson()];
  for (let guess = 0; guess < 10; guess += 1) {
    const answer = await fetch(`${address}/api/sign-in`, {
      method: 'POST',
      headers: { origin: address, 'content-type': 'application/json' },
      body: JSON.stringify({ email: guessed.email, password: `guess number ${guess}` }),
    });
    expect(answer.status).toBe(401);
  }
  await signInByPassword(page, guessed);
  await expect(page.getByRole('alert')).toHaveText(errorText('too_many_requests', 'en'));
  await signInByPassword(page, other);
  await expect(page.getByRole('heading', { name: text('home:ask.title') })).toBeVisible();
});
