import { givenRatingSchema, rateTicketSchema } from '@desk/contract/ratings';
import type { Desk } from '@desk/desk/desk';
import { rateTicket } from '@desk/desk/ratings/rate-ticket';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';
import { ticketOf, ticketParams } from '../tickets/ticket-request.ts';
import { presentGivenRating } from './present-rating.ts';

/** `/tickets/:id/rating`: what the requester thinks of how their ticket was closed. */
export const ratingRoutes = (deps: Deps) => async (app: App) => {
  const { database, clock, settings } = deps;
  const desk: Desk = { database, clock, timeZone: settings.deskTimeZone };

  app.route({
    method: 'PUT',
    url: '/tickets/:id/rating',
    config: { access: 'signed_in' },
    schema: {
      tags: ['Ratings'],
      summary: 'Rate how my ticket was closed',
      description:
        'The requester alone, once the ticket is closed; it can be changed for twelve hours. Every score brings the same points.',
      params: ticketParams,
      body: rateTicketSchema,
      response: { 200: givenRatingSchema, ...refusals(400, 403, 404, 409) },
    },
    async handler(request) {
      return presentGivenRating(await rateTicket(desk, request.actor, ticketOf(request), request.body));
    },
  });
};
