import type { CommentBody } from '@desk/contract/comments';
import type { CommentRecord } from '@desk/desk/tickets/ticket-record';
import { presentFile } from '../attachments/present-file.ts';

export function presentComment(comment: CommentRecord): CommentBody {
  return {
    id: comment.id,
    ticket: comment.ticket_id,
    author_id: comment.author_id,
    author_name: comment.author_name,
    author_role: comment.author_role,
    body: comment.body,
    internal: comment.internal,
    mentions: comment.mentions,
    attachments: comment.attachments.map(presentFile),
    useful: comment.useful,
    edited_at: comment.edited_at,
    created_at: comment.created_at,
    // Left out, not null, for whoever is not told.
    ...comment.reading,
  };
}
