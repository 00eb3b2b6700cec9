import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/api.ts';
import { useIsReachable } from '../lib/connection.ts';
import { queryClient } from '../lib/query-client.ts';

const askAgainMs = 5000;

/** Any answer will do; who is signed in is asked again by its own query. */
const knock = () => api.get('/api/me').catch(() => undefined);

/** Says so when the desk does not answer, asks again by itself, and refreshes the page's data when it is back. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const reachable = useIsReachable();
  useEffect(() => {
    if (reachable) return;
    const timer = setInterval(knock, askAgainMs);
    window.addEventListener('online', knock);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', knock);
      void queryClient.invalidateQueries();
    };
  }, [reachable]);
  return (
    <div role="status">
      {!reachable && (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            justifyContent: 'center',
            alignItems: 'center',
            columnGap: 3,
            px: 4,
            py: 1,
            bgcolor: 'desk.internal_surface',
            color: 'desk.internal',
            borderBottom: 1,
            borderColor: 'divider',
            typography: 'body2',
          }}
        >
          {t('offline.banner')}
          <Button size="small" color="inherit" onClick={knock}>
            {t('action.retry')}
          </Button>
        </Box>
      )}
    </div>
  );
}
