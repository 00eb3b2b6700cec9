import type { CreateArticle } from '@desk/contract/knowledge';
import type { Actor } from '@desk/contract/permissions';
import type { Language, Translated } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { DeskError, notFound } from '../desk-error.ts';
import type { Prisma } from '../generated/client.ts';
import { queryRows, sql } from '../sql.ts';
import { articleSearchVector } from './article-search-vector.ts';
import { type ArticleRecord, articleColumns, findArticle } from './list-articles.ts';

type Author = Pick<Actor, 'employee_id'>;

/** Its vectors are owed from then on; enqueuing that is the caller's, after this returns. */
export async function createArticle(
  desk: Desk,
  author: Author,
  input: CreateArticle & { language: Language },
): Promise<ArticleRecord> {
  const now = desk.clock();
  const [article] = await queryRows<ArticleRecord>(
    desk.database.pool,
    sql`
      with a as (
        insert into knowledge_article
          (title, content, category, tags, language, state, search_vector, created_by, created_at, updated_at)
        values (${input.title}::text, ${input.content}::text, ${input.category}::category, ${input.tags}::text[],
          ${input.language}::language, ${input.state ?? 'published'}::article_state,
          ${articleSearchVector(input)}::tsvector, ${author.employee_id}::text,
          ${now}::timestamptz(3), ${now}::timestamptz(3))
        returning *
      )
      select ${articleColumns} from a join employee author on author.employee_id = a.created_by`,
  );
  if (!article) throw notFound();
  return article;
}

export type ArticleChange = Partial<CreateArticle> & {
  /** The version that was edited: another one by now, and the change is refused. */
  version?: number;
};

/**
 * Changes what is given. Only a new title or text makes the vectors owed again; counters, tags, category and state do not.
 * What the assistant drafted gets its author here: whoever takes it out of the drafts answers for it.
 *
 * @throws DeskError `not_found`, `stale_version`
 */
export async function changeArticle(
  desk: Desk,
  actor: Actor,
  id: number,
  change: ArticleChange,
): Promise<{ article: ArticleRecord; is_text_changed: boolean }> {
  const is_text_changed = await desk.database.prisma.$transaction(async (transaction) => {
    const before = await lockArticle(transaction, id);
    if (change.version !== undefined && change.version !== before.version)
      throw new DeskError('stale_version', {
        parameters: { name: somebody },
        version: before.version,
      });
    const { version: _, ...fields } = change;
    // What is left out of a PUT is undefined, and stays as it is.
    const after = { ...before, ...fields, state: fields.state ?? before.state };
    const textChanged = after.title !== before.title || after.content !== before.content;
    await transaction.$executeRaw(sql`
      update knowledge_article
      set title = ${after.title}::text, content = ${after.content}::text, category = ${after.category}::category,
          tags = ${after.tags}::text[], language = ${after.language}::language, state = ${after.state}::article_state,
          created_by = case when ${after.state}::article_state <> 'draft'
            then coalesce(created_by, ${actor.employee_id}::text) else created_by end,
          -- The worker's index holds what is published, and reads on from what was stamped since it last looked.
          embedded_at = case when state <> 'published' and embedding_model is not null then now() else embedded_at end,
          search_vector = ${articleSearchVector(after)}::tsvector,
          embedding_model = case when ${textChanged}::boolean then null else embedding_model end,
          version = version + 1, updated_at = ${desk.clock()}::timestamptz(3)
      where id = ${id}::int`);
    return textChanged;
  });
  return { article: await findArticle(desk.database, actor, id), is_text_changed };
}

/** Leaves a tombstone: answers that name the article keep naming something. */
export async function deleteArticle(desk: Desk, id: number): Promise<void> {
  const { count } = await desk.database.prisma.knowledgeArticle.updateMany({
    where: { id, deleted_at: null },
    data: { deleted_at: desk.clock() },
  });
  if (count === 0) throw notFound();
}

type Editable = Pick<
  ArticleRecord,
  'title' | 'content' | 'category' | 'tags' | 'language' | 'state' | 'version'
>;

async function lockArticle(transaction: Prisma.TransactionClient, id: number): Promise<Editable> {
  const [article] = await transaction.$queryRaw<Editable[]>(sql`
    select title, content, category, tags, language, state, version from knowledge_article
    where id = ${id}::int and deleted_at is null for update`);
  if (!article) throw notFound();
  return article;
}

/** Articles do not note who changed them last. */
const somebody: Translated = {
  zh: '其他人',
  en: 'Somebody else',
  fr: 'Quelqu’un d’autre',
  nl: 'Iemand anders',
};
