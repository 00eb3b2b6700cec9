import type { AssigneeReason, RelatedArticle, SimilarTicket, Step, Vote } from '@desk/contract/ai-responses';
import type { Topic } from '@desk/contract/topics';
import {
  type AnswerOutcome,
  type AnswerSource,
  type Category,
  type Intent,
  type Language,
  type Level,
  levels,
  priorityOf,
  type Sentiment,
} from '@desk/contract/vocabulary';
import { type Sql, sql } from '../sql.ts';
import type { Complexity } from '../tickets/routing.ts';
import type { AnalysisKey } from './start-analysis.ts';

/** What the assistant found out, as it is stored. */
export type Analysis = {
  suggested_category: Category;
  suggested_severity: Level;
  suggested_urgency: Level;
  suggested_assignee: string | null;
  assignee_reason: AssigneeReason | null;
  votes: Vote[];
  intent: Intent;
  sentiment: Sentiment;
  /** 0 to 1. */
  confidence_score: number;
  outcome: AnswerOutcome;
  suggested_solution: string;
  steps: Step[];
  questions: string[];
  similar_tickets: SimilarTicket[];
  knowledge_articles: RelatedArticle[];
  source: AnswerSource;
  model_used: string;
  embedding_model: string;
  assistant_version: string;
  /** The language the ticket turned out to be written in, and the answer with it. */
  language: Language;
  processing_time_ms: number;
  /** Of the ticket, not of the answer. */
  topic: Topic | null;
  /** Not stored: decides who gets the ticket. */
  complexity: Complexity;
};

// The matrix lives in the contract; the statements need it because a person may have decided one half in the meantime.
const priorityMatrix = JSON.stringify(
  Object.fromEntries(
    levels.map((severity) => [
      severity,
      Object.fromEntries(levels.map((urgency) => [urgency, priorityOf(severity, urgency)])),
    ]),
  ),
);

/** The priority that follows from the columns `severity` and `urgency` of a row. */
export const priorityOfRow: Sql = sql`(${priorityMatrix}::jsonb #>> array[severity::text, urgency::text])::priority`;

/**
 * Inserts the answer for the ticket in the table expression `placed`, unless this run has one from this source. Where the
 * assistant may only observe, it is for staff alone.
 */
export function insertAnswer(key: AnalysisKey, analysis: Analysis, at: Date): Sql {
  const { suggested_category, suggested_severity, suggested_urgency } = analysis;
  return sql`
    insert into ai_response (
      ticket_id, analysis_run, suggested_category, suggested_severity, suggested_urgency, suggested_priority,
      suggested_assignee, assignee_reason, votes, intent, sentiment, confidence_score, outcome, suggested_solution,
      steps, questions, similar_tickets, knowledge_articles, source, model_used, embedding_model, assistant_version,
      language, processing_time_ms, is_for_requester, created_at)
    select
      id, ${key.analysis_run}::int, ${suggested_category}::category, ${suggested_severity}::level,
      ${suggested_urgency}::level, ${priorityOf(suggested_severity, suggested_urgency)}::priority,
      ${analysis.suggested_assignee}::text,
      ${analysis.assignee_reason && JSON.stringify(analysis.assignee_reason)}::jsonb,
      ${JSON.stringify(analysis.votes)}::jsonb, ${analysis.intent}::intent, ${analysis.sentiment}::sentiment,
      ${analysis.confidence_score}::float8, ${analysis.outcome}::answer_outcome,
      ${analysis.suggested_solution}::text, ${JSON.stringify(analysis.steps)}::jsonb,
      ${JSON.stringify(analysis.questions)}::jsonb, ${JSON.stringify(analysis.similar_tickets)}::jsonb,
      ${JSON.stringify(analysis.knowledge_articles)}::jsonb,
      ${analysis.source}::answer_source, ${analysis.model_used}::text, ${analysis.embedding_model}::text,
      ${analysis.assistant_version}::text, ${analysis.language}::language,
      ${Math.round(analysis.processing_time_ms)}::int, level <> 'observe', ${at}::timestamptz(3)
    from placed
    on conflict (ticket_id, analysis_run, source) do nothing`;
}

/**
 * Reads `duration`: how long tickets like the one in the table expression `decided` took lately, where at least five were
 * solved.
 */
export function typicalDuration(now: Date): Sql {
  return sql`
    select percentile_cont(0.5) within group (order by past.resolved_at - past.created_at) as duration
    from ticket past
    join decided on past.category = decided.category and past.priority = decided.priority
    where past.resolved_at is not null and past.deleted_at is null
      and past.created_at > ${now}::timestamptz(3) - interval '180 days'
    having count(*) >= 5`;
}

/** When the ticket `t` may be expected to be solved, given its row in `placed` and what is `typical`. */
export const expectedSolution: Sql = sql`
  case
    when t.resolved_at is null and typical.duration is not null then placed.created_at + typical.duration
    else t.estimated_resolution_time
  end`;
