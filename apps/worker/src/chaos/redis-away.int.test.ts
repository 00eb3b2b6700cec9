import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LivingDesk, startLivingDesk } from '../testing/start-living-desk.ts';

let living: LivingDesk;
beforeEach(async () => {
  living = await startLivingDesk();
});
afterEach(() => living.stop());

async function fileTickets(count: number) {
  return Promise.all(Array.from({ length: count }, () => living.fileTicket()));
}

describe('a desk whose Redis is away', () => {
  it('takes tickets all the same and answers each once when Redis is back', { timeout: 90_000 }, async () => {
    const worker = await living.startWorker();
    await living.stopRedis();
    await worker.says('Redis is out of reach');
    const keys = await fileTickets(20);
    await living.startRedis();
    for (const ticket of await living.settled(keys)) {
      expect(ticket).toMatchObject({ analysis_state: 'done', category: 'hardware' });
      expect(ticket.ai_responses).toHaveLength(1);
    }
  });

  it('answers what waited when a worker starts before its Redis', { timeout: 90_000 }, async () => {
    await living.stopRedis();
    const keys = await fileTickets(3);
    await living.startWorker();
    await living.startRedis();
    for (const ticket of await living.settled(keys)) expect(ticket.ai_responses).toHaveLength(1);
  });

  it('answers what a Redis without its data has forgotten', { timeout: 90_000 }, async () => {
    const keys = await fileTickets(5);
    await living.queues.redis.flushall();
    await living.startWorker();
    for (const ticket of await living.settled(keys)) expect(ticket.ai_responses).toHaveLength(1);
  });

  it('saves what it had begun when Redis went away in the middle', { timeout: 90_000 }, async () => {
    const worker = await living.startWorker();
    const { key, release } = await living.fileHeldTicket();
    await living.stopRedis();
    await worker.says('Redis is out of reach');
    await release();
    await living.startRedis();
    const [ticket] = await living.settled([key]);
    expect(ticket?.ai_responses).toHaveLength(1);
  });
});
