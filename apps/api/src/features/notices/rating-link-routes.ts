import { checkRatingLinkSchema, rateByLinkSchema, ratedByLinkSchema } from '@desk/contract/notices';
import type { Desk } from '@desk/desk/desk';
import { rateByLink, readLinkedTicket } from '@desk/desk/notices/rate-by-link';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';

const tags = ['Ratings'];

/**
 * `/ratings/by-link`: the link in the mail about a closed ticket stands for its requester, who need not sign in. Nothing is
 * recorded by opening it: programs that look into mails open every link.
 */
export const ratingLinkRoutes = (deps: Deps) => async (app: App) => {
  const { database, clock, settings } = deps;
  const desk: Desk = { database, clock, timeZone: settings.deskTimeZone };

  app.route({
    method: 'POST',
    url: '/ratings/by-link/check',
    config: { access: 'public' },
    schema: {
      tags,
      summary: 'Which ticket a link from a mail is for',
      body: checkRatingLinkSchema,
      response: { 200: ratedByLinkSchema, ...refusals(400) },
    },
    handler: (request) => readLinkedTicket(desk, settings.authSecret, request.body.token),
  });

  app.route({
    method: 'POST',
    url: '/ratings/by-link',
    config: { access: 'public' },
    schema: {
      tags,
      summary: 'Rate the ticket that a link from a mail is for',
      body: rateByLinkSchema,
      response: { 200: ratedByLinkSchema, ...refusals(400, 403, 404, 409) },
    },
    handler(request) {
      const { token, ...rating } = request.body;
      return rateByLink(desk, settings.authSecret, token, rating);
    },
  });
};
