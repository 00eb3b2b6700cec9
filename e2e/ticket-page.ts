import type { Language } from '@desk/contract/vocabulary';
import type { Locator, Page } from '@playwright/test';
import { say } from './say.ts';

/** The parts of a ticket's page, by what they are called in the reader's language. */
export function ticketPage(page: Page, language: Language) {
  const button = (name: string, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: true });
  const actions = page.getByRole('group', { name: say(language, 'ticket:move.actions'), exact: true });
  return {
    actions,
    action: (name: string) => button(name, actions),
    assistant: page.getByRole('region', { name: say(language, 'ticket:assistant.title'), exact: true }),
    steps: page.getByRole('list', { name: say(language, 'ticket:assistant.steps'), exact: true }),
    solution: page.getByRole('region', { name: say(language, 'ticket:detail.resolution'), exact: true }),
    conversation: page.getByRole('region', {
      name: say(language, 'ticket:conversation.title'),
      exact: true,
    }),
    history: page.getByRole('region', { name: say(language, 'ticket:history.title'), exact: true }),
    dialog: page.getByRole('dialog'),
    toast: (text: string) => page.getByRole('status').filter({ hasText: text }),
    async openHistory() {
      await button(say(language, 'ticket:history.title')).click();
    },
    async resolve(text: string) {
      await button(say(language, 'ticket:move.resolve'), actions).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: say(language, 'ticket:resolve.text') }).fill(text);
      await button(say(language, 'ticket:resolve.confirm'), dialog).click();
    },
  };
}

export const ticketNumberOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

const detailPath = /^\/api\/tickets\/TK\d+$/;

/** Requests for a ticket itself, not for its history or comments. */
export const isLook = (url: URL): boolean => detailPath.test(url.pathname);

/** Holds back what the page asks about a ticket until `release` is called: it goes on with what it knows. */
export async function holdLooks(page: Page): Promise<{ release(): void }> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(isLook, async (route) => {
    if (route.request().method() === 'GET') await released;
    await route.continue();
  });
  return { release };
}
