import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageHeader } from '../../components/page-header.tsx';
import { NarrowPage } from './narrow-page.tsx';
import { isToken, WelcomeForm } from './welcome-form.tsx';

/** A one-time link, opened. Whether it still holds, the desk says when the form is sent. */
export function LinkPage({ isFirstAdmin }: { isFirstAdmin: boolean }) {
  const { t } = useTranslation('auth');
  const [parameters] = useSearchParams();
  const token = parameters.get('token') ?? '';
  if (!isToken(token))
    return (
      <NarrowPage>
        <PageHeader title={t('link.incomplete')} lead={t('link.incomplete_hint')} />
        <Button component={Link} to="/sign-in" variant="outlined" color="inherit">
          {t('link.to_sign_in')}
        </Button>
      </NarrowPage>
    );
  return (
    <NarrowPage>
      <PageHeader
        title={t(isFirstAdmin ? 'setup.title' : 'invitation.title')}
        lead={t(isFirstAdmin ? 'setup.lead' : 'invitation.lead')}
      />
      <WelcomeForm token={token} isFirstAdmin={isFirstAdmin} />
    </NarrowPage>
  );
}
