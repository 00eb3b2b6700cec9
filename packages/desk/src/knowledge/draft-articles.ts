import type { Category, Language } from '@desk/contract/vocabulary';
import { readRealArray } from '../analysis/real-array.ts';
import type { Database } from '../database.ts';
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';
import { articleSearchVector } from './article-search-vector.ts';

/** A solved case that no article has been drafted from. */
export type DraftableCase = {
  ticket_id: number;
  title: string;
  query: string;
  resolution: string;
  language: Language;
  category: Category;
  /** Of the problem, as the worker stored it. */
  vector: Float32Array;
  /** How good it was at the end, 1 to 5; null where nobody said. */
  score: number | null;
  was_reopened: boolean;
  /** How often people said that it helped them, too. */
  helped: number;
};

/** An article as the assistant drafts it. */
export type ArticleDraft = {
  title: string;
  /** Markdown. */
  content: string;
  language: Language;
};

/** Attacks differ each time, and what is known of one is not for everybody. */
const neverDrafted: readonly Category[] = ['security'];

/**
 * Solved cases to draft articles from, the latest first: with a vector of this model, not too old, and not drafted from before,
 * whatever became of that draft.
 */
export async function readDraftableCases(
  { database, clock }: Desk,
  embedding_model: string,
  limit: number,
): Promise<DraftableCase[]> {
  const rows = await queryRows<Omit<DraftableCase, 'vector'> & { vector: Buffer }>(
    database.pool,
    sql`
      select c.ticket_id, c.title, c.query, c.resolution, c.language, c.category, s.score,
        t.reopened_count > 0 as was_reopened, round(c.outcome_count * coalesce(c.success_rate, 0))::int as helped,
        array_send(t.problem_embedding) as vector
      from resolved_case c
      join ticket t on t.id = c.ticket_id and t.status = 'closed' and t.deleted_at is null
      left join satisfaction s on s.ticket_id = c.ticket_id
      where t.embedding_model = ${embedding_model}::text and cardinality(t.problem_embedding) > 0
        and c.resolution <> '' and c.category <> all(${neverDrafted}::category[])
        and c.closed_at > ${clock()}::timestamptz - interval '365 days'
        and not exists (select from knowledge_article a where c.ticket_id = any(a.drafted_from))
      order by c.closed_at desc, c.ticket_id desc
      limit ${limit}::int`,
  );
  return rows.map(({ vector, ...row }) => ({ ...row, vector: readRealArray(vector) }));
}

/**
 * What articles already tell, piece by piece: those that stand, in whatever state, and drafts that were discarded. What a
 * reviewer did not want is not drafted a second time.
 */
export async function readCoveredVectors(
  { pool }: Database,
  embedding_model: string,
): Promise<Float32Array[]> {
  const rows = await queryRows<{ vector: Buffer }>(
    pool,
    sql`
      select array_send(c.embedding) as vector
      from article_chunk c join knowledge_article a on a.id = c.article_id
      where a.embedding_model = ${embedding_model}::text
        and (a.deleted_at is null or cardinality(a.drafted_from) > 0)`,
  );
  return rows.map(({ vector }) => readRealArray(vector));
}

/**
 * Puts one article before the reviewers, in one or more languages, unless one has been drafted from any of these tickets in the
 * meantime. Its vectors are owed.
 * @returns the ids of the drafts
 */
export async function saveDrafts(
  { database, clock }: Desk,
  category: Category,
  drafted_from: readonly number[],
  drafts: readonly ArticleDraft[],
): Promise<number[]> {
  const from = [...drafted_from].sort((a, b) => a - b);
  const rows = await queryRows<{ id: number }>(
    database.pool,
    sql`
      insert into knowledge_article
        (title, content, category, tags, language, state, drafted_from, search_vector, created_at, updated_at)
      select title, content, ${category}::category, '{}', language::language, 'draft', ${from}::int[],
        search_vector::tsvector, ${clock()}::timestamptz(3), ${clock()}::timestamptz(3)
      from unnest(${drafts.map(({ title }) => title)}::text[], ${drafts.map(({ content }) => content)}::text[],
        ${drafts.map(({ language }) => language)}::text[],
        ${drafts.map((draft) => articleSearchVector({ ...draft, tags: [] }))}::text[])
        as draft (title, content, language, search_vector)
      where not exists (select from knowledge_article a where a.drafted_from && ${from}::int[])
      returning id`,
  );
  return rows.map(({ id }) => id);
}
