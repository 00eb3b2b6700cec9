import type { TicketRow } from '@desk/contract/tickets';
import { isAnalysisOwed } from '@desk/contract/vocabulary';
import AutoAwesomeOutlined from '@mui/icons-material/AutoAwesomeOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { AssigneeName } from '../../components/assignee-name.tsx';
import { CategoryChip } from '../../components/category-chip.tsx';
import { EscalationSign } from '../../components/escalation-sign.tsx';
import { PriorityChip } from '../../components/priority-chip.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { StatusChip } from '../../components/status-chip.tsx';
import { visuallyHidden } from '../../components/visually-hidden.ts';

// The list's own width decides, not the window's: beside an open ticket it is narrow on any screen.
export const asTable = '@container (min-width: 60rem)';
const columns = '8rem minmax(0, 1fr) 7.75rem 5.75rem 7.25rem 11.25rem 6rem';

export const tableHeader = {
  display: 'none',
  px: 3,
  pb: 1,
  [asTable]: { display: 'grid', gridTemplateColumns: columns, columnGap: 3 },
} as const;

const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;
/** What does not fit beside the first is left out whole: half a number is none. */
const oneLine = {
  display: 'flex',
  flexWrap: 'wrap',
  minWidth: 0,
  height: '1lh',
  overflow: 'hidden',
} as const;
const onlyInTable = { display: 'none', [asTable]: { display: 'block' } } as const;
const onlyInLines = { [asTable]: { display: 'none' } } as const;

/** A line of a table where there is room for its columns, else two lines with what one chooses by. */
export function StaffRow({ ticket }: { ticket: TicketRow }) {
  const { t } = useTranslation('ticket');
  const isPressing = ticket.priority === 'urgent' || ticket.priority === 'high';
  const number = (
    <Box component="span" sx={{ typography: 'caption', fontFamily: 'mono' }}>
      {ticket.ticket_number}
    </Box>
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto auto',
        gridTemplateAreas: '"title title age" "who signs signs"',
        alignItems: 'center',
        columnGap: 3,
        rowGap: 0.5,
        px: 3,
        py: 2,
        [asTable]: {
          gridTemplateColumns: columns,
          gridTemplateAreas: `
            "number title category priority status assignee age"
            "number who category priority status assignee age"`,
          rowGap: 0,
          py: 1,
          minHeight: 44,
        },
      }}
    >
      <Box component="span" sx={{ ...onlyInTable, gridArea: 'number', color: 'text.secondary' }}>
        {number}
      </Box>
      <Box sx={{ ...cut, gridArea: 'title', fontWeight: 550 }} title={ticket.title}>
        {isAnalysisOwed(ticket.analysis_state) && (
          <AutoAwesomeOutlined
            titleAccess={t('list.assistant_works')}
            sx={{ fontSize: 14, color: 'desk.assistant', mr: 1.5, verticalAlign: '-2px' }}
          />
        )}
        <EscalationSign level={ticket.escalation_level} />
        {ticket.title}
      </Box>
      <Box sx={{ ...oneLine, gridArea: 'who', color: 'text.secondary', typography: 'caption' }}>
        <Box component="span" sx={cut}>
          {ticket.employee_name_snapshot}
        </Box>
        <Box component="span" sx={{ whiteSpace: 'pre', ...onlyInLines }}>
          {' · '}
          {number}
        </Box>
        <Box component="span" sx={{ whiteSpace: 'pre', ...onlyInTable }}>
          {' · '}
          {ticket.office_location_snapshot}
        </Box>
      </Box>
      <Box component="span" sx={{ ...onlyInTable, gridArea: 'category', minWidth: 0 }}>
        {ticket.category ? <CategoryChip category={ticket.category} plain /> : <Undecided />}
      </Box>
      <Box component="span" sx={{ ...onlyInTable, gridArea: 'priority' }}>
        {ticket.priority ? <PriorityChip priority={ticket.priority} plain /> : <Undecided />}
      </Box>
      <Box component="span" sx={{ ...onlyInTable, gridArea: 'status' }}>
        <StatusChip status={ticket.status} plain />
      </Box>
      <Box
        component="span"
        sx={{
          ...onlyInTable,
          ...cut,
          gridArea: 'assignee',
          typography: 'body2',
          color: ticket.assignee_kind === 'pool' ? 'text.faint' : 'text.primary',
        }}
      >
        <AssigneeName ticket={ticket} />
      </Box>
      <Box
        component="span"
        sx={{ gridArea: 'age', typography: 'caption', color: 'text.secondary', textAlign: 'end' }}
      >
        <RelativeTime short time={ticket.created_at} />
      </Box>
      <Box
        component="span"
        sx={{ gridArea: 'signs', display: 'flex', gap: 2, justifyContent: 'flex-end', ...onlyInLines }}
      >
        {isPressing && <PriorityChip priority={ticket.priority} plain />}
        <StatusChip status={ticket.status} plain />
      </Box>
    </Box>
  );
}

function Undecided() {
  const { t } = useTranslation('common');
  return (
    <Box component="span" sx={{ color: 'text.faint' }}>
      <span aria-hidden>–</span>
      <Box component="span" sx={visuallyHidden}>
        {t('undecided')}
      </Box>
    </Box>
  );
}
