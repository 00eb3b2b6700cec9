import type { InvitationInfo } from '@desk/contract/sessions';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { api } from '../../lib/api.ts';
import { isApiError } from '../../lib/api-error.ts';
import { NarrowPage } from './narrow-page.tsx';
import { isToken, WelcomeForm } from './welcome-form.tsx';

const linkQuery = (token: string) => ({
  queryKey: ['invitation', token],
  // A POST, so that the token stands in no server's log.
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api.post<InvitationInfo>('/api/invitations/check', { token }, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** A one-time link, opened: the first administrator's from the first start, or one that an administrator gave away. */
export function LinkPage() {
  const [parameters] = useSearchParams();
  const token = parameters.get('token') ?? '';
  return (
    <NarrowPage>
      {isToken(token) ? <CheckedLink token={token} /> : <DeadLink reason="incomplete" />}
    </NarrowPage>
  );
}

export { LinkPage as Component };

function CheckedLink({ token }: { token: string }) {
  const { t } = useTranslation('auth');
  const { data: info, error, refetch } = useQuery(linkQuery(token));
  if (isApiError(error, 'invitation_invalid')) return <DeadLink reason="used" />;
  if (!info) return error ? <ErrorState error={error} onRetry={refetch} /> : <SkeletonRows rows={4} />;
  const isSetup = info.kind === 'setup';
  return (
    <>
      <PageHeader
        title={isSetup ? t('setup.title') : t('invitation.title', { name: info.name })}
        lead={isSetup ? t('setup.lead') : t('invitation.lead', { email: info.email })}
      />
      <WelcomeForm token={token} info={info} />
    </>
  );
}

function DeadLink({ reason }: { reason: 'incomplete' | 'used' }) {
  const { t } = useTranslation('auth');
  return (
    <Box>
      <PageHeader
        title={reason === 'used' ? t('link.used') : t('link.incomplete')}
        lead={reason === 'used' ? t('link.used_hint') : t('link.incomplete_hint')}
      />
      <Button component={Link} to="/sign-in" variant="outlined" color="inherit">
        {t('link.to_sign_in')}
      </Button>
    </Box>
  );
}
