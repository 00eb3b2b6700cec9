import { changePasswordSchema } from '@desk/contract/sessions';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { FormError } from '../../components/form-error.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { PasswordRules } from '../../components/password-rules.tsx';
import { api } from '../../lib/api.ts';
import { contractResolver, showIssues } from '../../lib/contract-form.ts';
import { useMe } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';
import { Section } from './section.tsx';

type Fields = z.input<typeof changePasswordSchema>;

export function ChangePassword() {
  const { t } = useTranslation('auth');
  const { employee } = useMe();
  const queryClient = useQueryClient();
  const rulesId = useId();
  const form = useForm<Fields>({
    resolver: contractResolver(changePasswordSchema),
    defaultValues: { current_password: '', new_password: '' },
  });
  const { errors } = form.formState;
  const change = useMutation({
    mutationFn: (passwords: Fields) => api.post('/api/me/password', passwords),
    onError: (error) => showIssues(error, ['current_password', 'new_password'], form.setError),
    onSuccess: () => {
      form.reset();
      showToast(t('password.changed'));
      void queryClient.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  return (
    <Section title={t('password.title')} lead={t('password.lead')}>
      <Box
        component="form"
        noValidate
        onSubmit={form.handleSubmit((passwords) => change.mutate(passwords))}
        sx={{ display: 'grid', gap: 4, maxWidth: 400 }}
      >
        <input type="email" autoComplete="username" value={employee.email} readOnly hidden />
        <PasswordField
          {...form.register('current_password')}
          label={t('field.current_password')}
          autoComplete="current-password"
          error={!!errors.current_password}
          helperText={errors.current_password?.message}
        />
        <PasswordField
          {...form.register('new_password')}
          label={t('field.new_password')}
          autoComplete="new-password"
          error={!!errors.new_password}
          helperText={errors.new_password?.message}
          describedBy={rulesId}
        />
        <PasswordRules
          id={rulesId}
          password={form.watch('new_password')}
          own={[employee.name, employee.email]}
        />
        <FormError error={change.error} />
        <Box>
          <Button type="submit" variant="contained" loading={change.isPending}>
            {t('password.submit')}
          </Button>
        </Box>
      </Box>
    </Section>
  );
}
