import { z } from 'zod';
import { aiResponseSchema } from './ai-responses.ts';
import { attachmentIds, fileSchema } from './attachments.ts';
import { commentSchema } from './comments.ts';
import { descriptionMax, resolutionMax, titleMax } from './limits.ts';
import { pageOf, pageQuery, repeated } from './pagination.ts';
import { ratingSchema } from './ratings.ts';
import { topics } from './topics.ts';
import {
  analysisStates,
  answerSources,
  assigneeKinds,
  categories,
  escalationTriggers,
  handOverReasons,
  languages,
  levels,
  priorities,
  resolverKinds,
  routeReasons,
  ticketOrderings,
  ticketStatuses,
} from './vocabulary.ts';

const title = z.string().trim().min(1).max(titleMax);
const description = z.string().trim().min(1).max(descriptionMax);

export const attachmentSchema = z.object({
  name: z.string().trim().min(1).max(255),
  /** Where it can be had; the desk stores the reference, not the file. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});

/** Seed clients send the actor in the body; it is accepted and ignored: the actor is who is signed in. */
const ignoredActor = z.string().max(200).optional();

export const createTicketSchema = z.object({
  title: title.optional(),
  description,
  category: z.enum(categories).nullish(),
  /** What the requester thinks; left out means that the assistant decides. */
  priority: z.enum(priorities).nullish(),
  /** References to what lies elsewhere. */
  attachments: z.array(attachmentSchema).max(10).default([]),
  attachment_ids: attachmentIds.optional(),
  /** On behalf of a colleague; staff only. */
  employee_id: z.string().max(50).optional(),
});
export type CreateTicket = z.infer<typeof createTicketSchema>;

export const patchTicketSchema = z.object({
  version: z.number().int().min(1),
  title: title.optional(),
  description: description.optional(),
  category: z.enum(categories).optional(),
  priority: z.enum(priorities).optional(),
  severity: z.enum(levels).optional(),
  urgency: z.enum(levels).optional(),
});
export type PatchTicket = z.infer<typeof patchTicketSchema>;

/** An optional `version` on a move makes it conditional: a stale one is refused and says who was faster. */
const version = z.number().int().min(1).optional();

export const assignTicketSchema = z.object({
  /** An active member of the IT team, or null for the pool. */
  assigned_to: z.string().max(50).nullable(),
  comment: z.string().trim().max(2000).optional(),
  changed_by: ignoredActor,
  version,
});

export const resolveTicketSchema = z
  .object({
    resolution: z.string().trim().min(1).max(resolutionMax).optional(),
    /** The seed's name for the resolution. */
    comment: z.string().trim().min(1).max(resolutionMax).optional(),
    resolved_by: ignoredActor,
    changed_by: ignoredActor,
    version,
  })
  .refine((body) => body.resolution !== undefined || body.comment !== undefined, {
    path: ['resolution'],
    params: { code: 'required' },
  });

export const closeTicketSchema = z.object({
  comment: z.string().trim().max(2000).optional(),
  closed_by: ignoredActor,
  changed_by: ignoredActor,
  version,
});

export const reopenTicketSchema = z.object({
  /** Why it is not solved. */
  comment: z.string().trim().min(1).max(2000),
  changed_by: ignoredActor,
  version,
});

/** From `_after` on, and up to but without `_before`. */
const instant = z.iso.datetime({ offset: true }).optional();

/** From the pool or the assistant. A ticket that a colleague has is taken over only with the `version` that one has seen. */
export const claimTicketSchema = z.object({ version });

const why = z.string().trim().max(2000).optional();

/** "This solved it": resolved and closed in one step. */
export const confirmSolvedSchema = z.object({ comment: why, version });

export const handOverTicketSchema = z.object({
  reason: z.enum(handOverReasons),
  comment: why,
  version,
});

/** Within the time that the ticket's `undo_until` says. */
export const undoClosingSchema = z.object({ comment: why });

export const listTicketsQuery = pageQuery.extend({
  status: repeated(z.enum(ticketStatuses)),
  category: repeated(z.enum(categories)),
  priority: repeated(z.enum(priorities)),
  severity: repeated(z.enum(levels)),
  urgency: repeated(z.enum(levels)),
  employee_id: repeated(z.string().max(50)),
  /** `me`, `pool`, `ai`, or an employee_id. */
  assigned_to: repeated(z.string().max(50)),
  created_after: instant,
  created_before: instant,
  resolved_after: instant,
  resolved_before: instant,
  closed_after: instant,
  closed_before: instant,
  /** When a person of the IT team first answered in public. */
  responded_after: instant,
  responded_before: instant,
  office_location: repeated(z.string().max(120)),
  team_id: repeated(z.coerce.number().int()),
  /** Who has it, or had it when it was solved. */
  handled_by: repeated(z.enum(assigneeKinds)),
  resolver_kind: repeated(z.enum(resolverKinds)),
  resolved_by: repeated(z.string().max(50)),
  score: repeated(z.coerce.number().int().min(1).max(5)),
  /** Whose solution the feedback is about, or would be. */
  feedback_on: repeated(z.enum(resolverKinds)),
  /** Whether it stands above level 0 now. */
  escalated: z.stringbool().optional(),
  /** That such a rule fired, and when. */
  escalated_by: repeated(z.enum(escalationTriggers)),
  escalated_after: instant,
  escalated_before: instant,
  reopened: z.stringbool().optional(),
  /** Whose answer stands: `rules` or a model's name. Staff only, as is what follows. */
  answered_by: repeated(z.string().max(200)),
  answer_source: repeated(z.enum(answerSources)),
  topic: repeated(z.enum(topics)),
  search: z.string().trim().max(200).optional(),
  ordering: z.enum(ticketOrderings).default('-created_at'),
});
export type ListTicketsQuery = z.infer<typeof listTicketsQuery>;

export const ticketSchema = z.object({
  id: z.number().int(),
  ticket_number: z.string(),
  title: z.string(),
  description: z.string(),
  /** Null while nobody, person or assistant, has decided. */
  category: z.enum(categories).nullable(),
  category_display: z.string().nullable(),
  priority: z.enum(priorities).nullable(),
  priority_display: z.string().nullable(),
  requested_priority: z.enum(priorities).nullable(),
  severity: z.enum(levels).nullable(),
  severity_display: z.string().nullable(),
  urgency: z.enum(levels).nullable(),
  urgency_display: z.string().nullable(),
  status: z.enum(ticketStatuses),
  status_display: z.string(),
  employee_id: z.string(),
  employee_name_snapshot: z.string(),
  department_snapshot: z.string(),
  office_location_snapshot: z.string(),
  created_by: z.string(),
  assigned_to: z.string().nullable(),
  assigned_to_name: z.string().nullable(),
  assignee_kind: z.enum(assigneeKinds),
  /** The group whose pool it waits in, or whose member has it. */
  team_id: z.number().int().nullable(),
  team_name: z.string().nullable(),
  /** Why the assistant gave it to whom it did; null until it has, and where a person decided. */
  route_reason: z.enum(routeReasons).nullable(),
  escalation_level: z.number().int(),
  reopened_count: z.number().int(),
  /** When the requester first had an answer before them. */
  answer_seen_at: z.iso.datetime().nullable(),
  /** Closed because the requester's words said so; until then it can be taken back. */
  undo_until: z.iso.datetime().nullable(),
  /** The closed ticket that this one goes on from. */
  follow_up_of: z.number().int().nullable(),
  /** References, which have a name and perhaps an address, and files. */
  attachments: z.array(fileSchema.partial().required({ name: true })),
  language: z.enum(languages),
  resolution: z.string().nullable(),
  resolved_by: z.string().nullable(),
  resolved_by_name: z.string().nullable(),
  /** `resolved_by` is null where the assistant solved it. */
  resolver_kind: z.enum(resolverKinds).nullable(),
  analysis_state: z.enum(analysisStates),
  estimated_resolution_time: z.iso.datetime().nullable(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  resolved_at: z.iso.datetime().nullable(),
  closed_at: z.iso.datetime().nullable(),
  /** What the requester thought of this closing, 1 to 5; null until they have said so. */
  rating_score: z.number().int().nullable(),
  version: z.number().int(),
});
export type TicketBody = z.infer<typeof ticketSchema>;

/** A row of a list: everything but the long texts. */
export const ticketRowSchema = ticketSchema.omit({ description: true, resolution: true, attachments: true });
export type TicketRow = z.infer<typeof ticketRowSchema>;
export const ticketPageSchema = pageOf(ticketRowSchema);
export type TicketPage = z.infer<typeof ticketPageSchema>;

/** A ticket as another one names it. */
export const ticketLinkSchema = z.object({
  ticket_number: z.string(),
  title: z.string(),
  status: z.enum(ticketStatuses),
});
export type TicketLink = z.infer<typeof ticketLinkSchema>;

export const ticketDetailSchema = ticketSchema.extend({
  predecessor: ticketLinkSchema.nullable(),
  follow_ups: z.array(ticketLinkSchema),
  /** When a resolved ticket closes by itself if nobody says anything. */
  closes_at: z.iso.datetime().nullable(),
  rating: ratingSchema.nullable(),
  ai_responses: z.array(aiResponseSchema),
  comments: z.array(commentSchema),
});
export type TicketDetail = z.infer<typeof ticketDetailSchema>;

export const historyEntrySchema = z.object({
  id: z.number().int(),
  changed_field: z.string(),
  old_value: z.string().nullable(),
  new_value: z.string().nullable(),
  /** An employee_id, `ai` or `system`. */
  changed_by: z.string(),
  changed_by_name: z.string().nullable(),
  comment: z.string().nullable(),
  created_at: z.iso.datetime(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export const historyPageSchema = pageOf(historyEntrySchema);
export type HistoryPage = z.infer<typeof historyPageSchema>;
