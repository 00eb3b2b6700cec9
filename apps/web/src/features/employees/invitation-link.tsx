import type { EmployeeBody, Invitation } from '@desk/contract/employees';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/copy-button.tsx';
import { FormError } from '../../components/form-error.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { api } from '../../lib/api.ts';
import { formatDateTime } from '../../lib/format.ts';
import { employeePath } from './employee-queries.ts';

/** Makes a one-time link; it is shown here once and kept nowhere. */
export function InvitationLink({ employee }: { employee: EmployeeBody }) {
  const { t } = useTranslation('employee');
  const language = useLanguage();
  const invite = useMutation({
    mutationFn: () => api.post<Invitation>(`${employeePath(employee.employee_id)}/invitation`),
    // What is shown once must not wait in memory for the next who looks.
    gcTime: 0,
  });
  const invitation = invite.data;
  if (!invitation)
    return (
      <>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 3 }}>
          {t('invitation.hint')}
        </Typography>
        <Button variant="outlined" color="inherit" loading={invite.isPending} onClick={() => invite.mutate()}>
          {t('action.invite')}
        </Button>
        <FormError error={invite.error} />
      </>
    );
  return (
    <Box role="status" sx={{ pt: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <TextField
          label={t('invitation.link')}
          value={invitation.url}
          fullWidth
          size="small"
          slotProps={{
            htmlInput: {
              readOnly: true,
              onFocus: (event: { target: HTMLInputElement }) => event.target.select(),
            },
          }}
        />
        <CopyButton text={invitation.url} />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 2 }}>
        {t('invitation.once', { time: formatDateTime(invitation.expires_at, language) })}
      </Typography>
    </Box>
  );
}
