import { setTimeout as delay } from 'node:timers/promises';
import { Ollama } from 'ollama';
import type { Logger } from 'pino';
import { z } from 'zod';
import { CircuitOpenError, createCircuitBreaker, type Verdict } from './circuit-breaker.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { isInLanguage } from './language.ts';
import { type FailureKind, failureOfError, OllamaFailure } from './ollama-failure.ts';
import { type Advice, answerTokens, contextTokens, type Message, type Prompt } from './prompt.ts';
import { checkedFetch, type StreamedAnswer, streamAnswer } from './stream-answer.ts';

/** How long to wait for what, in milliseconds. */
export interface Budgets {
  /** A sign of life from the server. */
  connect: number;
  /** The first piece of an answer from a model that is in memory. */
  firstTokenWarm: number;
  /** The same from one that must be loaded first. */
  firstTokenCold: number;
  /** Between two pieces of an answer. */
  idle: number;
  /** Everything together, the second try included. */
  total: number;
  /** Before asking a busy server again. */
  retryDelay: number;
  /** Between two pieces of news of a download; checking some gigabytes takes a server a while. */
  pullIdle: number;
}

export const defaultBudgets: Budgets = {
  connect: 2_000,
  firstTokenWarm: 30_000,
  firstTokenCold: 90_000,
  idle: 15_000,
  total: 120_000,
  retryDelay: 500,
  pullIdle: 120_000,
};

export interface OllamaSettings {
  host: string;
  /** As `ollama pull` calls it. */
  model: string;
  budgets?: Partial<Budgets>;
  log: Pick<Logger, 'info' | 'warn'>;
  /** Milliseconds of a clock that does not go backwards; a test passes its own. */
  now?: () => number;
}

export interface ModelServer {
  is_reachable: boolean;
  version: string | null;
  /** Whether the model is on the server's disk. */
  is_present: boolean;
  /** What it takes there. */
  size_bytes: number | null;
  /** Whether it is in memory. */
  is_loaded: boolean;
}

export interface PullProgress {
  completed_bytes: number;
  total_bytes: number | null;
}

export interface ModelAnswer {
  advice: Advice;
  model: string;
  attempts: number;
  duration_ms: number;
  prompt_tokens: number | undefined;
  answer_tokens: number | undefined;
}

export interface OllamaClient {
  /** As `ollama pull` calls it. */
  readonly model: string;
  /** What the server is and has; takes no longer than connecting may. Never throws. */
  inspect(): Promise<ModelServer>;
  /** Whether the server failed so often that it is left alone for now. */
  isCircuitOpen(): boolean;
  /**
   * Asks the model, validates what it wrote, and checks that it is in the language of the prompt.
   * @param signal when nobody needs the answer any more: the server is freed at once
   * @throws OllamaFailure
   */
  recommend(prompt: Prompt, signal?: AbortSignal): Promise<ModelAnswer>;
  /**
   * Brings the model into memory, so that the first ticket need not wait for it, and keeps it there for another while.
   * @throws OllamaFailure
   */
  preload(signal: AbortSignal): Promise<void>;
  /**
   * Has the server download the model; what it has of it already is not downloaded again.
   * @param onProgress called for each piece of news, many times a second
   * @throws OllamaFailure
   */
  pull(onProgress: (progress: PullProgress) => void, signal: AbortSignal): Promise<void>;
}

/** Asking again helps against these; against the others it only doubles the wait. */
const worthRetrying: ReadonlySet<FailureKind> = new Set(['busy', 'invalid_output', 'wrong_language']);
/** The server works, whatever it was that the model wrote. */
const aboutTheModel: ReadonlySet<FailureKind> = new Set(['invalid_output', 'wrong_language']);
const keepAlive = '30m';
/** With the same seed and no temperature, a second try would be the first one again. */
const retryTemperature = 0.4;

export function createOllama(settings: OllamaSettings): OllamaClient {
  const { host, model, log } = settings;
  const now = settings.now ?? (() => performance.now());
  const budgets = { ...defaultBudgets, ...settings.budgets };
  const breaker = createCircuitBreaker({
    failures: 3,
    openMs: 60_000,
    now,
    onOpen: () =>
      log.warn({ host }, 'the model server failed three times in a row, it is left alone for a minute'),
  });

  /** Asks for something small, within the time that connecting may take. */
  async function ask<T>(question: (client: Ollama) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const impatience = AbortSignal.timeout(budgets.connect);
    const either = signal ? AbortSignal.any([signal, impatience]) : impatience;
    try {
      return await question(new Ollama({ host, fetch: checkedFetch(either) }));
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (impatience.aborted)
        throw new OllamaFailure('timeout_connect', `no sign of life in ${budgets.connect} ms`);
      throw failureOfError(error);
    }
  }

  /** One try. Asking first what is in memory tells a dead server from a model that takes its time to load. */
  async function attempt(messages: Message[], prompt: Prompt, temperature: number, signal: AbortSignal) {
    const loaded = await ask(async (client) => modelsSchema.parse(await client.ps()), signal);
    const isWarm = find(loaded, model) !== undefined;
    const answer = await streamAnswer({
      host,
      model,
      messages,
      format: prompt.format,
      contextTokens,
      answerTokens,
      temperature,
      keepAlive,
      firstTokenMs: isWarm ? budgets.firstTokenWarm : budgets.firstTokenCold,
      idleMs: budgets.idle,
      signal,
    });
    if (wasCut(messages, answer.prompt_tokens))
      throw new OllamaFailure('prompt_cut', `the server read ${answer.prompt_tokens} tokens of the prompt`);
    return { answer, advice: readAdvice(answer, prompt) };
  }

  async function recommend(prompt: Prompt, signal: AbortSignal): Promise<ModelAnswer> {
    const startedAt = performance.now();
    const messages = [...prompt.messages];
    for (let attempts = 1; ; attempts++) {
      try {
        const temperature = attempts === 1 ? 0 : retryTemperature;
        const { answer, advice } = await attempt(messages, prompt, temperature, signal);
        const { prompt_tokens, answer_tokens } = answer;
        const duration_ms = Math.round(performance.now() - startedAt);
        return { advice, model, attempts, duration_ms, prompt_tokens, answer_tokens };
      } catch (error) {
        const failure = failureOfError(error);
        if (attempts > 1 || !(failure.isReset || worthRetrying.has(failure.kind))) throw failure;
        log.info({ kind: failure.kind, reason: failure.message }, 'asking the model a second time');
        if (aboutTheModel.has(failure.kind)) messages.push({ role: 'user', content: prompt.insistence });
        else await delay(budgets.retryDelay, undefined, { signal }).catch(() => signal.throwIfAborted());
      }
    }
  }

  return {
    model,

    async inspect() {
      const [version, list, loaded] = await Promise.allSettled([
        ask(async (client) => versionSchema.parse(await client.version())),
        ask(async (client) => modelsSchema.parse(await client.list())),
        ask(async (client) => modelsSchema.parse(await client.ps())),
      ]);
      if (version.status === 'rejected')
        return { is_reachable: false, version: null, is_present: false, size_bytes: null, is_loaded: false };
      const present = list.status === 'fulfilled' ? find(list.value, model) : undefined;
      return {
        is_reachable: true,
        version: version.value.version,
        is_present: present !== undefined,
        size_bytes: present?.size ?? null,
        is_loaded: loaded.status === 'fulfilled' && find(loaded.value, model) !== undefined,
      };
    },

    async preload(signal) {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(budgets.firstTokenCold)]);
      const client = new Ollama({ host, fetch: checkedFetch(limit) });
      try {
        // Another window would have the server load the model anew for the first question.
        const options = { num_ctx: contextTokens };
        await client.generate({ model, prompt: '', stream: false, keep_alive: keepAlive, options });
      } catch (error) {
        signal.throwIfAborted();
        throw limit.aborted
          ? new OllamaFailure('timeout_first_token', `not loaded in ${budgets.firstTokenCold} ms`)
          : failureOfError(error);
      }
    },

    async pull(onProgress, signal) {
      const silence = new AbortController();
      const limit = AbortSignal.any([signal, silence.signal]);
      const giveUp = () => silence.abort(new OllamaFailure('timeout_idle', 'no news of the download'));
      let timer = setTimeout(giveUp, budgets.pullIdle);
      const layers = new Map<string, { completed: number; total: number }>();
      try {
        const client = new Ollama({ host, fetch: checkedFetch(limit) });
        let status = '';
        for await (const news of await client.pull({ model, stream: true })) {
          clearTimeout(timer);
          timer = setTimeout(giveUp, budgets.pullIdle);
          status = news.status;
          if (news.digest && news.total)
            layers.set(news.digest, { completed: news.completed ?? 0, total: news.total });
          onProgress(sumOf(layers));
        }
        if (status !== 'success') throw new OllamaFailure('server_error', 'the download broke off', true);
      } catch (error) {
        throw limit.aborted ? limit.reason : failureOfError(error);
      } finally {
        clearTimeout(timer);
        silence.abort();
      }
    },

    isCircuitOpen: breaker.isOpen,

    async recommend(prompt, signal) {
      const limit = new AbortController();
      const timer = setTimeout(
        () => limit.abort(new OllamaFailure('timeout_total', `no answer in ${budgets.total} ms`)),
        budgets.total,
      );
      const cancel = () => limit.abort(new OllamaFailure('aborted', 'nobody needs the answer any more'));
      if (signal?.aborted) cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        return await breaker.run(() => recommend(prompt, limit.signal), judgeServer);
      } catch (error) {
        if (error instanceof CircuitOpenError) throw new OllamaFailure('circuit_open', error.message);
        throw error;
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
      }
    },
  };
}

function readAdvice({ text }: StreamedAnswer, { schema, language }: Prompt): Advice {
  const result = schema.safeParse(parsed(text));
  if (!result.success) {
    const where = result.error.issues.map((issue) => `${issue.path.join('.') || 'answer'} ${issue.code}`);
    throw new OllamaFailure('invalid_output', where.join(', '));
  }
  const written = result.data.steps.map((step) => step.text).join('\n');
  if (!isInLanguage(written, language))
    throw new OllamaFailure('wrong_language', `the answer is not in ${language}`);
  return result.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function judgeServer(error: unknown): Verdict {
  const { kind } = failureOfError(error);
  if (kind === 'aborted') return 'nothing';
  return aboutTheModel.has(kind) ? 'for' : 'against';
}

const versionSchema = z.object({ version: z.string() });
const modelsSchema = z.object({
  models: z.array(z.object({ name: z.string(), size: z.number().optional() })),
});

function find({ models }: z.infer<typeof modelsSchema>, model: string) {
  // `llama3.2` is `llama3.2:latest`.
  const full = (name: string) => (name.includes(':') ? name : `${name}:latest`);
  return models.find(({ name }) => full(name) === full(model));
}

/**
 * A server that does not know `truncate` cuts a prompt silently and answers what is left. Our estimate is an upper bound
 * and at most twice the truth; a server that counts far less has not read everything. One that does not count is believed.
 */
function wasCut(messages: readonly Message[], promptTokens: number | undefined): boolean {
  if (!promptTokens) return false;
  const estimate = messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);
  return promptTokens < estimate / 3;
}

function sumOf(layers: ReadonlyMap<string, { completed: number; total: number }>): PullProgress {
  const all = [...layers.values()];
  return {
    completed_bytes: all.reduce((sum, { completed }) => sum + completed, 0),
    total_bytes: all.length === 0 ? null : all.reduce((sum, { total }) => sum + total, 0),
  };
}
