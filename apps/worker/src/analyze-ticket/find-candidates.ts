import type { WeighedLexemes } from '@desk/desk/analysis/find-sources';
import { quote } from '@desk/desk/search-tokens';
import { fuseRanks } from '../ai/retrieval/fuse-ranks.ts';
import { type LexicalQuery, selectiveTokens } from '../ai/retrieval/lexical.ts';
import { listLength } from '../ai/retrieval/search-limits.ts';
import type { Found } from '../ai/retrieval/vector-index.ts';
import type { EmbeddedProblem } from './embed.ts';
import type { SearchIndex } from './retrieval-store.ts';

/** A row that still stands, with how near it is. */
export type Standing<Row, Payload> = { row: Row; hit: Found<number, Payload> };

export type CandidateSearch<Row, Payload> = {
  index: SearchIndex<Payload>;
  problem: EmbeddedProblem;
  lexical: LexicalQuery;
  /** Less similar vectors are not looked at. */
  cut: number;
  /** So many are searched by meaning. */
  most: number;
  /** Ids that share the dearest words, best first. */
  searchWords: (lexemes: WeighedLexemes, limit: number) => Promise<number[]>;
  /** The rows of these ids that still stand. */
  find: (ids: number[]) => Promise<Map<number, Row>>;
};

export type FoundCandidates<Row, Payload> = {
  /** What is most similar, most similar first. */
  byMeaning: Standing<Row, Payload>[];
  /** The best of both searches, fused by rank. */
  fused: Standing<Row, Payload>[];
};

/**
 * Searches by meaning and by words, and reads what was found; what no longer stands leaves the index, and the search
 * begins again. So what was deleted is never an answer, and never takes an answer's place.
 */
export async function findCandidates<Row, Payload>(
  search: CandidateSearch<Row, Payload>,
): Promise<FoundCandidates<Row, Payload>> {
  const { index, problem, cut, most, find } = search;
  const sharing = await searchByWords(search);
  for (;;) {
    const similar = index.vectors.search(problem, { limit: most, cut });
    const ids = [...new Set([...similar.map(({ id }) => id), ...sharing])];
    const rows = await find(ids);
    const gone = similar.filter(({ id }) => !rows.has(id));
    for (const { id } of gone) {
      index.vectors.remove(id);
      index.words.remove(id);
    }
    if (gone.length > 0) continue;

    const standing = (id: number): Standing<Row, Payload>[] => {
      const row = rows.get(id);
      // Found by its words alone, and not embedded yet by this model: nothing can be said of how near it is.
      const hit = similar.find((known) => known.id === id) ?? index.vectors.compare(problem, id);
      return row !== undefined && hit !== undefined ? [{ row, hit }] : [];
    };
    const fused = fuseRanks([similar.slice(0, listLength).map(({ id }) => id), sharing], 2 * listLength);
    return {
      byMeaning: similar.flatMap(({ id }) => standing(id)),
      fused: fused.flatMap(({ id }) => standing(id)),
    };
  }
}

async function searchByWords<Row, Payload>(search: CandidateSearch<Row, Payload>): Promise<number[]> {
  const { index, lexical, searchWords } = search;
  const tokens = selectiveTokens(lexical, index.words);
  if (tokens.length === 0) return [];
  return searchWords(
    { lexemes: tokens.map(({ token }) => quote(token)), weights: tokens.map(({ weight }) => weight) },
    listLength,
  );
}
