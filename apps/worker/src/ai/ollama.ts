import { setTimeout as delay } from 'node:timers/promises';
import { Ollama } from 'ollama';
import type { Logger } from 'pino';
import { z } from 'zod';
import { CircuitOpenError, createCircuitBreaker, type Verdict } from './circuit-breaker.ts';
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
}

export const defaultBudgets: Budgets = {
  connect: 2_000,
  firstTokenWarm: 30_000,
  firstTokenCold: 90_000,
  idle: 15_000,
  total: 120_000,
  retryDelay: 500,
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

export interface OllamaReadiness {
  reachable: boolean;
  model_present: boolean;
  version?: string;
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
  /** Whether it is worth asking; takes no longer than connecting may. Never throws. */
  isReady(): Promise<OllamaReadiness>;
  /** Whether the server failed so often that it is left alone for now. */
  isCircuitOpen(): boolean;
  /**
   * Asks the model, validates what it wrote, and checks that it is in the language of the prompt.
   * @param signal when nobody needs the answer any more: the server is freed at once
   * @throws OllamaFailure
   */
  recommend(prompt: Prompt, signal?: AbortSignal): Promise<ModelAnswer>;
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
    const isWarm = has(loaded, model);
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
    async isReady() {
      const [version, list] = await Promise.allSettled([
        ask(async (client) => versionSchema.parse(await client.version())),
        ask(async (client) => modelsSchema.parse(await client.list())),
      ]);
      if (version.status === 'rejected') return { reachable: false, model_present: false };
      return {
        reachable: true,
        model_present: list.status === 'fulfilled' && has(list.value, model),
        version: version.value.version,
      };
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
const modelsSchema = z.object({ models: z.array(z.object({ name: z.string() })) });

function has({ models }: z.infer<typeof modelsSchema>, model: string): boolean {
  // `llama3.2` is `llama3.2:latest`.
  const full = (name: string) => (name.includes(':') ? name : `${name}:latest`);
  return models.some(({ name }) => full(name) === full(model));
}
