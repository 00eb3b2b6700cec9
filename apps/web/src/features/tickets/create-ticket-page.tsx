import { useTranslation } from 'react-i18next';
import { OutageBanner } from '../../components/outage-banner.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { CreateTicketForm } from './create-ticket-form.tsx';

export function Component() {
  const { t } = useTranslation('ticket');
  return (
    <Page width="text">
      <PageHeader title={t('create.title')} />
      <OutageBanner />
      <CreateTicketForm />
    </Page>
  );
}
