import path from 'node:path';
import { listUnembeddedTickets } from '@desk/desk/analysis/ticket-vectors';
import { createDatabase, type Database } from '@desk/desk/database';
import { searchTokens } from '@desk/desk/search-tokens';
import { startPostgres } from '@desk/local-services/start-postgres';
import { createBuiltInEmbedder } from '../apps/worker/src/ai/embedder/built-in-embedder.ts';
import { embedTickets } from '../apps/worker/src/embed-texts.ts';
import { createMetrics } from '../apps/worker/src/metrics.ts';
import { readResolutions, readTickets } from '../evaluation/read-data.ts';

/**
 * Puts closed tickets into the data of a desk that is not running: the labelled texts in four languages, each several
 * times with another device and day, and what solved them, with the vectors that the worker would make.
 */
export async function addClosedTickets(dataDir: string, count: number): Promise<void> {
  // Ten thousand small statements need not each wait for the disk.
  const settings = { synchronous_commit: 'off' };
  const server = await startPostgres({ dataDir: path.join(dataDir, 'postgres'), settings });
  const database = createDatabase(server.url, { maxConnections: 4 });
  try {
    await insertTickets(database, count);
    await makeVectors(database);
    await database.pool.query('vacuum analyze ticket');
  } finally {
    await database.close();
    await server.stop();
  }
}

async function insertTickets({ pool }: Database, count: number): Promise<void> {
  const solved = new Map(readResolutions().map((row) => [`${row.issue}/${row.language}`, row]));
  const texts = readTickets();
  const rows = Array.from({ length: count }, (_, n) => {
    const text = texts[n % texts.length];
    const resolution = text && solved.get(`${text.issue}/${text.language}`);
    if (!text || !resolution) throw new Error('A labelled text has no resolution');
    const description = `${text.text} (PC-${1000 + n})`;
    return {
      n,
      title: resolution.title,
      description,
      language: text.language,
      category: text.category,
      severity: text.severity,
      urgency: text.urgency,
      resolution: resolution.resolution,
      tokens: searchTokens(resolution.title, description),
    };
  });
  for (let start = 0; start < rows.length; start += 1000)
    await pool.query(insertion, [JSON.stringify(rows.slice(start, start + 1000))]);
}

const insertion = `
  with people as (select array_agg(employee_id order by employee_id) as ids from employee where role = 'employee'),
    staff as (select min(employee_id) as id from employee where role <> 'employee')
  insert into ticket (
    ticket_number, title, description, language, category, severity, urgency, priority, status, employee_id, created_by,
    employee_name_snapshot, employee_email_snapshot, department_snapshot, office_location_snapshot, assignee_kind,
    assigned_to, resolution, resolved_by, resolver_kind, created_at, updated_at, resolved_at, closed_at, search_vector, analysis_state)
  select
    'TK20250101' || lpad(n::text, 5, '0'), title, description, told.language::language, category::category,
    severity::level, urgency::level, 'medium', 'closed', e.employee_id, e.employee_id, e.name, e.email, e.department, e.office_location,
    'person', staff.id, resolution, staff.id, 'person', at, at, at, at,
    array_to_tsvector(array(select jsonb_array_elements_text(tokens))), 'done'
  from
    jsonb_to_recordset($1::jsonb) as told(
      n int, title text, description text, language text, category text, severity text, urgency text, resolution text,
      tokens jsonb),
    lateral (select now() - n * interval '30 minutes' as at) moment, people, staff,
    lateral (select * from employee where employee_id = people.ids[1 + n % cardinality(people.ids)]) e`;

async function makeVectors(database: Database): Promise<void> {
  const embedder = createBuiltInEmbedder();
  const { embeddingsMade } = createMetrics();
  for (;;) {
    const owed = await listUnembeddedTickets(database, 500);
    if (owed.length === 0) return;
    await embedTickets({ database, embeddingsMade }, embedder, owed);
  }
}
