import type { Actor } from '@desk/contract/permissions';
import type { CreateTicket } from '@desk/contract/tickets';
import type { Language, Role, TicketStatus } from '@desk/contract/vocabulary';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import type { Desk } from '../desk.ts';
import type { EmployeeModel } from '../generated/models.ts';
import { createTicket } from '../tickets/create-ticket.ts';
import { moveTicket } from '../tickets/move-ticket.ts';
import type { TicketDetailRecord } from '../tickets/ticket-record.ts';

let built = 0;
function next(): string {
  built += 1;
  return String(built).padStart(4, '0');
}

export function buildDesk(database: Database, clock: Clock = () => new Date()): Desk {
  return { database, clock, timeZone: 'UTC' };
}

/** An employee who fits what is given; everything else is believable and unique. */
export async function buildEmployee(
  database: Database,
  given: Partial<EmployeeModel> = {},
): Promise<EmployeeModel> {
  const number = next();
  return database.prisma.employee.create({
    data: {
      employee_id: `E${number}`,
      email: `e${number}@example.com`,
      name: `Person ${number}`,
      department: 'Finance',
      office_location: 'Lyon',
      ...given,
    },
  });
}

export const buildStaff = (database: Database, role: Exclude<Role, 'employee'> = 'it_staff') =>
  buildEmployee(database, { role, department: 'IT' });

export type TicketWish = Partial<CreateTicket> & {
  /** Reached by the desk's own moves, history included. */
  status?: TicketStatus;
  /** Who asks; somebody new unless given. */
  requester?: Actor;
  /** Who works on it, from in_progress on; somebody new unless given. */
  staff?: Actor;
  resolution?: string;
  language?: Language;
};

/** A ticket in the wished state, with a life that led there. */
export async function buildTicket(desk: Desk, wish: TicketWish = {}): Promise<TicketDetailRecord> {
  const { status = 'pending', resolution = 'Restarted the print spooler on the server.' } = wish;
  const requester = wish.requester ?? (await buildEmployee(desk.database));
  const { ticket } = await createTicket(desk, {
    actor: requester,
    language: wish.language ?? 'en',
    input: {
      title: wish.title ?? `Printer ${next()} does not answer`,
      description: wish.description ?? 'Since this morning the printer on floor 3 does not print.',
      category: wish.category,
      priority: wish.priority,
      attachments: wish.attachments ?? [],
    },
  });
  if (status === 'pending') return ticket;

  const { id } = ticket;
  const staff = wish.staff ?? (await buildStaff(desk.database));
  const assigned = await moveTicket(desk, staff, { id }, { move: 'assign', assigned_to: staff.employee_id });
  if (status === 'in_progress') return assigned;
  const resolved = await moveTicket(desk, staff, { id }, { move: 'resolve', resolution });
  if (status === 'resolved') return resolved;
  return moveTicket(desk, staff, { id }, { move: 'close' });
}
