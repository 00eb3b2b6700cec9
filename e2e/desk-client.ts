import { randomBytes } from 'node:crypto';
import { employeeSchema, invitationSchema } from '@desk/contract/employees';
import { type CreateTicket, type TicketDetail, ticketDetailSchema } from '@desk/contract/tickets';
import { isAnalysisOwed, type Language } from '@desk/contract/vocabulary';
import { until } from '@desk/local-services/until';
import type { Page } from '@playwright/test';
import { admins, type Person } from './people.ts';

export const address = `http://localhost:${process.env.E2E_PORT}`;

/** Short, and like nothing else on the desk: marks the texts of one test. */
export const newMark = () => `Q${randomBytes(4).toString('hex').toUpperCase()}`;

type Answer = { status: number; text: string; json(): unknown };

/** The API as one person uses it, without a browser. */
export type DeskClient = {
  call(method: string, path: string, body?: unknown): Promise<Answer>;
};

async function call(
  origin: string,
  method: string,
  path: string,
  body?: unknown,
  cookies: readonly string[] = [],
) {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: {
      origin,
      ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });
  return { response, text: await response.text() };
}

async function openClient(path: string, credentials: object, origin = address): Promise<DeskClient> {
  const { response, text } = await call(origin, 'POST', path, credentials);
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  return {
    async call(method, path, body) {
      const { response, text } = await call(origin, method, path, body, cookies);
      return { status: response.status, text, json: () => JSON.parse(text) };
    },
  };
}

/** @param origin of the desk, if it is not the one that all tests share */
export const clientOf = ({ employee_id }: Person, origin = address) =>
  openClient('/api/demo/sign-in', { employee_id }, origin);

/** Asks for what must work. */
export async function must(client: DeskClient, method: string, path: string, body?: unknown) {
  const answer = await client.call(method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
  return answer;
}

export type NewPerson = Person & { email: string; password: string };

/** Somebody who exists for one test, invited and with a password: what they change is nobody else's. */
export async function invitePerson(
  wish: { role?: Person['role']; language?: Language } = {},
): Promise<NewPerson> {
  const mark = newMark();
  const admin = await clientOf(admins.en);
  const created = await must(admin, 'POST', '/api/employees', {
    name: `Robin ${mark}`,
    email: `robin.${mark}@example.com`,
    department: 'Sales',
    office_location: 'Dublin',
    role: wish.role ?? 'employee',
    language: wish.language ?? 'en',
  });
  const employee = employeeSchema.parse(created.json());
  const invited = await must(admin, 'POST', `/api/employees/${employee.employee_id}/invitation`);
  const token = new URL(invitationSchema.parse(invited.json()).url).searchParams.get('token');
  const password = `three geese ${mark}`;
  await openClient('/api/invitations/accept', { token, password, language: employee.language });
  return { ...employee, password };
}

export async function fileTicket(
  client: DeskClient,
  ticket: Partial<CreateTicket> & { description: string },
): Promise<TicketDetail> {
  return ticketDetailSchema.parse((await must(client, 'POST', '/api/tickets', ticket)).json());
}

export async function readTicket(client: DeskClient, ticketNumber: string): Promise<TicketDetail> {
  return ticketDetailSchema.parse((await must(client, 'GET', `/api/tickets/${ticketNumber}`)).json());
}

/** The ticket once the assistant has answered. */
export function answeredTicket(client: DeskClient, ticketNumber: string): Promise<TicketDetail> {
  return until(
    async () => {
      const ticket = await readTicket(client, ticketNumber);
      return isAnalysisOwed(ticket.analysis_state) ? undefined : ticket;
    },
    { within_ms: 30_000, every_ms: 200 },
  );
}

/** Takes the ticket and resolves it; the requester may close it then. */
export async function solve(client: DeskClient, by: Person, ticketNumber: string, resolution: string) {
  const path = `/api/tickets/${ticketNumber}`;
  await must(client, 'POST', `${path}/assign`, { assigned_to: by.employee_id });
  await must(client, 'POST', `${path}/resolve`, { resolution });
}

/**
 * Signs the browser in as a demo person, past the page.
 * @param origin of the desk that the page's context is of
 */
export async function enterAs(page: Page, { employee_id }: Person, origin = address): Promise<void> {
  const answer = await page.context().request.post('/api/demo/sign-in', {
    data: { employee_id },
    headers: { origin },
  });
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}: ${await answer.text()}`);
}

/** Signs the browser in by e-mail and password, past the page. */
export async function enterWithPassword(page: Page, { email, password }: NewPerson): Promise<void> {
  const answer = await page.context().request.post('/api/sign-in', {
    data: { email, password },
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}: ${await answer.text()}`);
}
