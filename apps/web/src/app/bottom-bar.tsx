import type { SvgIconComponent } from '@mui/icons-material';
import AddCircle from '@mui/icons-material/AddCircle';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useLanguage } from '../i18n/language.ts';
import type { Destination } from './navigation.ts';

/** The phone's navigation. People are kept at a desk: administrators find them in the account menu there. */
export function BottomBar({ destinations, label }: { destinations: Destination[]; label: string }) {
  const { t } = useTranslation();
  const [home, tickets, knowledge] = destinations;
  return (
    <Box
      component="nav"
      aria-label={label}
      sx={{
        display: { xs: 'grid', sm: 'none' },
        gridAutoFlow: 'column',
        gridAutoColumns: 'minmax(0, 1fr)',
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 'appBar',
        pb: 'env(safe-area-inset-bottom)',
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {home && <BottomLink to={home.to} icon={home.icon} label={t(home.label)} />}
      {tickets && <BottomLink to={tickets.to} icon={tickets.icon} label={t(tickets.label)} />}
      <BottomLink to="/tickets/new" icon={AddCircle} label={t('nav.new')} />
      {knowledge && <BottomLink to={knowledge.to} icon={knowledge.icon} label={t(knowledge.label)} />}
    </Box>
  );
}

function BottomLink({ to, icon: Icon, label }: { to: string; icon: SvgIconComponent; label: string }) {
  const language = useLanguage();
  return (
    <Box
      component={NavLink}
      to={to}
      end={to !== '/knowledge'}
      sx={{
        display: 'grid',
        justifyItems: 'center',
        alignContent: 'center',
        gap: 0.5,
        height: 60,
        color: 'text.secondary',
        textDecoration: 'none',
        typography: 'caption',
        // Four words side by side on 360 px: small Latin letters stay clear, Han characters need their size.
        fontSize: language === 'zh' ? '0.875rem' : '0.6875rem',
        '& span': {
          maxWidth: '100%',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        },
        '&.active': { color: 'primary.main', fontWeight: 600 },
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 24 }} />
      <span>{label}</span>
    </Box>
  );
}
