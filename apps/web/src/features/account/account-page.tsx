import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useMe } from '../../lib/session.ts';
import { PointsLine } from '../points/points-line.tsx';
import { ChangePassword } from './change-password.tsx';
import { MyFacts } from './my-facts.tsx';
import { MyNotices } from './my-notices.tsx';
import { MySessions } from './my-sessions.tsx';

export function AccountPage() {
  const { t } = useTranslation('auth');
  const { demo } = useMe();
  return (
    <Page width="text">
      <PageHeader title={t('account.title')} />
      <MyFacts />
      <PointsLine />
      <MyNotices />
      <MySessions />
      {/* Demo people have no password to change. */}
      {!demo && <ChangePassword />}
    </Page>
  );
}

export { AccountPage as Component };
