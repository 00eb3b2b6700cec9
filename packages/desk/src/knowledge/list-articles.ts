import type { ListArticlesQuery } from '@desk/contract/knowledge';
import { type Actor, can } from '@desk/contract/permissions';
import type { ArticleState, Language } from '@desk/contract/vocabulary';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { notFound } from '../desk-error.ts';
import type { KnowledgeArticleModel } from '../generated/models.ts';
import { decodeCursor, type Page, toPage } from '../paging.ts';
import { searchQuery } from '../search-tokens.ts';
import { columns, empty, join, queryRows, type Sql, sql } from '../sql.ts';

/** An article without its vectors: nobody but the worker reads those. */
export type ArticleRecord = Pick<
  KnowledgeArticleModel,
  | 'id'
  | 'title'
  | 'content'
  | 'category'
  | 'tags'
  | 'language'
  | 'state'
  | 'usage_count'
  | 'success_rate'
  | 'created_by'
  | 'version'
  | 'created_at'
  | 'updated_at'
> & { created_by_name: string | null };

/** For `from knowledge_article a left join employee author`. */
export const articleColumns = sql`${columns('a', [
  'id',
  'title',
  'content',
  'category',
  'tags',
  'language',
  'state',
  'usage_count',
  'success_rate',
  'created_by',
  'version',
  'created_at',
  'updated_at',
])}, author.name as created_by_name`;

const fromArticles = sql`
  from knowledge_article a left join employee author on author.employee_id = a.created_by`;

/** Who writes articles reads all of them; everybody else reads what is published. */
function statesFor(actor: Actor): readonly ArticleState[] {
  return can(actor, 'write_knowledge') ? ['draft', 'internal', 'published'] : ['published'];
}

/** Whether an article `a` stands, and this person may read it. */
export function isReadableArticle(actor: Actor): Sql {
  return sql`a.deleted_at is null and a.state = any(${statesFor(actor)}::article_state[])`;
}

/** @throws DeskError `not_found` */
export async function findArticle({ pool }: Database, actor: Actor, id: number): Promise<ArticleRecord> {
  const [article] = await queryRows<ArticleRecord>(
    pool,
    sql`select ${articleColumns} ${fromArticles} where a.id = ${id}::int and ${isReadableArticle(actor)}`,
    'find_article',
  );
  if (!article) throw notFound();
  return article;
}

/** An article with what belongs to it. */
export type ArticleDetailRecord = ArticleRecord & {
  also_in: { id: number; title: string; language: Language; state: ArticleState }[];
  drafted_from: { ticket_number: string; title: string }[];
};

/**
 * The same article in other languages is the one that was drafted from the same tickets.
 * @throws DeskError `not_found`
 */
export async function findArticleDetail(
  { pool }: Database,
  actor: Actor,
  id: number,
): Promise<ArticleDetailRecord> {
  const [article] = await queryRows<ArticleDetailRecord>(
    pool,
    sql`
      select ${articleColumns},
        (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title, 'language', o.language, 'state', o.state)
            order by o.language), '[]')
          from knowledge_article o
          where cardinality(a.drafted_from) > 0 and o.drafted_from = a.drafted_from and o.id <> a.id
            and o.deleted_at is null and o.state = any(${statesFor(actor)}::article_state[])) as also_in,
        (select coalesce(jsonb_agg(jsonb_build_object('ticket_number', t.ticket_number, 'title', t.title) order by t.id), '[]')
          from ticket t where t.id = any(a.drafted_from) and t.deleted_at is null) as drafted_from
      ${fromArticles} where a.id = ${id}::int and ${isReadableArticle(actor)}`,
    'find_article_detail',
  );
  if (!article) throw notFound();
  return article;
}

/** Those of these articles that are published, whoever asks. */
export async function readArticles(
  { pool }: Database,
  actor: Actor,
  ids: readonly number[],
): Promise<ArticleRecord[]> {
  if (ids.length === 0) return [];
  return queryRows<ArticleRecord>(
    pool,
    sql`
      select ${articleColumns} ${fromArticles}
      where a.id = any(${ids}::int[]) and ${isReadableArticle(actor)} and a.state = 'published'`,
    'read_articles',
  );
}

/** The latest first; what was searched for, the best match first. Drafts are only among them when they are asked for. */
export async function listArticles(
  database: Database,
  actor: Actor,
  query: ListArticlesQuery,
): Promise<Page<ArticleRecord>> {
  const size = query.page_size;
  const order = query.search ? byRelevance(query.search) : byTime;
  const from =
    query.cursor === undefined ? undefined : decodeCursor(query.cursor, order.name, order.keySchema);
  const skipped = from ? 0 : ((query.page ?? 1) - 1) * size;
  const filters = filtersOf(actor, query);
  const direction = from?.backwards ? sql`asc` : sql`desc`;
  const beyond = from
    ? sql`and (${order.expression}, a.id) ${from.backwards ? sql`>` : sql`<`} (${order.typed(from.key)}, ${from.id}::int)`
    : empty;

  const [rows, [counted]] = await Promise.all([
    queryRows<ArticleRecord & { key: string }>(
      database.pool,
      sql`
        select ${articleColumns}, ${order.key} as key
        ${fromArticles}
        where ${filters} ${beyond}
        order by ${order.expression} ${direction}, a.id ${direction}
        limit ${size + 1}::int offset ${skipped}::int`,
    ),
    queryRows<{ count: number }>(
      database.pool,
      sql`select count(*) as count from knowledge_article a where ${filters}`,
    ),
  ]);
  return toPage({ rows, size, count: counted?.count ?? 0, from, skipped }, ({ key, id }) => ({
    ordering: order.name,
    key,
    id,
  }));
}

type Order = {
  name: string;
  /** Compared and sorted by the database. */
  expression: Sql;
  /** The same as text, exactly. */
  key: Sql;
  typed: (key: string) => Sql;
  keySchema: z.ZodType<string>;
};

const byTime: Order = {
  name: 'time',
  expression: sql`a.updated_at`,
  key: sql`to_char(a.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  typed: (key) => sql`${key}::timestamptz`,
  keySchema: z.iso.datetime(),
};

function byRelevance(search: string): Order {
  const expression = sql`ts_rank(a.search_vector, ${searchQuery(search)}::tsquery)`;
  return {
    name: 'relevance',
    expression,
    key: sql`${expression}::text`,
    typed: (key) => sql`${key}::real`,
    keySchema: z.string().regex(/^\d+(\.\d+)?(e-?\d+)?$/),
  };
}

function filtersOf(actor: Actor, { category, tag, language, state, search }: ListArticlesQuery): Sql {
  const conditions: Sql[] = [isReadableArticle(actor)];
  conditions.push(state ? sql`a.state = any(${state}::article_state[])` : sql`a.state <> 'draft'`);
  if (category) conditions.push(sql`a.category = any(${category}::category[])`);
  if (tag) conditions.push(sql`a.tags && ${tag}::text[]`);
  if (language) conditions.push(sql`a.language = any(${language}::language[])`);
  if (search) conditions.push(sql`a.search_vector @@ ${searchQuery(search)}::tsquery`);
  return join(conditions, ' and ');
}
