import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { DeskError } from '../desk-error.ts';

/** Where bytes lie: each file under its id, apart from those that are still arriving. */
export type FileStore = {
  /** Where a file stands while it arrives; nothing is there yet. */
  pathOfArriving(id: string): string;
  sizeOfArriving(id: string): Promise<number>;
  /** @throws DeskError `storage_full` */
  receive(id: string, bytes: Readable): Promise<void>;
  /** From now on it is there, whole. @throws DeskError `storage_full` */
  keep(id: string): Promise<{ size: number; sha256: string }>;
  /** Null where there are no bytes. */
  read(id: string): Promise<ReadStream | null>;
  remove(id: string): Promise<void>;
  /** Drops what is still arriving, half or whole. */
  discard(id: string): Promise<void>;
  /** Ids of what has lain here since before then, a folder at a time. */
  listOlderThan(time: Date): AsyncIterable<string[]>;
  /** Removes what began to arrive before then and never did. */
  clearArrivingSince(time: Date): Promise<void>;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Files in a folder, made when the first one comes. A name in it is an id and nothing else: what people call a file is in the
 * database.
 */
export function createFileStore(folder: string): FileStore {
  const arriving = path.join(folder, 'arriving');
  const kept = path.join(folder, 'kept');
  const arrivingPath = (id: string) => path.join(arriving, safe(id));
  // Thousands of files in one folder are slow to list.
  const keptPath = (id: string) => path.join(kept, safe(id).slice(0, 2), id);

  return {
    pathOfArriving: arrivingPath,

    sizeOfArriving: async (id) => (await stat(arrivingPath(id))).size,

    receive: (id, bytes) =>
      orFull(async () => {
        await mkdir(arriving, { recursive: true });
        const file = await open(arrivingPath(id), 'w', 0o600);
        try {
          for await (const chunk of bytes) await file.writeFile(chunk);
        } finally {
          await file.close();
        }
      }),

    keep: (id) =>
      orFull(async () => {
        const from = arrivingPath(id);
        const sha256 = await hashOf(from);
        const file = await open(from, 'r+');
        const { size } = await file.stat();
        // A name that survives a power cut while its bytes do not would be a file that nobody can read.
        await file.sync().finally(() => file.close());
        await mkdir(path.dirname(keptPath(id)), { recursive: true });
        await rename(from, keptPath(id));
        return { size, sha256 };
      }),

    async read(id) {
      const file = await open(keptPath(id)).catch(nullIfMissing);
      return file ? file.createReadStream() : null;
    },

    remove: (id) => rm(keptPath(id), { force: true }),
    discard: (id) => rm(arrivingPath(id), { force: true }),

    async *listOlderThan(time) {
      for (const part of await namesIn(kept)) {
        const ids = (await namesIn(path.join(kept, part))).filter((name) => uuid.test(name));
        const old = await Promise.all(ids.map((id) => isOlder(path.join(kept, part, id), time)));
        yield ids.filter((_id, position) => old[position]);
      }
    },

    async clearArrivingSince(time) {
      for (const name of await namesIn(arriving)) {
        const file = path.join(arriving, name);
        if (await isOlder(file, time)) await rm(file, { force: true });
      }
    },
  };
}

function safe(id: string): string {
  if (!uuid.test(id)) throw new Error('a file is named by its id alone');
  return id;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(nullIfMissing)) ?? [];
}

async function isOlder(file: string, time: Date): Promise<boolean> {
  const found = await stat(file).catch(nullIfMissing);
  return found !== null && found.mtime < time;
}

function nullIfMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

/** No room, no quota, no right to write: somebody must see to it, and until then the sender should try again later. */
const full = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO']);

async function orFull<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (full.has(codeOf(error) ?? '')) throw new DeskError('storage_full', {}, { cause: error });
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
