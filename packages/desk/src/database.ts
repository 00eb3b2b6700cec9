import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.ts';

/**
 * The desk's one connection pool, spoken to in two ways: Prisma for most of the work, plain SQL (`pool`) for the few
 * hot statements that must be one round trip.
 */
export type Database = {
  prisma: PrismaClient;
  pool: pg.Pool;
  close(): Promise<void>;
};

// A Date in a timestamptz column reads the same through Prisma and through the pool; int8 counts stay numbers.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens the pool lazily: nothing is connected before the first query, so a database that is still starting is no error here.
 *
 * @param options.maxConnections size of the pool, 10 unless told
 * @param options.onPoolError told when an idle connection breaks (the server restarted); the pool heals by itself
 */
export function createDatabase(
  url: string,
  options: { maxConnections?: number; onPoolError?: (error: Error) => void } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  pool.on('error', (error) => options.onPoolError?.(error));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
