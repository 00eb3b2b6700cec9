import { Suspense } from 'react';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { ProgressLine } from '../components/progress-line.tsx';
import { Toaster } from '../components/toaster.tsx';
import { BootScreen } from './boot-screen.tsx';
import { ConnectionBanner } from './connection-banner.tsx';

export function RootLayout() {
  return (
    <>
      <NavigationProgress />
      <ConnectionBanner />
      <Suspense fallback={<BootScreen />}>
        <Outlet />
      </Suspense>
      <Toaster />
      <ScrollRestoration />
    </>
  );
}

/** The old page stays until the new one is there; a thin line says that it is coming, if it takes a moment. */
function NavigationProgress() {
  const { state } = useNavigation();
  return state === 'idle' ? null : <ProgressLine />;
}
