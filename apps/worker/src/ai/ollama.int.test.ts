import { languages } from '@desk/contract/vocabulary';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Budgets, createOllama, type OllamaSettings } from './ollama.ts';
import type { FailureKind } from './ollama-failure.ts';
import { buildPrompt } from './prompt.ts';
import {
  type Behaviour,
  type FakeOllamaOptions,
  type PullBehaviour,
  refusingUrl,
  startFakeOllama,
} from './testing/fake-ollama.ts';

const prompt = buildPrompt(
  { title: 'Printer jams', description: 'Every second page of a letter.', language: 'en' },
  [{ ref: 'article:4', kind: 'article', text: 'Open the rear door and take the sheet out.' }],
);

/** Tens of milliseconds where something must time out, seconds where it must not on a busy machine. */
const patient: Budgets = {
  connect: 5_000,
  firstTokenWarm: 5_000,
  firstTokenCold: 5_000,
  idle: 5_000,
  total: 10_000,
  retryDelay: 5,
  pullIdle: 5_000,
};

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function start(
  options: FakeOllamaOptions = {},
  budgets: Partial<Budgets> = {},
  rest: Partial<OllamaSettings> = {},
) {
  const fake = await startFakeOllama(options);
  opened.push(fake.stop);
  const log = { info: vi.fn(), warn: vi.fn() };
  const ollama = createOllama({
    host: fake.url,
    model: 'llama3.2:3b',
    budgets: { ...patient, ...budgets },
    log,
    ...rest,
  });
  return { fake, ollama, log };
}

function kindOf(answer: Promise<unknown>): Promise<FailureKind | 'answered'> {
  return answer.then(
    () => 'answered',
    (error) => error.kind,
  );
}

describe('a model server that works', () => {
  it('is ready when it answers and has the model', async () => {
    const { ollama } = await start();
    expect(await ollama.inspect()).toEqual({
      is_reachable: true,
      version: '0.12.6',
      is_present: true,
      size_bytes: 2_000_000,
      is_loaded: true,
    });
  });

  it('takes a name without a tag for the latest', async () => {
    const { ollama } = await start({ model: 'llama3.2:latest' }, {}, { model: 'llama3.2' });
    expect((await ollama.inspect()).is_present).toBe(true);
  });

  it('gives advice with the refs of the sources it rests on', async () => {
    const { ollama } = await start();
    const answer = await ollama.recommend(prompt);
    expect(answer).toMatchObject({
      model: 'llama3.2:3b',
      attempts: 1,
      prompt_tokens: expect.any(Number),
      answer_tokens: 120,
    });
    expect(answer.advice).toMatchObject({ suggested_category: 'hardware', suggested_severity: 'medium' });
    expect(answer.advice.steps.map((step) => step.sources)).toEqual([['article:4'], [], []]);
  });

  it.each(languages)('answers in %s when asked in it', async (language) => {
    const { ollama } = await start();
    const asked = buildPrompt({ title: 'VPN', description: '', language }, []);
    expect(await kindOf(ollama.recommend(asked))).toBe('answered');
  });

  it('is asked for a stream of JSON by our schema, cold, in a fixed window, with a bounded answer', async () => {
    const { fake, ollama } = await start();
    await ollama.recommend(prompt);
    expect(fake.chats().map((chat) => chat.body)).toEqual([
      expect.objectContaining({
        model: 'llama3.2:3b',
        stream: true,
        format: prompt.format,
        messages: prompt.messages,
        keep_alive: '30m',
        truncate: false,
        shift: false,
        options: { temperature: 0, num_ctx: 4096, num_predict: 700 },
      }),
    ]);
  });

  it('keeps steps whose source ids were never offered, without the ids', async () => {
    const { ollama } = await start({ behaviour: 'unknown_source' });
    const { advice } = await ollama.recommend(prompt);
    expect(advice.steps.map((step) => step.sources)).toEqual([[], [], []]);
  });
});

describe('a model server that does not', () => {
  it.each<[Behaviour, FailureKind, Partial<Budgets>]>([
    ['hang_connect', 'timeout_connect', { connect: 40 }],
    ['hang_before_headers', 'timeout_first_token', { firstTokenWarm: 40 }],
    ['hang_mid_stream', 'timeout_idle', { idle: 40 }],
    ['slow_drip', 'timeout_total', { total: 150 }],
    ['model_missing', 'model_missing', {}],
    ['busy', 'busy', {}],
    ['crash', 'server_error', {}],
    ['error_line', 'server_error', {}],
    ['cut_stream', 'server_error', {}],
    ['html_page', 'server_error', {}],
    ['proxy_error_page', 'server_error', {}],
    ['truncated_json', 'invalid_output', {}],
    ['whitespace', 'invalid_output', {}],
    ['not_json', 'invalid_output', {}],
    ['wrong_enum', 'invalid_output', {}],
    ['wrong_language', 'wrong_language', {}],
    ['cut_prompt', 'prompt_cut', {}],
  ])('%s is told as %s', async (behaviour, kind, budgets) => {
    const { ollama } = await start({ behaviour }, budgets);
    expect(await kindOf(ollama.recommend(prompt))).toBe(kind);
  });

  it('is told as refused where nothing listens, or no such host is', async () => {
    const { ollama } = await start({}, {}, { host: await refusingUrl() });
    expect(await kindOf(ollama.recommend(prompt))).toBe('refused');
    expect(await ollama.inspect()).toMatchObject({ is_reachable: false, is_present: false });
    const nowhere = await start({}, {}, { host: 'http://no-such-host.invalid:11434' });
    expect(await kindOf(nowhere.ollama.recommend(prompt))).toBe('refused');
  });

  it('has more time for a model that must be loaded first', async () => {
    const budgets = { firstTokenWarm: 30, firstTokenCold: 90 };
    const cold = await start({ behaviour: 'hang_before_headers', isLoaded: false }, budgets);
    await expect(cold.ollama.recommend(prompt)).rejects.toThrow('90 ms');
    const warm = await start({ behaviour: 'hang_before_headers', isLoaded: true }, budgets);
    await expect(warm.ollama.recommend(prompt)).rejects.toThrow('30 ms');
  });

  it('is not ready without the model, when it hangs, or when it is another server', async () => {
    const missing = await start({ behaviour: 'model_missing' });
    expect(await missing.ollama.inspect()).toMatchObject({ is_reachable: true, is_present: false });
    const hanging = await start({ behaviour: 'hang_connect' }, { connect: 40 });
    expect(await hanging.ollama.inspect()).toMatchObject({ is_reachable: false, is_present: false });
  });
});

describe('bringing the model into memory', () => {
  it('takes an empty prompt, in the window of the questions that follow', async () => {
    const { fake, ollama } = await start({ isLoaded: false });
    expect(await ollama.inspect()).toMatchObject({ is_present: true, is_loaded: false });
    await ollama.preload(new AbortController().signal);
    expect(await ollama.inspect()).toMatchObject({ is_loaded: true });
    expect(fake.requests.find(({ path }) => path === '/api/generate')?.body).toMatchObject({
      prompt: '',
      keep_alive: '30m',
      options: { num_ctx: 4096 },
    });
  });

  it('is given up in its time, and frees the server', async () => {
    const { fake, ollama } = await start(
      { behaviour: 'hang_before_headers', isLoaded: false },
      { firstTokenCold: 40 },
    );
    expect(await kindOf(ollama.preload(new AbortController().signal))).toBe('timeout_first_token');
    expect(await fake.requests.at(-1)?.end).toBe('closed_by_client');
  });
});

describe('downloading the model', () => {
  const going = new AbortController().signal;

  it('tells how far it is, of all layers together', async () => {
    const { ollama } = await start({ isPresent: false });
    const news: number[] = [];
    await ollama.pull(({ completed_bytes }) => news.push(completed_bytes), going);
    expect(news).toContain(500_000);
    expect(news.at(-1)).toBe(2_000_000);
    expect(await ollama.inspect()).toMatchObject({ is_present: true, size_bytes: 2_000_000 });
  });

  it.each<[PullBehaviour, FailureKind]>([
    ['no_such_model', 'server_error'],
    ['cut', 'server_error'],
    ['hang', 'timeout_idle'],
  ])('fails when the server does this: %s', async (behaviour, kind) => {
    const { ollama } = await start({ isPresent: false, pulls: [behaviour] }, { pullIdle: 60 });
    expect(await kindOf(ollama.pull(() => {}, going))).toBe(kind);
  });

  it('ends at once when the worker must stop', async () => {
    const { fake, ollama } = await start({ isPresent: false, pulls: ['hang'] });
    const stopping = new AbortController();
    const pull = ollama.pull(() => stopping.abort(), stopping.signal);
    await expect(pull).rejects.toThrow();
    expect(await fake.requests.at(-1)?.end).toBe('closed_by_client');
  });
});

describe('asking a second time', () => {
  it.each<Behaviour>(['busy', 'cut_stream', 'truncated_json', 'not_json', 'wrong_enum', 'wrong_language'])(
    'helps after %s',
    async (behaviour) => {
      const { fake, ollama } = await start();
      fake.behave(behaviour, 'good');
      expect(await ollama.recommend(prompt)).toMatchObject({ attempts: 2 });
    },
  );

  it.each<[Behaviour, Partial<Budgets>]>([
    ['model_missing', {}],
    ['crash', {}],
    ['hang_before_headers', { firstTokenWarm: 40 }],
    ['hang_mid_stream', { idle: 40 }],
  ])('is not done after %s', async (behaviour, budgets) => {
    const { fake, ollama } = await start({ behaviour }, budgets);
    await kindOf(ollama.recommend(prompt));
    expect(fake.chats()).toHaveLength(1);
  });

  it('is done once at most', async () => {
    const { fake, ollama } = await start({ behaviour: 'busy' });
    await kindOf(ollama.recommend(prompt));
    expect(fake.chats()).toHaveLength(2);
  });

  it('insists on what was wrong and is not bound to write the same again', async () => {
    const { fake, ollama } = await start();
    fake.behave('wrong_language', 'good');
    await ollama.recommend(prompt);
    const second = fake.chats()[1]?.body;
    expect(second).toMatchObject({
      messages: [...prompt.messages, { role: 'user', content: prompt.insistence }],
      options: { temperature: 0.4 },
    });
  });
});

describe('closing the connection', () => {
  it.each<[Behaviour, Partial<Budgets>]>([
    ['hang_before_headers', { firstTokenWarm: 40 }],
    ['hang_mid_stream', { idle: 40 }],
    ['slow_drip', { total: 150 }],
    ['whitespace', {}],
  ])('happens after %s, so that the server is free again', async (behaviour, budgets) => {
    const { fake, ollama } = await start({ behaviour }, budgets);
    await kindOf(ollama.recommend(prompt));
    const ends = await Promise.all(fake.chats().map((chat) => chat.end));
    expect(new Set(ends)).toEqual(new Set(['closed_by_client']));
  });

  it.each<Behaviour>(['hang_connect', 'hang_before_headers', 'hang_mid_stream', 'slow_drip'])(
    'happens at once when nobody needs the answer any more (%s)',
    async (behaviour) => {
      const { fake, ollama } = await start({ behaviour });
      const caller = new AbortController();
      const answer = kindOf(ollama.recommend(prompt, caller.signal));
      const path = behaviour === 'hang_connect' ? '/api/ps' : '/api/chat';
      await vi.waitUntil(() => fake.requests.some((request) => request.path === path), { interval: 5 });
      caller.abort();
      expect(await answer).toBe('aborted');
      expect(await fake.requests.at(-1)?.end).toBe('closed_by_client');
    },
  );

  it('does not even connect when the caller had given up before', async () => {
    const { fake, ollama } = await start();
    expect(await kindOf(ollama.recommend(prompt, AbortSignal.abort()))).toBe('aborted');
    expect(fake.chats()).toEqual([]);
  });

  it('does not disturb another answer that is being written', async () => {
    const { fake, ollama } = await start();
    fake.behave('hang_mid_stream', 'good');
    const caller = new AbortController();
    const given = kindOf(ollama.recommend(prompt, caller.signal));
    await vi.waitUntil(() => fake.chats().length === 1, { interval: 5 });
    const other = ollama.recommend(prompt);
    caller.abort();
    expect(await given).toBe('aborted');
    expect(await kindOf(other)).toBe('answered');
  });
});

describe('the circuit breaker', () => {
  it('leaves a server alone for a minute after three failures, then tries it again', async () => {
    const clock = { now: 0 };
    const { fake, ollama, log } = await start({ behaviour: 'crash' }, {}, { now: () => clock.now });
    for (let i = 0; i < 3; i++) expect(await kindOf(ollama.recommend(prompt))).toBe('server_error');
    expect(log.warn).toHaveBeenCalledOnce();
    const asked = fake.requests.length;
    expect(await kindOf(ollama.recommend(prompt))).toBe('circuit_open');
    expect(fake.requests).toHaveLength(asked);

    fake.behave('good');
    clock.now = 60_000;
    expect(await kindOf(ollama.recommend(prompt))).toBe('answered');
    expect(await kindOf(ollama.recommend(prompt))).toBe('answered');
  });

  it('stays closed while only the answers are wrong, or callers give up', async () => {
    const { fake, ollama } = await start({ behaviour: 'wrong_enum' });
    for (let i = 0; i < 4; i++) expect(await kindOf(ollama.recommend(prompt))).toBe('invalid_output');
    for (let i = 0; i < 4; i++)
      expect(await kindOf(ollama.recommend(prompt, AbortSignal.abort()))).toBe('aborted');
    fake.behave('good');
    expect(await kindOf(ollama.recommend(prompt))).toBe('answered');
  });
});

it('never logs what the model wrote', async () => {
  const { ollama, log } = await start({ behaviour: 'not_json' });
  const printed = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn')];
  const failure = await ollama.recommend(prompt).catch((error) => error);
  const said = JSON.stringify([log.info.mock.calls, log.warn.mock.calls, failure.message]);
  expect(said).not.toContain('restart it');
  for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
