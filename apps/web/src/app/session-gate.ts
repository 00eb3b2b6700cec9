import { can, type DeskAction } from '@desk/contract/permissions';
import { type LoaderFunctionArgs, redirect } from 'react-router';
import { changeLanguage } from '../i18n/language.ts';
import { queryClient } from '../lib/query-client.ts';
import { returnPath, signInPath } from '../lib/return-path.ts';
import { meQuery } from '../lib/session.ts';

/** Thrown where a signed-in person opens a page that is not theirs. */
export class NoAccess extends Error {
  override readonly name = 'NoAccess';
}

/** Lets in who is signed in, in the language of their account; sends others to sign in and then back here. */
export async function requireSession({ request }: LoaderFunctionArgs): Promise<null> {
  const me = await queryClient.ensureQueryData(meQuery);
  if (!me) throw redirect(signInPath(new URL(request.url)));
  await changeLanguage(me.employee.language);
  return null;
}

export function requirePermission(action: DeskAction) {
  return async (): Promise<null> => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me && !can(me.employee, action)) throw new NoAccess();
    return null;
  };
}

/** The sign-in page is for people who are not signed in; an unreachable desk must not keep anybody from seeing it. */
export async function requireStranger({ request }: LoaderFunctionArgs): Promise<null> {
  const me = await queryClient.ensureQueryData(meQuery).catch(() => null);
  if (me) throw redirect(returnPath(new URL(request.url).searchParams));
  return null;
}

const strangersPages = ['/sign-in', '/setup', '/invitation', '/rate'];

/** At the very start, before there is a router: does what `requireSession` would do, without loading a page in vain. */
export async function showSignInToStrangers(): Promise<void> {
  if (strangersPages.includes(location.pathname)) return;
  // Whoever the desk cannot answer now sees that on the page they wanted.
  const me = await queryClient.ensureQueryData(meQuery).catch(() => undefined);
  if (me === null) history.replaceState(null, '', signInPath(location));
}
