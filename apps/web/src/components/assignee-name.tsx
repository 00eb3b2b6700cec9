import type { TicketRow } from '@desk/contract/tickets';
import AutoAwesomeOutlined from '@mui/icons-material/AutoAwesomeOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

type AssigneeNameProps = {
  ticket: Pick<TicketRow, 'assignee_kind' | 'assigned_to_name' | 'team_name' | 'status'>;
};

/** Who has a ticket: the assistant, a person, or a group whose pool it waits in. */
export function AssigneeName({ ticket }: AssigneeNameProps) {
  const { t } = useTranslation('ticket');
  const { assignee_kind, assigned_to_name, team_name, status } = ticket;
  if (assignee_kind === 'ai')
    return (
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        <AutoAwesomeOutlined
          aria-hidden
          sx={{ fontSize: 16, color: 'desk.assistant', mr: 1, verticalAlign: '-3px' }}
        />
        {t('filter.ai')}
      </Box>
    );
  if (assigned_to_name !== null) return assigned_to_name;
  // What is done waits for nobody any more.
  if (status === 'resolved' || status === 'closed') return team_name ?? t('filter.it_team');
  return team_name === null ? t('filter.pool') : t('assignee.pool_of', { team: team_name });
}
