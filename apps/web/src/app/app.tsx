import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { RouterProvider } from 'react-router/dom';
import { useLanguage } from '../i18n/language.ts';
import { queryClient } from '../lib/query-client.ts';
import { meQuery } from '../lib/session.ts';
import type { createRouter } from './router.tsx';
import { deskTheme } from './theme.ts';

export function App({ router }: { router: ReturnType<typeof createRouter> }) {
  return (
    <QueryClientProvider client={queryClient}>
      <Look>
        <RouterProvider router={router} />
      </Look>
    </QueryClientProvider>
  );
}

/** The theme follows the language (Han characters need more room) and the person (staff read denser pages). */
function Look({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const isStaff = me != null && me.employee.role !== 'employee';

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <ThemeProvider
      theme={deskTheme(language, isStaff ? 'dense' : 'roomy')}
      defaultMode="system"
      modeStorageKey="desk.mode"
      disableTransitionOnChange
      noSsr
    >
      <CssBaseline enableColorScheme />
      {children}
    </ThemeProvider>
  );
}
