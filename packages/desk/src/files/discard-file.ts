import type { Actor } from '@desk/contract/permissions';
import type { Database } from '../database.ts';
import { notFound } from '../desk-error.ts';
import type { FileStore } from './file-store.ts';

/**
 * Takes back a file that has not been sent yet. The row goes first: bytes without a row are cleared away by themselves.
 * @throws DeskError `not_found`
 */
export async function discardFile(
  database: Database,
  store: FileStore,
  actor: Actor,
  id: string,
): Promise<void> {
  const { count } = await database.prisma.attachment.deleteMany({
    where: { id, uploaded_by: actor.employee_id, ticket_id: null },
  });
  if (count === 0) throw notFound();
  await store.remove(id);
}
