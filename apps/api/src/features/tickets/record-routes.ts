import { commentPageSchema, commentSchema } from '@desk/contract/comments';
import { historyPageSchema } from '@desk/contract/tickets';
import type { Desk } from '@desk/desk/desk';
import { notFound } from '@desk/desk/desk-error';
import { addComment } from '@desk/desk/tickets/add-comment';
import { readHistory } from '@desk/desk/tickets/history';
import { listComments } from '@desk/desk/tickets/list-comments';
import type { App } from '../../deps.ts';
import { refusals } from '../../responses.ts';
import { presentComment } from './present-comment.ts';
import { presentHistory } from './present-history.ts';
import { createCommentBody, ticketOf, ticketParams } from './ticket-request.ts';

const tags = ['Tickets'];
const access = 'signed_in';

/** What has been said on a ticket, and what has been done to it. */
export const recordRoutes = (desk: Desk) => async (app: App) => {
  app.route({
    method: 'GET',
    url: '/tickets/:id/comments',
    config: { access },
    schema: {
      tags,
      summary: 'Read the conversation, oldest first',
      params: ticketParams,
      response: { 200: commentPageSchema, ...refusals(404) },
    },
    async handler(request) {
      const comments = await listComments(desk.database, request.actor, ticketOf(request));
      if (!comments) throw notFound();
      return presentWhole(comments, presentComment);
    },
  });

  app.route({
    method: 'POST',
    url: '/tickets/:id/comments',
    config: { access },
    schema: {
      tags,
      summary: 'Say something on a ticket; staff may keep it among themselves',
      params: ticketParams,
      body: createCommentBody,
      response: { 201: commentSchema, ...refusals(400, 403, 404, 409) },
    },
    async handler(request, reply) {
      const { body, internal } = request.body;
      const comment = await addComment(desk, request.actor, ticketOf(request), { body, internal });
      return reply.code(201).send(presentComment(comment));
    },
  });

  app.route({
    method: 'GET',
    url: '/tickets/:id/history',
    config: { access },
    schema: {
      tags,
      summary: 'Read every change, oldest first',
      params: ticketParams,
      response: { 200: historyPageSchema, ...refusals(404) },
    },
    async handler(request) {
      const entries = await readHistory(desk.database, request.actor, ticketOf(request));
      if (!entries) throw notFound();
      return presentWhole(entries, presentHistory);
    },
  });
};

/** All of it on one page: it belongs to one ticket and grows with it. */
function presentWhole<Row, Body>(rows: readonly Row[], present: (row: Row) => Body) {
  return { count: rows.length, next: null, previous: null, results: rows.map(present) };
}
