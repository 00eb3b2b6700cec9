import type { ListArticlesQuery } from '@desk/contract/knowledge';
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
  | 'usage_count'
  | 'success_rate'
  | 'created_by'
  | 'version'
  | 'created_at'
  | 'updated_at'
> & { created_by_name: string };

/** For `from knowledge_article a join employee author`. */
export const articleColumns = sql`${columns('a', [
  'id',
  'title',
  'content',
  'category',
  'tags',
  'language',
  'usage_count',
  'success_rate',
  'created_by',
  'version',
  'created_at',
  'updated_at',
])}, author.name as created_by_name`;

/** @throws DeskError `not_found` */
export async function findArticle({ pool }: Database, id: number): Promise<ArticleRecord> {
  const [article] = await queryRows<ArticleRecord>(
    pool,
    sql`
      select ${articleColumns} from knowledge_article a join employee author on author.employee_id = a.created_by
      where a.id = ${id}::int and a.deleted_at is null`,
    'find_article',
  );
  if (!article) throw notFound();
  return article;
}

/** The latest first; what was searched for, the best match first. */
export async function listArticles(
  database: Database,
  query: ListArticlesQuery,
): Promise<Page<ArticleRecord>> {
  const size = query.page_size;
  const order = query.search ? byRelevance(query.search) : byTime;
  const from =
    query.cursor === undefined ? undefined : decodeCursor(query.cursor, order.name, order.keySchema);
  const skipped = from ? 0 : ((query.page ?? 1) - 1) * size;
  const filters = filtersOf(query);
  const direction = from?.backwards ? sql`asc` : sql`desc`;
  const beyond = from
    ? sql`and (${order.expression}, a.id) ${from.backwards ? sql`>` : sql`<`} (${order.typed(from.key)}, ${from.id}::int)`
    : empty;

  const [rows, [counted]] = await Promise.all([
    queryRows<ArticleRecord & { key: string }>(
      database.pool,
      sql`
        select ${articleColumns}, ${order.key} as key
        from knowledge_article a join employee author on author.employee_id = a.created_by
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

function filtersOf({ category, tag, language, search }: ListArticlesQuery): Sql {
  const conditions: Sql[] = [sql`a.deleted_at is null`];
  if (category) conditions.push(sql`a.category = any(${category}::category[])`);
  if (tag) conditions.push(sql`a.tags && ${tag}::text[]`);
  if (language) conditions.push(sql`a.language = any(${language}::language[])`);
  if (search) conditions.push(sql`a.search_vector @@ ${searchQuery(search)}::tsquery`);
  return join(conditions, ' and ');
}
