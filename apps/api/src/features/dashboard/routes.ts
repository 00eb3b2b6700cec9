import { dashboardQuery, dashboardSchema, insightsQuery, insightsSchema } from '@desk/contract/dashboard';
import { readDashboard } from '@desk/desk/analytics/read-dashboard';
import { readInsights } from '@desk/desk/analytics/read-insights';
import type { Desk } from '@desk/desk/desk';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';
import { keepBriefly } from './keep-briefly.ts';

/** With the ten seconds after which the page asks again, nothing on it is much older than those. */
const keepMs = 3_000;
/** Sites compared over a month do not change by the second. */
const keepInsightsMs = 60_000;
const most = 200;

/** `/dashboard`: how the desk does, for those who lead it. */
export const dashboardRoutes = (deps: Deps) => async (app: App) => {
  const { database, clock, settings } = deps;
  const desk: Desk = { database, clock, timeZone: settings.deskTimeZone };
  const dashboard = keepBriefly((query: Parameters<typeof readDashboard>[1]) => readDashboard(desk, query), {
    clock,
    keepMs,
    most,
  });
  const insights = keepBriefly((query: Parameters<typeof readInsights>[1]) => readInsights(desk, query), {
    clock,
    keepMs: keepInsightsMs,
    most,
  });

  app.route({
    method: 'GET',
    url: '/dashboard',
    config: { access: 'see_dashboard' },
    schema: {
      tags: ['Dashboard'],
      summary: 'Measure how the desk does, each figure with what it was before and the list of its tickets',
      querystring: dashboardQuery,
      response: { 200: dashboardSchema, ...refusals(400, 403) },
    },
    handler: ({ query: { from, to, days, site, category } }) => dashboard({ from, to, days, site, category }),
  });

  app.route({
    method: 'GET',
    url: '/dashboard/insights',
    config: { access: 'see_dashboard' },
    schema: {
      tags: ['Dashboard'],
      summary: 'Compare the sites, and name what stands out',
      querystring: insightsQuery,
      response: { 200: insightsSchema, ...refusals(400, 403) },
    },
    handler: ({ query: { from, to, days } }) => insights({ from, to, days }),
  });
};
