import { logSerializers } from '@desk/desk/describe-error';
import { fastify, LogController } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { pino } from 'pino';
import { createAccounts } from './accounts/accounts.ts';
import type { App, Deps } from './deps.ts';
import { answerFeedbackRoutes } from './features/answer-feedback/routes.ts';
import { assistantModelRoutes } from './features/assistant-model/routes.ts';
import { assistantQualityRoutes } from './features/assistant-quality/routes.ts';
import { attachmentRoutes } from './features/attachments/routes.ts';
import { autonomyRoutes } from './features/autonomy/routes.ts';
import { blindReviewRoutes } from './features/blind-reviews/routes.ts';
import { businessHoursRoutes } from './features/business-hours/routes.ts';
import { dashboardRoutes } from './features/dashboard/routes.ts';
import { demoRoutes } from './features/demo/routes.ts';
import { employeeRoutes } from './features/employees/routes.ts';
import { escalationRuleRoutes } from './features/escalation-rules/routes.ts';
import { invitationRoutes } from './features/invitations/routes.ts';
import { knowledgeBaseRoutes } from './features/knowledge-base/routes.ts';
import { meRoutes } from './features/me/routes.ts';
import { ratingLinkRoutes } from './features/notices/rating-link-routes.ts';
import { noticeRoutes } from './features/notices/routes.ts';
import { outageRoutes } from './features/outages/routes.ts';
import { overviewRoutes } from './features/overview/routes.ts';
import { pointRoutes } from './features/points/routes.ts';
import { ratingRoutes } from './features/ratings/routes.ts';
import { resolvedCaseRoutes } from './features/resolved-cases/routes.ts';
import { sessionRoutes } from './features/sessions/routes.ts';
import { settingsRoutes } from './features/settings/routes.ts';
import { suggestionRoutes } from './features/suggestions/routes.ts';
import { teamRoutes } from './features/teams/routes.ts';
import { ticketRoutes } from './features/tickets/routes.ts';
import { authenticate } from './plugins/auth.ts';
import { drainConnections } from './plugins/drain.ts';
import { answerFrameworkError, handleErrors, requestId } from './plugins/error-handler.ts';
import { reportHealth } from './plugins/health.ts';
import { measure } from './plugins/metrics.ts';
import { describeApi, serveApiDocument } from './plugins/openapi.ts';
import { logRequests } from './plugins/request-log.ts';
import { refuseForeignOrigins } from './plugins/same-origin.ts';
import { forbidStoring, secure } from './plugins/security.ts';
import { limitRates } from './plugins/throttle.ts';
import { serveWeb } from './plugins/web.ts';
import { decorateRequests, requireDeclaredAccess } from './request.ts';

/** The whole API, without listening. */
export async function buildApp(deps: Deps): Promise<App> {
  const { database, settings, redis } = deps;
  const log = deps.log ?? pino({ level: settings.logLevel, serializers: logSerializers });
  const app: App = fastify({
    loggerInstance: log,
    trustProxy: settings.trustProxy.length > 0 && settings.trustProxy,
    genReqId: requestId,
    requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request_id' }),
    // A connection that is still open while the desk shuts down is served, not turned away.
    return503OnClosing: false,
    bodyLimit: 1024 * 1024,
    // Node itself waits five minutes, and Fastify for ever, for a client that sends a byte now and then. A large file over a
    // slow line takes its time.
    requestTimeout: 120_000,
    frameworkErrors: answerFrameworkError,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setSerializerCompiler(serializerCompiler);
  // A page elsewhere may post text without asking first; JSON it may not.
  app.removeContentTypeParser('text/plain');

  const accounts = createAccounts(database, settings, log);

  decorateRequests(app);
  requireDeclaredAccess(app);
  logRequests(app);
  drainConnections(app);
  handleErrors(app);
  await secure(app, settings);
  refuseForeignOrigins(app, accounts, settings);
  authenticate(app, accounts, deps);
  await limitRates(app, settings, redis);
  await describeApi(app, settings);
  measure(app, deps);
  reportHealth(app, deps);

  await app.register(
    async (api: App) => {
      forbidStoring(api);
      api.register(sessionRoutes(deps, accounts));
      api.register(invitationRoutes(deps, accounts));
      api.register(demoRoutes(deps, accounts));
      api.register(meRoutes(deps, accounts));
      api.register(ticketRoutes(deps));
      api.register(attachmentRoutes(deps));
      api.register(answerFeedbackRoutes(deps));
      api.register(ratingRoutes(deps));
      api.register(pointRoutes(deps));
      api.register(noticeRoutes(deps));
      api.register(ratingLinkRoutes(deps));
      api.register(overviewRoutes(deps));
      api.register(dashboardRoutes(deps));
      api.register(assistantQualityRoutes(deps));
      api.register(blindReviewRoutes(deps));
      api.register(autonomyRoutes(deps));
      api.register(employeeRoutes(deps));
      api.register(knowledgeBaseRoutes(deps));
      api.register(resolvedCaseRoutes(deps));
      api.register(suggestionRoutes(deps));
      api.register(outageRoutes(deps));
      api.register(assistantModelRoutes(deps));
      api.register(settingsRoutes(deps));
      api.register(teamRoutes(deps));
      api.register(escalationRuleRoutes(deps));
      api.register(businessHoursRoutes(deps));
    },
    { prefix: '/api' },
  );

  await serveApiDocument(app);
  if (settings.webDist) await serveWeb(app, settings.webDist);

  await app.ready();
  return app;
}
