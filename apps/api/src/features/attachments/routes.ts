import { fileSchema } from '@desk/contract/attachments';
import { shownTypes } from '@desk/contract/file-kinds';
import type { Desk } from '@desk/desk/desk';
import { DeskError, notFound } from '@desk/desk/desk-error';
import { refuseHoarding } from '@desk/desk/files/add-file';
import { discardFile } from '@desk/desk/files/discard-file';
import { createFileStore } from '@desk/desk/files/file-store';
import { findFile } from '@desk/desk/files/find-file';
import multipart from '@fastify/multipart';
import { z } from 'zod';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';
import { isKnown } from '../tickets/ticket-etag.ts';
import { contentDisposition } from './file-name.ts';
import { presentFile } from './present-file.ts';
import { receiveFile } from './receive-file.ts';

const tags = ['Files'];
const access = 'signed_in';
const megabyte = 1024 * 1024;
/** What cannot be an id can be no file either. */
const fileParams = z.object({ id: z.string().max(100) });
const idOf = (request: { params: z.infer<typeof fileParams> }): string => {
  const id = z.uuid().safeParse(request.params.id);
  if (!id.success) throw notFound();
  return id.data.toLowerCase();
};

/** `/attachments`: files are sent here first and named in the message that they belong to. */
export const attachmentRoutes = (deps: Deps) => async (app: App) => {
  const { database, clock, settings } = deps;
  const desk: Desk = { database, clock, timeZone: settings.deskTimeZone };
  const store = createFileStore(settings.filesDir);
  const maxBytes = settings.maxFileMb * megabyte;

  await app.register(multipart, {
    limits: { fileSize: maxBytes, files: 1, fields: 5, fieldSize: 1024, headerPairs: 50 },
    throwFileSizeLimit: false,
  });

  app.route({
    method: 'POST',
    url: '/attachments',
    // Room for the envelope around the file.
    bodyLimit: maxBytes + megabyte,
    config: { access, rateLimit: { max: 60, timeWindow: 60_000 } },
    schema: {
      tags,
      summary: 'Upload a file that I am about to send',
      description:
        'One file, in the field `file` of a form. Name its id in the ticket or comment that it belongs to; until then it is mine alone, and after a day it is gone.',
      consumes: ['multipart/form-data'],
      response: { 201: fileSchema, ...refusals(400, 409, 413, 415) },
    },
    async handler(request, reply) {
      // Said before it has all been sent, which may take minutes.
      if (Number(request.headers['content-length']) > maxBytes + megabyte)
        throw new DeskError('file_too_large', { parameters: { limit: String(settings.maxFileMb) } });
      if (!request.isMultipart()) throw new DeskError('file_missing');
      await refuseHoarding(desk, request.actor);
      const part = await request.file();
      if (part?.fieldname !== 'file') throw new DeskError('file_missing');
      const file = await receiveFile(desk, store, request.actor, {
        name: part.filename,
        bytes: part.file,
        maxMb: settings.maxFileMb,
      });
      return reply.code(201).send(presentFile(file));
    },
  });

  app.route({
    method: 'GET',
    url: '/attachments/:id',
    config: { access },
    schema: {
      tags,
      summary: 'Fetch a file of a message that I may read',
      params: fileParams,
      response: {
        200: z.any().describe('The file itself'),
        304: z.null().describe('Nothing has changed'),
        ...refusals(404),
      },
    },
    async handler(request, reply) {
      const file = await findFile(database, request.actor, idOf(request));
      if (!file) throw notFound();
      // Asked every time: whoever may not read the message any more gets nothing out of a browser's store.
      const etag = `"${file.sha256}"`;
      reply
        .header('etag', etag)
        .header('cache-control', 'private, no-cache')
        .header('vary', 'cookie, authorization');
      const known = request.headers['if-none-match'];
      if (known && isKnown(known, etag)) return reply.code(304).send(null);

      const bytes = await store.read(file.id);
      if (!bytes) {
        request.log.error({ file_id: file.id }, 'a file is not where it was put');
        throw notFound();
      }
      const isShown = shownTypes.includes(file.content_type);
      return (
        reply
          .header('content-type', file.content_type)
          .header('content-length', file.size)
          .header('content-disposition', contentDisposition(isShown ? 'inline' : 'attachment', file.name))
          .header('x-content-type-options', 'nosniff')
          // Should a browser open it as a page after all, that page can do nothing.
          .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
          .serializer((payload: unknown) => payload as string)
          .send(bytes)
      );
    },
  });

  app.route({
    method: 'DELETE',
    url: '/attachments/:id',
    config: { access },
    schema: {
      tags,
      summary: 'Take back a file that I have not sent yet',
      params: fileParams,
      response: { 204: z.undefined(), ...refusals(404) },
    },
    async handler(request, reply) {
      await discardFile(database, store, request.actor, idOf(request));
      return reply.code(204).send();
    },
  });
};
