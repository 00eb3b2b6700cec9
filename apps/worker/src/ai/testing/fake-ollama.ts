import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Language } from '@desk/contract/vocabulary';
import { estimateTokens } from '../estimate-tokens.ts';
import { detectLanguage } from '../language.ts';

/** What the server does when it is asked to write an answer. */
export const behaviours = [
  'good',
  'hang_connect',
  'hang_before_headers',
  'hang_mid_stream',
  'model_missing',
  'busy',
  'crash',
  'error_line',
  'cut_stream',
  'truncated_json',
  'whitespace',
  'wrong_language',
  'wrong_enum',
  'unknown_source',
  'not_json',
  'html_page',
  'proxy_error_page',
  'slow_drip',
  'cut_prompt',
] as const;
export type Behaviour = (typeof behaviours)[number];

export interface FakeAdvice {
  suggested_category: string;
  suggested_severity: string;
  suggested_urgency: string;
  steps: { text: string; sources: string[] }[];
}

export interface SeenRequest {
  path: string;
  /** Parsed; undefined for a GET. */
  body: Record<string, unknown> | undefined;
  /** How it ended: the server finished, or the client closed the connection before it did. */
  end: Promise<'finished' | 'closed_by_client'>;
}

export interface FakeOllama {
  url: string;
  /** Every request in the order of arrival. */
  requests: SeenRequest[];
  /** The requests to write an answer alone. */
  chats(): SeenRequest[];
  /** What to do from now on: one after the other, the last one for good. */
  behave(...next: [Behaviour, ...Behaviour[]]): void;
  stop(): Promise<void>;
}

/** What the server does when it is asked to download a model. */
export type PullBehaviour = 'good' | 'hang' | 'cut' | 'no_such_model';

export interface FakeOllamaOptions {
  model?: string;
  /** Whether it is on the disk from the start; a download that works brings it there. */
  isPresent?: boolean;
  /** One after the other, the last one for good. */
  pulls?: [PullBehaviour, ...PullBehaviour[]];
  behaviour?: Behaviour;
  /** Whether the model is in memory, as `/api/ps` tells. */
  isLoaded?: boolean;
  /** What a good answer says; by default advice about the printer, in the language of the ticket. */
  answer?: (
    language: Language,
    body: Record<string, unknown> | undefined,
  ) => FakeAdvice | Promise<FakeAdvice>;
}

/** A real HTTP server that speaks Ollama's protocol and fails in every way that such a server was seen to fail. */
export async function startFakeOllama(options: FakeOllamaOptions = {}): Promise<FakeOllama> {
  const { model = 'llama3.2:3b', answer = adviceIn } = options;
  let { isPresent = true, isLoaded = isPresent } = options;
  const pulls = [...(options.pulls ?? (['good'] as const))];
  const requests: SeenRequest[] = [];
  let script: Behaviour[] = [options.behaviour ?? 'good'];

  const current = () => script[0] ?? 'good';
  const models = (present: boolean) => ({
    models:
      present && isPresent && current() !== 'model_missing' ? [{ name: model, model, size: weight }] : [],
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const body = request.method === 'POST' ? await bodyOf(request) : undefined;
    const end = new Promise<'finished' | 'closed_by_client'>((resolve) => {
      response.on('close', () => resolve(response.writableFinished ? 'finished' : 'closed_by_client'));
    });
    requests.push({ path, body, end });

    if (current() === 'hang_connect') return;
    if (path === '/api/version') return sendJson(response, 200, { version: '0.12.6' });
    if (path === '/api/tags') return sendJson(response, 200, models(true));
    if (path === '/api/ps') return sendJson(response, 200, models(isLoaded));
    if (path === '/api/pull') return pull(response);
    if (path === '/api/generate') return load(response);
    if (path !== '/api/chat') return sendJson(response, 404, { error: 'not found' });
    const behaviour = current();
    if (script.length > 1) script.shift();
    await write(behaviour, body, response);
  }

  /** An empty prompt only brings the model into memory. */
  function load(response: ServerResponse): void {
    if (current() === 'hang_before_headers') return;
    isLoaded = isPresent;
    if (isPresent) sendJson(response, 200, { model, response: '', done: true, done_reason: 'load' });
    else sendJson(response, 404, { error: `model '${model}' not found` });
  }

  /** Two layers, and then the checks that follow them. */
  function pull(response: ServerResponse): void {
    const behaviour = (pulls.length > 1 ? pulls.shift() : pulls[0]) ?? 'good';
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    const line = (news: Record<string, unknown>) => response.write(`${JSON.stringify(news)}\n`);
    line({ status: 'pulling manifest' });
    if (behaviour === 'no_such_model') {
      response.end(`${JSON.stringify({ error: 'pull model manifest: file does not exist' })}\n`);
      return;
    }
    const layer = { status: 'pulling aaa', digest: 'sha256:aaa', total: weight - 1_000 };
    line(layer);
    line({ ...layer, completed: 500_000 });
    if (behaviour === 'hang') return;
    if (behaviour === 'cut') {
      setTimeout(() => response.destroy(), 10);
      return;
    }
    line({ ...layer, completed: layer.total });
    line({ status: 'pulling bbb', digest: 'sha256:bbb', total: 1_000, completed: 1_000 });
    for (const status of ['verifying sha256 digest', 'writing manifest', 'success']) line({ status });
    isPresent = true;
    response.end();
  }

  async function write(
    behaviour: Behaviour,
    body: Record<string, unknown> | undefined,
    response: ServerResponse,
  ): Promise<void> {
    const language = languageOf(body);
    const good = await answer(language, body);
    const read = behaviour === 'cut_prompt' ? 200 : Math.round(promptTokens(body) * 0.7);
    const line = (content: string, rest: Record<string, unknown> = {}) =>
      response.write(
        `${JSON.stringify({ model, message: { role: 'assistant', content }, done: false, ...rest })}\n`,
      );
    const begin = () => response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    const finish = (doneReason: string) => {
      line('', { done: true, done_reason: doneReason, prompt_eval_count: read, eval_count: 120 });
      response.end();
    };
    const stream = (text: string, doneReason = 'stop') => {
      begin();
      for (const piece of text.match(/[\s\S]{1,12}/g) ?? []) line(piece);
      finish(doneReason);
    };
    const say = (advice: FakeAdvice) => stream(JSON.stringify(advice));

    switch (behaviour) {
      case 'good':
      case 'cut_prompt':
        return say(good);
      case 'wrong_language':
        return say(adviceIn(language === 'en' ? 'nl' : 'en'));
      case 'wrong_enum':
        return say({ ...good, suggested_category: 'printer' });
      case 'unknown_source':
        return say({ ...good, steps: good.steps.map((step) => ({ ...step, sources: ['S99'] })) });
      case 'not_json':
        return stream('Sure! Here is what I would do: restart it.');
      case 'truncated_json':
        return stream(JSON.stringify(good).slice(0, 80), 'length');
      case 'model_missing':
        return sendJson(response, 404, { error: `model '${model}' not found` });
      case 'busy':
        return sendJson(response, 503, {
          error: 'server busy, please try again. maximum pending requests exceeded',
        });
      case 'crash':
        return sendJson(response, 500, { error: 'llama runner process has terminated' });
      case 'html_page':
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<html><body>Welcome to nginx</body></html>');
        return;
      case 'proxy_error_page':
        response
          .writeHead(502, { 'content-type': 'text/html' })
          .end('<html><body>502 Bad Gateway</body></html>');
        return;
      case 'error_line':
        begin();
        line('{"suggested_');
        response.end(`${JSON.stringify({ error: 'an error was encountered while running the model' })}\n`);
        return;
      case 'cut_stream':
        begin();
        line('{"suggested_');
        await delay(10);
        response.destroy();
        return;
      case 'hang_mid_stream':
        begin();
        line('{"suggested_');
        return;
      case 'whitespace':
        begin();
        while (!response.destroyed) {
          line('\n\n\n\n\n\n\n\n');
          await delay(1);
        }
        return;
      case 'slow_drip':
        begin();
        while (!response.destroyed) {
          line('"');
          await delay(5);
        }
        return;
      case 'hang_connect':
      case 'hang_before_headers':
        return;
    }
  }

  const server = createServer((request, response) => {
    // A client that closes while we write is what many of these tests are about.
    response.on('error', () => undefined);
    handle(request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: urlOf(server.address()),
    requests,
    chats: () => requests.filter((request) => request.path === '/api/chat'),
    behave: (...next) => {
      script = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An address where nothing listens. */
export async function refusingUrl(): Promise<string> {
  const fake = await startFakeOllama();
  await fake.stop();
  return fake.url;
}

function urlOf(address: AddressInfo | string | null): string {
  if (typeof address !== 'object' || address === null) throw new Error('the fake server does not listen');
  return `http://127.0.0.1:${address.port}`;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += piece;
  return JSON.parse(text);
}

/** Of the model, on the disk, in bytes. */
const weight = 2_000_000;

/** As many as our own estimate says, which is more than a tokenizer would count. */
function promptTokens(body: Record<string, unknown> | undefined): number {
  const messages = Array.isArray(body?.messages) ? body.messages : [];
  return messages.reduce((sum: number, message) => sum + estimateTokens(String(message?.content ?? '')), 0);
}

/** The language of the instructions, which is the one to answer in. */
function languageOf(body: Record<string, unknown> | undefined): Language {
  const messages = Array.isArray(body?.messages) ? body.messages : [];
  return detectLanguage(String(messages[0]?.content ?? ''));
}

const steps: Readonly<Record<Language, string[]>> = {
  zh: [
    '打开打印机后盖，取出卡住的纸张。',
    '重新装入纸盒，然后打印一张测试页。',
    '如果仍然卡纸，IT 会到现场检查进纸轮。',
  ],
  en: [
    'Open the rear door of the printer and take out the jammed sheet.',
    'Put the tray back in and print a test page.',
    'If it jams again, IT comes to check the feed rollers.',
  ],
  fr: [
    "Ouvrez la porte arrière de l'imprimante et retirez la feuille coincée.",
    'Remettez le bac en place et imprimez une page de test.',
    'Si le bourrage revient, le service informatique vient contrôler les rouleaux.',
  ],
  nl: [
    'Open de achterklep van de printer en verwijder het vastgelopen vel.',
    'Plaats de lade terug en druk een testpagina af.',
    'Loopt hij weer vast, dan komt IT de invoerrollen controleren.',
  ],
};

function adviceIn(language: Language): FakeAdvice {
  return {
    suggested_category: 'hardware',
    suggested_severity: 'medium',
    suggested_urgency: 'medium',
    steps: steps[language].map((text, i) => ({ text, sources: i === 0 ? ['S1'] : [] })),
  };
}
