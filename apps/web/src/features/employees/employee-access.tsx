import type { EmployeeBody } from '@desk/contract/employees';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FormError } from '../../components/form-error.tsx';
import { api } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';
import { employeePath, employeeQuery } from './employee-queries.ts';
import { InvitationLink } from './invitation-link.tsx';

/** Whether and how somebody gets in: their link, and being active. */
export function EmployeeAccess({ employee }: { employee: EmployeeBody }) {
  const { t } = useTranslation('employee');
  const isMyself = useMe().employee.employee_id === employee.employee_id;
  return (
    <Box
      component="section"
      aria-labelledby="access"
      sx={{ mt: 6, pt: 5, borderTop: 1, borderColor: 'divider' }}
    >
      <Typography variant="h3" component="h2" id="access" sx={{ mb: 2 }}>
        {t('access.title')}
      </Typography>
      {employee.is_active && <InvitationLink employee={employee} />}
      {isMyself ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 3 }}>
          {t('access.yourself')}
        </Typography>
      ) : (
        <Activity employee={employee} />
      )}
    </Box>
  );
}

function Activity({ employee }: { employee: EmployeeBody }) {
  const { t } = useTranslation('employee');
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const change = useMutation({
    mutationFn: (is_active: boolean) =>
      api.patch<EmployeeBody>(employeePath(employee.employee_id), { is_active }),
    onSuccess: (saved) => {
      setAsking(false);
      queryClient.setQueryData(employeeQuery(saved.employee_id).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['employees', 'list'] });
      // Their open tickets may be back in the pool.
      void queryClient.invalidateQueries({ queryKey: ['tickets'] });
      void queryClient.invalidateQueries({ queryKey: ['overview'] });
      showToast(
        saved.is_active ? t('reactivated', { name: saved.name }) : t('deactivated', { name: saved.name }),
      );
    },
  });
  if (!employee.is_active)
    return (
      <>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 3 }}>
          {t('access.inactive_hint')}
        </Typography>
        <Button
          variant="outlined"
          color="inherit"
          loading={change.isPending}
          onClick={() => change.mutate(true)}
        >
          {t('action.reactivate')}
        </Button>
        <FormError error={change.error} />
      </>
    );
  return (
    <Box sx={{ mt: 3 }}>
      <Button color="error" onClick={() => setAsking(true)} sx={{ mx: -3 }}>
        {t('action.deactivate')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('deactivate.title', { name: employee.name })}
        confirmLabel={t('action.deactivate')}
        destructive
        busy={change.isPending}
        error={change.error}
        onConfirm={() => change.mutate(false)}
        onClose={() => {
          setAsking(false);
          change.reset();
        }}
      >
        {t('deactivate.text')}
      </ConfirmDialog>
    </Box>
  );
}
