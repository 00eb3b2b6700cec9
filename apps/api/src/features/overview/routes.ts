import { overviewSchema } from '@desk/contract/analytics';
import { countTickets } from '@desk/desk/tickets/count-tickets';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';

/** `/overview`: how the desk stands now. */
export const overviewRoutes =
  ({ database, clock, settings }: Deps) =>
  async (app: App) => {
    app.route({
      method: 'GET',
      url: '/overview',
      config: { access: 'see_overview' },
      schema: {
        tags: ['Overview'],
        summary: 'Count what is open, urgent, unassigned and mine',
        response: { 200: overviewSchema, ...refusals(403) },
      },
      handler: (request) => countTickets({ database, clock, timeZone: settings.deskTimeZone }, request.actor),
    });
  };
