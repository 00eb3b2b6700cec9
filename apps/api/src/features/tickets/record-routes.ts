import { commentPageSchema, commentSchema, markUsefulSchema } from '@desk/contract/comments';
import { historyPageSchema } from '@desk/contract/tickets';
import type { Desk } from '@desk/desk/desk';
import { notFound } from '@desk/desk/desk-error';
import { addComment } from '@desk/desk/tickets/add-comment';
import { editComment } from '@desk/desk/tickets/edit-comment';
import { readHistory } from '@desk/desk/tickets/history';
import { listComments } from '@desk/desk/tickets/list-comments';
import { markUseful } from '@desk/desk/tickets/mark-useful';
import type { App } from '../../deps.ts';
import type { Enqueue } from '../../enqueue.ts';
import { refusals } from '../../responses.ts';
import { presentComment } from './present-comment.ts';
import { presentHistory } from './present-history.ts';
import {
  commentParams,
  createCommentBody,
  editCommentBody,
  ticketOf,
  ticketParams,
} from './ticket-request.ts';

const tags = ['Tickets'];
const access = 'signed_in';

/** What has been said on a ticket, and what has been done to it. */
export const recordRoutes = (desk: Desk, enqueue: Enqueue) => async (app: App) => {
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
      const comment = await addComment(desk, request.actor, ticketOf(request), request.body);
      if (comment.reading_owed) enqueue('read-comment', { comment_id: comment.id });
      return reply.code(201).send(presentComment(comment));
    },
  });

  app.route({
    method: 'PATCH',
    url: '/tickets/:id/comments/:comment_id',
    config: { access },
    schema: {
      tags,
      summary: 'Put a comment of mine differently, within five minutes',
      params: commentParams,
      body: editCommentBody,
      response: { 200: commentSchema, ...refusals(400, 403, 404, 409) },
    },
    async handler(request) {
      const { comment_id } = request.params;
      const comment = await editComment(
        desk,
        request.actor,
        ticketOf(request),
        comment_id,
        request.body.body,
      );
      return presentComment(comment);
    },
  });

  app.route({
    method: 'POST',
    url: '/tickets/:id/comments/:comment_id/useful',
    config: { access },
    schema: {
      tags,
      summary: 'Say that what the requester wrote helped, or take that back; staff only',
      params: commentParams,
      body: markUsefulSchema,
      response: { 200: commentSchema, ...refusals(400, 403, 404) },
    },
    async handler(request) {
      const { comment_id } = request.params;
      const { useful } = request.body;
      return presentComment(await markUseful(desk, request.actor, ticketOf(request), comment_id, useful));
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
