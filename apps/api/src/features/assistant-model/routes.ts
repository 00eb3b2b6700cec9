import { type AssistantModel, assistantModelSchema } from '@desk/contract/assistant-model';
import { DeskError } from '@desk/desk/desk-error';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';
import { claimPull, readModel } from './read-model.ts';

/** `/assistant/model`: the language model, and the button that downloads it. */
export const assistantModelRoutes =
  ({ redis, enqueue }: Deps) =>
  async (app: App) => {
    app.route({
      method: 'GET',
      url: '/assistant/model',
      config: { access: 'see_assistant_model' },
      schema: {
        tags: ['Assistant'],
        summary: 'Read whether the language model is there, in memory, or on its way',
        response: { 200: assistantModelSchema, ...refusals(403) },
      },
      handler: () => readModel(redis),
    });

    app.route({
      method: 'POST',
      url: '/assistant/model/pull',
      config: { access: 'pull_model' },
      schema: {
        tags: ['Assistant'],
        summary: 'Have the model server download the language model',
        response: { 202: assistantModelSchema, ...refusals(403, 409) },
      },
      handler: async (_request, reply) => {
        const status = await readModel(redis);
        refuseUseless(status);
        await claimPull(redis);
        enqueue('pull-model', { model: status.model });
        return reply.code(202).send(await readModel(redis));
      },
    });
  };

function refuseUseless({ is_reachable, is_present }: AssistantModel): void {
  if (!is_reachable) throw new DeskError('model_server_unreachable');
  if (is_present) throw new DeskError('model_already_present');
}
