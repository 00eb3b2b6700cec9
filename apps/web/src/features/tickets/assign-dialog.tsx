import type { EmployeeBody } from '@desk/contract/employees';
import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../components/form-error.tsx';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { useActor } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';
import { useMoveTicket } from './move-ticket.ts';
import { itTeamQuery } from './ticket-queries.ts';

/** Colleagues of the requester's site first: they can walk over. Whom the assistant would ask stands at the top. */
function byNearness(team: readonly EmployeeBody[], ticket: TicketDetail): EmployeeBody[] {
  const suggested = ticket.ai_responses[0]?.suggested_assignee;
  const rank = (person: EmployeeBody) => {
    if (person.employee_id === suggested) return 0;
    return person.office_location === ticket.office_location_snapshot ? 1 : 2;
  };
  return team.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

export function AssignDialog({ ticket, onClose }: { ticket: TicketDetail; onClose: () => void }) {
  const { t } = useTranslation(['ticket', 'common']);
  const actor = useActor();
  const team = useQuery(itTeamQuery);
  const move = useMoveTicket(ticket.ticket_number);
  const [person, setPerson] = useState<EmployeeBody | null>(null);
  const titleId = useId();
  const suggested = ticket.ai_responses[0]?.suggested_assignee;

  const noteOf = (one: EmployeeBody) => {
    if (one.employee_id === ticket.assigned_to) return t('assign.current');
    if (one.employee_id === suggested) return t('assign.suggested');
    return one.office_location;
  };
  const assign = () => {
    if (!person) return;
    move.mutate(
      { path: 'assign', assigned_to: person.employee_id, version: ticket.version },
      {
        onSuccess: () => {
          onClose();
          showToast(t('move.assigned', { name: person.name }), { about: ticket.ticket_number });
        },
      },
    );
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="xs"
      onClose={move.isPending ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{t('assign.title', { number: ticket.ticket_number })}</DialogTitle>
      <DialogContent>
        <Autocomplete
          openOnFocus
          options={byNearness(team.data ?? [], ticket)}
          loading={team.isPending}
          loadingText={t('common:loading')}
          noOptionsText={team.isError ? t('assign.error') : t('assign.none')}
          value={person}
          onChange={(_event, chosen) => setPerson(chosen)}
          getOptionLabel={(one) =>
            one.employee_id === actor.employee_id ? t('assign.me', { name: one.name }) : one.name
          }
          getOptionKey={(one) => one.employee_id}
          getOptionDisabled={(one) => one.employee_id === ticket.assigned_to}
          isOptionEqualToValue={(one, other) => one.employee_id === other.employee_id}
          renderOption={({ key, ...props }, one, _state, { getOptionLabel }) => (
            <Box component="li" key={key} {...props} sx={{ gap: 3 }}>
              <PersonAvatar name={one.name} />
              <Box sx={{ minWidth: 0 }}>
                {getOptionLabel(one)}
                <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{noteOf(one)}</Box>
              </Box>
            </Box>
          )}
          renderInput={(params) => (
            <TextField
              {...params}
              autoFocus
              label={t('assign.who')}
              placeholder={t('assign.search')}
              sx={{ mt: 2 }}
            />
          )}
        />
        <FormError error={move.error} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose} disabled={move.isPending}>
          {t('common:action.cancel')}
        </Button>
        <Button
          variant="contained"
          onClick={assign}
          loading={move.isPending}
          disabled={!person || !can(actor, 'assign', ticket)}
        >
          {t('move.assign')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
