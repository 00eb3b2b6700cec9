import { listTicketsQuery, ticketDetailSchema, ticketPageSchema } from '@desk/contract/tickets';
import type { Desk } from '@desk/desk/desk';
import { notFound } from '@desk/desk/desk-error';
import { createTicket } from '@desk/desk/tickets/create-ticket';
import { deleteTicket } from '@desk/desk/tickets/delete-ticket';
import { getTicket, getTicketState, stateOf } from '@desk/desk/tickets/get-ticket';
import { listTickets } from '@desk/desk/tickets/list-tickets';
import { patchTicket } from '@desk/desk/tickets/patch-ticket';
import { z } from 'zod';
import type { App, Deps } from '../../deps.ts';
import { presentPage } from '../../page-links.ts';
import { refusals } from '../../responses.ts';
import { escalationRoutes } from './escalation-routes.ts';
import { moveRoutes } from './move-routes.ts';
import { presentTicketDetail, presentTicketRow } from './present-ticket.ts';
import { recordRoutes } from './record-routes.ts';
import { isKnown, ticketEtag } from './ticket-etag.ts';
import {
  createTicketBody,
  filingHeaders,
  patchTicketBody,
  ticketOf,
  ticketParams,
} from './ticket-request.ts';

const tags = ['Tickets'];
const access = 'signed_in';

/** `/tickets`: filed, listed, read, changed, removed; what happens to them is in the two files beside this one. */
export const ticketRoutes = (deps: Deps) => async (app: App) => {
  const { database, clock, enqueue, settings } = deps;
  const desk: Desk = { database, clock, timeZone: settings.deskTimeZone };

  app.route({
    method: 'GET',
    url: '/tickets',
    config: { access },
    schema: {
      tags,
      summary: 'List the tickets that I may see',
      querystring: listTicketsQuery,
      response: { 200: ticketPageSchema, ...refusals(400) },
    },
    async handler(request) {
      const page = await listTickets(database, request.actor, request.query);
      return presentPage(request, settings.publicUrl, page, (ticket) =>
        presentTicketRow(ticket, request.language),
      );
    },
  });

  app.route({
    method: 'POST',
    url: '/tickets',
    config: { access },
    schema: {
      tags,
      summary: 'File a ticket; its analysis follows by itself',
      headers: filingHeaders,
      body: createTicketBody,
      response: { 201: ticketDetailSchema, ...refusals(400, 403, 404, 409) },
    },
    async handler(request, reply) {
      const { ticket, is_new } = await createTicket(desk, {
        actor: request.actor,
        input: request.body,
        language: request.headers['accept-language'] ? request.language : request.actor.language,
        idempotencyKey: request.headers['idempotency-key'],
      });
      const { id: ticket_id, analysis_run } = ticket;
      if (is_new) enqueue('analyze-ticket', { ticket_id, analysis_run });
      return reply
        .code(201)
        .header('location', `/api/tickets/${ticket.ticket_number}`)
        .send(presentTicketDetail(ticket, request.language));
    },
  });

  app.route({
    method: 'GET',
    url: '/tickets/:id',
    config: { access },
    schema: {
      tags,
      summary: 'Read a ticket with its answers and comments',
      description:
        'Send the `ETag` back as `If-None-Match`: while nothing changes, looking again costs next to nothing.',
      params: ticketParams,
      response: { 200: ticketDetailSchema, 304: z.null().describe('Nothing has changed'), ...refusals(404) },
    },
    async handler(request, reply) {
      const { actor, language, headers } = request;
      const ref = ticketOf(request);
      reply
        .header('cache-control', 'private, no-cache')
        .header('vary', 'accept-language, cookie, authorization');

      if (headers['if-none-match']) {
        const state = await getTicketState(database, actor, ref);
        if (!state) throw notFound();
        const etag = ticketEtag(state, actor, language);
        if (isKnown(headers['if-none-match'], etag)) return reply.code(304).header('etag', etag).send(null);
      }
      const ticket = await getTicket(database, actor, ref);
      if (!ticket) throw notFound();
      return reply
        .header('etag', ticketEtag(stateOf(ticket, actor), actor, language))
        .send(presentTicketDetail(ticket, language));
    },
  });

  app.route({
    method: 'PATCH',
    url: '/tickets/:id',
    config: { access },
    schema: {
      tags,
      summary: 'Change what a ticket says',
      description:
        'Staff change all of it until it is closed, a requester title and description while it is new.',
      params: ticketParams,
      body: patchTicketBody,
      response: { 200: ticketDetailSchema, ...refusals(400, 403, 404, 409) },
    },
    async handler(request) {
      const ticket = await patchTicket(desk, request.actor, ticketOf(request), request.body);
      const { title, description } = request.body;
      if (title !== undefined || description !== undefined) enqueue('embed-ticket', { ticket_id: ticket.id });
      return presentTicketDetail(ticket, request.language);
    },
  });

  app.route({
    method: 'DELETE',
    url: '/tickets/:id',
    config: { access },
    schema: {
      tags,
      summary: 'Remove a ticket; its number and its history stay',
      params: ticketParams,
      response: { 204: z.undefined(), ...refusals(403, 404) },
    },
    async handler(request, reply) {
      await deleteTicket(desk, request.actor, ticketOf(request));
      return reply.code(204).send();
    },
  });

  await app.register(moveRoutes(desk, enqueue));
  await app.register(escalationRoutes(desk));
  await app.register(recordRoutes(desk, enqueue));
};
