import {
  type AssistantModel,
  type ModelPull,
  modelPullExpiresMs,
  modelPullKey,
  modelPullSchema,
  modelStatusKey,
  modelStatusSchema,
} from '@desk/contract/assistant-model';
import { DeskError } from '@desk/desk/desk-error';
import type { Redis } from 'ioredis';

/**
 * The language model as the worker last saw it.
 * @throws DeskError `unavailable` while Redis is away or no worker has said anything
 */
export async function readModel(redis: Redis | undefined): Promise<AssistantModel> {
  const [status, pull] = await connected(redis)
    .mget(modelStatusKey, modelPullKey)
    .catch(() => []);
  if (!status) throw new DeskError('unavailable');
  return {
    ...modelStatusSchema.parse(JSON.parse(status)),
    pull: pull ? modelPullSchema.parse(JSON.parse(pull)) : null,
  };
}

/**
 * Notes that a download is wanted, unless one is running: of two who ask at once one is told so.
 * @throws DeskError
 */
export async function claimPull(redis: Redis | undefined): Promise<void> {
  const pulling: ModelPull = { state: 'pulling', completed_bytes: 0, total_bytes: null, error: null };
  // What has ended may be begun again; what runs may not. One step, so that nobody comes between.
  const claimed = await connected(redis)
    .eval(claim, 1, modelPullKey, JSON.stringify(pulling), modelPullExpiresMs)
    .catch(() => undefined);
  if (claimed === undefined) throw new DeskError('unavailable');
  if (claimed === 0) throw new DeskError('model_pull_running');
}

const claim = `
  local current = redis.call('GET', KEYS[1])
  if current and cjson.decode(current).state == 'pulling' then return 0 end
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  return 1`;

function connected(redis: Redis | undefined): Redis {
  if (redis?.status !== 'ready') throw new DeskError('unavailable');
  return redis;
}
