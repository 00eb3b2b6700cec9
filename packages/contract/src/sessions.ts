import { z } from 'zod';
import { meSchema, passwordMax, passwordSchema, signInSchema } from './employees.ts';
import { languages, roles } from './vocabulary.ts';

/**
 * `cookie` signs a browser in; `token` sets no cookie and answers with the token that a program sends as
 * `Authorization: Bearer <token>`.
 */
export const openSessionSchema = signInSchema.extend({ as: z.enum(['cookie', 'token']).default('cookie') });

export const signedInSchema = meSchema.extend({ token: z.string().optional() });
export type SignedInBody = z.infer<typeof signedInSchema>;

/** One of one's own sessions: a browser or a program that is signed in now. */
export const sessionSchema = z.object({
  id: z.string(),
  /** The one that asks. */
  current: z.boolean(),
  user_agent: z.string().nullable(),
  ip_address: z.string().nullable(),
  created_at: z.iso.datetime(),
  last_used_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
});
export type SessionBody = z.infer<typeof sessionSchema>;
export const sessionListSchema = z.array(sessionSchema);

/** Changing it ends every other session. */
export const changePasswordSchema = z.object({
  current_password: z.string().min(1).max(passwordMax),
  new_password: passwordSchema,
});

/** Whose link this is, before a password is typed. `setup` makes the very first administrator. */
export const invitationInfoSchema = z.object({
  kind: z.enum(['setup', 'invitation']),
  name: z.string().nullable(),
  email: z.string().nullable(),
  role: z.enum(roles),
  language: z.enum(languages).nullable(),
  expires_at: z.iso.datetime(),
});
export type InvitationInfo = z.infer<typeof invitationInfoSchema>;
export const checkInvitationSchema = z.object({ token: z.string().min(20).max(200) });
