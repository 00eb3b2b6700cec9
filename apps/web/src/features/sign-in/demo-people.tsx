import type { DemoPerson } from '@desk/contract/employees';
import { type Role, roleLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../components/form-error.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { api } from '../../lib/api.ts';
import { groupBySite } from './group-by-site.ts';
import { PasswordForm } from './password-form.tsx';
import { useEnterDesk } from './use-enter-desk.ts';

const rolesShown: readonly Role[] = ['employee', 'it_staff', 'admin'];

/** The demo desk's door: be anybody, with one click. */
export function DemoPeople({ people }: { people: readonly DemoPerson[] }) {
  const { t } = useTranslation('auth');
  const language = useLanguage();
  const [role, setRole] = useState<Role>('employee');
  const [hasPassword, setHasPassword] = useState(false);
  const enter = useEnterDesk();
  const signIn = useMutation({
    mutationFn: (employee_id: string) => api.post('/api/demo/sign-in', { employee_id }),
    onSuccess: enter,
  });
  const shown = people.filter((person) => person.role === role);

  return (
    <Page width="wide">
      <PageHeader title={t('demo.title')} lead={t('demo.lead')} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 4, rowGap: 2, mb: 6 }}>
        <Box
          role="group"
          aria-label={t('demo.role')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mx: -3 }}
        >
          {rolesShown.map((option) => (
            <Button
              key={option}
              color="inherit"
              aria-pressed={option === role}
              onClick={() => setRole(option)}
              sx={{
                color: 'text.secondary',
                '&[aria-pressed=true]': { bgcolor: 'desk.selected', color: 'text.primary' },
              }}
            >
              {roleLabels[option][language]}
            </Button>
          ))}
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t(`demo.hint_${role}`)}
        </Typography>
      </Box>
      <FormError error={signIn.error} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
          columnGap: 6,
          rowGap: 8,
        }}
      >
        {groupBySite(shown).map((site) => (
          <Box component="section" key={site.name} aria-label={site.name}>
            <Typography variant="h2" sx={{ mb: 2 }}>
              {site.name}
            </Typography>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mx: -2 }}>
              {site.people.map((person) => (
                <li key={person.employee_id}>
                  <Button
                    fullWidth
                    color="inherit"
                    lang={person.language}
                    disabled={signIn.isPending}
                    loading={signIn.isPending && signIn.variables === person.employee_id}
                    loadingPosition="end"
                    onClick={() => signIn.mutate(person.employee_id)}
                    sx={{ justifyContent: 'flex-start', gap: 3, px: 2, fontWeight: 500 }}
                  >
                    <PersonAvatar name={person.name} />
                    {person.name}
                  </Button>
                </li>
              ))}
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ mt: 12, pt: 6, borderTop: 1, borderColor: 'divider', maxWidth: 400 }}>
        {hasPassword ? (
          <PasswordForm autoFocus />
        ) : (
          <Button
            color="inherit"
            onClick={() => setHasPassword(true)}
            sx={{ mx: -3, color: 'text.secondary', textAlign: 'start', whiteSpace: 'normal' }}
          >
            {t('demo.with_password')}
          </Button>
        )}
      </Box>
    </Page>
  );
}
