import {
  type LearnedModelBody,
  type LearnedScores,
  learnedScoresSchema,
} from '@desk/contract/assistant-quality';
import type { Database } from '../database.ts';
import type { Desk } from '../desk.ts';
import { isTaken } from '../employees/is-taken.ts';
import type { Prisma } from '../generated/client.ts';
import { queryRows, sql } from '../sql.ts';

/** Kept with their weights: the active one and those before it that it could give way to again. */
const keptPromoted = 3;
/** Kept with their scores only. */
const keptRefused = 20;

/** What a night's learning came to. `version` is what answers will carry. */
export type Lesson<Parameters> = {
  version: string;
  parameters: Parameters;
  scores: LearnedScores;
  trained_on: number;
  is_promoted: boolean;
};

/** Cheap enough to ask every minute; null while the assistant is as it was shipped. */
export async function readActiveModelId({ pool }: Database): Promise<number | null> {
  const [row] = await queryRows<{ id: number }>(
    pool,
    sql`select id from learned_model where state = 'active'`,
    'active_learned_model',
  );
  return row?.id ?? null;
}

/** What the assistant has learned and uses; not validated, because only the worker knows what it must look like. */
export async function readActiveModel({
  pool,
}: Database): Promise<{ id: number; parameters: unknown } | undefined> {
  const [row] = await queryRows<{ id: number; parameters: unknown }>(
    pool,
    sql`select id, parameters from learned_model where state = 'active'`,
  );
  return row;
}

/**
 * Puts what was learned to use, or on record as refused; what it replaces stays for a while.
 * @returns whether this call kept it: a lesson of that version may be there already
 */
export async function keepLesson<Parameters extends Prisma.InputJsonObject>(
  { database, clock }: Desk,
  lesson: Lesson<Parameters>,
): Promise<boolean> {
  const { version, parameters, scores, trained_on, is_promoted } = lesson;
  const { prisma } = database;
  const now = clock();
  const keeping = prisma.$transaction([
    ...(is_promoted
      ? [prisma.learnedModel.updateMany({ where: { state: 'active' }, data: { state: 'retired' } })]
      : []),
    prisma.learnedModel.create({
      data: {
        state: is_promoted ? 'active' : 'refused',
        parameters: is_promoted ? parameters : { version },
        scores,
        trained_on,
        created_at: now,
        promoted_at: is_promoted ? now : null,
      },
    }),
    prisma.$executeRaw`
      delete from learned_model where id in (
        select id from learned_model where state in ('active', 'retired')
        order by state = 'active' desc, promoted_at desc, id desc offset ${keptPromoted}::int)`,
    prisma.$executeRaw`
      delete from learned_model where id in (
        select id from learned_model where state = 'refused' order by id desc offset ${keptRefused}::int)`,
  ]);
  try {
    await keeping;
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** The active one first, then the newest; without their weights. */
export async function listLearnedModels({ pool }: Database, limit = 8): Promise<LearnedModelBody[]> {
  const rows = await queryRows<
    Omit<LearnedModelBody, 'scores' | 'created_at' | 'promoted_at'> & {
      scores: unknown;
      created_at: Date;
      promoted_at: Date | null;
    }
  >(
    pool,
    sql`
      select id, parameters ->> 'version' as name, state, trained_on, scores, created_at, promoted_at
      from learned_model
      order by state = 'active' desc, id desc
      limit ${limit}::int`,
  );
  return rows.map(({ scores, created_at, promoted_at, ...row }) => ({
    ...row,
    scores: learnedScoresSchema.parse(scores),
    created_at: created_at.toISOString(),
    promoted_at: promoted_at?.toISOString() ?? null,
  }));
}
