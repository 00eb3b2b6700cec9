import type { EmployeeBody } from '@desk/contract/employees';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { EmployeeForm } from './employee-form.tsx';
import { employeeQuery } from './employee-queries.ts';

type EmployeeDialogProps = {
  /** Null for somebody new. */
  employeeId: string | null;
  onClose: () => void;
  onCreated: (employee_id: string) => void;
};

/** A person's card: what the desk knows of them, and their way in. */
export function EmployeeDialog({ employeeId, onClose, onCreated }: EmployeeDialogProps) {
  const { t } = useTranslation('employee');
  const isPhone = useMediaQuery('(max-width: 600px)');
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      fullScreen={isPhone}
      aria-labelledby="employee-card"
    >
      {employeeId === null ? (
        <>
          <DialogTitle id="employee-card">{t('card.title_new')}</DialogTitle>
          <EmployeeForm employee={null} onClose={onClose} onCreated={onCreated} />
        </>
      ) : (
        <KnownEmployee employeeId={employeeId} onClose={onClose} />
      )}
    </Dialog>
  );
}

function KnownEmployee({ employeeId, onClose }: { employeeId: string; onClose: () => void }) {
  const { t } = useTranslation('employee');
  const { data: employee, error, refetch } = useQuery(employeeQuery(employeeId));
  return (
    <>
      <DialogTitle id="employee-card">{employee?.name ?? t('card.title')}</DialogTitle>
      {employee ? (
        <EmployeeForm key={versionOf(employee)} employee={employee} onClose={onClose} />
      ) : (
        <DialogContent>
          {error ? <ErrorState error={error} onRetry={refetch} /> : <SkeletonRows rows={6} />}
        </DialogContent>
      )}
    </>
  );
}

/** Reactivating or deactivating changes what the form is about; a mere refetch does not. */
const versionOf = ({ employee_id, is_active }: EmployeeBody) => `${employee_id} ${is_active}`;
