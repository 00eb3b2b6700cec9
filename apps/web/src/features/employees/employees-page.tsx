import PersonAddAlt from '@mui/icons-material/PersonAddAlt';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { Pager } from '../../components/pager.tsx';
import { RowList } from '../../components/row-list.tsx';
import { EmployeeDialog } from './employee-dialog.tsx';
import { EmployeeFilterBar } from './employee-filter-bar.tsx';
import { type EmployeeFilters, readFilters, writeFilters } from './employee-filters.ts';
import { employeeListQuery } from './employee-queries.ts';
import { EmployeeRow } from './employee-row.tsx';

export function EmployeesPage() {
  const { t } = useTranslation('employee');
  const [parameters, setParameters] = useSearchParams();
  const filters = readFilters(parameters);
  const { data, error, refetch, isPlaceholderData } = useQuery(employeeListQuery(filters));

  const filter = (changes: Partial<EmployeeFilters>) =>
    setParameters(writeFilters({ ...filters, cursor: null, ...changes }), {
      replace: 'search' in changes,
      preventScrollReset: !('cursor' in changes),
    });
  const open = (person: string | null) =>
    setParameters(writeFilters({ ...filters, person }), { preventScrollReset: true });

  return (
    <Page>
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          <Button variant="contained" startIcon={<PersonAddAlt />} onClick={() => open('new')}>
            {t('action.add')}
          </Button>
        }
      />
      <EmployeeFilterBar filters={filters} onChange={filter} count={data?.count} />
      {data && data.results.length > 0 && (
        <RowList isBusy={isPlaceholderData}>
          {data.results.map((employee) => (
            <EmployeeRow
              key={employee.employee_id}
              employee={employee}
              onOpen={() => open(employee.employee_id)}
            />
          ))}
        </RowList>
      )}
      {data?.results.length === 0 && (
        <EmptyState
          title={t('empty.title')}
          hint={t('empty.hint')}
          action={
            <Button
              variant="outlined"
              color="inherit"
              onClick={() => filter({ search: '', role: null, activity: 'all' })}
            >
              {t('empty.clear')}
            </Button>
          }
        />
      )}
      {!data &&
        (error ? <ErrorState error={error} onRetry={refetch} /> : <SkeletonRows rows={10} height={56} />)}
      {data && <Pager page={data} onTurn={(cursor) => filter({ cursor })} />}
      {filters.person && (
        <EmployeeDialog
          key={filters.person}
          employeeId={filters.person === 'new' ? null : filters.person}
          onClose={() => open(null)}
          onCreated={open}
        />
      )}
    </Page>
  );
}

export { EmployeesPage as Component };
