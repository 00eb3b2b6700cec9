import { deEscalateTicketSchema } from '@desk/contract/escalation';
import { ticketDetailSchema } from '@desk/contract/tickets';
import type { Desk } from '@desk/desk/desk';
import { deEscalate } from '@desk/desk/escalation/de-escalate';
import type { App } from '../../deps.ts';
import { refusals } from '../../responses.ts';
import { presentTicketDetail } from './present-ticket.ts';
import { ticketOf, ticketParams } from './ticket-request.ts';

/** Tickets escalate by themselves; back they come by hand. */
export const escalationRoutes = (desk: Desk) => async (app: App) => {
  app.route({
    method: 'POST',
    url: '/tickets/:id/de-escalate',
    config: { access: 'signed_in' },
    schema: {
      tags: ['Tickets'],
      summary: 'Say that an escalated ticket is being seen to',
      description:
        'Its priority and its group stay. What it has escalated for, it does not escalate for again.',
      params: ticketParams,
      body: deEscalateTicketSchema.nullish(),
      response: { 200: ticketDetailSchema, ...refusals(400, 403, 404, 409) },
    },
    async handler(request) {
      const ticket = await deEscalate(desk, request.actor, ticketOf(request), request.body ?? {});
      return presentTicketDetail(ticket, request.language);
    },
  });
};
