import type { CommentBody } from '@desk/contract/comments';
import type { CommentRecord } from '@desk/desk/tickets/ticket-record';

export function presentComment(comment: CommentRecord): CommentBody {
  return {
    id: comment.id,
    ticket: comment.ticket_id,
    author_id: comment.author_id,
    author_name: comment.author_name,
    author_role: comment.author_role,
    body: comment.body,
    internal: comment.internal,
    created_at: comment.created_at,
  };
}
