import type { OutageBody } from '@desk/contract/outages';
import AddIcon from '@mui/icons-material/Add';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { KnowledgeTabs } from '../../components/knowledge-tabs.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { Pager } from '../../components/pager.tsx';
import { RowList } from '../../components/row-list.tsx';
import { OutageDialog } from './outage-dialog.tsx';
import { outageListQuery } from './outage-queries.ts';
import { OutageRow } from './outage-row.tsx';

/** What is known to be broken, told and ended. `?ticket=` announces one that became known by that ticket. */
export function OutagesPage() {
  const { t } = useTranslation('outage');
  const [parameters, setParameters] = useSearchParams();
  const ticketNumber = parameters.get('ticket');
  const { data, error, refetch } = useQuery(outageListQuery(parameters.get('cursor')));
  const [edited, setEdited] = useState<OutageBody | 'new' | null>(ticketNumber === null ? null : 'new');
  const close = () => {
    setEdited(null);
    if (ticketNumber !== null) setParameters({}, { replace: true });
  };
  return (
    <Page>
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          <Button variant="contained" startIcon={<AddIcon />} onClick={() => setEdited('new')}>
            {t('action.announce')}
          </Button>
        }
      />
      <KnowledgeTabs current="outages" />
      {data && data.results.length > 0 && (
        <RowList>
          {data.results.map((outage) => (
            <OutageRow key={outage.id} outage={outage} onEdit={() => setEdited(outage)} />
          ))}
        </RowList>
      )}
      {data?.results.length === 0 && (
        <EmptyState icon={CampaignOutlined} title={t('list.empty')} hint={t('list.empty_hint')} />
      )}
      {!data &&
        (error ? <ErrorState error={error} onRetry={refetch} /> : <SkeletonRows rows={3} height={96} />)}
      {data && <Pager page={data} onTurn={(cursor) => setParameters(cursor === null ? {} : { cursor })} />}
      {edited !== null && (
        <OutageDialog
          outage={edited === 'new' ? null : edited}
          ticketNumber={edited === 'new' ? ticketNumber : null}
          onClose={close}
        />
      )}
    </Page>
  );
}

export { OutagesPage as Component };
