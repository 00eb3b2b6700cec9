import type { Language, Role } from '@desk/contract/vocabulary';
import type { Database } from '@desk/desk/database';
import type { Session } from '../request.ts';
import { absoluteSeconds } from './better-auth.ts';

type Row = {
  id: string;
  token: string;
  expires_at: Date;
  updated_at: Date;
  employee_id: string;
  role: Role;
  name: string;
  language: Language;
};

/**
 * The session of a token, with its person as they are now: role and language are read with every request, so a revoked
 * session, a changed role or a deactivated person counts from the next request on. One prepared statement.
 */
export async function findSession(database: Database, token: string): Promise<Session | null> {
  const { rows } = await database.pool.query<Row>({ name: 'find-session', text: statement, values: [token] });
  const row = rows[0];
  if (!row) return null;
  const { employee_id, role, name, language, ...session } = row;
  return { ...session, actor: { employee_id, role, name, language } };
}

const statement = `
  select session.id, session.token, session.expires_at, session.updated_at,
         employee.employee_id, employee.role, employee.name, employee.language
  from auth_session session
  join auth_user account on account.id = session.user_id
  join employee on employee.employee_id = account.employee_id
  where session.token = $1
    and session.expires_at > now()
    and session.created_at > now() - interval '${absoluteSeconds} seconds'
    and employee.is_active`;
