import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** Redis may be away at any time, from the start on: both connections look for it for ever, at least once a second. */
const retryStrategy = (attempt: number) => Math.min(attempt * 100, 1_000);

/** For questions that are answered now or fail now: nothing piles up while Redis is away. */
export function connectRedis(url: string, log: Logger): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: null,
    connectTimeout: 2_000,
    commandTimeout: 2_000,
    retryStrategy,
  });
  let isDown = false;
  redis.on('error', (error) => {
    if (!isDown) log.warn({ err: error }, 'Redis is out of reach; what is owed stands in the database');
    isDown = true;
  });
  redis.on('ready', () => {
    if (isDown) log.info('Redis is back');
    isDown = false;
  });
  return redis;
}

/** For taking jobs, where a command waits until it can be sent. */
export function connectBlockingRedis(url: string): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: null, connectTimeout: 2_000, retryStrategy });
  // Said once, by the other connection.
  redis.on('error', () => {});
  return redis;
}
