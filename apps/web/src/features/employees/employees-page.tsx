import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';

export function Component() {
  return (
    <Page>
      <PageHeader title="" />
    </Page>
  );
}
