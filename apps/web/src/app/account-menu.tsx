import { roleLabels } from '@desk/contract/vocabulary';
import InsightsOutlined from '@mui/icons-material/InsightsOutlined';
import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import LogoutOutlined from '@mui/icons-material/LogoutOutlined';
import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import PeopleAltOutlined from '@mui/icons-material/PeopleAltOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PersonAvatar } from '../components/person-avatar.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useCan, useMe } from '../lib/session.ts';
import { MenuButton } from './menu-button.tsx';
import { openKeyboardHelp } from './overlays.ts';
import { useSignOut } from './use-sign-out.ts';

export function AccountMenu() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { employee } = useMe();
  const canManageEmployees = useCan('manage_employees');
  const canSeeDashboard = useCan('see_dashboard');
  const canManageDesk = useCan('manage_desk');
  const signOut = useSignOut();
  return (
    <MenuButton
      button={(props) => (
        <IconButton {...props} aria-label={t('account.menu', { name: employee.name })}>
          <PersonAvatar name={employee.name} />
        </IconButton>
      )}
    >
      {(close) => [
        <Box key="who" sx={{ px: 4, py: 2, maxWidth: 280 }}>
          <Typography noWrap sx={{ fontWeight: 600 }}>
            {employee.name}
          </Typography>
          <Typography noWrap variant="body2" sx={{ color: 'text.secondary' }}>
            {roleLabels[employee.role][language]} · {employee.office_location}
          </Typography>
        </Box>,
        <Divider key="line" sx={{ my: 1 }} />,
        <MenuItem key="account" component={Link} to="/account" onClick={close}>
          <ManageAccountsOutlined aria-hidden sx={{ fontSize: 20, color: 'text.secondary' }} />
          {t('account.settings')}
        </MenuItem>,
        // On wider screens these are in the sidebar.
        canSeeDashboard && (
          <MenuItem
            key="dashboard"
            component={Link}
            to="/dashboard"
            onClick={close}
            sx={{ display: { xs: 'flex', md: 'none' } }}
          >
            <InsightsOutlined aria-hidden sx={{ fontSize: 20, color: 'text.secondary' }} />
            {t('nav.dashboard')}
          </MenuItem>
        ),
        canManageEmployees && (
          <MenuItem
            key="employees"
            component={Link}
            to="/employees"
            onClick={close}
            sx={{ display: { xs: 'flex', md: 'none' } }}
          >
            <PeopleAltOutlined aria-hidden sx={{ fontSize: 20, color: 'text.secondary' }} />
            {t('nav.employees')}
          </MenuItem>
        ),
        canManageDesk && (
          <MenuItem
            key="desk"
            component={Link}
            to="/settings"
            onClick={close}
            sx={{ display: { xs: 'flex', md: 'none' } }}
          >
            <SettingsOutlined aria-hidden sx={{ fontSize: 20, color: 'text.secondary' }} />
            {t('nav.settings')}
          </MenuItem>
        ),
        <MenuItem
          key="keyboard"
          onClick={() => {
            close();
            openKeyboardHelp();
          }}
          sx={{ '@media (pointer: coarse)': { display: 'none' } }}
        >
          <KeyboardOutlined aria-hidden sx={{ fontSize: 20, color: 'text.secondary' }} />
          {t('keyboard.title')}
        </MenuItem>,
        <MenuItem
          key="sign-out"
          onClick={() => {
            close();
            void signOut();
          }}
        >
          <LogoutOutlined aria-hidden sx={{ fontSize: 20, color: 'text.secondary' }} />
          {t('account.sign_out')}
        </MenuItem>,
      ]}
    </MenuButton>
  );
}
