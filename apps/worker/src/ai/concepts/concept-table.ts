import type { Language } from '@desk/contract/vocabulary';

/**
 * Terms for one thing in each language, separated by commas. A term is a word, a phrase ("blue screen") or
 * Chinese. Inflected forms are found by their stem, so the base form is enough.
 * `any` holds names that are spelled alike in every language; they match to the letter, never by stem.
 */
export type Terms = { readonly any?: string } & Readonly<Record<Language, string>>;

/**
 * One thing that people write tickets about.
 * `weight` is how loudly it speaks for its category: 1 a hint, 2 usual there, 3 at home there, 4 and more decides.
 */
export type ConceptEntry = Terms & { readonly weight: number };

export type ConceptTable = Readonly<Record<string, ConceptEntry>>;

/** The terms of one list. */
export function splitTerms(list: string | undefined): string[] {
  return list ? list.split(',').map((term) => term.trim()) : [];
}

/** The rows of a table, each with its key as `id`. */
export function rowsOf<Id extends string, Row extends object>(
  table: Readonly<Record<Id, Row>>,
): (Row & { id: Id })[] {
  const rows: (Row & { id: Id })[] = [];
  for (const id in table) rows.push({ ...table[id], id });
  return rows;
}
