import { acceptInvitationSchema } from '@desk/contract/employees';
import type { InvitationInfo } from '@desk/contract/sessions';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { FormError } from '../../components/form-error.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { PasswordRules } from '../../components/password-rules.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { api } from '../../lib/api.ts';
import { contractResolver, showIssues } from '../../lib/contract-form.ts';
import { useEnterDesk } from './use-enter-desk.ts';

const { token: tokenSchema, name, email } = acceptInvitationSchema.shape;
const invitedSchema = acceptInvitationSchema.pick({ token: true, password: true, name: true, email: true });
/** The first administrator is not an employee yet and says who they are; they are asked here, the contract may not. */
const firstAdminSchema = invitedSchema.extend({ name: name.unwrap(), email: email.unwrap() });

type Fields = z.input<typeof invitedSchema>;

export const isToken = (token: string) => tokenSchema.safeParse(token).success;

type WelcomeFormProps = { token: string; info: InvitationInfo };

/** The last step of a one-time link: a password, and then one is in. */
export function WelcomeForm({ token, info }: WelcomeFormProps) {
  const isFirstAdmin = info.kind === 'setup';
  const { t } = useTranslation('auth');
  const language = useLanguage();
  const enter = useEnterDesk();
  const rulesId = useId();
  const form = useForm<Fields>({
    resolver: contractResolver(isFirstAdmin ? firstAdminSchema : invitedSchema),
    defaultValues: { token, password: '', ...(isFirstAdmin ? { name: '', email: '' } : {}) },
  });
  const { errors } = form.formState;
  const accept = useMutation({
    mutationFn: (fields: Fields) => api.post('/api/invitations/accept', { ...fields, language }),
    onSuccess: enter,
    onError: (error) => showIssues(error, ['name', 'email', 'password'], form.setError),
  });

  return (
    <Box
      component="form"
      noValidate
      onSubmit={form.handleSubmit((fields) => accept.mutate(fields))}
      sx={{ display: 'grid', gap: 4 }}
    >
      {info.email && <KnownAddress email={info.email} />}
      {isFirstAdmin && (
        <>
          <TextInput
            {...form.register('name')}
            label={t('field.name')}
            autoComplete="name"
            autoFocus
            error={!!errors.name}
            helperText={errors.name?.message}
          />
          <TextInput
            {...form.register('email')}
            type="email"
            label={t('field.email')}
            autoComplete="username"
            error={!!errors.email}
            helperText={errors.email?.message}
          />
        </>
      )}
      <PasswordField
        {...form.register('password')}
        label={t('field.new_password')}
        autoComplete="new-password"
        autoFocus={!isFirstAdmin}
        error={!!errors.password}
        helperText={errors.password?.message}
        describedBy={rulesId}
      />
      <PasswordRules
        id={rulesId}
        password={form.watch('password')}
        own={[info.name ?? form.watch('name') ?? '', info.email ?? form.watch('email') ?? '']}
      />
      <FormError error={accept.error} />
      <Button type="submit" variant="contained" size="large" loading={accept.isPending}>
        {isFirstAdmin ? t('setup.submit') : t('invitation.submit')}
      </Button>
    </Box>
  );
}

/** Not to be seen: tells a password manager for which account it keeps the new password. */
function KnownAddress({ email }: { email: string }) {
  return <input type="email" autoComplete="username" value={email} readOnly hidden />;
}
