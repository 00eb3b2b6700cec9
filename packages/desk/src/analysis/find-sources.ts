import type { Database } from '../database.ts';
import type { KnowledgeArticleModel, TicketModel } from '../generated/models.ts';
import { queryRows, sql } from '../sql.ts';

/** A closed ticket and what solved it. Titles and resolutions of other people's tickets are for staff and the model only. */
export type SolvedTicket = Pick<
  TicketModel,
  'ticket_number' | 'title' | 'category' | 'language' | 'employee_name_snapshot' | 'employee_email_snapshot'
> & {
  ticket_id: number;
  resolution: string;
  /** Whether its resolution may answer other people; of security cases and of what nobody sorted only staff hear. */
  is_for_requester: boolean;
};

/** `content` is Markdown. */
export type SourceArticle = Pick<KnowledgeArticleModel, 'title' | 'content' | 'category' | 'language'> & {
  article_id: number;
};

/** Those of these tickets that still stand: what was deleted since it was indexed is not among them. */
export async function findSolvedTickets({ pool }: Database, ids: number[]): Promise<SolvedTicket[]> {
  if (ids.length === 0) return [];
  return queryRows<SolvedTicket>(
    pool,
    sql`
      select id as ticket_id, ticket_number, title, category, language, resolution,
        employee_name_snapshot, coalesce(category <> 'security', false) as is_for_requester
      from ticket
      where id = any(${ids}::int[]) and status = 'closed' and deleted_at is null`,
    'find_solved_tickets',
  );
}

/** Those of these articles that have not been deleted. */
export async function findArticles({ pool }: Database, ids: number[]): Promise<SourceArticle[]> {
  if (ids.length === 0) return [];
  return queryRows<SourceArticle>(
    pool,
    sql`
      select id as article_id, title, content, category, language
      from knowledge_article
      where id = any(${ids}::int[]) and deleted_at is null`,
    'find_articles',
  );
}
