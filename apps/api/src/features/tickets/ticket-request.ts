import { commentSchema, createCommentSchema, editCommentSchema } from '@desk/contract/comments';
import { createTicketSchema, patchTicketSchema, ticketSchema } from '@desk/contract/tickets';
import { notFound } from '@desk/desk/desk-error';
import { parseTicketRef, type TicketRef } from '@desk/desk/tickets/ticket-ref';
import { z } from 'zod';
import { refusingReadOnly } from '../../read-only-fields.ts';

/** Columns that no answer of the API ever shows. */
const hidden = [
  'employee_email_snapshot',
  'problem_embedding',
  'resolution_embedding',
  'embedding_model',
  'analysis_run',
  'deleted_at',
];

export const createTicketBody = refusingReadOnly(createTicketSchema, ticketSchema, hidden);
export const patchTicketBody = refusingReadOnly(patchTicketSchema, ticketSchema, hidden);
export const createCommentBody = refusingReadOnly(createCommentSchema, commentSchema);
export const editCommentBody = refusingReadOnly(editCommentSchema, commentSchema);

/** Filing the same content again with the same key answers with the ticket that is already there. */
export const filingHeaders = z.looseObject({
  'idempotency-key': z.string().trim().min(1).max(255).optional(),
});

export const ticketParams = z.object({
  id: z.string().max(30).describe('The id, or the ticket number'),
});

export const commentParams = ticketParams.extend({
  comment_id: z.coerce.number().int().min(1).max(2_147_483_647),
});

/** @throws DeskError `not_found` for what can name no ticket */
export function ticketOf(request: { params: z.infer<typeof ticketParams> }): TicketRef {
  const ref = parseTicketRef(request.params.id);
  if (!ref) throw notFound();
  return ref;
}
