import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { FileBody } from '@desk/contract/attachments';
import { clearOrphans } from '@desk/desk/files/clear-orphans';
import { createFileStore, type FileStore } from '@desk/desk/files/file-store';
import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp, type TestPerson } from '../../testing/build-test-app.ts';

let desk: TestApp;
let folder: string;
let store: FileStore;

beforeAll(async () => {
  desk = await buildTestApp({ env: { MAX_FILE_MB: '1' } });
  folder = desk.settings.filesDir;
  store = createFileStore(folder);
});
afterAll(() => desk.close());

const boundary = 'between-the-parts';
const form = (name: string, content: Buffer | string, field = 'file') => ({
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  payload: Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]),
});
const upload = (person: TestPerson, name: string, content: Buffer | string) =>
  desk.ask(person, { method: 'POST', url: '/api/attachments', ...form(name, content) });
const uploaded = async (
  person: TestPerson,
  name = 'notes.txt',
  content: Buffer | string = 'Line 1',
): Promise<FileBody> => {
  const response = await upload(person, name, content);
  expect(response.statusCode, response.body).toBe(201);
  return response.json();
};
const fetchFile = (person: TestPerson, { url }: Pick<FileBody, 'url'>, headers = {}) =>
  desk.ask(person, { method: 'GET', url, headers });
const photo = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .withExif({ IFD0: { Copyright: 'canary-exif' } })
    .jpeg()
    .toBuffer();

describe('what is taken in', () => {
  it('is known by its bytes and shown under its name in any script', async () => {
    const { employee } = desk.people;
    const file = await uploaded(employee, '报错截图.jpg', await photo());
    expect(file).toMatchObject({ name: '报错截图.jpg', content_type: 'image/jpeg' });
    const response = await fetchFile(employee, file);
    expect(response.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': expect.stringContaining(
        'inline; filename="____.jpg"; filename*=UTF-8\'\'%E6%8A%A5',
      ),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'private, no-cache',
    });
    expect((await fetchFile(employee, file, { 'if-none-match': response.headers.etag })).statusCode).toBe(
      304,
    );
  });

  it('loses everything of an image that is not pixels', async () => {
    const { employee } = desk.people;
    const original = await photo();
    expect(original.includes('canary-exif')).toBe(true);
    const polyglot = Buffer.concat([original, Buffer.from('<script>canary-script</script>')]);
    const { rawPayload } = await fetchFile(employee, await uploaded(employee, 'photo.jpg', polyglot));
    expect(rawPayload.includes('canary')).toBe(false);
    expect(await sharp(rawPayload).metadata()).toMatchObject({ width: 40, height: 30, format: 'jpeg' });
  });

  it('comes back as it was, to be saved and never opened in the page, if it is no image', async () => {
    const { employee } = desk.people;
    const pdf = Buffer.from('%PDF-1.7\n<script>alert(1)</script>\n%%EOF');
    const response = await fetchFile(employee, await uploaded(employee, 'page.html', pdf));
    expect(response.headers['content-type']).toBe('application/pdf');
    expect(response.headers['content-disposition']).toMatch(/^attachment;/);
    expect(response.rawPayload.equals(pdf)).toBe(true);
  });

  it.each([
    [
      'HTML that is named an image',
      'evil.png',
      '<html><script>alert(1)</script></html>',
      'file_type_refused',
    ],
    ['SVG', 'evil.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'file_type_refused'],
    ['SVG that says it is XML', 'evil.svg', '<?xml version="1.0"?><svg/>', 'file_type_refused'],
    ['a program', 'setup.txt', Buffer.from(`MZ${'\0'.repeat(200)}`), 'file_type_refused'],
    ['a script', 'run.sh', '#!/bin/sh\nrm -rf /', 'file_type_refused'],
    ['nothing', 'empty.txt', '', 'file_empty'],
    [
      'an image that is cut off',
      'cut.png',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'image_unreadable',
    ],
    ['more than is allowed', 'big.txt', Buffer.alloc(1024 * 1024 + 1, 'a'), 'file_too_large'],
  ])('refuses %s and keeps nothing of it', async (_what, name, content, code) => {
    const { other_employee } = desk.people;
    const before = await desk.database.prisma.attachment.count();
    const response = await upload(other_employee, name, content);
    expect(response.json().code).toBe(code);
    expect(await desk.database.prisma.attachment.count()).toBe(before);
    expect(readdirSync(path.join(folder, 'arriving'))).toEqual([]);
  });

  it('says what the limit is', async () => {
    const { other_employee } = desk.people;
    const response = await desk.ask(other_employee, {
      method: 'POST',
      url: '/api/attachments',
      ...form('big.txt', Buffer.alloc(1024 * 1024 + 1, 'a')),
      headers: { ...form('', '').headers, 'accept-language': 'nl' },
    });
    expect([response.statusCode, response.json().message]).toEqual([
      413,
      'Een bestand mag hoogstens 1 MB groot zijn.',
    ]);
  });

  it('must be a file in a form', async () => {
    const { employee } = desk.people;
    const ask = (request: object) =>
      desk.ask(employee, { method: 'POST', url: '/api/attachments', ...request });
    expect((await ask(form('x.txt', 'x', 'other'))).json().code).toBe('file_missing');
    expect((await ask({ payload: { file: 'x' } })).json().code).toBe('file_missing');
  });

  it('is not hoarded', async () => {
    const hoarder = await desk.addPerson();
    await desk.database.prisma.attachment.createMany({
      data: Array.from({ length: 40 }, (_, number) => ({
        name: `${number}.txt`,
        content_type: 'text/plain',
        size: 1,
        sha256: '',
        uploaded_by: hoarder.employee_id,
      })),
    });
    expect((await upload(hoarder, 'one-more.txt', 'x')).json().code).toBe('too_many_files');
  });
});

describe('who can have a file', () => {
  it('is its sender alone, until it is sent', async () => {
    const { employee, it_staff, admin } = desk.people;
    const file = await uploaded(employee);
    expect((await fetchFile(employee, file)).body).toBe('Line 1');
    for (const person of [it_staff, admin]) expect((await fetchFile(person, file)).statusCode).toBe(404);
    const remove = (person: TestPerson) => desk.ask(person, { method: 'DELETE', url: file.url });
    expect((await remove(it_staff)).statusCode).toBe(404);
    expect((await remove(employee)).statusCode).toBe(204);
    expect((await fetchFile(employee, file)).statusCode).toBe(404);
  });

  it('is whoever sees the ticket that it came with, and nobody else', async () => {
    const { employee, other_employee, it_staff } = desk.people;
    const file = await uploaded(employee);
    const payload = {
      description: 'See the notes.',
      attachments: [{ name: 'wiki', url: 'https://wiki.example.com/x' }],
      attachment_ids: [file.id],
    };
    const filed = await desk.ask(employee, { method: 'POST', url: '/api/tickets', payload });
    expect(filed.statusCode, filed.body).toBe(201);
    expect(filed.json().attachments).toEqual([{ name: 'wiki', url: 'https://wiki.example.com/x' }, file]);
    for (const person of [employee, it_staff]) expect((await fetchFile(person, file)).statusCode).toBe(200);
    const [foreign, missing] = [
      await fetchFile(other_employee, file, { 'x-request-id': 'same' }),
      await fetchFile(
        other_employee,
        { url: `/api/attachments/${crypto.randomUUID()}` },
        { 'x-request-id': 'same' },
      ),
    ];
    expect([foreign.statusCode, foreign.body]).toEqual([404, missing.body]);
    expect((await desk.ask(employee, { method: 'DELETE', url: file.url })).statusCode).toBe(404);
  });

  it('is staff, where it came with a note among them', async () => {
    const { employee, it_staff, admin } = desk.people;
    const ticket = await buildTicket(buildDesk(desk.database), { requester: employee });
    const file = await uploaded(it_staff);
    const said = await desk.ask(it_staff, {
      method: 'POST',
      url: `/api/tickets/${ticket.id}/comments`,
      payload: { body: '', internal: true, attachment_ids: [file.id] },
    });
    expect(said.json()).toMatchObject({ internal: true, attachments: [file] });
    expect((await fetchFile(admin, file)).statusCode).toBe(200);
    expect((await fetchFile(employee, file)).statusCode).toBe(404);
  });

  it.each(['../../etc/passwd', '%2e%2e%2fkept', '00000000-0000-0000-0000-00000000000g', '%00'])(
    'is nobody, of a file %s that cannot be',
    async (id) => {
      const response = await desk.ask(desk.people.admin, { method: 'GET', url: `/api/attachments/${id}` });
      expect(response.statusCode).toBe(404);
    },
  );
});

describe('a message', () => {
  it('cannot take files that are somebody else’s, gone or sent already', async () => {
    const { employee, it_staff } = desk.people;
    const ticket = await buildTicket(buildDesk(desk.database), { requester: employee });
    const say = (person: TestPerson, id: string) =>
      desk.ask(person, {
        method: 'POST',
        url: `/api/tickets/${ticket.id}/comments`,
        payload: { body: 'Here', attachment_ids: [id] },
      });
    const mine = await uploaded(employee);
    const unknown = [{ path: 'attachment_ids', code: 'unknown_file' }];
    expect((await say(it_staff, mine.id)).json().issues).toMatchObject(unknown);
    expect((await say(employee, crypto.randomUUID())).json().issues).toMatchObject(unknown);
    const twice = await Promise.all([say(employee, mine.id), say(employee, mine.id)]);
    expect(twice.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 400]);
    expect(await desk.database.prisma.ticketComment.count({ where: { ticket_id: ticket.id } })).toBe(1);
  });

  it('files a ticket once, however often it is sent with the same key and files', async () => {
    const { employee } = desk.people;
    const file = await uploaded(employee);
    const file_ticket = (key: string) =>
      desk.ask(employee, {
        method: 'POST',
        url: '/api/tickets',
        headers: { 'idempotency-key': key },
        payload: { description: 'With a file', attachment_ids: [file.id] },
      });
    const [first, again] = [await file_ticket('k1'), await file_ticket('k1')];
    expect(again.json().ticket_number).toBe(first.json().ticket_number);
    expect((await file_ticket('k2')).json().issues).toMatchObject([{ code: 'unknown_file' }]);
  });
});

describe('what lies around', () => {
  it('is cleared away after a day: files never sent, bytes without a row', async () => {
    const { employee } = desk.people;
    const ticket = await buildTicket(buildDesk(desk.database), { requester: employee });
    const [unsent, sent] = [await uploaded(employee), await uploaded(employee)];
    await desk.database.prisma.attachment.update({ where: { id: sent.id }, data: { ticket_id: ticket.id } });
    const lost = crypto.randomUUID();
    await store.receive(lost, Readable.from(['no row']));
    await store.keep(lost);
    const half = crypto.randomUUID();
    await store.receive(half, Readable.from(['half']));

    const inHours = (hours: number) =>
      buildDesk(desk.database, () => new Date(Date.now() + hours * 3_600_000));
    const lies = (id: string) => existsSync(path.join(folder, 'kept', id.slice(0, 2), id));
    await clearOrphans(inHours(23), store);
    expect([unsent.id, sent.id, lost].map(lies)).toEqual([true, true, true]);
    await clearOrphans(inHours(25), store);
    expect([unsent.id, sent.id, lost].map(lies)).toEqual([false, true, false]);
    expect(readdirSync(path.join(folder, 'arriving'))).toEqual([]);
    expect((await fetchFile(employee, sent)).statusCode).toBe(200);
  });

  it('answers not found where the row is there and the bytes are not', async () => {
    const { employee } = desk.people;
    const file = await uploaded(employee);
    await store.remove(file.id);
    expect((await fetchFile(employee, file)).json().code).toBe('not_found');
  });

  it('is nothing when the disk is full, which the sender is told', async () => {
    const id = crypto.randomUUID();
    symlinkSync('/dev/full', path.join(folder, 'arriving', id));
    const receiving = store.receive(id, Readable.from([Buffer.from('does not fit')]));
    await expect(receiving).rejects.toMatchObject({ code: 'storage_full' });
    await store.discard(id);
  });
});
