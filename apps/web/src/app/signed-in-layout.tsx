import Box from '@mui/material/Box';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Page } from '../components/page.tsx';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { useActor, useIsStaff } from '../lib/session.ts';
import { BottomBar } from './bottom-bar.tsx';
import { DeskShortcuts } from './desk-shortcuts.tsx';
import { destinationsOf } from './navigation.ts';
import { RouteAnnouncer } from './route-announcer.tsx';
import { Sidebar } from './sidebar.tsx';
import { SkipLink } from './skip-link.tsx';
import { TopBar } from './top-bar.tsx';

/** Staff: a slim sidebar and a top bar. Employees: a top bar. On a phone, both: a bar at the thumb. */
export function SignedInLayout() {
  const { t } = useTranslation();
  const isStaff = useIsStaff();
  const destinations = destinationsOf(useActor());
  return (
    <>
      <SkipLink />
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0 }}>
        {isStaff && <Sidebar destinations={destinations} />}
        <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0 }}>
          <TopBar destinations={isStaff ? [] : destinations} isStaff={isStaff} />
          <Box
            component="main"
            id="main"
            tabIndex={-1}
            sx={{
              flex: 1,
              minWidth: 0,
              outline: 'none',
              // Room for the bar at the thumb.
              pb: { xs: 'calc(64px + env(safe-area-inset-bottom))', sm: 0 },
            }}
          >
            <Suspense
              fallback={
                <Page>
                  <PageSkeleton />
                </Page>
              }
            >
              <Outlet />
            </Suspense>
          </Box>
        </Box>
      </Box>
      <BottomBar destinations={destinations} label={t('nav.label')} />
      <RouteAnnouncer />
      <DeskShortcuts destinations={destinations} />
    </>
  );
}

export { SignedInLayout as Component };
