import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsStaff } from '../../lib/session.ts';
import {
  type QuickView,
  quickViewNames,
  quickViewOf,
  quickViews,
  type TicketFilters,
} from './list-filters.ts';
import { asTable } from './staff-row.tsx';
import type { ChangeFilters } from './use-list-filters.ts';

function viewName(t: TFunction<'ticket'>, view: QuickView, isStaff: boolean): string {
  switch (view) {
    case 'mine':
      return t('view.mine');
    case 'unassigned':
      return t('view.unassigned');
    case 'urgent':
      return t('view.urgent');
    case 'open':
      return isStaff ? t('view.open') : t('view.employee_open');
    case 'solved':
      return t('view.employee_solved');
    case 'all':
      return isStaff ? t('view.all') : t('view.employee_all');
  }
}

type QuickViewsProps = { filters: TicketFilters; onChange: ChangeFilters };

/** Ready-made questions to the list; one that is in force is pressed. */
export function QuickViews({ filters, onChange }: QuickViewsProps) {
  const { t } = useTranslation('ticket');
  const isStaff = useIsStaff();
  const current = quickViewOf(filters);
  const group = useRef<HTMLDivElement>(null);
  // The row runs under the edge where it is narrow: what is chosen is in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked for anew when another one is chosen
  useEffect(() => {
    group.current
      ?.querySelector('[aria-pressed=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <Box
      role="group"
      ref={group}
      aria-label={t('view.label')}
      sx={{
        display: 'flex',
        gap: { xs: 1, sm: 0.5 },
        overflowX: 'auto',
        scrollbarWidth: 'none',
        // The words stand in line with the title.
        mx: { xs: -4, sm: -1.25 },
        px: { xs: 1.5, sm: 0 },
        scrollPaddingInline: 8,
        // Room for the ring around what has the focus.
        my: -1,
        py: 1,
        [asTable]: { mx: -2.5, gap: 1 },
      }}
    >
      {quickViewNames[isStaff ? 'staff' : 'employee'].map((view) => (
        <Button
          key={view}
          size="small"
          color="inherit"
          aria-pressed={view === current}
          onClick={() => onChange(({ ordering }) => ({ ...quickViews[view], ordering }))}
          sx={{
            minWidth: 0,
            flexShrink: 0,
            px: { xs: 2.5, sm: 1.25 },
            [asTable]: { px: 2.5 },
            color: 'text.secondary',
            '&[aria-pressed=true]': { bgcolor: 'desk.selected', color: 'text.primary' },
          }}
        >
          {viewName(t, view, isStaff)}
        </Button>
      ))}
    </Box>
  );
}
