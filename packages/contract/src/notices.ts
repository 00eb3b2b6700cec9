import { z } from 'zod';
import { pageOf, pageQuery } from './pagination.ts';
import { rateTicketSchema } from './ratings.ts';
import {
  escalationTriggers,
  languages,
  type NoticeEvent,
  noticeEvents,
  type Role,
  routeReasons,
} from './vocabulary.ts';

export type Channels = { in_page: boolean; by_mail: boolean };

const everywhere: Channels = { in_page: true, by_mail: true };
const pageOnly: Channels = { in_page: true, by_mail: false };
/** Never happens to them. */
const nowhere: Channels = { in_page: false, by_mail: false };

const forAll = (channels: Channels): Record<Role, Channels> => ({
  employee: channels,
  it_staff: channels,
  admin: channels,
});
const forStaff = (channels: Channels): Record<Role, Channels> => ({
  ...forAll(channels),
  employee: nowhere,
});

/** What everybody gets who has not chosen otherwise: what one must act on by mail, what one works in all day in the page. */
export const noticeDefaults: Readonly<Record<NoticeEvent, Readonly<Record<Role, Channels>>>> = {
  ticket_assigned: forStaff(everywhere),
  ticket_routed_to_team: forStaff(pageOnly),
  ticket_answered: forAll(everywhere),
  ticket_resolved: forAll(everywhere),
  ticket_closed: forAll(everywhere),
  ticket_reopened: forAll(everywhere),
  ticket_commented: forAll(everywhere),
  ticket_noted: forStaff(pageOnly),
  mentioned: forAll(everywhere),
  ticket_escalated: forStaff(everywhere),
  wants_person: forStaff(everywhere),
  low_rating: forStaff(everywhere),
  follow_up_opened: forAll(everywhere),
};

/** What can happen to somebody in this role, in the order in which they choose. */
export function noticeEventsFor(role: Role): NoticeEvent[] {
  return noticeEvents.filter((event) => noticeDefaults[event][role].in_page);
}

/** Of what a notice tells, beside its ticket; which of them are there depends on the event. */
export const noticeDataSchema = z.object({
  team: z.string().optional(),
  reason: z.enum(routeReasons).optional(),
  /** How far it has been escalated, and why. */
  level: z.number().int().optional(),
  trigger: z.enum(escalationTriggers).optional(),
  score: z.number().int().min(1).max(5).optional(),
  /** With a closing that no person did: why. */
  closed_because: z.enum(['closure_intent', 'closed_after_days']).optional(),
  /** With a closing: whether its mail asks what the requester thinks of it. */
  asks_rating: z.boolean().optional(),
  /** With a follow-up: the closed ticket that it goes on from. */
  follows: z.string().optional(),
});
export type NoticeData = z.infer<typeof noticeDataSchema>;

export const noticeSchema = z.object({
  id: z.number().int(),
  event: z.enum(noticeEvents),
  ticket: z.object({ ticket_number: z.string(), title: z.string() }),
  /** Who did it: a person by name, the assistant, or the desk by itself. */
  actor_kind: z.enum(['person', 'ai', 'system']),
  actor_name: z.string().nullable(),
  /** The beginning of what was said. */
  excerpt: z.string().nullable(),
  data: noticeDataSchema,
  created_at: z.iso.datetime(),
  read_at: z.iso.datetime().nullable(),
});
export type NoticeBody = z.infer<typeof noticeSchema>;

export const listNoticesQuery = pageQuery.pick({ page_size: true, cursor: true });
export type ListNoticesQuery = z.infer<typeof listNoticesQuery>;

/** Newest first. `unread` counts what the bell shows: several notices of one kind about one ticket are one. */
export const noticePageSchema = pageOf(noticeSchema).extend({ unread: z.number().int() });
export type NoticePage = z.infer<typeof noticePageSchema>;

/** Some, all about one ticket, or simply all. */
export const readNoticesSchema = z.union([
  z.strictObject({ ids: z.array(z.number().int().min(1).max(2_147_483_647)).min(1).max(200) }),
  z.strictObject({ ticket_number: z.string().max(40) }),
  z.strictObject({ all: z.literal(true) }),
]);
export type ReadNotices = z.infer<typeof readNoticesSchema>;
export const unreadNoticesSchema = z.object({ unread: z.number().int() });

export const noticePreferenceSchema = z.object({
  event: z.enum(noticeEvents),
  in_page: z.boolean(),
  by_mail: z.boolean(),
});
export type NoticePreference = z.infer<typeof noticePreferenceSchema>;

export const noticePreferencesSchema = z.object({
  /** Where mails go. */
  email: z.string(),
  preferences: z.array(noticePreferenceSchema),
});
export type NoticePreferences = z.infer<typeof noticePreferencesSchema>;

export const patchNoticePreferencesSchema = z.object({
  preferences: z.array(noticePreferenceSchema).min(1).max(noticeEvents.length),
});
export type PatchNoticePreferences = z.infer<typeof patchNoticePreferencesSchema>;

/** From a mail about a closed ticket: the signed link says whose ticket it is, so nobody need sign in. */
const token = z.string().min(20).max(400);
export const checkRatingLinkSchema = z.object({ token });
export const rateByLinkSchema = rateTicketSchema.extend({ token });
export type RateByLink = z.infer<typeof rateByLinkSchema>;
/** `score` is what they said before; null when they have said nothing yet. */
export const ratedByLinkSchema = z.object({
  ticket_number: z.string(),
  title: z.string(),
  score: z.number().int().min(1).max(5).nullable(),
  /** The requester's. */
  language: z.enum(languages),
});
export type RatedByLink = z.infer<typeof ratedByLinkSchema>;
