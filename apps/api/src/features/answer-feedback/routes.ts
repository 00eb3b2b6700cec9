import { aiResponseSchema } from '@desk/contract/ai-responses';
import { giveFeedbackSchema } from '@desk/contract/answer-feedback';
import type { Desk } from '@desk/desk/desk';
import { giveFeedback } from '@desk/desk/learning/give-feedback';
import { z } from 'zod';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';
import { presentAIResponse } from '../tickets/present-ai-response.ts';
import { ticketOf, ticketParams } from '../tickets/ticket-request.ts';

/** `/tickets/:id/ai-responses/:response_id/feedback`: what people say of an answer. */
export const answerFeedbackRoutes = (deps: Deps) => async (app: App) => {
  const { database, clock, settings } = deps;
  const desk: Desk = { database, clock, timeZone: settings.deskTimeZone };

  app.route({
    method: 'POST',
    url: '/tickets/:id/ai-responses/:response_id/feedback',
    config: { access: 'signed_in' },
    schema: {
      tags: ['Assistant'],
      summary: 'Say what an answer was worth',
      description:
        'Whoever sees the ticket gives a thumb; staff accept, edit or refuse the answer. Saying it again replaces what one said.',
      params: ticketParams.extend({ response_id: z.coerce.number().int().min(1).max(2_147_483_647) }),
      body: giveFeedbackSchema,
      response: { 200: aiResponseSchema, ...refusals(400, 403, 404) },
    },
    async handler(request) {
      const answer = { ticket: ticketOf(request), ai_response_id: request.params.response_id };
      const read = await giveFeedback(desk, request.actor, answer, request.body);
      return presentAIResponse(read, request.language);
    },
  });
};
