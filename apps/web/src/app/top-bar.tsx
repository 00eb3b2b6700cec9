import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NoticeBell } from '../features/notices/notice-bell.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { ModeMenu } from './mode-menu.tsx';
import { NavItem } from './nav-item.tsx';
import type { Destination } from './navigation.ts';
import { SearchField } from './search-field.tsx';

type TopBarProps = {
  /** Shown in the bar itself; staff have them in the sidebar. */
  destinations: Destination[];
  isStaff: boolean;
};

export function TopBar({ destinations, isStaff }: TopBarProps) {
  const { t } = useTranslation();
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 1, sm: 2 },
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        minHeight: 56,
        px: { xs: 3, sm: 4 },
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ display: isStaff ? { xs: 'block', sm: 'none' } : 'block', mr: 2 }}>
        <Brand brief={isStaff} />
      </Box>
      {destinations.length > 0 && (
        <Box component="nav" aria-label={t('nav.label')} sx={{ display: { xs: 'none', sm: 'flex' }, gap: 1 }}>
          {destinations.map((destination) => (
            <NavItem key={destination.to} destination={destination} />
          ))}
        </Box>
      )}
      {isStaff ? <SearchField /> : <Box sx={{ flex: 1 }} />}
      <Button
        component={Link}
        to="/tickets/new"
        variant={isStaff ? 'contained' : 'outlined'}
        startIcon={<AddIcon />}
        sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
      >
        {t('action.new_ticket')}
      </Button>
      <NoticeBell />
      <LanguageMenu />
      <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
        <ModeMenu />
      </Box>
      <AccountMenu />
    </Box>
  );
}
