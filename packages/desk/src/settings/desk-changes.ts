import type { DeskSubject } from '@desk/contract/desk-changes';
import type { Database } from '../database.ts';
import { Prisma } from '../generated/client.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Writes down what an administrator did to the desk, in the transaction that does it: of what was there before and after, only
 * what differs; nothing at all where nothing does.
 *
 * @param change.id which of them, where there are several of a kind
 * @param change.before null when it was made, as `after` when it was taken away
 */
export async function recordDeskChange(
  transaction: Pick<Prisma.TransactionClient, 'deskChange'>,
  change: {
    subject: DeskSubject;
    id?: number;
    before: Fields | null;
    after: Fields | null;
    changed_by: string;
    at: Date;
  },
): Promise<void> {
  const { subject, id, before, after, changed_by, at } = change;
  const keys = Object.keys({ ...before, ...after });
  const changed = keys.filter((key) => !isSame(before?.[key], after?.[key]));
  if (changed.length === 0) return;
  const pick = (fields: Fields | null) =>
    fields === null
      ? Prisma.DbNull
      : Object.fromEntries(changed.map((key) => [key, JSON.parse(JSON.stringify(fields[key] ?? null))]));
  await transaction.deskChange.create({
    data: {
      subject: id === undefined ? subject : `${subject}/${id}`,
      old_value: pick(before),
      new_value: pick(after),
      changed_by,
      created_at: at,
    },
  });
}

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** So many are shown. */
const shown = 50;

/** What administrators last did to the desk, or to one part of it, newest first. */
export async function listDeskChanges({ prisma }: Database, subject?: DeskSubject) {
  const changes = await prisma.deskChange.findMany({
    where: subject && { OR: [{ subject }, { subject: { startsWith: `${subject}/` } }] },
    orderBy: { id: 'desc' },
    take: shown,
  });
  const people = await prisma.employee.findMany({
    where: { employee_id: { in: [...new Set(changes.map(({ changed_by }) => changed_by))] } },
    select: { employee_id: true, name: true },
  });
  const names = new Map(people.map(({ employee_id, name }) => [employee_id, name]));
  return changes.map((change) => ({ ...change, changed_by_name: names.get(change.changed_by) ?? null }));
}
