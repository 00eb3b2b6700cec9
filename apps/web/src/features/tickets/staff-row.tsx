import type { TicketRow } from '@desk/contract/tickets';
import { isAnalysisOwed } from '@desk/contract/vocabulary';
import AutoAwesomeOutlined from '@mui/icons-material/AutoAwesomeOutlined';
import Box from '@mui/material/Box';
import type { SxProps, Theme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { CategoryChip } from '../../components/category-chip.tsx';
import { PriorityChip } from '../../components/priority-chip.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { StatusChip } from '../../components/status-chip.tsx';

// The list's own width decides, not the window's: beside an open ticket it is narrow on any screen.
const asTable = '@container (min-width: 58rem)';
const columns =
  '8.5rem minmax(0, 1fr) minmax(0, 11rem) minmax(0, 8.5rem) 6.5rem 8rem minmax(0, 8.5rem) 6.5rem';

export const staffGrid = {
  header: {
    display: 'none',
    px: 3,
    pb: 1,
    [asTable]: { display: 'grid', gridTemplateColumns: columns, columnGap: 4 },
  },
} satisfies Record<string, SxProps<Theme>>;

const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;
const onlyInTable = { display: 'none', [asTable]: { display: 'block' } } as const;

/** A line of a table where there is room for its columns, else two lines with what one chooses by. */
export function StaffRow({ ticket }: { ticket: TicketRow }) {
  const { t } = useTranslation('ticket');
  const isPressing = ticket.priority === 'urgent' || ticket.priority === 'high';
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        gridTemplateAreas: '"title age" "who signs"',
        alignItems: 'center',
        columnGap: 4,
        rowGap: 1,
        px: 3,
        py: 2.5,
        [asTable]: { gridTemplateColumns: columns, gridTemplateAreas: 'none', py: 0, minHeight: 44 },
      }}
    >
      <Box
        component="span"
        sx={{ ...onlyInTable, fontFamily: 'mono', typography: 'caption', color: 'text.secondary' }}
      >
        {ticket.ticket_number}
      </Box>
      <Box
        component="span"
        sx={{ gridArea: 'title', [asTable]: { gridArea: 'auto' }, ...cut, fontWeight: 550 }}
        title={ticket.title}
      >
        {isAnalysisOwed(ticket.analysis_state) && (
          <AutoAwesomeOutlined
            titleAccess={t('list.assistant_works')}
            sx={{ fontSize: 14, color: 'desk.assistant', mr: 1.5, verticalAlign: '-2px' }}
          />
        )}
        {ticket.title}
      </Box>
      <Box
        component="span"
        sx={{
          gridArea: 'who',
          [asTable]: { gridArea: 'auto' },
          ...cut,
          color: 'text.secondary',
          typography: 'body2',
        }}
      >
        <Box
          component="span"
          sx={{ fontFamily: 'mono', typography: 'caption', [asTable]: { display: 'none' } }}
        >
          {ticket.ticket_number}
          {' · '}
        </Box>
        {ticket.employee_name_snapshot}
        <Box component="span" sx={{ ...onlyInTable, ...cut, typography: 'caption', color: 'text.faint' }}>
          {ticket.office_location_snapshot}
        </Box>
      </Box>
      <Box component="span" sx={{ ...onlyInTable, minWidth: 0 }}>
        <CategoryChip category={ticket.category} plain />
      </Box>
      <Box
        component="span"
        sx={{ gridArea: 'signs', display: 'flex', gap: 3, [asTable]: { display: 'contents' } }}
      >
        <Box component="span" sx={isPressing ? undefined : onlyInTable}>
          <PriorityChip priority={ticket.priority} plain />
        </Box>
        <StatusChip status={ticket.status} plain />
      </Box>
      <Box
        component="span"
        sx={{
          ...onlyInTable,
          ...cut,
          typography: 'body2',
          color: ticket.assigned_to ? 'text.primary' : 'text.faint',
        }}
      >
        {ticket.assigned_to_name ?? t('filter.pool')}
      </Box>
      <Box
        component="span"
        sx={{
          gridArea: 'age',
          [asTable]: { gridArea: 'auto' },
          typography: 'caption',
          color: 'text.secondary',
          textAlign: 'end',
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        <RelativeTime time={ticket.created_at} />
      </Box>
    </Box>
  );
}
