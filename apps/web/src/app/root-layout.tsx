import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { Suspense } from 'react';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
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
  if (state === 'idle') return null;
  return (
    <Box
      sx={{
        position: 'fixed',
        insetInline: 0,
        top: 0,
        zIndex: 'tooltip',
        opacity: 0,
        animation: 'desk-appear 0.1s 0.2s forwards',
        '@keyframes desk-appear': { to: { opacity: 1 } },
      }}
    >
      <LinearProgress aria-hidden sx={{ height: 2 }} />
    </Box>
  );
}
