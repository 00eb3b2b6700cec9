import { can } from '@desk/contract/permissions';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { useActor } from '../../lib/session.ts';
import { CategoryAutonomy } from './category-autonomy.tsx';
import { Part } from './part.tsx';
import { autonomyQuery } from './settings-queries.ts';

/** How far the assistant may go in each category, and why. Everybody of the IT team reads it; administrators set it. */
export function Component() {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery(autonomyQuery);
  const isManager = can(useActor(), 'manage_desk');
  return (
    <Part title={t('autonomy.title')} lead={t('autonomy.lead')}>
      {data ? (
        data.categories.map((autonomy) => (
          <CategoryAutonomy key={autonomy.category} autonomy={autonomy} isManager={isManager} />
        ))
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <SkeletonRows rows={7} height={140} />
      )}
    </Part>
  );
}
