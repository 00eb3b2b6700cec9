import type { Actor } from '@desk/contract/permissions';
import type { Database } from '../database.ts';
import { quote, searchTokens } from '../search-tokens.ts';
import { queryRows, sql } from '../sql.ts';
import { isReadableArticle } from './list-articles.ts';
import { isReadableCase } from './list-cases.ts';

/** An article or a solved case. */
export type FoundKnowledge = { kind: 'article' | 'case'; id: number };

/** So many of a text's words are looked up; the longest say most. */
const mostWords = 24;
/** Nobody counts further how often a word stands anywhere: it distinguishes nothing. */
const common = 500;
/**
 * So much of what the text's words are worth must stand in what is found, and at least two of them; and so much of what stands
 * in the best. On the train split of the evaluation 44 of a hundred that are shown are right, and half of the texts find one.
 */
const leastShare = 0.15;
const shareOfBest = 0.8;

const cjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * What may be about the same as a text, by the words that they share and how rare those are, best first. It knows one language
 * at a time and no meaning: it is what is left when the assistant cannot be asked.
 */
export async function findByWords(
  { pool }: Database,
  actor: Actor,
  text: string,
  limit: number,
): Promise<FoundKnowledge[]> {
  const lexemes = wordsOf(text).map(quote);
  if (lexemes.length === 0) return [];
  return queryRows<FoundKnowledge>(
    pool,
    sql`
      with word as (
        select lexeme, articles.count + cases.count as count,
          ln(1 + (known.count + 40.5) / (articles.count + cases.count + 0.5)) as weight
        from unnest(${lexemes}::text[]) lexeme
        cross join (select count(*) as count from (select from resolved_case limit 5000) limited) known
        cross join lateral (
          select count(*) as count
          from (select from knowledge_article a where a.search_vector @@ lexeme::tsquery limit ${common}::int) limited) articles
        cross join lateral (
          select count(*) as count
          from (select from resolved_case c where c.search_vector @@ lexeme::tsquery limit ${common}::int) limited) cases
      ), sought as (
        select lexeme, weight from word where count < ${common}::int
      ), whole as (
        select sum(weight) as weight, least(2, count(*)) as fewest from sought
      ), hit as (
        select 'article' as kind, a.id, weight from sought
        join knowledge_article a on a.search_vector @@ lexeme::tsquery and ${isReadableArticle(actor)} and a.state = 'published'
        union all
        select 'case', c.ticket_id, weight from sought
        join resolved_case c on c.search_vector @@ lexeme::tsquery and c.resolution <> ''
        join ticket t on t.id = c.ticket_id and ${isReadableCase(actor)}
      ), found as (
        select kind, id, sum(hit.weight) as weight, max(sum(hit.weight)) over () as best
        from hit, whole
        group by kind, id, whole.weight, whole.fewest
        having sum(hit.weight) >= ${leastShare}::float8 * whole.weight and count(*) >= whole.fewest
      )
      select kind, id from found
      where weight >= ${shareOfBest}::float8 * best
      order by weight desc, kind, id desc
      limit ${limit}::int`,
    'find_by_words',
  );
}

/** Chinese in pairs; of other languages no word that is too short to mean much. */
function wordsOf(text: string): string[] {
  return searchTokens(text)
    .filter((token) => (cjk.test(token) ? [...token].length === 2 : token.length > 2))
    .sort((a, b) => Number(cjk.test(b)) - Number(cjk.test(a)) || b.length - a.length)
    .slice(0, mostWords);
}
