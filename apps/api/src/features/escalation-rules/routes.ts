import {
  type EscalationRuleBody,
  escalationPreviewSchema,
  escalationRuleListSchema,
  escalationRuleSchema,
  patchEscalationRuleSchema,
  previewEscalationQuery,
} from '@desk/contract/escalation';
import {
  changeEscalationRule,
  listEscalationRules,
  previewEscalation,
} from '@desk/desk/escalation/escalation-rules';
import { z } from 'zod';
import type { App, Deps } from '../../deps.ts';
import { refusingReadOnly } from '../../read-only-fields.ts';
import { refusals } from '../../responses.ts';

const tags = ['Escalation'];
const params = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

export const escalationRuleRoutes = (deps: Deps) => async (app: App) => {
  const desk = { ...deps, timeZone: deps.settings.deskTimeZone };

  app.route({
    method: 'GET',
    url: '/escalation-rules',
    config: { access: 'see_settings' },
    schema: {
      tags,
      summary: 'List when and how tickets escalate',
      response: { 200: escalationRuleListSchema, ...refusals(403) },
    },
    handler: async () => ({ results: (await listEscalationRules(deps.database)).map(presentRule) }),
  });

  app.route({
    method: 'GET',
    url: '/escalation-rules/preview',
    config: { access: 'manage_desk' },
    schema: {
      tags,
      summary: 'Ask what a rule would do now if it were set like this',
      querystring: previewEscalationQuery,
      response: { 200: escalationPreviewSchema, ...refusals(400, 403, 404) },
    },
    handler: (request) => previewEscalation(desk, request.query),
  });

  app.route({
    method: 'PATCH',
    url: '/escalation-rules/:id',
    config: { access: 'manage_desk' },
    schema: {
      tags,
      summary: 'Change a rule',
      description: 'For a ticket that it has fired for, it does not fire again.',
      params,
      body: refusingReadOnly(patchEscalationRuleSchema, escalationRuleSchema),
      response: { 200: escalationRuleSchema, ...refusals(400, 403, 404) },
    },
    handler: async (request) =>
      presentRule(await changeEscalationRule(desk, request.actor, request.params.id, request.body)),
  });
};

type RuleRecord = Awaited<ReturnType<typeof listEscalationRules>>[number];

const presentRule = (rule: RuleRecord): EscalationRuleBody => ({
  ...rule,
  updated_at: rule.updated_at.toISOString(),
});
