import {
  assignTicketSchema,
  closeTicketSchema,
  reopenTicketSchema,
  resolveTicketSchema,
  ticketDetailSchema,
} from '@desk/contract/tickets';
import type { Desk } from '@desk/desk/desk';
import { notFound } from '@desk/desk/desk-error';
import { getTicket } from '@desk/desk/tickets/get-ticket';
import { moveTicket } from '@desk/desk/tickets/move-ticket';
import { requestAnalysis } from '@desk/desk/tickets/request-analysis';
import type { App } from '../../deps.ts';
import type { Enqueue } from '../../enqueue.ts';
import { refusals } from '../../responses.ts';
import { presentTicketDetail } from './present-ticket.ts';
import { ticketOf, ticketParams } from './ticket-request.ts';

const tags = ['Tickets'];
const access = 'signed_in';

/** What can be done to a ticket. A refused move says which ones are possible now, and who was faster. */
export const moveRoutes = (desk: Desk, enqueue: Enqueue) => async (app: App) => {
  const response = { 200: ticketDetailSchema, ...refusals(400, 403, 404, 409) };

  app.route({
    method: 'POST',
    url: '/tickets/:id/assign',
    config: { access },
    schema: {
      tags,
      summary: 'Give a ticket to somebody of the IT team, or back to the pool',
      params: ticketParams,
      body: assignTicketSchema,
      response,
    },
    async handler(request) {
      const { assigned_to, comment, version } = request.body;
      const move = { move: 'assign', assigned_to, comment, version } as const;
      const ticket = await moveTicket(desk, request.actor, ticketOf(request), move);
      return presentTicketDetail(ticket, request.language);
    },
  });

  app.route({
    method: 'POST',
    url: '/tickets/:id/resolve',
    config: { access },
    schema: {
      tags,
      summary: 'Say how a ticket was solved',
      params: ticketParams,
      body: resolveTicketSchema,
      response,
    },
    async handler(request) {
      const { resolution, comment, version } = request.body;
      const move = { move: 'resolve', resolution: resolution ?? comment ?? '', version } as const;
      const ticket = await moveTicket(desk, request.actor, ticketOf(request), move);
      return presentTicketDetail(ticket, request.language);
    },
  });

  app.route({
    method: 'POST',
    url: '/tickets/:id/close',
    config: { access },
    schema: {
      tags,
      summary: 'Close a resolved ticket, for good',
      params: ticketParams,
      body: closeTicketSchema.nullish(),
      response,
    },
    async handler(request) {
      const move = { move: 'close', comment: request.body?.comment, version: request.body?.version } as const;
      const ticket = await moveTicket(desk, request.actor, ticketOf(request), move);
      // What solved it is what the next one learns from.
      enqueue('embed-ticket', { ticket_id: ticket.id });
      return presentTicketDetail(ticket, request.language);
    },
  });

  app.route({
    method: 'POST',
    url: '/tickets/:id/reopen',
    config: { access },
    schema: {
      tags,
      summary: 'Say that a resolved ticket is not solved after all, and why',
      params: ticketParams,
      body: reopenTicketSchema,
      response,
    },
    async handler(request) {
      const { comment, version } = request.body;
      const move = { move: 'reopen', comment, version } as const;
      const ticket = await moveTicket(desk, request.actor, ticketOf(request), move);
      return presentTicketDetail(ticket, request.language);
    },
  });

  app.route({
    method: 'POST',
    url: '/tickets/:id/analyze',
    config: { access },
    schema: {
      tags,
      summary: 'Ask the assistant again',
      description: 'While an answer is still owed, asking again adds none.',
      params: ticketParams,
      response: { 202: ticketDetailSchema, ...refusals(404, 409) },
    },
    async handler(request, reply) {
      const owed = await requestAnalysis(desk, request.actor, ticketOf(request));
      enqueue('analyze-ticket', owed);
      const ticket = await getTicket(desk.database, request.actor, { id: owed.ticket_id });
      if (!ticket) throw notFound();
      return reply.code(202).send(presentTicketDetail(ticket, request.language));
    },
  });
};
