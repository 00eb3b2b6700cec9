import { blindReviewListSchema, giveBlindReviewSchema } from '@desk/contract/assistant-quality';
import type { Desk } from '@desk/desk/desk';
import { giveBlindReview, listBlindReviews } from '@desk/desk/learning/blind-reviews';
import { z } from 'zod';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';

const tags = ['Assistant'];
const access = 'review_blindly';

/** `/assistant/blind-reviews`: closed tickets to sort without knowing what anybody said of them. */
export const blindReviewRoutes = (deps: Deps) => async (app: App) => {
  const { database, clock, settings } = deps;
  const desk: Desk = { database, clock, timeZone: settings.deskTimeZone };

  app.route({
    method: 'GET',
    url: '/assistant/blind-reviews',
    config: { access },
    schema: {
      tags,
      summary: 'List the tickets that I am asked to sort blindly',
      description: 'A sample of each week; never a ticket that the reader had anything to do with.',
      response: { 200: blindReviewListSchema, ...refusals(403) },
    },
    handler: (request) => listBlindReviews(desk, request.actor),
  });

  app.route({
    method: 'POST',
    url: '/assistant/blind-reviews/:ticket_id',
    config: { access },
    schema: {
      tags,
      summary: 'Sort one of them',
      params: z.object({ ticket_id: z.coerce.number().int().min(1).max(2_147_483_647) }),
      body: giveBlindReviewSchema,
      response: { 204: z.undefined(), ...refusals(400, 403, 404) },
    },
    async handler(request, reply) {
      await giveBlindReview(desk, request.actor, request.params.ticket_id, request.body);
      return reply.code(204).send();
    },
  });
};
