import type { DemoPerson } from '@desk/contract/employees';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { api } from '../../lib/api.ts';
import { isApiError } from '../../lib/api-error.ts';
import { DemoPeople } from './demo-people.tsx';
import { NarrowPage } from './narrow-page.tsx';
import { PasswordForm } from './password-form.tsx';

/** Whom one can be on a demo desk; null on a real one, which answers 404. */
const demoPeopleQuery = {
  queryKey: ['demo', 'people'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api.get<DemoPerson[]>('/api/demo/people', { signal }).catch((error: unknown) => {
      if (isApiError(error, 'not_found')) return null;
      throw error;
    }),
  staleTime: Number.POSITIVE_INFINITY,
};

export function SignInPage() {
  const { data: people, isPending } = useQuery(demoPeopleQuery);
  if (isPending)
    return (
      <NarrowPage>
        <SkeletonRows rows={4} />
      </NarrowPage>
    );
  if (people) return <DemoPeople people={people} />;
  // A desk that could not say whether it is a demo still has a door.
  return (
    <NarrowPage>
      <RealDoor />
    </NarrowPage>
  );
}

export { SignInPage as Component };

function RealDoor() {
  const { t } = useTranslation('auth');
  return (
    <>
      <PageHeader title={t('sign_in.title')} lead={t('sign_in.lead')} />
      <PasswordForm autoFocus />
    </>
  );
}
