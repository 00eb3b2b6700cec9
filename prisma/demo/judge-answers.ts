import type { Actor } from '@desk/contract/permissions';
import type { Category } from '@desk/contract/vocabulary';
import type { Desk } from '@desk/desk/desk';
import { giveBlindReview, listBlindReviews } from '@desk/desk/learning/blind-reviews';
import { giveFeedback } from '@desk/desk/learning/give-feedback';
import { queryRows, sql } from '@desk/desk/sql';
import { demoTickets } from './tickets.ts';
import type { DemoTicket } from './types.ts';

// What the demo people say of the answers that the assistant really gave them; how good those are is found out, not made up.

type Answer = {
  id: number;
  suggested_category: Category;
  outcome: 'answer' | 'no_known_answer';
  rests: boolean;
};

/** The latest. */
export async function answerTo({ database }: Desk, ticket_id: number): Promise<Answer | undefined> {
  const [answer] = await queryRows<Answer>(
    database.pool,
    sql`
      select id, suggested_category, outcome,
        jsonb_path_exists(steps, '$[*].sources[*]') as rests
      from ai_response where ticket_id = ${ticket_id}::int order by id desc limit 1`,
  );
  return answer;
}

/** Who works on a ticket says of two answers in three whether they could use them. */
export async function judgeAnswer(desk: Desk, staff: Actor, ticket_id: number, ticket: DemoTicket) {
  const answer = await answerTo(desk, ticket_id);
  if (!answer || ticket_id % 3 === 0) return;
  const ref = { ticket: { id: ticket_id }, ai_response_id: answer.id };
  const isRight = answer.suggested_category === ticket.category;
  const reply = ticket.comments?.find(({ by, internal }) => by === staff.employee_id && !internal);
  if (!isRight) await giveFeedback(desk, staff, ref, { verdict: 'refused', reason: 'wrong_category' });
  else if (answer.outcome === 'no_known_answer') return;
  else if (reply) await giveFeedback(desk, staff, ref, { verdict: 'edited', final_text: reply.text });
  else await giveFeedback(desk, staff, ref, { verdict: 'accepted' });
}

/** Every other requester says that known steps helped, or that no answer did not; of general advice nobody says a word. */
export async function thankOrNot(desk: Desk, requester: Actor, ticket_id: number) {
  const answer = await answerTo(desk, ticket_id);
  if (!answer || ticket_id % 2 === 0 || (answer.outcome === 'answer' && !answer.rests)) return;
  await giveFeedback(
    desk,
    requester,
    { ticket: { id: ticket_id }, ai_response_id: answer.id },
    { verdict: answer.rests ? 'thumbs_up' : 'thumbs_down' },
  );
}

/** Colleagues who had nothing to do with a ticket sort it, a few each. What was told from the labelled data they leave. */
export async function giveReviews(desk: Desk, team: readonly Actor[]) {
  for (const reviewer of team) {
    const offered = await listBlindReviews(desk, reviewer);
    const stories = offered.flatMap(({ ticket_id, title }) => {
      const story = demoTickets.find((each) => each.title === title);
      return story ? [{ ticket_id, story }] : [];
    });
    for (const { ticket_id, story } of stories.slice(0, 3)) {
      const { category, severity, urgency } = story;
      await giveBlindReview(desk, reviewer, ticket_id, { category, severity, urgency });
    }
  }
}
