import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../components/page.tsx';
import { PageHeader } from '../components/page-header.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  return <WayHome title={t('not_found.title')} hint={t('not_found.hint')} />;
}

export function NoAccessPage() {
  const { t } = useTranslation();
  return <WayHome title={t('no_access.title')} hint={t('no_access.hint')} />;
}

export { NotFoundPage as Component };

function WayHome({ title, hint }: { title: string; hint: string }) {
  const { t } = useTranslation();
  return (
    <Page width="text">
      <PageHeader title={title} lead={hint} />
      <Button variant="contained" component={Link} to="/">
        {t('action.go_home')}
      </Button>
    </Page>
  );
}
