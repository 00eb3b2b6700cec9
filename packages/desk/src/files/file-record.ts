import { type Sql, sql } from '../sql.ts';

/** A file as whoever reads its message learns of it. */
export type FileRecord = { id: string; name: string; content_type: string; size: number };

const fileJson = sql`json_build_object('id', a.id, 'name', a.name, 'content_type', a.content_type, 'size', a.size)`;

/** The files that are meant, as JSON of `FileRecord`s. A file `a` of a ticket that came with a comment has both ids. */
export function filesJson(isMeant: Sql): Sql {
  return sql`(
    select coalesce(json_agg(${fileJson} order by a.created_at, a.id), '[]') from attachment a where ${isMeant})`;
}

/**
 * For a statement that sends a message with files: the person's own files that nobody has sent yet, locked, so that one file
 * cannot be sent with two messages. The message must be written only if there are as many as were named.
 */
export function filesToSend(ids: readonly string[], sender: string): Sql {
  return sql`
    select a.id from attachment a
    where a.id = any(${ids}::uuid[]) and a.uploaded_by = ${sender}::text and a.ticket_id is null
    for update`;
}
