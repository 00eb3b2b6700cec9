import type { Database } from '../database.ts';
import type { KnowledgeArticleModel, TicketModel } from '../generated/models.ts';
import { queryRows, type Sql, sql } from '../sql.ts';

/** What came of a source: of so many uses it is known how they ended, and so many helped. See `count-outcomes.ts`. */
export type SourceOutcomes = { helpful: number; outcomes: number };

/** A closed ticket and what solved it. Titles and texts of other people's tickets are for staff and the model only. */
export type SolvedTicket = Pick<
  TicketModel,
  | 'ticket_number'
  | 'title'
  | 'description'
  | 'category'
  | 'severity'
  | 'urgency'
  | 'language'
  | 'employee_name_snapshot'
> &
  SourceOutcomes & {
    ticket_id: number;
    resolution: string;
    /** Who solved it; their name too may stand in what they wrote. */
    resolver_name: string | null;
    /** Days since it was closed. */
    age_days: number;
    /** Whether its resolution may answer other people; of security cases and of what nobody sorted only staff hear. */
    is_for_requester: boolean;
  };

/** `content` is Markdown. */
export type SourceArticle = Pick<KnowledgeArticleModel, 'title' | 'content' | 'category' | 'language'> &
  SourceOutcomes & {
    article_id: number;
  };

/** So much of a description says what the problem is; the rest of a long one is log. */
const readOfDescription = 4_000;

// What may be a source at all is said here and nowhere else; every reading of sources is made of one of these.
const standingTicket = sql`t.status = 'closed' and t.deleted_at is null and t.resolution is not null`;
const standingArticle = sql`a.deleted_at is null and a.state = 'published'`;

/** Those of these tickets that still stand: what was deleted since it was indexed is not among them. */
export async function findSolvedTickets({ pool }: Database, ids: number[]): Promise<SolvedTicket[]> {
  if (ids.length === 0) return [];
  return queryRows<SolvedTicket>(
    pool,
    sql`
      select t.id as ticket_id, t.ticket_number, t.title, left(t.description, ${readOfDescription}::int) as description,
        t.category, t.severity, t.urgency, t.language, t.resolution, t.employee_name_snapshot,
        (select name from employee where employee_id = t.resolved_by) as resolver_name,
        greatest(0, extract(epoch from now() - t.closed_at) / 86400)::float8 as age_days,
        coalesce(t.category <> 'security', false) as is_for_requester,
        coalesce(c.outcome_count, 0) as outcomes,
        round(coalesce(c.outcome_count * c.success_rate, 0))::int as helpful
      from ticket t left join resolved_case c on c.ticket_id = t.id
      where t.id = any(${ids}::int[]) and ${standingTicket}`,
    'find_solved_tickets',
  );
}

/** Those of these articles that are published, and have not been deleted. */
export async function findArticles({ pool }: Database, ids: number[]): Promise<SourceArticle[]> {
  if (ids.length === 0) return [];
  return queryRows<SourceArticle>(
    pool,
    sql`
      select a.id as article_id, a.title, a.content, a.category, a.language, a.outcome_count as outcomes,
        round(coalesce(a.outcome_count * a.success_rate, 0))::int as helpful
      from knowledge_article a
      where a.id = any(${ids}::int[]) and ${standingArticle}`,
    'find_articles',
  );
}

/** What to look for: `lexemes` in the text form of a `tsquery`, and what each is worth. */
export type WeighedLexemes = { lexemes: string[]; weights: number[] };

/** Closed tickets that have the dearest of these words, best first. Each word is one look into the index. */
export function searchSolvedTickets(
  { pool }: Database,
  { lexemes, weights }: WeighedLexemes,
  limit: number,
): Promise<number[]> {
  return bestIds(
    pool,
    sql`
      select t.id, sum(word.weight) as score
      from unnest(${lexemes}::text[], ${weights}::float8[]) as word(lexeme, weight)
      join ticket t on t.search_vector @@ word.lexeme::tsquery
      where ${standingTicket}
      group by t.id order by score desc, t.id desc
      limit ${limit}::int`,
    'search_solved_tickets',
  );
}

/** The same among articles. */
export function searchArticles(
  { pool }: Database,
  { lexemes, weights }: WeighedLexemes,
  limit: number,
): Promise<number[]> {
  return bestIds(
    pool,
    sql`
      select a.id, sum(word.weight) as score
      from unnest(${lexemes}::text[], ${weights}::float8[]) as word(lexeme, weight)
      join knowledge_article a on a.search_vector @@ word.lexeme::tsquery
      where ${standingArticle}
      group by a.id order by score desc, a.id desc
      limit ${limit}::int`,
    'search_source_articles',
  );
}

async function bestIds(pool: Database['pool'], statement: Sql, name: string): Promise<number[]> {
  const rows = await queryRows<{ id: number }>(pool, statement, name);
  return rows.map(({ id }) => id);
}
