import { type AIResponseBody, type Step, solvedCase } from '@desk/contract/ai-responses';
import {
  categoryLabels,
  intentLabels,
  type Language,
  levelLabels,
  priorityLabels,
  sentimentLabels,
} from '@desk/contract/vocabulary';
import type { AIResponseRecord } from '@desk/desk/tickets/ticket-record';

export function presentAIResponse(response: AIResponseRecord, language: Language): AIResponseBody {
  const { suggested_category, suggested_severity, suggested_urgency, suggested_priority } = response;
  return {
    id: response.id,
    ticket: response.ticket_id,
    suggested_category,
    suggested_category_display: categoryLabels[suggested_category][language],
    suggested_severity,
    suggested_severity_display: levelLabels[suggested_severity][language],
    suggested_urgency,
    suggested_urgency_display: levelLabels[suggested_urgency][language],
    suggested_priority,
    suggested_priority_display: priorityLabels[suggested_priority][language],
    suggested_assignee: response.suggested_assignee,
    confidence_score: response.confidence_score,
    ...(response.reasoning && {
      ...response.reasoning,
      intent_display: intentLabels[response.reasoning.intent][language],
      sentiment_display: sentimentLabels[response.reasoning.sentiment][language],
    }),
    outcome: response.outcome,
    suggested_solution: response.suggested_solution,
    steps: response.similar_tickets ? response.steps : response.steps.map(withoutOthers),
    questions: response.questions,
    ...(response.similar_tickets && { similar_tickets: response.similar_tickets }),
    knowledge_articles: response.knowledge_articles,
    source: response.source,
    model_used: response.model_used,
    embedding_model: response.embedding_model,
    assistant_version: response.assistant_version,
    language: response.language,
    processing_time_ms: response.processing_time_ms,
    my_feedback: response.my_feedback,
    created_at: response.created_at,
  };
}

/** Whoever may not see other people's tickets learns that a case was solved like this, and not which. */
function withoutOthers({ text, sources }: Step): Step {
  return {
    text,
    sources: [...new Set(sources.map((source) => (source.startsWith('ticket:') ? solvedCase : source)))],
  };
}
