import { Suspense } from 'react';
import { type Location, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { ProgressLine } from '../components/progress-line.tsx';
import { Toaster } from '../components/toaster.tsx';
import { BootScreen } from './boot-screen.tsx';
import { ConnectionBanner } from './connection-banner.tsx';

// The first page of a visit has no key of its own; without this, every page opened by its address would begin where the
// one before was left.
const placeOf = ({ key, pathname }: Location) => (key === 'default' ? pathname : key);

export function RootLayout() {
  return (
    <>
      <NavigationProgress />
      <ConnectionBanner />
      <Suspense fallback={<BootScreen />}>
        <Outlet />
      </Suspense>
      <Toaster />
      <ScrollRestoration getKey={placeOf} />
    </>
  );
}

/** The old page stays until the new one is there; a thin line says that it is coming, if it takes a moment. */
function NavigationProgress() {
  const { state } = useNavigation();
  return state === 'idle' ? null : <ProgressLine />;
}
