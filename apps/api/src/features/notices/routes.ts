import {
  listNoticesQuery,
  noticePageSchema,
  noticePreferencesSchema,
  patchNoticePreferencesSchema,
  readNoticesSchema,
  unreadNoticesSchema,
} from '@desk/contract/notices';
import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '@desk/desk/desk';
import { findEmployee } from '@desk/desk/employees/list-employees';
import { listNotices, readNoticeState } from '@desk/desk/notices/list-notices';
import { changeNoticePreferences, readNoticePreferences } from '@desk/desk/notices/notice-preferences';
import { readNotices } from '@desk/desk/notices/read-notices';
import { z } from 'zod';
import type { App, Deps } from '../../deps.ts';
import { presentPage } from '../../page-links.ts';
import { refusals } from '../../responses.ts';
import { isKnown } from '../tickets/ticket-etag.ts';
import { noticesEtag, presentNotice } from './present-notice.ts';

const tags = ['Notices'];
const access = 'signed_in';

/** `/notices`: what I should know, and how I want to be told. */
export const noticeRoutes = (deps: Deps) => async (app: App) => {
  const { database, clock, settings } = deps;
  const desk: Desk = { database, clock, timeZone: settings.deskTimeZone };

  app.route({
    method: 'GET',
    url: '/notices',
    config: { access },
    schema: {
      tags,
      summary: 'List my notices, newest first, and count the unread ones',
      description:
        'Send the `ETag` back as `If-None-Match`: while nothing changes, looking again costs next to nothing.',
      querystring: listNoticesQuery,
      response: { 200: noticePageSchema, 304: z.null().describe('Nothing has changed'), ...refusals(400) },
    },
    async handler(request, reply) {
      const { actor, headers, language } = request;
      const state = await readNoticeState(database, actor);
      const etag = noticesEtag(state, language);
      reply.headers({
        etag,
        'cache-control': 'private, no-cache',
        vary: 'accept-language, cookie, authorization',
      });
      if (headers['if-none-match'] && isKnown(headers['if-none-match'], etag))
        return reply.code(304).send(null);
      const page = await listNotices(database, actor, request.query, state.count);
      return { ...presentPage(request, settings.publicUrl, page, presentNotice), unread: state.unread };
    },
  });

  app.route({
    method: 'POST',
    url: '/notices/read',
    config: { access },
    schema: {
      tags,
      summary: 'Mark notices as read',
      description:
        'Some by `ids`, those about one ticket by `ticket_number`, or `all`. What is read is not mailed.',
      body: readNoticesSchema,
      response: { 200: unreadNoticesSchema, ...refusals(400) },
    },
    async handler(request) {
      await readNotices(desk, request.actor, request.body);
      const { unread } = await readNoticeState(database, request.actor);
      return { unread };
    },
  });

  async function preferencesOf(actor: Actor) {
    const [{ email }, preferences] = await Promise.all([
      findEmployee(database, actor.employee_id),
      readNoticePreferences(database, actor),
    ]);
    return { email, preferences };
  }

  app.route({
    method: 'GET',
    url: '/notices/preferences',
    config: { access },
    schema: {
      tags,
      summary: 'What I am told of, in the page and by mail',
      response: { 200: noticePreferencesSchema, ...refusals() },
    },
    handler: (request) => preferencesOf(request.actor),
  });

  app.route({
    method: 'PATCH',
    url: '/notices/preferences',
    config: { access },
    schema: {
      tags,
      summary: 'Choose what I am told of',
      description: 'What is not named stays as it is.',
      body: patchNoticePreferencesSchema,
      response: { 200: noticePreferencesSchema, ...refusals(400) },
    },
    async handler(request) {
      await changeNoticePreferences(database, request.actor, request.body);
      return preferencesOf(request.actor);
    },
  });
};
