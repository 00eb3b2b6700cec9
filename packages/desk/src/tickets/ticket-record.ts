import type { AssigneeReason, RelatedArticle, SimilarTicket, Step, Vote } from '@desk/contract/ai-responses';
import type { MyFeedback } from '@desk/contract/answer-feedback';
import { deskSettingsSchema } from '@desk/contract/desk-settings';
import { type Actor, can } from '@desk/contract/permissions';
import { type RatingBody, ratingEditableHours } from '@desk/contract/ratings';
import type { attachmentSchema, TicketLink } from '@desk/contract/tickets';
import type { ClosureIntent, Intent, Role, Sentiment } from '@desk/contract/vocabulary';
import type { z } from 'zod';
import { type FileRecord, filesJson } from '../files/file-record.ts';
import type { AIResponseModel, TicketCommentModel, TicketModel } from '../generated/models.ts';
import { columns, type Sql, sql } from '../sql.ts';
import { mayEver } from './visibility.ts';

const rowColumns = [
  'id',
  'ticket_number',
  'title',
  'language',
  'category',
  'severity',
  'urgency',
  'priority',
  'requested_priority',
  'status',
  'employee_id',
  'created_by',
  'employee_name_snapshot',
  'department_snapshot',
  'office_location_snapshot',
  'assignee_kind',
  'assigned_to',
  'team_id',
  'route_reason',
  'escalation_level',
  'reopened_count',
  'answer_seen_at',
  'undo_until',
  'follow_up_of',
  'resolved_by',
  'resolver_kind',
  'estimated_resolution_time',
  'analysis_state',
  'analysis_run',
  'version',
  'created_at',
  'updated_at',
  'resolved_at',
  'closed_at',
] as const satisfies readonly (keyof TicketModel)[];

const textColumns = ['description', 'resolution'] as const satisfies readonly (keyof TicketModel)[];

/** What a list reads: neither long texts nor vectors, whose weight is what makes lists slow. */
export type TicketRowRecord = Pick<TicketModel, (typeof rowColumns)[number]> & {
  assigned_to_name: string | null;
  team_name: string | null;
  resolved_by_name: string | null;
  rating_score: number | null;
};

export type TicketRecord = TicketRowRecord &
  Pick<TicketModel, (typeof textColumns)[number]> & {
    attachments: z.infer<typeof attachmentSchema>[];
  };

/** Times inside are already ISO 8601 in UTC, as they come out of JSON. */
export type AIResponseRecord = Omit<
  AIResponseModel,
  | 'steps'
  | 'questions'
  | 'similar_tickets'
  | 'knowledge_articles'
  | 'votes'
  | 'assignee_reason'
  | 'intent'
  | 'sentiment'
  | 'created_at'
  | 'is_for_requester'
> & {
  steps: Step[];
  questions: string[];
  /** Null for whoever may not see other people's tickets. */
  similar_tickets: SimilarTicket[] | null;
  /** What the assistant thinks of the ticket and its author; null for whoever may not triage. */
  reasoning: {
    votes: Vote[];
    assignee_reason: AssigneeReason | null;
    intent: Intent;
    sentiment: Sentiment;
  } | null;
  knowledge_articles: RelatedArticle[];
  /** What this person has said of it. */
  my_feedback: MyFeedback;
  my_feedback_at: string | null;
  created_at: string;
};

export type CommentRecord = {
  id: number;
  ticket_id: number;
  author_id: string;
  author_name: string;
  author_role: Role;
  body: string;
  internal: boolean;
  mentions: { employee_id: string; name: string }[];
  attachments: FileRecord[];
  useful: boolean;
  edited_at: string | null;
  created_at: string;
  /** The assistant has still to read it. */
  reading_owed: boolean;
  /** What it has read out of it; null for whoever may not triage. */
  reading: { sentiment: Sentiment | null; closure_intent: ClosureIntent | null } | null;
};

export type TicketDetailRecord = TicketRecord & {
  /** Newest first. */
  ai_responses: AIResponseRecord[];
  /** Oldest first, as a conversation is read. */
  comments: CommentRecord[];
  /** That came with the ticket itself. */
  files: FileRecord[];
  /** The closed ticket that this one goes on from, and those that go on from this one, oldest first. */
  predecessor: TicketLink | null;
  follow_ups: TicketLink[];
  /** Of this closing, not of one that was taken back. */
  rating: RatingBody | null;
  /** When a resolved ticket closes by itself, as ISO 8601. */
  closes_at: string | null;
  /** When that rating was last changed. */
  rated_at: string | null;
};

// A closing that was taken back takes its rating with it.
const ratingOfClosing = sql`from satisfaction s where s.ticket_id = t.id and s.created_at >= t.closed_at`;

const names = sql`
  (select name from employee where employee_id = t.assigned_to) as assigned_to_name,
  (select name from team where id = t.team_id) as team_name,
  (select name from employee where employee_id = t.resolved_by) as resolved_by_name,
  (select s.score ${ratingOfClosing}) as rating_score`;

/** The columns of a list row, of a ticket `t`. */
export const ticketRow: Sql = sql`${columns('t', rowColumns)}, ${names}`;

/** What a statement that writes a ticket `t` returns, so that `ticketDetail` can be read from it. */
export const writtenTicket: Sql = columns('t', [...rowColumns, ...textColumns, 'attachments']);

/** All that this person may read of a ticket `t`, comments and answers included. */
export function ticketDetail(actor: Actor): Sql {
  return sql`${writtenTicket}, ${names}, ${aiResponses(actor)} as ai_responses, ${readableComments(actor)} as comments,
    ${ticketFiles} as files,
    ${links}, ${rating}`;
}

const ticketFiles = filesJson(sql`a.ticket_id = t.id and a.comment_id is null`);

// A follow-up has the same requester: whoever sees the one may see the other.
const linkJson = sql`json_build_object('ticket_number', other.ticket_number, 'title', other.title, 'status', other.status)`;
const links = sql`
  (select ${linkJson} from ticket other where other.id = t.follow_up_of and other.deleted_at is null) as predecessor,
  (select coalesce(json_agg(${linkJson} order by other.id), '[]')
    from ticket other where other.follow_up_of = t.id and other.deleted_at is null) as follow_ups`;

// Stays in step with `closeOldResolved`.
const autoCloseDays = sql`coalesce(
  (select value::int from desk_setting where key = 'auto_close_days'), ${deskSettingsSchema.parse({}).auto_close_days}::int)`;

/** When the rating of a ticket `t` was last changed, as ISO 8601, under the name `rated_at`. */
export const ratedAt = sql`(select ${isoTime(sql`s.updated_at`)} ${ratingOfClosing}) as rated_at`;

const rating = sql`
  (select json_build_object('score', s.score, 'comment', s.comment, 'created_at', ${isoTime(sql`s.created_at`)},
    'editable_until', ${isoTime(sql`s.created_at + make_interval(hours => ${ratingEditableHours}::int)`)})
    ${ratingOfClosing}) as rating,
  ${ratedAt},
  case when t.status = 'resolved' then ${isoTime(sql`t.resolved_at + make_interval(days => ${autoCloseDays})`)} end as closes_at`;

/** The answers to a ticket `t`, newest first, as JSON of `AIResponseRecord`s. */
function aiResponses(actor: Actor): Sql {
  return sql`(
    select coalesce(json_agg(${aiResponseJson(actor)} order by r.id desc), '[]')
    from ai_response r where r.ticket_id = t.id and ${isReadableAnswer(actor)})`;
}

/** Where the assistant may only observe, what it would say to `r` is not there for anybody but staff. */
export function isReadableAnswer(actor: Actor): Sql {
  return mayEver(actor, 'see_internal') ? sql`true` : sql`r.is_for_requester`;
}

/** An answer `r`, as an `AIResponseRecord`. */
export function aiResponseJson(actor: Actor): Sql {
  // Other people's tickets never leave the database for somebody who may not see them.
  const similar = mayEver(actor, 'see_similar') ? sql`r.similar_tickets` : sql`null::jsonb`;
  // What was published then may be for the IT team alone by now.
  const articles = can(actor, 'write_knowledge')
    ? sql`r.knowledge_articles`
    : sql`(
        select coalesce(jsonb_agg(named), '[]') from jsonb_array_elements(r.knowledge_articles) named
        join knowledge_article a on a.id = (named ->> 'article_id')::int and a.state = 'published' and a.deleted_at is null)`;
  const reasoning = mayEver(actor, 'triage')
    ? sql`json_build_object('votes', r.votes, 'assignee_reason', r.assignee_reason, 'intent', r.intent, 'sentiment', r.sentiment)`
    : sql`null::json`;
  return sql`json_build_object(
      'id', r.id, 'ticket_id', r.ticket_id, 'analysis_run', r.analysis_run,
      'suggested_category', r.suggested_category, 'suggested_severity', r.suggested_severity,
      'suggested_urgency', r.suggested_urgency, 'suggested_priority', r.suggested_priority,
      'suggested_assignee', r.suggested_assignee, 'confidence_score', r.confidence_score,
      'outcome', r.outcome, 'suggested_solution', r.suggested_solution, 'steps', r.steps, 'questions', r.questions,
      'reasoning', ${reasoning}, 'assistant_version', r.assistant_version,
      'similar_tickets', ${similar}, 'knowledge_articles', ${articles},
      'source', r.source, 'model_used', r.model_used, 'embedding_model', r.embedding_model,
      'language', r.language, 'processing_time_ms', r.processing_time_ms,
      'my_feedback', ${myFeedback(actor)}, 'my_feedback_at', ${myFeedbackAt(actor, sql`f.ai_response_id = r.id`)},
      'created_at', ${isoTime(sql`r.created_at`)})`;
}

/** What this person has said of the answer `r`: at most a thumb and a judgement. */
function myFeedback(actor: Actor): Sql {
  return sql`(
    select json_build_object(
      'thumb', max(f.verdict) filter (where f.verdict in ('thumbs_up', 'thumbs_down')),
      'judgement', max(f.verdict) filter (where f.verdict in ('accepted', 'edited', 'refused')),
      'reason', max(f.reason),
      'comment', coalesce(
        max(f.comment) filter (where f.verdict in ('accepted', 'edited', 'refused')), max(f.comment)))
    from answer_feedback f
    where f.ai_response_id = r.id and f.employee_id = ${actor.employee_id}::text)`;
}

/** When this person last said something of one of the answers that are meant, as ISO 8601. */
export function myFeedbackAt(actor: Actor, isMeant: Sql): Sql {
  return sql`(
    select ${isoTime(sql`max(f.created_at)`)} from answer_feedback f
    where f.employee_id = ${actor.employee_id}::text and ${isMeant})`;
}

export function readableComments(actor: Actor): Sql {
  return sql`(
    select coalesce(json_agg(${commentJson(actor)} order by c.created_at, c.id), '[]')
    from ticket_comment c join employee author on author.employee_id = c.author_id
    where c.ticket_id = t.id and ${isReadableComment(actor)})`;
}

/** Staff's own notes are not there for anybody else. */
export function isReadableComment(actor: Actor): Sql {
  return mayEver(actor, 'see_internal') ? sql`true` : sql`not c.internal`;
}

/** A comment `c` and its `author`, as a `CommentRecord`. */
export function commentJson(actor: Actor): Sql {
  const reading = mayEver(actor, 'triage')
    ? sql`case when c.read_at is not null
        then json_build_object('sentiment', c.sentiment, 'closure_intent', c.closure_intent) end`
    : sql`null::json`;
  return sql`json_build_object(
    'id', c.id, 'ticket_id', c.ticket_id, 'author_id', c.author_id, 'author_name', author.name,
    'author_role', author.role, 'body', c.body, 'internal', c.internal,
    'mentions', case when c.mentions = '{}' then '[]'::json else ${mentionsJson} end,
    'attachments', ${filesJson(sql`a.comment_id = c.id`)},
    'useful', c.useful_at is not null, 'edited_at', ${isoTime(sql`c.edited_at`)},
    'reading_owed', c.reading_owed, 'reading', ${reading}, 'created_at', ${isoTime(sql`c.created_at`)})`;
}

const mentionsJson = sql`(
  select coalesce(json_agg(json_build_object('employee_id', named.employee_id, 'name', named.name) order by named.name), '[]')
  from employee named where named.employee_id = any(c.mentions))`;

/** What a statement that writes a comment `c` returns, so that `commentJson` can be read from it. */
export const writtenComment: Sql = columns('c', [
  'id',
  'ticket_id',
  'author_id',
  'body',
  'internal',
  'mentions',
  'useful_at',
  'edited_at',
  'reading_owed',
  'read_at',
  'sentiment',
  'closure_intent',
  'created_at',
] satisfies readonly (keyof TicketCommentModel)[]);

export function isoTime(time: Sql): Sql {
  return sql`to_char((${time}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
