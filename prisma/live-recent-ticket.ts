import { solvedCase } from '@desk/contract/ai-responses';
import type { Actor } from '@desk/contract/permissions';
import { type Language, priorityOf } from '@desk/contract/vocabulary';
import { saveAnalysis } from '@desk/desk/analysis/save-analysis';
import type { Analysis } from '@desk/desk/analysis/store-answer';
import type { Desk } from '@desk/desk/desk';
import { giveFeedback } from '@desk/desk/learning/give-feedback';
import { keepRating } from '@desk/desk/ratings/rate-ticket';
import { addComment } from '@desk/desk/tickets/add-comment';
import { createTicket } from '@desk/desk/tickets/create-ticket';
import { moveTicket } from '@desk/desk/tickets/move-ticket';
import { noteAnswerSeen } from '@desk/desk/tickets/note-answer-seen';
import type { Move } from '@desk/desk/tickets/ticket-moves';
import { findTopic } from '../apps/worker/src/ai/rules/find-topic.ts';
import { answerTo } from './demo/judge-answers.ts';
import type { RecentTicket } from './demo/recent-tickets.ts';

export type RecentEvent = { after_minutes: number; happen: (desk: Desk) => Promise<unknown> };

/** What a colleague says when they take a ticket. */
const onMyWay: Readonly<Record<Language, string>> = {
  zh: '我来处理，稍后给您回复。',
  en: 'I am looking at it and will get back to you.',
  fr: 'Je m’en occupe et je reviens vers vous.',
  nl: 'Ik kijk ernaar en laat het je weten.',
};
const stillThere: Readonly<Record<Language, string>> = {
  zh: '重启后又出现了同样的问题。',
  en: 'It came back after a restart.',
  fr: 'Le problème est revenu après un redémarrage.',
  nl: 'Na opnieuw opstarten is het weer terug.',
};

/**
 * All that happened to a ticket, by the desk's own rules. The assistant's answer is what solved the same matter earlier, which is
 * what it would have found; to analyse every one of them would keep everybody waiting who starts the demo.
 */
export function eventsOf(
  ticket: RecentTicket,
  { requester, solver }: { requester: Actor; solver: Actor },
): RecentEvent[] {
  const { course, minutes, language, resolution, score } = ticket;
  let id = 0;
  const move = (actor: Actor, what: Move) => (desk: Desk) => moveTicket(desk, actor, { id }, what);
  const event = (after_minutes: number, happen: RecentEvent['happen']): RecentEvent => ({
    after_minutes,
    happen,
  });

  const filing = [
    event(0, async (desk) => {
      const { title, description } = ticket;
      const input = { title, description, attachments: [] };
      const { ticket: filed } = await createTicket(desk, { actor: requester, input, language });
      id = filed.id;
    }),
    event(0.1, (desk) => saveAnalysis(desk, { ticket_id: id, analysis_run: 1 }, analysisOf(ticket))),
    event(minutes.seen, (desk) => noteAnswerSeen(desk, requester, { id })),
  ];
  if (course === 'waiting') return filing;
  const tried = minutes.seen + 3;
  const asked = (reason: 'still_broken' | 'wants_person') =>
    event(tried, move(requester, { move: 'hand_over', reason }));
  if (course === 'wants_person') return [...filing, asked('wants_person')];
  if (course === 'confirmed')
    return [
      ...filing,
      event(minutes.closed, move(requester, { move: 'confirm_solved' })),
      ...rating(minutes.closed),
    ];

  const again = minutes.resolved + 25;
  return [
    ...filing,
    ...(course === 'failed' ? [asked('still_broken')] : []),
    ...(course === 'helped' ? [event(tried, thankAssistant)] : []),
    event(Math.max(minutes.taken, tried + 1), async (desk) => {
      await moveTicket(desk, solver, { id }, { move: 'claim' });
      await addComment(desk, solver, { id }, { body: onMyWay[language], internal: false });
    }),
    event(Math.max(minutes.resolved, tried + 10), move(solver, { move: 'resolve', resolution })),
    ...(course === 'reopened'
      ? [
          event(again, move(requester, { move: 'reopen', comment: stillThere[language] })),
          event(again + 90, move(solver, { move: 'resolve', resolution })),
        ]
      : []),
    event(closedAfter(), move(requester, { move: 'close' })),
    ...rating(closedAfter()),
  ];

  async function thankAssistant(desk: Desk): Promise<void> {
    const answer = await answerTo(desk, id);
    if (!answer) throw new Error(`Nobody has answered ticket ${id} of the demo desk`);
    const ref = { ticket: { id }, ai_response_id: answer.id };
    await giveFeedback(desk, requester, ref, { verdict: 'thumbs_up' });
  }

  function closedAfter(): number {
    return Math.max(minutes.closed, tried + 20) + (course === 'reopened' ? 150 : 0);
  }

  function rating(closed: number): RecentEvent[] {
    return score === undefined
      ? []
      : [event(closed + 1, (desk) => keepRating(desk, requester, { id }, { score }))];
  }
}

/** An answer that rests on how the same was solved before. */
function analysisOf({ issue, language, title, description, resolution }: RecentTicket): Analysis {
  const { category, severity, urgency } = issue;
  const [, ...numbered] = resolution.split(/\s*(?<!\d)\d\.(?!\d)\s*/u);
  const texts = numbered.length > 0 ? numbered : [resolution];
  return {
    suggested_category: category,
    suggested_severity: severity,
    suggested_urgency: urgency,
    suggested_assignee: null,
    assignee_reason: null,
    votes: [{ voter: 'rules', category, probability: 0.93 }],
    intent: 'incident',
    sentiment: priorityOf(severity, urgency) === 'urgent' ? 'negative' : 'neutral',
    confidence_score: 0.93,
    outcome: 'answer',
    suggested_solution: texts.join('\n'),
    steps: texts.map((text) => ({ text, sources: [solvedCase] })),
    questions: [],
    similar_tickets: [],
    knowledge_articles: [],
    source: 'rules',
    model_used: 'rules',
    embedding_model: 'built-in-3',
    assistant_version: 'rules-1',
    language,
    processing_time_ms: 40,
    topic: findTopic({ title, description }, language),
    complexity: {
      is_outage: severity === 'high' && urgency === 'high',
      is_attack: false,
      problem_count: 1,
      wants_person: false,
      is_steering: false,
    },
  };
}
