import type { Actor } from '@desk/contract/permissions';
import { listTicketsQuery } from '@desk/contract/tickets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildEmployee, buildStaff } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { listStatement } from './list-tickets.ts';

let test: TestDatabase;
let staff: Actor;
let employee: Actor;

/** Enough for PostgreSQL to prefer an index where there is one; most tickets of a real desk are closed. */
const ticketCount = 20_000;

beforeAll(async () => {
  test = await createTestDatabase();
  staff = await buildStaff(test.database);
  employee = await buildEmployee(test.database);
  const colleagues = await Promise.all(Array.from({ length: 40 }, () => buildEmployee(test.database)));
  await test.database.pool.query(
    `insert into ticket (
       ticket_number, title, description, language, category, priority, status, employee_id, created_by,
       employee_name_snapshot, employee_email_snapshot, department_snapshot, office_location_snapshot,
       assignee_kind, assigned_to, resolution, created_at, updated_at, resolved_at, closed_at, resolver_kind, search_vector, analysis_state)
     select
       'TK20260101' || lpad(n::text, 5, '0'), 'Ticket ' || n, repeat('Long text. ', 50), 'en',
       case when n % 97 = 0 then 'security' else 'software' end::category, (enum_range(null::priority))[1 + n % 4],
       case when n % 50 = 0 then 'pending' when n % 51 = 0 then 'in_progress' else 'closed' end::ticket_status,
       ($1::text[])[1 + n % 40], ($1::text[])[1 + n % 40], 'Person', 'p@example.com', 'Finance', 'Lyon',
       case when n % 50 = 0 then 'pool' else 'person' end::assignee_kind, case when n % 50 = 0 then null else $2 end,
       'Done', now() - n * interval '1 minute', now() - n * interval '1 minute',
       case when n % 50 = 0 or n % 51 = 0 then null else now() end,
       case when n % 50 = 0 or n % 51 = 0 then null else now() end,
       case when n % 50 = 0 or n % 51 = 0 then null else 'person' end::resolver_kind,
       array_to_tsvector(array['ticket', 'word' || n % 500]), 'done'
     from generate_series(1, $3::int) n`,
    [colleagues.map((colleague) => colleague.employee_id), staff.employee_id, ticketCount],
  );
  await test.database.pool.query(
    `update ticket set employee_id = $1, created_by = $1 where id in (select id from ticket order by id limit 15)`,
    [employee.employee_id],
  );
  await test.database.pool.query('vacuum analyze ticket');
});
afterAll(() => test.drop());

type PlanNode = {
  'Node Type': string;
  'Index Name'?: string;
  Plans?: PlanNode[];
  'Parent Relationship'?: string;
};
const planSchema: z.ZodType<PlanNode> = z.lazy(() =>
  z.looseObject({
    'Node Type': z.string(),
    'Index Name': z.string().optional(),
    'Parent Relationship': z.string().optional(),
    Plans: z.array(planSchema).optional(),
  }),
);
const explainSchema = z.array(z.looseObject({ 'QUERY PLAN': z.array(z.looseObject({ Plan: planSchema })) }));

/** How the page itself is found; the count beside it, and the names, are subqueries of their own. */
async function planOf(
  actor: Actor,
  wish: z.input<typeof listTicketsQuery>,
  from?: { key: string; id: number },
) {
  const query = listTicketsQuery.parse(wish);
  const place = from && { ...from, ordering: query.ordering, backwards: false };
  const { text, values } = listStatement(actor, query, place, 0);
  const { rows } = await test.database.pool.query({ text: `explain (format json) ${text}`, values });
  const [explained] = explainSchema.parse(rows);
  const nodes: PlanNode[] = [];
  const walk = (node: PlanNode | undefined) => {
    if (!node || ['InitPlan', 'SubPlan'].includes(node['Parent Relationship'] ?? '')) return;
    nodes.push(node);
    for (const child of node.Plans ?? []) walk(child);
  };
  walk(explained?.['QUERY PLAN'][0]?.Plan);
  return {
    kinds: nodes.map((node) => node['Node Type']),
    indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
  };
}

describe('the common lists', () => {
  it.each([
    ['everything, newest first', {}, 'ticket_by_created'],
    ['everything, oldest first', { ordering: 'created_at' }, 'ticket_by_created'],
    ['by last change', { ordering: '-updated_at' }, 'ticket_by_updated'],
    ['by rank of priority', { ordering: '-priority' }, 'ticket_by_priority'],
    ['of one status', { status: 'pending' }, 'ticket_by_status'],
    ['of one category', { category: 'security' }, 'ticket_by_category'],
  ] as const)('%s: read from an index that has the order, without sorting', async (_, wish, index) => {
    const plan = await planOf(staff, wish);
    expect(plan.indexes).toEqual([index]);
    expect(plan.kinds).toEqual(['Limit', 'Index Scan']);
  });

  it('of one employee: read from their index, in order', async () => {
    const plan = await planOf(staff, { employee_id: employee.employee_id });
    expect(plan.indexes).toEqual(['ticket_by_employee']);
    expect(plan.kinds).not.toContain('Seq Scan');
  });

  it('open and mine: read from the index of open tickets', async () => {
    const plan = await planOf(staff, { assigned_to: 'me', status: ['pending', 'in_progress'] });
    expect(plan.indexes).toEqual(['ticket_open_by_assignee']);
    expect(plan.kinds).not.toContain('Seq Scan');
  });

  it('an employee’s own: read from the indexes of requester and filer, never from all tickets', async () => {
    const plan = await planOf(employee, {});
    expect(plan.indexes.sort()).toEqual(['ticket_by_employee', 'ticket_by_filer']);
    expect(plan.kinds).not.toContain('Seq Scan');
  });

  it('a search: read from the index of words', async () => {
    const plan = await planOf(staff, { search: 'word77' });
    expect(plan.indexes).toEqual(['ticket_search']);
    expect(plan.kinds).not.toContain('Seq Scan');
  });

  it('a deep page: begins in the index where the last one ended', async () => {
    const plan = await planOf(staff, {}, { key: '2026-01-05T00:00:00.000Z', id: 12_345 });
    expect(plan.kinds).toEqual(['Limit', 'Index Scan']);
    expect(plan.indexes).toEqual(['ticket_by_created']);
  });
});
