import { myPointsSchema, pointBoardQuery, pointBoardSchema } from '@desk/contract/points';
import type { Desk } from '@desk/desk/desk';
import { readMyPoints, readPointBoard } from '@desk/desk/points/read-points';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';

const tags = ['Points'];

/** `/points`: thanks for helping the desk learn, one's own and, of those who chose it, those of one's site. */
export const pointRoutes = (deps: Deps) => async (app: App) => {
  const { database, clock, settings } = deps;
  const desk: Desk = { database, clock, timeZone: settings.deskTimeZone };

  app.route({
    method: 'GET',
    url: '/points/me',
    config: { access: 'signed_in' },
    schema: {
      tags,
      summary: 'My points, and what they were for',
      response: { 200: myPointsSchema, ...refusals() },
    },
    handler: (request) => readMyPoints(desk, request.actor),
  });

  app.route({
    method: 'GET',
    url: '/points/board',
    config: { access: 'signed_in' },
    schema: {
      tags,
      summary: 'The points of those at my site who chose to be seen',
      description: 'Sites with few people have no board; `PATCH /me` with `show_on_board` puts me on it.',
      querystring: pointBoardQuery,
      response: { 200: pointBoardSchema, ...refusals(400) },
    },
    handler: (request) => readPointBoard(desk, request.actor, request.query.month),
  });
};
