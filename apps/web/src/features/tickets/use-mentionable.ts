import type { TicketDetail } from '@desk/contract/tickets';
import { useQuery } from '@tanstack/react-query';
import { useActor, useIsStaff } from '../../lib/session.ts';
import type { Mention } from './mention-text.ts';
import { itTeamQuery } from './ticket-queries.ts';

/** Whom staff may name: each other and, where they read it, the requester. */
export function useMentionable(ticket: TicketDetail, internal: boolean): Mention[] {
  const actor = useActor();
  const isStaff = useIsStaff();
  const { data: team } = useQuery({ ...itTeamQuery, enabled: isStaff });
  if (!isStaff || !team) return [];
  const requester = { employee_id: ticket.employee_id, name: ticket.employee_name_snapshot };
  const isRequesterOfTeam = team.some(({ employee_id }) => employee_id === requester.employee_id);
  return [...(internal || isRequesterOfTeam ? [] : [requester]), ...team].filter(
    ({ employee_id }) => employee_id !== actor.employee_id,
  );
}
