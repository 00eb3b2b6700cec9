import { passwordMin } from '@desk/contract/employees';
import CheckCircle from '@mui/icons-material/CheckCircle';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { judgePassword } from '../lib/judge-password.ts';
import { visuallyHidden } from './visually-hidden.ts';

type PasswordRulesProps = { id?: string; password: string; own?: readonly string[] };

/** What makes a password good, ticked off while it is typed. */
export function PasswordRules({ id, password, own }: PasswordRulesProps) {
  const { t } = useTranslation();
  const { long_enough, varied, impersonal } = judgePassword(password, own);
  return (
    <Box
      component="ul"
      id={id}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 1,
        typography: 'body2',
        color: 'text.secondary',
      }}
    >
      <Rule met={long_enough}>{t('password.long_enough', { count: passwordMin })}</Rule>
      <Rule met={varied}>{t('password.varied')}</Rule>
      <Rule met={impersonal}>{t('password.impersonal')}</Rule>
    </Box>
  );
}

function Rule({ met, children }: { met: boolean; children: string }) {
  const { t } = useTranslation();
  const Icon = met ? CheckCircle : RadioButtonUnchecked;
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <Icon aria-hidden sx={{ fontSize: 18, color: met ? 'success.main' : 'text.faint' }} />
      {children}
      {met && <Box sx={visuallyHidden}>{t('password.met')}</Box>}
    </Box>
  );
}
