import {
  assignTicketSchema,
  claimTicketSchema,
  closeTicketSchema,
  confirmSolvedSchema,
  handOverTicketSchema,
  reopenTicketSchema,
  resolveTicketSchema,
  ticketDetailSchema,
  undoClosingSchema,
} from '@desk/contract/tickets';
import type { Desk } from '@desk/desk/desk';
import { notFound } from '@desk/desk/desk-error';
import { getTicket } from '@desk/desk/tickets/get-ticket';
import { moveTicket } from '@desk/desk/tickets/move-ticket';
import { noteAnswerSeen } from '@desk/desk/tickets/note-answer-seen';
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

  /** What solved it is what the next one learns from. */
  function learnFrom(ticket_id: number): void {
    enqueue('embed-ticket', { ticket_id });
    enqueue('file-case', { ticket_id });
  }

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
    url: '/tickets/:id/claim',
    config: { access },
    schema: {
      tags,
      summary: 'Take a ticket from the pool or from the assistant',
      description:
        'Of two who claim at once one has it, and the other learns who. With a `version` it is taken over.',
      params: ticketParams,
      body: claimTicketSchema.nullish(),
      response,
    },
    async handler(request) {
      const move = { move: 'claim', version: request.body?.version } as const;
      const ticket = await moveTicket(desk, request.actor, ticketOf(request), move);
      return presentTicketDetail(ticket, request.language);
    },
  });

  app.route({
    method: 'POST',
    url: '/tickets/:id/answer-seen',
    config: { access },
    schema: {
      tags,
      summary: 'Say that the requester has the assistant’s answer before them',
      description: 'The first time counts; from anybody but the requester it changes nothing.',
      params: ticketParams,
      response: { 200: ticketDetailSchema, ...refusals(404) },
    },
    async handler(request) {
      const ticket = await noteAnswerSeen(desk, request.actor, ticketOf(request));
      return presentTicketDetail(ticket, request.language);
    },
  });

  app.route({
    method: 'POST',
    url: '/tickets/:id/hand-over',
    config: { access },
    schema: {
      tags,
      summary: 'Ask for a person: the assistant’s ticket goes to the IT team with all that was found out',
      params: ticketParams,
      body: handOverTicketSchema,
      response,
    },
    async handler(request) {
      const move = { move: 'hand_over', ...request.body } as const;
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
      learnFrom(ticket.id);
      return presentTicketDetail(ticket, request.language);
    },
  });

  app.route({
    method: 'POST',
    url: '/tickets/:id/solved',
    config: { access },
    schema: {
      tags,
      summary: 'Confirm as its requester that a ticket is solved: resolved and closed in one step',
      params: ticketParams,
      body: confirmSolvedSchema.nullish(),
      response,
    },
    async handler(request) {
      const move = { move: 'confirm_solved', ...request.body } as const;
      const ticket = await moveTicket(desk, request.actor, ticketOf(request), move);
      learnFrom(ticket.id);
      return presentTicketDetail(ticket, request.language);
    },
  });

  app.route({
    method: 'POST',
    url: '/tickets/:id/undo-closing',
    config: { access },
    schema: {
      tags,
      summary: 'Take back a closing that was read out of the requester’s words, while there is time',
      params: ticketParams,
      body: undoClosingSchema.nullish(),
      response,
    },
    async handler(request) {
      const move = { move: 'undo_closing', ...request.body } as const;
      const ticket = await moveTicket(desk, request.actor, ticketOf(request), move);
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
