import { z } from 'zod';
import { invalidField } from './desk-error.ts';

/**
 * A place in an ordered list: the row that a page ends or begins with. Continuing from a place costs the same on the first
 * page and on the thousandth, and rows that come or go meanwhile neither repeat nor skip any.
 */
export type Place = {
  ordering: string;
  /** What the list is ordered by, of that row; equal keys are told apart by the id. */
  key: string;
  id: number;
  /** Read towards the beginning of the list. */
  backwards: boolean;
};

const placeSchema = z.tuple([z.string().max(40), z.string().max(100), z.int().min(0), z.boolean()]);

/** Opaque to clients; it only names a row that they have seen, so it needs no signature. */
export function encodeCursor({ ordering, key, id, backwards }: Place): string {
  return Buffer.from(JSON.stringify([ordering, key, id, backwards])).toString('base64url');
}

/**
 * @param ordering what the list is ordered by now: a cursor of another ordering means nothing
 * @param keySchema what a key of that ordering looks like
 * @throws DeskError `invalid_input` on `cursor`
 */
export function decodeCursor(cursor: string, ordering: string, keySchema: z.ZodType<string>): Place {
  const place = placeSchema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!place.success || place.data[0] !== ordering || !keySchema.safeParse(place.data[1]).success)
    throw invalidField('cursor', 'invalid');
  const [, key, id, backwards] = place.data;
  return { ordering, key, id, backwards };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One page of a list, with the cursors of its neighbours. */
export type Page<Row> = { count: number; results: Row[]; next: string | null; previous: string | null };

/**
 * Makes a page of what a statement returned.
 *
 * @param read.rows in the order they were read, one more than `size` if there are more
 * @param read.from the place the page continues from; undefined on a page found by its number
 * @param read.skipped how many rows lie before a page found by its number
 */
export function toPage<Row>(
  read: { rows: readonly Row[]; size: number; count: number; from?: Place; skipped?: number },
  placeOf: (row: Row) => Omit<Place, 'backwards'>,
): Page<Row> {
  const { rows, size, count, from, skipped = 0 } = read;
  const results = rows.slice(0, size);
  const hasMore = rows.length > size;
  if (from?.backwards) results.reverse();

  const [first, last] = [results.at(0), results.at(-1)];
  const hasPrevious = from ? !from.backwards || hasMore : skipped > 0;
  const hasNext = from?.backwards ? true : hasMore;
  return {
    count,
    results,
    next: hasNext && last ? encodeCursor({ ...placeOf(last), backwards: false }) : null,
    previous: hasPrevious && first ? encodeCursor({ ...placeOf(first), backwards: true }) : null,
  };
}
