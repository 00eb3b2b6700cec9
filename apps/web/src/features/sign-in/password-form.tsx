import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../components/form-error.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { api } from '../../lib/api.ts';
import { useEnterDesk } from './use-enter-desk.ts';

/** Plain fields and the browser's own checks: this form is the first thing that loads, and needs no library. */
export function PasswordForm({ autoFocus = false }: { autoFocus?: boolean }) {
  const { t } = useTranslation('auth');
  const enter = useEnterDesk();
  const signIn = useMutation({
    mutationFn: (credentials: object) => api.post('/api/sign-in', credentials),
    onSuccess: enter,
  });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    signIn.mutate(Object.fromEntries(new FormData(event.currentTarget)));
  };

  // The browser would say it in its own language, which need not be the page's.
  const sayWhy = ({ target }: FormEvent) => {
    if (!(target instanceof HTMLInputElement)) return;
    target.setCustomValidity(target.validity.valueMissing ? t('field.missing') : t('field.not_email'));
  };
  const forgetWhy = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement) target.setCustomValidity('');
  };

  return (
    <Box
      component="form"
      onSubmit={submit}
      onInvalidCapture={sayWhy}
      onInput={forgetWhy}
      sx={{ display: 'grid', gap: 4 }}
    >
      <TextInput
        name="email"
        type="email"
        label={t('field.email')}
        autoComplete="username"
        autoFocus={autoFocus}
        required
      />
      <PasswordField name="password" label={t('field.password')} autoComplete="current-password" required />
      <FormError error={signIn.error} />
      <Button type="submit" variant="contained" size="large" loading={signIn.isPending}>
        {t('sign_in.submit')}
      </Button>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('sign_in.forgotten')}
      </Typography>
    </Box>
  );
}
