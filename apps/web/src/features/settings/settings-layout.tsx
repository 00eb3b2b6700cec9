import { can } from '@desk/contract/permissions';
import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useActor } from '../../lib/session.ts';
import { UnsavedChanges } from './unsaved-changes.tsx';

const parts = ['autonomy', 'escalation', 'hours', 'teams', 'thresholds'] as const;

/** How the desk works, one part at a time. The IT team reads how far the assistant may go; the rest is for administrators. */
export function Component() {
  const { t } = useTranslation('settings');
  const isManager = can(useActor(), 'manage_desk');
  return (
    <Page>
      <PageHeader title={t('title')} lead={isManager ? t('lead') : undefined} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: isManager ? '200px minmax(0, 1fr)' : undefined,
          },
          columnGap: 10,
          rowGap: 6,
          alignItems: 'start',
        }}
      >
        {isManager && <PartNav />}
        <Box sx={{ minWidth: 0, maxWidth: 860 }}>
          <UnsavedChanges>
            <Outlet />
          </UnsavedChanges>
        </Box>
      </Box>
    </Page>
  );
}

function PartNav() {
  const { t } = useTranslation('settings');
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: which link is the current one follows the path
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [pathname]);
  return (
    <Box
      component="nav"
      ref={nav}
      aria-label={t('nav.label')}
      sx={{
        display: 'flex',
        flexDirection: { xs: 'row', md: 'column' },
        gap: 1,
        // On a phone the parts lie side by side, and the last one is reached by pushing.
        overflowX: 'auto',
        mx: { xs: -4, sm: 0 },
        px: { xs: 4, sm: 0 },
        position: { md: 'sticky' },
        top: 16,
      }}
    >
      {parts.map((part) => (
        <Box
          key={part}
          component={NavLink}
          to={`/settings/${part}`}
          sx={{
            display: 'flex',
            alignItems: 'center',
            flexShrink: 0,
            minHeight: 40,
            px: 3,
            borderRadius: 1,
            color: 'text.secondary',
            fontWeight: 500,
            textDecoration: 'none',
            '@media (pointer: coarse)': { minHeight: 44 },
            '&:hover': { bgcolor: 'desk.hover', color: 'text.primary' },
            '&.active': { bgcolor: 'desk.selected', color: 'text.primary', fontWeight: 600 },
            '&:focus-visible': { outlineOffset: -2 },
          }}
        >
          {t(`nav.${part}`)}
        </Box>
      ))}
    </Box>
  );
}
