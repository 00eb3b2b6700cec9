import {
  type DeskChange,
  deskChangeListSchema,
  deskSubjects,
  listDeskChangesQuery,
} from '@desk/contract/desk-changes';
import { deskSettingsSchema, patchDeskSettingsSchema } from '@desk/contract/desk-settings';
import { listDeskChanges } from '@desk/desk/settings/desk-changes';
import { changeDeskSettings, readDeskSettings } from '@desk/desk/settings/desk-settings';
import { z } from 'zod';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';

const tags = ['Settings'];

export const settingsRoutes = (deps: Deps) => async (app: App) => {
  const desk = { ...deps, timeZone: deps.settings.deskTimeZone };

  app.route({
    method: 'GET',
    url: '/settings',
    config: { access: 'see_settings' },
    schema: {
      tags,
      summary: 'Read how the desk is set',
      response: { 200: deskSettingsSchema, ...refusals(403) },
    },
    handler: () => readDeskSettings(deps.database),
  });

  app.route({
    method: 'PATCH',
    url: '/settings',
    config: { access: 'manage_desk' },
    schema: {
      tags,
      summary: 'Set what is given, and leave the rest',
      body: patchDeskSettingsSchema.strict(),
      response: { 200: deskSettingsSchema, ...refusals(400, 403) },
    },
    handler: (request) => changeDeskSettings(desk, request.actor, request.body),
  });

  app.route({
    method: 'GET',
    url: '/settings/changes',
    config: { access: 'manage_desk' },
    schema: {
      tags,
      summary: 'Read what administrators last changed: settings, hours, rules and groups',
      querystring: listDeskChangesQuery,
      response: { 200: deskChangeListSchema, ...refusals(400, 403) },
    },
    async handler(request) {
      const changes = await listDeskChanges(deps.database, request.query.subject);
      return { results: changes.map(presentChange) };
    },
  });
};

const subjectSchema = z.enum(deskSubjects);
const fieldsSchema = z.record(z.string(), z.unknown()).nullable();

function presentChange(change: Awaited<ReturnType<typeof listDeskChanges>>[number]): DeskChange {
  const [subject, id] = change.subject.split('/');
  return {
    id: change.id,
    subject: subjectSchema.parse(subject),
    subject_id: id === undefined ? null : Number(id),
    old_value: fieldsSchema.parse(change.old_value),
    new_value: fieldsSchema.parse(change.new_value),
    changed_by: change.changed_by,
    changed_by_name: change.changed_by_name,
    created_at: change.created_at.toISOString(),
  };
}
