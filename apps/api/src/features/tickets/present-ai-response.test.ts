import type { AIResponseRecord } from '@desk/desk/tickets/ticket-record';
import { describe, expect, it } from 'vitest';
import { presentAIResponse } from './present-ai-response.ts';

const similar = {
  ticket_id: 99,
  ticket_number: 'TK20260101099',
  title: 'Canary cage',
  category: null,
  similarity: 0.9,
};

const response: AIResponseRecord = {
  id: 1,
  ticket_id: 7,
  analysis_run: 1,
  suggested_category: 'hardware',
  suggested_severity: 'low',
  suggested_urgency: 'low',
  suggested_priority: 'low',
  suggested_assignee: null,
  confidence_score: 0.8,
  outcome: 'answer',
  suggested_solution: '1. Open the cage.',
  steps: [
    { text: 'Open the cage.', sources: ['ticket:99', 'article:3', 'ticket:98'] },
    { text: 'IT comes.', sources: [] },
  ],
  questions: [],
  reasoning: null,
  similar_tickets: [similar],
  knowledge_articles: [],
  source: 'rules',
  model_used: 'rules-2',
  embedding_model: 'test',
  assistant_version: 'rules-2',
  language: 'en',
  processing_time_ms: 12,
  my_feedback_at: null,
  my_feedback: { thumb: null, judgement: null, reason: null, comment: null },
  created_at: '2026-11-21T10:00:00.000Z',
};

describe('the sources of a step', () => {
  it('say to staff which ticket it was', () => {
    expect(presentAIResponse(response, 'en').steps[0]?.sources).toEqual([
      'ticket:99',
      'article:3',
      'ticket:98',
    ]);
  });

  it('say to anybody else that it was a solved case, and not which', () => {
    const seen = presentAIResponse({ ...response, similar_tickets: null }, 'en');
    expect(seen.steps).toEqual([
      { text: 'Open the cage.', sources: ['solved_case', 'article:3'] },
      { text: 'IT comes.', sources: [] },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/99|98|Canary/);
  });
});
