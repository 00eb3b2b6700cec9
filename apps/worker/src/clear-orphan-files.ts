import type { Desk } from '@desk/desk/desk';
import { clearOrphans } from '@desk/desk/files/clear-orphans';
import { createFileStore } from '@desk/desk/files/file-store';
import type { Logger } from 'pino';

/** Clears away the files that nobody can reach, and says how many there were. */
export async function clearOrphanFiles(clearing: {
  desk: Desk;
  filesDir: string;
  log: Logger;
}): Promise<void> {
  const cleared = await clearOrphans(clearing.desk, createFileStore(clearing.filesDir));
  if (cleared > 0) clearing.log.info({ cleared }, 'files that were never sent are gone');
}
