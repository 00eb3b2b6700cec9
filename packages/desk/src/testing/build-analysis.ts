import type { Analysis } from '../analysis/store-answer.ts';

/** What the assistant finds out about a small thing that it knows, unless told otherwise. */
export function buildAnalysis(given: Partial<Analysis> = {}): Analysis {
  return {
    suggested_category: 'hardware',
    suggested_severity: 'low',
    suggested_urgency: 'low',
    suggested_assignee: null,
    assignee_reason: null,
    votes: [],
    intent: 'incident',
    sentiment: 'neutral',
    confidence_score: 0.9,
    outcome: 'answer',
    suggested_solution: '1. Clean the sensor.',
    steps: [{ text: 'Clean the sensor.', sources: ['article:1'] }],
    questions: [],
    similar_tickets: [],
    knowledge_articles: [],
    source: 'rules',
    model_used: 'rules',
    embedding_model: 'test',
    assistant_version: 'rules-1',
    language: 'en',
    processing_time_ms: 12,
    topic: null,
    complexity: {
      is_outage: false,
      is_attack: false,
      problem_count: 1,
      wants_person: false,
      is_steering: false,
    },
    ...given,
  };
}
