import type { Actor } from '@desk/contract/permissions';
import type { Database } from '../database.ts';
import { quote, searchTokens } from '../search-tokens.ts';
import { queryRows, sql } from '../sql.ts';
import type { FoundKnowledge } from './find-by-words.ts';
import { isReadableArticle } from './list-articles.ts';
import { isReadableCase } from './list-cases.ts';

/** What stands in more than so many says what is used, `office365`, and not what is wrong. */
const rare = 20;
const mostCodes = 8;

/**
 * What names the same error code, the latest first. Machines say it alike in every language, so it needs neither the assistant
 * nor any other word in common.
 */
export async function findByCodes(
  { pool }: Database,
  actor: Actor,
  text: string,
  limit: number,
): Promise<FoundKnowledge[]> {
  const lexemes = codesIn(text).slice(0, mostCodes).map(quote);
  if (lexemes.length === 0) return [];
  return queryRows<FoundKnowledge>(
    pool,
    sql`
      with named as materialized (
        select lexeme, one.kind, one.id
        from unnest(${lexemes}::text[]) lexeme
        cross join lateral (
          (select 'article' as kind, a.id from knowledge_article a where a.search_vector @@ lexeme::tsquery limit ${rare + 1}::int)
          union all
          (select 'case', c.ticket_id from resolved_case c where c.search_vector @@ lexeme::tsquery limit ${rare + 1}::int)
        ) one
      ), telling as (
        select distinct kind, id from named
        where lexeme in (select lexeme from named group by lexeme having count(*) <= ${rare}::int)
      )
      select kind, id from telling
      where kind = 'article'
        and exists (
          select from knowledge_article a
          where a.id = telling.id and ${isReadableArticle(actor)} and a.state = 'published')
        or kind = 'case'
        and exists (
          select from resolved_case c join ticket t on t.id = c.ticket_id
          where c.ticket_id = telling.id and c.resolution <> '' and ${isReadableCase(actor)})
      order by kind, id desc
      limit ${limit}::int`,
    'find_by_codes',
  );
}

/** Letters and digits in one word that is no everyday one: `0x80070005`, `err-4102`, but neither `v2` nor `2026`. */
const codesIn = (text: string) =>
  searchTokens(text).filter((token) => token.length >= 5 && /\p{N}/u.test(token) && /\p{L}/u.test(token));
