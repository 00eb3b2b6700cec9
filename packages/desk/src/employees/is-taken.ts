import { Prisma } from '../generated/client.ts';

/** A unique value that already stands in another row. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

/** Something that it names does not exist. */
export function isUnknownReference(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003';
}
