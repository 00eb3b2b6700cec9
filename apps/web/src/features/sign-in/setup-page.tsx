import { LinkPage } from './link-page.tsx';

/** Where the link leads that a new desk prints at its first start. */
export function SetupPage() {
  return <LinkPage isFirstAdmin />;
}

export { SetupPage as Component };
