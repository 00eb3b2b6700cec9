import type { Database } from '../database.ts';
import type { TicketModel } from '../generated/models.ts';
import { queryRows, type Sql, sql } from '../sql.ts';
import { readRealArray, toRealArray } from './real-array.ts';

/** What a ticket's vectors are made of, and whose name belongs in none; the resolution counts once the ticket is closed. */
export type TicketText = Pick<
  TicketModel,
  'title' | 'description' | 'resolution' | 'employee_name_snapshot'
> & { ticket_id: number };

/** A closed ticket as the similarity search knows it. */
export type TicketVectors = {
  ticket_id: number;
  resolution: string;
  /** What its problem is found by in words. */
  tokens: string[];
  problem: Float32Array;
  solution: Float32Array;
  embedded_at: Date;
};

/** The ticket's text as it stands, unless the ticket is gone. */
export async function readTicketText({ pool }: Database, ticket_id: number): Promise<TicketText | undefined> {
  const [text] = await queryRows<TicketText>(
    pool,
    sql`
      select id as ticket_id, title, description, employee_name_snapshot, case when status = 'closed' then resolution end as resolution
      from ticket where id = ${ticket_id}::int and deleted_at is null`,
  );
  return text;
}

/**
 * Stores what a text became, if the ticket still says that: an edit made in the meantime keeps its vectors owed.
 * @param vectors.solution only of a closed ticket
 */
export async function saveTicketVectors(
  { pool }: Database,
  { ticket_id, title, description }: Pick<TicketText, 'ticket_id' | 'title' | 'description'>,
  vectors: { problem: Float32Array; solution?: Float32Array; embedding_model: string },
): Promise<void> {
  const solution = vectors.solution ? toRealArray(vectors.solution) : '{}';
  await queryRows(
    pool,
    sql`
      update ticket
      set problem_embedding = ${toRealArray(vectors.problem)}::real[], resolution_embedding = ${solution}::real[],
        embedding_model = ${vectors.embedding_model}::text, embedded_at = now()
      where id = ${ticket_id}::int and title = ${title}::text and description = ${description}::text
        and deleted_at is null`,
    'save_ticket_vectors',
  );
}

/**
 * Closed tickets that have not got both their vectors, whichever model would make them. The condition is that of the index
 * `ticket_embedding_owed`, so that asking every few seconds costs nothing.
 */
export async function listUnembeddedTickets({ pool }: Database, limit: number): Promise<TicketText[]> {
  return queryRows<TicketText>(
    pool,
    sql`
      select id as ticket_id, title, description, employee_name_snapshot, resolution
      from ticket
      where deleted_at is null and status = 'closed'
        and (embedding_model is null or coalesce(cardinality(resolution_embedding), 0) = 0)
      order by closed_at desc
      limit ${limit}::int`,
  );
}

/** Closed tickets whose vectors another model made; "unequal" in two halves that an index can answer. */
export async function listTicketsOfOtherModels(
  { pool }: Database,
  embedding_model: string,
  limit: number,
): Promise<TicketText[]> {
  return queryRows<TicketText>(
    pool,
    sql`
      select id as ticket_id, title, description, employee_name_snapshot, resolution
      from ticket
      where deleted_at is null and status = 'closed'
        and (embedding_model < ${embedding_model}::text or embedding_model > ${embedding_model}::text)
      limit ${limit}::int`,
  );
}

type VectorRow = Omit<TicketVectors, 'problem' | 'solution'> & { problem: Buffer; solution: Buffer };

/** The vectors that one model made of closed tickets, in pages, for the first load of the search index. */
export async function* loadTicketVectors(
  { pool }: Database,
  embedding_model: string,
): AsyncGenerator<TicketVectors[]> {
  for (let after = 0; ; ) {
    const rows = await queryRows<VectorRow>(
      pool,
      sql`${selectVectors(embedding_model)} and id > ${after}::int order by id limit 1000`,
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(readRow);
    after = last.ticket_id;
  }
}

/** What was embedded at or after a moment of the database's clock. */
export async function listTicketVectorsSince(
  { pool }: Database,
  embedding_model: string,
  since: Date,
): Promise<TicketVectors[]> {
  const rows = await queryRows<VectorRow>(
    pool,
    sql`${selectVectors(embedding_model)} and embedded_at >= ${since}::timestamptz(3)`,
    'ticket_vectors_since',
  );
  return rows.map(readRow);
}

function selectVectors(embedding_model: string): Sql {
  return sql`
    select id as ticket_id, resolution, embedded_at, coalesce(tsvector_to_array(search_vector), '{}') as tokens,
      array_send(problem_embedding) as problem, array_send(resolution_embedding) as solution
    from ticket
    where embedding_model = ${embedding_model}::text and status = 'closed' and deleted_at is null
      and cardinality(problem_embedding) > 0 and cardinality(resolution_embedding) > 0`;
}

function readRow(row: VectorRow): TicketVectors {
  return { ...row, problem: readRealArray(row.problem), solution: readRealArray(row.solution) };
}
