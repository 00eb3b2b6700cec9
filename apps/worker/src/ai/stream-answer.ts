import { type ChatRequest, Ollama } from 'ollama';
import { failureOfError, failureOfStatus, OllamaFailure } from './ollama-failure.ts';
import type { Message } from './prompt.ts';

export interface StreamRequest {
  host: string;
  model: string;
  messages: Message[];
  /** JSON schema of the answer. */
  format: Record<string, unknown>;
  contextTokens: number;
  answerTokens: number;
  temperature: number;
  /** How long the model stays in memory afterwards, as Ollama spells it. */
  keepAlive: string;
  firstTokenMs: number;
  idleMs: number;
  /** Ends the request; its reason is thrown. */
  signal: AbortSignal;
}

export interface StreamedAnswer {
  text: string;
  prompt_tokens: number | undefined;
  answer_tokens: number | undefined;
}

/** A model that may write anything but JSON text writes white space for ever. */
const longestBlank = 200;
/** Generous for any script; the server's own limit is in tokens. */
const charactersPerToken = 12;

/**
 * Asks once and reads the answer as it is written. Every way out closes the connection, which is what makes the
 * server stop working on it.
 * @throws OllamaFailure, or the reason of the signal
 */
export async function streamAnswer(request: StreamRequest): Promise<StreamedAnswer> {
  const ending = new AbortController();
  const signal = AbortSignal.any([request.signal, ending.signal]);
  let timer = setTimeout(giveUp, request.firstTokenMs, 'timeout_first_token');

  function giveUp(kind: 'timeout_first_token' | 'timeout_idle') {
    ending.abort(
      new OllamaFailure(
        kind,
        `nothing came for ${kind === 'timeout_idle' ? request.idleMs : request.firstTokenMs} ms`,
      ),
    );
  }

  try {
    const client = new Ollama({ host: request.host, fetch: checkedFetch(signal) });
    let text = '';
    for await (const chunk of await client.chat(chatOf(request))) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, request.idleMs, 'timeout_idle');
      text += chunk.message.content;
      if (isLoop(text, request.answerTokens))
        throw new OllamaFailure('invalid_output', 'the model does not stop');
      if (!chunk.done) continue;
      if (chunk.done_reason === 'length')
        throw new OllamaFailure('invalid_output', 'the answer was too long');
      return { text, prompt_tokens: chunk.prompt_eval_count, answer_tokens: chunk.eval_count };
    }
    throw new OllamaFailure('server_error', 'the answer broke off', true);
  } catch (error) {
    throw signal.aborted ? signal.reason : failureOfError(error);
  } finally {
    clearTimeout(timer);
    ending.abort();
  }
}

function chatOf(request: StreamRequest) {
  // Not in the client's types yet: without them a prompt that is too long loses its head, and nobody is told.
  const refuseTooLong = { truncate: false, shift: false };
  return {
    model: request.model,
    messages: request.messages,
    stream: true,
    format: request.format,
    keep_alive: request.keepAlive,
    options: {
      temperature: request.temperature,
      num_ctx: request.contextTokens,
      num_predict: request.answerTokens,
    },
    ...refuseTooLong,
  } satisfies ChatRequest & { stream: true };
}

/**
 * The client takes no signal and prints what it cannot read, so both are settled here: the signal reaches every
 * request, and an answer that is none of Ollama's never reaches the client.
 */
export function checkedFetch(signal: AbortSignal): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, signal });
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    if (response.ok && isJson) return response;
    const body = await headOf(response);
    throw response.ok
      ? new OllamaFailure('server_error', 'the answer is not from an Ollama server')
      : failureOfStatus(response.status, body);
  };
}

/** The first piece of a body: enough for a message, however long the page is. */
async function headOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const piece = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(piece?.value);
}

function isLoop(text: string, answerTokens: number): boolean {
  if (text.length > answerTokens * charactersPerToken) return true;
  return text.length >= longestBlank && text.slice(-longestBlank).trim() === '';
}
