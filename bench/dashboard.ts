import path from 'node:path';
import { listTicketsQuery } from '@desk/contract/tickets';
import { readDashboard } from '@desk/desk/analytics/read-dashboard';
import { readInsights } from '@desk/desk/analytics/read-insights';
import { insertMonth } from '@desk/desk/analytics/testing/insert-month';
import { simulateTickets } from '@desk/desk/analytics/testing/simulated-month';
import { createDatabase } from '@desk/desk/database';
import { migrate } from '@desk/desk/migrate';
import { listTickets } from '@desk/desk/tickets/list-tickets';
import { startPostgres } from '@desk/local-services/start-postgres';

const root = path.resolve(import.meta.dirname, '..');
const staff = { employee_id: 'S1', role: 'it_staff' } as const;

export type DashboardTimes = {
  /** `select count(*)` of the same table: what no statement that reads all of it can undercut. */
  count_ms: number[];
  month_ms: number[];
  year_ms: number[];
  insights_ms: number[];
  /** The list behind one of its figures. */
  list_ms: number[];
};

/** How long the dashboard of a desk takes that had so many tickets within a year. */
export async function measureDashboard(
  dataDir: string,
  tickets: number,
  times = 15,
): Promise<DashboardTimes> {
  const settings = { synchronous_commit: 'off' };
  const server = await startPostgres({ dataDir, settings });
  const database = createDatabase(server.url, { maxConnections: 2 });
  try {
    await migrate(server.url, path.join(root, 'prisma/migrations'));
    const now = new Date();
    const desk = { database, clock: () => now, timeZone: 'Europe/Amsterdam' };
    await insertMonth(database, simulateTickets(tickets, 365, now));
    await database.pool.query('vacuum analyze');
    const { resolution_times } = await readDashboard(desk, {});
    const list = new URLSearchParams(resolution_times[0]?.times.tickets.list);
    const query = listTicketsQuery.parse(Object.fromEntries(list));
    const measured: DashboardTimes = {
      count_ms: [],
      month_ms: [],
      year_ms: [],
      insights_ms: [],
      list_ms: [],
    };
    // In turn, so that whatever else the machine does falls on all alike.
    for (let turn = 0; turn < times; turn += 1) {
      measured.count_ms.push(await time(() => database.pool.query('select count(*) from ticket')));
      measured.month_ms.push(await time(() => readDashboard(desk, {})));
      measured.year_ms.push(await time(() => readDashboard(desk, { days: 365 })));
      measured.insights_ms.push(await time(() => readInsights(desk, {})));
      measured.list_ms.push(await time(() => listTickets(database, staff, query)));
    }
    return measured;
  } finally {
    await database.close();
    await server.stop();
  }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
