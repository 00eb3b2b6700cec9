import type { SignedInBody } from '@desk/contract/sessions';
import type { EmployeeRecord } from '@desk/desk/employees/list-employees';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OpenedSession } from '../../accounts/accounts.ts';
import { setCookies } from '../../plugins/auth.ts';
import { presentMe } from '../me/present-me.ts';

/** A browser gets the cookie, which its scripts cannot read; a program gets the token. */
export function answerSignedIn(
  answer: { request: FastifyRequest; reply: FastifyReply; as: 'cookie' | 'token'; demo: boolean },
  employee: EmployeeRecord,
  opened: OpenedSession,
): SignedInBody {
  if (answer.as === 'cookie') setCookies(answer.reply, opened.cookies);
  return {
    ...presentMe(employee, answer.request.language, answer.demo),
    ...(answer.as === 'token' && { token: opened.token }),
  };
}
