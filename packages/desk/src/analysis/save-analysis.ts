import type { AssigneeReason, RelatedArticle, SimilarTicket, Step, Vote } from '@desk/contract/ai-responses';
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
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';
import { recordChanges } from '../tickets/history.ts';
import { type AnalysisKey, isOwed, touched } from './start-analysis.ts';

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
};

/** `failed` still has an answer, the plain one of the rules; the error says why there is no better one. */
export type Outcome = { state: 'done' } | { state: 'failed'; error: string };

// The matrix lives in the contract; the statement needs it because a person may have decided one half in the meantime.
const priorityMatrix = JSON.stringify(
  Object.fromEntries(
    levels.map((severity) => [
      severity,
      Object.fromEntries(levels.map((urgency) => [urgency, priorityOf(severity, urgency)])),
    ]),
  ),
);

/**
 * Saves the answer of one run, once, in one statement: the AIResponse, what nobody had decided yet (with its history by
 * `ai`), the language, when a solution may be expected, and that nothing is owed any more. Whoever comes second, or late,
 * changes nothing. `version` stays, because an answer makes no person's edit stale; `updated_at` moves, because polls see it.
 * @returns whether this call was the one that saved
 */
export async function saveAnalysis(
  desk: Desk,
  key: AnalysisKey,
  analysis: Analysis,
  outcome: Outcome = { state: 'done' },
): Promise<boolean> {
  const now = desk.clock();
  const { suggested_category, suggested_severity, suggested_urgency } = analysis;
  const history = recordChanges({
    before: sql`owed`,
    after: sql`answered`,
    fields: ['category', 'severity', 'urgency', 'priority'],
    changed_by: 'ai',
    at: now,
  });
  const saved = await queryRows(
    desk.database.pool,
    sql`
      with owed as (
        -- Of two who save at once the second waits here, and then finds nothing owed.
        select t.id, t.category, t.severity, t.urgency, t.priority, t.created_at
        from ticket t where ${isOwed(key)}
        for update
      ), answer as (
        insert into ai_response (
          ticket_id, analysis_run, suggested_category, suggested_severity, suggested_urgency, suggested_priority,
          suggested_assignee, assignee_reason, votes, intent, sentiment, confidence_score, outcome, suggested_solution,
          steps, questions, similar_tickets, knowledge_articles, source, model_used, embedding_model, assistant_version,
          language, processing_time_ms, created_at)
        select
          id, ${key.analysis_run}::int, ${suggested_category}::category, ${suggested_severity}::level,
          ${suggested_urgency}::level, ${priorityOf(suggested_severity, suggested_urgency)}::priority,
          ${analysis.suggested_assignee}::text,
          ${analysis.assignee_reason && JSON.stringify(analysis.assignee_reason)}::jsonb,
          ${JSON.stringify(analysis.votes)}::jsonb, ${analysis.intent}::intent, ${analysis.sentiment}::sentiment,
          ${analysis.confidence_score}::float8, ${analysis.outcome}::answer_outcome,
          ${analysis.suggested_solution}::text, ${JSON.stringify(analysis.steps)}::jsonb,
          ${JSON.stringify(analysis.questions)}::jsonb, ${JSON.stringify(analysis.similar_tickets)}::jsonb, ${JSON.stringify(analysis.knowledge_articles)}::jsonb,
          ${analysis.source}::answer_source, ${analysis.model_used}::text, ${analysis.embedding_model}::text,
          ${analysis.assistant_version}::text, ${analysis.language}::language, ${Math.round(analysis.processing_time_ms)}::int, ${now}::timestamptz(3)
        from owed
        on conflict (ticket_id, analysis_run, source) do nothing
      ), filled as (
        select id, created_at, priority,
          coalesce(category, ${suggested_category}::category) as category,
          coalesce(severity, ${suggested_severity}::level) as severity,
          coalesce(urgency, ${suggested_urgency}::level) as urgency
        from owed
      ), decided as (
        select id, created_at, category, severity, urgency,
          coalesce(priority, (${priorityMatrix}::jsonb #>> array[severity::text, urgency::text])::priority) as priority
        from filled
      ), typical as (
        select percentile_cont(0.5) within group (order by past.resolved_at - past.created_at) as duration
        from ticket past
        join decided on past.category = decided.category and past.priority = decided.priority
        where past.resolved_at is not null and past.deleted_at is null
          and past.created_at > ${now}::timestamptz(3) - interval '180 days'
        having count(*) >= 5
      ), answered as (
        update ticket t
        set category = decided.category, severity = decided.severity, urgency = decided.urgency,
          priority = decided.priority, language = ${analysis.language}::language,
          estimated_resolution_time = case
            when t.resolved_at is null and typical.duration is not null then decided.created_at + typical.duration
            else t.estimated_resolution_time
          end,
          analysis_state = ${outcome.state}::analysis_state,
          analysis_error = ${outcome.state === 'failed' ? outcome.error : null}::text,
          updated_at = ${touched(now)}
        from decided left join typical on true
        where t.id = decided.id
        returning t.id, t.category, t.severity, t.urgency, t.priority
      ), recorded as (${history})
      select id from answered`,
    'save_analysis',
  );
  return saved.length === 1;
}
