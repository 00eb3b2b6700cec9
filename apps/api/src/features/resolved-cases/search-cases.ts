import { type Actor, can } from '@desk/contract/permissions';
import type { ListCasesQuery, SearchMode } from '@desk/contract/resolved-cases';
import type { Language } from '@desk/contract/vocabulary';
import type { Database } from '@desk/desk/database';
import { type CaseRecord, listCases, readCases, withoutRepeats } from '@desk/desk/knowledge/list-cases';
import type { Page } from '@desk/desk/paging';
import type { FindSolutions } from '../../find-solutions.ts';

/** Whoever has not found it among so many asks differently. */
const mostFound = 50;

/**
 * Solved cases that this person may read: all of them, the latest first; or those that have to do with what was searched for,
 * in whatever language, the best first. While the assistant is away, only those in which the very words stand.
 */
export async function searchCases(
  { database, findSolutions }: { database: Database; findSolutions?: FindSolutions },
  actor: Actor & { language: Language },
  query: ListCasesQuery,
): Promise<Page<CaseRecord> & { mode: SearchMode }> {
  const byWords = () => listCases(database, actor, query);
  // A further page is one of the list that it goes on from.
  if (!query.search || query.cursor !== undefined)
    return { ...(await byWords()), mode: query.search ? 'words' : 'hybrid' };
  const is_staff = can(actor, 'see_all_tickets');
  const found = await findSolutions?.({
    text: query.search,
    language: actor.language,
    is_staff,
    reach: 'many',
  });
  if (!found) return { ...(await byWords()), mode: 'words' };

  const meant = found.solutions.flatMap(({ kind, id }) => (kind === 'case' ? [id] : []));
  const { results: literal } = await listCases(database, actor, { ...query, page: 1, page_size: mostFound });
  const ids = [...new Set([...both(meant, literal), ...meant, ...literal.map(({ id }) => id)])];
  const results = withoutRepeats(await readCases(database, actor, ids.slice(0, mostFound), query));
  return { count: results.length, results, next: null, previous: null, mode: 'hybrid' };
}

/** What is meant and has the very words too comes first. */
function both(meant: readonly number[], literal: readonly CaseRecord[]): number[] {
  return meant.filter((id) => literal.some((record) => record.id === id));
}
