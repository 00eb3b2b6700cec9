import { createBrowserRouter, type LoaderFunction, type RouteObject, redirect } from 'react-router';
import { i18n } from '../i18n/i18n.ts';
import { queryClient, whenSignedOut } from '../lib/query-client.ts';
import { meQuery } from '../lib/session.ts';
import { BootScreen } from './boot-screen.tsx';
import { RootLayout } from './root-layout.tsx';
import { RootError, RouteError } from './route-error.tsx';
import { requirePermission, requireSession, requireStranger } from './session-gate.ts';

type Namespace =
  | 'assistant'
  | 'auth'
  | 'closure'
  | 'dashboard'
  | 'employee'
  | 'figures'
  | 'home'
  | 'knowledge'
  | 'outage'
  | 'suggestion'
  | 'points'
  | 'notice'
  | 'settings'
  | 'ticket';

/** A page's code and its texts, fetched at the same time. The page's file exports `Component`. */
const page =
  <Module extends { Component: React.ComponentType }>(
    load: () => Promise<Module>,
    ...namespaces: Namespace[]
  ) =>
  async () => {
    const [{ Component }] = await Promise.all([load(), i18n.loadNamespaces(namespaces)]);
    return { Component };
  };

/** What only administrators read and set. */
const managersParts = [
  ['escalation', () => import('../features/settings/escalation-page.tsx')],
  ['hours', () => import('../features/settings/hours-page.tsx')],
  ['teams', () => import('../features/settings/teams-page.tsx')],
  ['thresholds', () => import('../features/settings/thresholds-page.tsx')],
] as const;

const signedInPages = [
  {
    index: true,
    lazy: page(
      () => import('../features/home/home-page.tsx'),
      'home',
      'dashboard',
      'outage',
      'suggestion',
      'ticket',
    ),
  },
  {
    path: 'tickets/new',
    lazy: page(() => import('../features/tickets/create-ticket-page.tsx'), 'ticket', 'outage', 'suggestion'),
  },
  {
    // The list stays beside the ticket where there is room for both: it renders the ticket in its outlet.
    path: 'tickets',
    lazy: page(() => import('../features/tickets/ticket-list-page.tsx'), 'ticket'),
    children: [
      {
        path: ':ticketNumber',
        lazy: page(() => import('../features/tickets/ticket-detail-page.tsx'), 'ticket', 'closure'),
      },
    ],
  },
  { path: 'knowledge', lazy: page(() => import('../features/knowledge/article-list-page.tsx'), 'knowledge') },
  {
    path: 'knowledge/cases',
    lazy: page(() => import('../features/knowledge/case-list-page.tsx'), 'knowledge'),
  },
  {
    path: 'knowledge/cases/:caseId',
    lazy: page(() => import('../features/knowledge/case-page.tsx'), 'knowledge'),
  },
  {
    path: 'knowledge/drafts',
    loader: requirePermission('write_knowledge'),
    lazy: page(() => import('../features/knowledge/draft-list-page.tsx'), 'knowledge'),
  },
  {
    path: 'knowledge/outages',
    loader: requirePermission('announce_outages'),
    lazy: page(() => import('../features/outages/outages-page.tsx'), 'outage', 'knowledge'),
  },
  {
    path: 'knowledge/new',
    loader: requirePermission('write_knowledge'),
    lazy: page(() => import('../features/knowledge/edit-article-page.tsx'), 'knowledge'),
  },
  {
    path: 'knowledge/:articleId',
    lazy: page(() => import('../features/knowledge/article-page.tsx'), 'knowledge'),
  },
  {
    path: 'knowledge/:articleId/edit',
    loader: requirePermission('write_knowledge'),
    lazy: page(() => import('../features/knowledge/edit-article-page.tsx'), 'knowledge'),
  },
  {
    path: 'employees',
    loader: requirePermission('manage_employees'),
    lazy: page(() => import('../features/employees/employees-page.tsx'), 'employee'),
  },
  {
    path: 'dashboard',
    loader: requirePermission('see_dashboard'),
    lazy: page(() => import('../features/dashboard/dashboard-page.tsx'), 'figures'),
  },
  {
    path: 'assistant',
    loader: requirePermission('see_assistant_quality'),
    lazy: page(() => import('../features/assistant/quality-page.tsx'), 'assistant', 'ticket'),
  },
  {
    path: 'assistant/reviews',
    loader: requirePermission('review_blindly'),
    lazy: page(() => import('../features/assistant/blind-review-page.tsx'), 'assistant', 'ticket'),
  },
  { path: 'notices', lazy: page(() => import('../features/notices/notices-page.tsx'), 'notice') },
  {
    path: 'settings',
    loader: requirePermission('see_autonomy'),
    lazy: page(() => import('../features/settings/settings-layout.tsx'), 'settings'),
    children: [
      { index: true, loader: () => redirect('/settings/autonomy') },
      { path: 'autonomy', lazy: page(() => import('../features/settings/autonomy-page.tsx')) },
      ...managersParts.map(([path, load]) => ({
        path,
        loader: requirePermission('manage_desk'),
        lazy: page(load),
      })),
    ],
  },
  {
    path: 'account',
    lazy: page(() => import('../features/account/account-page.tsx'), 'notice', 'auth', 'points'),
  },
  { path: 'points', lazy: page(() => import('../features/points/points-page.tsx'), 'points') },
  { path: '*', lazy: page(() => import('./not-found-page.tsx')) },
];

const strangersPages = [
  {
    path: 'sign-in',
    loader: requireStranger,
    lazy: page(() => import('../features/sign-in/sign-in-page.tsx'), 'auth'),
  },
  { path: 'setup', lazy: page(() => import('../features/sign-in/link-page.tsx'), 'auth') },
  { path: 'invitation', lazy: page(() => import('../features/sign-in/link-page.tsx'), 'auth') },
  // From a mail, for whoever holds its link, signed in or not.
  { path: 'rate', lazy: page(() => import('../features/notices/rate-page.tsx'), 'notice') },
];

const routes: RouteObject[] = [
  {
    Component: RootLayout,
    ErrorBoundary: RootError,
    HydrateFallback: BootScreen,
    children: [
      { lazy: page(() => import('./stranger-layout.tsx')), children: strangersPages },
      {
        loader: requireSession satisfies LoaderFunction,
        lazy: page(() => import('./signed-in-layout.tsx')),
        children: [{ ErrorBoundary: RouteError, children: signedInPages }],
      },
    ],
  },
];

/** Made once the session is known, so that a stranger's first page is the sign-in page and loads nothing else. */
export function createRouter() {
  const router = createBrowserRouter(routes);
  whenSignedOut(() => {
    // Whatever the page shows belongs to somebody who is no longer there; drafts are in local storage and stay.
    if (queryClient.getQueryData(meQuery.queryKey) === null) return;
    queryClient.setQueryData(meQuery.queryKey, null);
    void router.revalidate();
  });
  return router;
}
