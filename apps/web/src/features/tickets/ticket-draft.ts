import { type CreateTicket, createTicketSchema } from '@desk/contract/tickets';
import { categories, priorities } from '@desk/contract/vocabulary';
import { z } from 'zod';
import { newIdempotencyKey } from './idempotency-key.ts';

/** A new ticket as it is typed: empty strings mean that the assistant, or the first line, decides. */
const ticketDraftSchema = z.object({
  description: z.string(),
  title: z.string(),
  category: z.enum(['', ...categories]),
  priority: z.enum(['', ...priorities]),
  /** On behalf of a colleague. */
  requester: z.object({ employee_id: z.string(), name: z.string(), office_location: z.string() }).nullable(),
  /** One per draft: however often it is sent, one ticket is filed. */
  idempotency_key: z.string(),
});
export type TicketDraft = z.infer<typeof ticketDraftSchema>;

export const isTicketDraft = (value: unknown): value is TicketDraft =>
  ticketDraftSchema.safeParse(value).success;

export const emptyDraft = (): TicketDraft => ({
  description: '',
  title: '',
  category: '',
  priority: '',
  requester: null,
  idempotency_key: newIdempotencyKey(),
});

export const isEmptyDraft = (draft: TicketDraft): boolean =>
  draft.description.trim() === '' &&
  draft.title.trim() === '' &&
  draft.category === '' &&
  draft.priority === '' &&
  draft.requester === null;

/** A draft that goes on with words typed elsewhere; what it said before stays below them. */
export function continuedWith(draft: TicketDraft, words: string): TicketDraft {
  const before = draft.description.trim();
  if (words.trim() === '' || before.includes(words.trim())) return draft;
  return { ...draft, description: before === '' ? words : `${words}\n\n${before}` };
}

/** What is sent, before validation. */
export function requestOf(draft: TicketDraft): Partial<CreateTicket> {
  return {
    description: draft.description,
    ...(draft.title.trim() !== '' && { title: draft.title }),
    ...(draft.category !== '' && { category: draft.category }),
    ...(draft.priority !== '' && { priority: draft.priority }),
    ...(draft.requester && { employee_id: draft.requester.employee_id }),
  };
}

export type DraftField = 'description' | 'title' | 'category' | 'priority' | 'employee_id' | 'attachment_ids';
export type DraftIssues = Partial<Record<DraftField, string>>;

type Checked = { request: CreateTicket } | { issues: DraftIssues };

/** Validates with the contract's own schema; `explain` turns an issue into the reader's words. */
export function checkDraft(draft: TicketDraft, explain: (issue: z.core.$ZodRawIssue) => string): Checked {
  const result = createTicketSchema.safeParse(requestOf(draft), { error: explain, reportInput: true });
  if (result.success) return { request: result.data };
  return {
    issues: issuesByField(
      result.error.issues.map(({ path, message }) => ({ path: String(path[0]), message })),
    ),
  };
}

const fields: readonly string[] = [
  'description',
  'title',
  'category',
  'priority',
  'employee_id',
  'attachment_ids',
] satisfies DraftField[];
const isDraftField = (path: string): path is DraftField => fields.includes(path);

/** The first sentence about each field. */
export function issuesByField(issues: readonly { path: string; message: string }[]): DraftIssues {
  const byField: DraftIssues = {};
  for (const { path, message } of issues) if (isDraftField(path)) byField[path] ??= message;
  return byField;
}
