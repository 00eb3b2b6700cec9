import { createHash } from 'node:crypto';
import { type Actor, can } from '@desk/contract/permissions';
import type { CreateTicket } from '@desk/contract/tickets';
import type { Language } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { DeskError, forbidden, invalidField } from '../desk-error.ts';
import { filesToSend } from '../files/file-record.ts';
import { searchTokens } from '../search-tokens.ts';
import { empty, queryRows, sql } from '../sql.ts';
import { deriveTitle } from './derive-title.ts';
import { getTicket } from './get-ticket.ts';
import { recordEvent } from './history.ts';
import { findFiledWithKey } from './idempotency.ts';
import { deskDay, takeNumberSql } from './ticket-number.ts';
import { type TicketDetailRecord, ticketDetail, writtenTicket } from './ticket-record.ts';
import { viewOf } from './visibility.ts';

export type Filing = {
  actor: Actor;
  input: CreateTicket;
  /** What the requester reads; the assistant corrects it once it has read the text. */
  language: Language;
  /** Filing again with the same key files nothing: it answers with the ticket that is already there. */
  idempotencyKey?: string;
};

export type Filed = {
  ticket: TicketDetailRecord;
  /** False when the key had filed it before. */
  is_new: boolean;
};

/**
 * Files a ticket in one statement: number, snapshots of the requester, ticket and first history row stand together or not
 * at all. Its analysis is owed from then on (`analysis_state`); enqueuing it is the caller's, after this returns.
 *
 * @throws DeskError `forbidden`, `invalid_input`, `employee_inactive`, `idempotency_mismatch`
 */
export async function createTicket(desk: Desk, filing: Filing): Promise<Filed> {
  const { actor, input, idempotencyKey } = filing;
  const employee_id = input.employee_id ?? actor.employee_id;
  if (employee_id !== actor.employee_id && !can(actor, 'file_on_behalf')) throw forbidden();

  const hash = idempotencyKey === undefined ? null : contentHash(input, employee_id);
  try {
    const ticket = await insertTicket(desk, filing, employee_id, hash);
    if (ticket) return { ticket, is_new: true };
    // Filed again, its files are taken: by itself.
    if (idempotencyKey !== undefined && attachmentIds(input).length > 0) {
      const ticket = await findFiledWithKey(desk.database, actor, idempotencyKey, hash).catch(nullIfMissing);
      if (ticket) return { ticket, is_new: false };
    }
    throw await explainRefused(desk, employee_id);
  } catch (error) {
    if (idempotencyKey === undefined || !isKeyTaken(error)) throw error;
    // The failed statement gave its number back.
    return { ticket: await findFiledWithKey(desk.database, actor, idempotencyKey, hash), is_new: false };
  }
}

async function insertTicket(
  desk: Desk,
  { actor, input, language, idempotencyKey }: Filing,
  employee_id: string,
  hash: string | null,
): Promise<TicketDetailRecord | undefined> {
  const now = desk.clock();
  const title = input.title ?? deriveTitle(input.description);
  const files = attachmentIds(input);
  const hasFiles = files.length > 0;
  const [ticket] = await queryRows<TicketDetailRecord>(
    desk.database.pool,
    sql`
      with ${hasFiles ? sql`files as (${filesToSend(files, actor.employee_id)}),` : empty}
      requester as (
        select employee_id, name, email, department, office_location
        from employee where employee_id = ${employee_id}::text and is_active
          ${hasFiles ? sql`and (select count(*) from files) = ${files.length}::int` : empty}
      ), numbered as (
        ${takeNumberSql(deskDay(now, desk.timeZone), sql`requester`)}
      ), filed as (
        insert into ticket as t (
          ticket_number, title, description, language, category, priority, requested_priority, attachments,
          employee_id, created_by,
          employee_name_snapshot, employee_email_snapshot, department_snapshot, office_location_snapshot,
          search_vector, idempotency_key, idempotency_hash, analysis_owed_at, created_at, updated_at)
        select
          n.ticket_number, ${title}::text, ${input.description}::text, ${language}::language,
          ${input.category ?? null}::category, ${input.priority ?? null}::priority, ${input.priority ?? null}::priority,
          ${JSON.stringify(input.attachments)}::jsonb,
          r.employee_id, ${actor.employee_id}::text, r.name, r.email, r.department, r.office_location,
          array_to_tsvector(${searchTokens(title, input.description)}::text[]
            || array[lower(n.ticket_number), substr(n.ticket_number, 3)]),
          ${idempotencyKey ?? null}::text, ${hash}::text,
          ${now}::timestamptz(3), ${now}::timestamptz(3), ${now}::timestamptz(3)
        from requester r cross join numbered n
        returning ${writtenTicket}
      ), recorded as (
        ${recordEvent(sql`filed`, { changed_field: 'created', new_value: 'pending', changed_by: actor.employee_id, at: now })}
      )
      ${
        hasFiles
          ? sql`, attached as (
              update attachment set ticket_id = filed.id from filed where attachment.id in (select id from files))`
          : empty
      }
      select ${ticketDetail(actor)} from filed t`,
    `create_ticket_${viewOf(actor)}${hasFiles ? '_with_files' : ''}`,
  );
  // The statement that gave it its files did not see them there yet.
  return ticket && hasFiles ? ((await getTicket(desk.database, actor, { id: ticket.id })) ?? ticket) : ticket;
}

const attachmentIds = (input: CreateTicket) => [...new Set(input.attachment_ids)];

function nullIfMissing(error: unknown): null {
  if (error instanceof DeskError && error.code === 'not_found') return null;
  throw error;
}

async function explainRefused(desk: Desk, employee_id: string): Promise<DeskError> {
  const known = await desk.database.prisma.employee.findUnique({
    where: { employee_id },
    select: { is_active: true },
  });
  if (!known) return invalidField('employee_id', 'unknown_person');
  return known.is_active
    ? invalidField('attachment_ids', 'unknown_file')
    : new DeskError('employee_inactive');
}

/** One hash for one content, in whatever order a client sent its fields. */
function contentHash(input: CreateTicket, employee_id: string): string {
  const { title, description, category, priority, attachments } = input;
  const content = JSON.stringify([
    title ?? null,
    description,
    category ?? null,
    priority ?? null,
    attachments.map(({ name, url }) => [name, url ?? null]),
    employee_id,
    ...attachmentIds(input).toSorted(),
  ]);
  return createHash('sha256').update(content).digest('hex');
}

const keyConstraint = 'ticket_created_by_idempotency_key_key';

function isKeyTaken(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === keyConstraint;
}
