import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pickLanguage } from '@desk/contract/vocabulary';
import type { Mailbox } from './mailbox.ts';
import { listPage, mailPage, missingPage } from './pages.ts';
import { loopback } from './receive-mails.ts';

type Answer = { status: number; type?: 'text/html' | 'application/json'; body?: string; policy?: string };

const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'self'";
/** What was sent may be anything: it runs nothing, loads nothing, and opens links beside the page. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox";

/**
 * Shows what was caught: `/` and `/mails/{id}` for people, `GET /api/mails?to=address`, `GET /api/mails/{id}` and
 * `DELETE /api/mails` for programs. On this machine alone, and to nobody who comes by another name.
 */
export async function serveMailbox(mailbox: Mailbox, port: number): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => send(response, answer(mailbox, request)));
  server.listen(port, loopback);
  await once(server, 'listening');
  return {
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function answer(mailbox: Mailbox, request: IncomingMessage): Answer {
  const { method = 'GET', headers } = request;
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.host ?? '')) return { status: 421 };
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${headers.host}`);
  if (method === 'DELETE' && pathname === '/api/mails') {
    mailbox.empty();
    return { status: 204 };
  }
  if (method !== 'GET') return { status: 405 };
  const to = searchParams.get('to') ?? undefined;
  const language = pickLanguage(headers['accept-language']);
  if (pathname === '/healthz') return { status: 200 };
  if (pathname === '/') return html(listPage(mailbox.list(to), language));
  if (pathname === '/api/mails') return json(mailbox.list(to));

  const [, inApi, id, isBody] = /^(\/api)?\/mails\/(\d{1,9})(\/body)?$/.exec(pathname) ?? [];
  const mail = id === undefined ? undefined : mailbox.find(Number(id));
  if (!mail) return { ...html(missingPage(language)), status: 404 };
  if (inApi) return json(mail);
  if (isBody)
    return {
      status: 200,
      type: 'text/html',
      body: `<base target="_blank">${mail.html ?? ''}`,
      policy: mailPolicy,
    };
  return html(mailPage(mail, language));
}

const html = (body: string): Answer => ({ status: 200, type: 'text/html', body });
const json = (value: unknown): Answer => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify(value),
});

function send(response: ServerResponse, { status, type, body = '', policy = pagePolicy }: Answer): void {
  response.writeHead(status, {
    ...(type && { 'content-type': `${type}; charset=utf-8` }),
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(body);
}
