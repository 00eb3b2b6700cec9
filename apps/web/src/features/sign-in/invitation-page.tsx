import { LinkPage } from './link-page.tsx';

/** Where the link leads that an administrator has given to a colleague. */
export function InvitationPage() {
  return <LinkPage isFirstAdmin={false} />;
}

export { InvitationPage as Component };
