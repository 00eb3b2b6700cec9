import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useRevalidator, useRouteError } from 'react-router';
import { ErrorState } from '../components/error-state.tsx';
import { Page } from '../components/page.tsx';
import { isApiError } from '../lib/api-error.ts';
import { NoAccessPage, NotFoundPage } from './not-found-page.tsx';
import { NoAccess } from './session-gate.ts';

/** A new release has replaced the file that an open page wanted to load. */
const isStaleChunk = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

/** The page's last resort: what could not be loaded or drawn, in words, with a way on. */
export function RouteError() {
  const error = useRouteError();
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  if (error instanceof NoAccess || isApiError(error, 'forbidden')) return <NoAccessPage />;
  if (isApiError(error, 'not_found')) return <NotFoundPage />;
  if (isStaleChunk(error))
    return (
      <Page width="text">
        <p>{t('error.new_version')}</p>
        <Button variant="contained" onClick={() => location.reload()}>
          {t('action.reload')}
        </Button>
      </Page>
    );
  return (
    <Page width="text">
      <ErrorState error={error} onRetry={isApiError(error) ? revalidate : () => location.reload()} />
    </Page>
  );
}

/** The same where the layout itself could not be drawn. */
export function RootError() {
  return (
    <main>
      <RouteError />
    </main>
  );
}
