import { z } from 'zod';
import { pageOf, pageQuery, repeated } from './pagination.ts';
import { languages, roles } from './vocabulary.ts';

const text = z.string().trim().min(1).max(120);
export const passwordMin = 10;
export const passwordMax = 200;
export const passwordSchema = z.string().min(passwordMin).max(passwordMax);

export const createEmployeeSchema = z.object({
  /** Left out: the desk gives the next free number. */
  employee_id: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9_-]{1,40}$/)
    .optional(),
  email: z.email().max(254).toLowerCase(),
  name: text,
  department: text,
  role: z.enum(roles).default('employee'),
  office_location: text,
  language: z.enum(languages).default('en'),
  /** The group of the IT team they belong to. */
  team_id: z.number().int().nullish(),
});
export type CreateEmployee = z.infer<typeof createEmployeeSchema>;

/** The id itself never changes. An employee may change their own language, nothing else. */
export const patchEmployeeSchema = createEmployeeSchema
  .omit({ employee_id: true })
  .partial()
  .extend({
    is_active: z.boolean().optional(),
    role: z.enum(roles).optional(),
    language: z.enum(languages).optional(),
  });
export type PatchEmployee = z.infer<typeof patchEmployeeSchema>;

export const listEmployeesQuery = pageQuery.extend({
  role: repeated(z.enum(roles)),
  is_active: z.stringbool().optional(),
  search: z.string().trim().max(200).optional(),
});
export type ListEmployeesQuery = z.infer<typeof listEmployeesQuery>;

export const employeeSchema = z.object({
  employee_id: z.string(),
  email: z.string(),
  name: z.string(),
  department: z.string(),
  role: z.enum(roles),
  role_display: z.string(),
  office_location: z.string(),
  language: z.enum(languages),
  team_id: z.number().int().nullable(),
  is_active: z.boolean(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
});
export type EmployeeBody = z.infer<typeof employeeSchema>;
export const employeePageSchema = pageOf(employeeSchema);
export type EmployeePage = z.infer<typeof employeePageSchema>;

/** Whom the desk is talking to, and whether this is the demo. */
export const meSchema = z.object({
  employee: employeeSchema,
  permissions: z.array(z.string()),
  demo: z.boolean(),
});
export type Me = z.infer<typeof meSchema>;
export const patchMeSchema = z
  .object({
    language: z.enum(languages),
    /** Whether colleagues of the same site may see one's points. */
    show_on_board: z.boolean(),
  })
  .partial();
export type PatchMe = z.infer<typeof patchMeSchema>;

/** A one-time link with which a person sets a password and signs in; shown once, to the administrator who made it. */
export const invitationSchema = z.object({ url: z.string(), expires_at: z.iso.datetime() });
export type Invitation = z.infer<typeof invitationSchema>;

/** `name`, `email` and the rest only for the very first administrator, who is not an employee yet. */
export const acceptInvitationSchema = z.object({
  token: z.string().min(20).max(200),
  password: passwordSchema,
  name: text.optional(),
  email: z.email().max(254).toLowerCase().optional(),
  language: z.enum(languages).optional(),
});

export const signInSchema = z.object({
  email: z.email().max(254).toLowerCase(),
  password: z.string().min(1).max(passwordMax),
});

export const demoPersonSchema = z.object({
  employee_id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  role_display: z.string(),
  office_location: z.string(),
  language: z.enum(languages),
});
export type DemoPerson = z.infer<typeof demoPersonSchema>;
export const demoSignInSchema = z.object({ employee_id: z.string().max(50) });
