import type { Logger } from 'pino';
import type { Counter } from 'prom-client';
import type { OllamaClient } from '../ai/ollama.ts';
import { OllamaFailure } from '../ai/ollama-failure.ts';
import { maskPeople } from '../ai/privacy/mask-people.ts';
import { buildPrompt, type PromptSource } from '../ai/prompt.ts';
import { plainText } from './article-steps.ts';
import { modelConfidence } from './confidence.ts';
import type { ReadTicket } from './read-ticket.ts';
import { type Sources, type Suggestion, sourceId } from './recommendation.ts';

/** What the language model makes of a ticket; undefined when it cannot be had, for whatever reason. */
export type AskModel = (
  ticket: ReadTicket,
  sources: Sources,
  signal: AbortSignal,
) => Promise<Suggestion | undefined>;

/** For a desk without a model. */
export const noModel: AskModel = () => Promise.resolve(undefined);

/**
 * Asks Ollama, one ticket at a time: it answers one after the other anyway, and a ticket that waits in there uses up the
 * time it is given.
 */
export function createAskModel(deps: {
  ollama: OllamaClient;
  modelFailures: Counter<'kind'>;
  log: Logger;
}): AskModel {
  const { ollama, modelFailures, log } = deps;
  let lastFailure: string | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function ask(
    ticket: ReadTicket,
    sources: Sources,
    signal: AbortSignal,
  ): Promise<Suggestion | undefined> {
    signal.throwIfAborted();
    try {
      const { advice, model } = await ollama.recommend(
        buildPrompt(ticket, promptSources(ticket, sources)),
        signal,
      );
      if (lastFailure) log.info({ model }, 'the language model answers again');
      lastFailure = undefined;
      return {
        category: advice.suggested_category,
        severity: advice.suggested_severity,
        urgency: advice.suggested_urgency,
        steps: advice.steps.map(({ text, sources }) => ({
          text: storable(text),
          sources: sources.filter(isForEverybody),
        })),
        outcome: 'answer',
        questions: [],
        confidence: modelConfidence(advice.suggested_category, ticket.judgement.category),
        source: 'model',
        model_used: model,
      };
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof OllamaFailure)) throw error;
      modelFailures.inc({ kind: error.kind });
      // A desk without Ollama is a normal desk: it says so once and not for every ticket. That the server is being left
      // alone is no news either.
      if (error.kind !== lastFailure && error.kind !== 'circuit_open') {
        lastFailure = error.kind;
        log.warn(
          { kind: error.kind, reason: error.message },
          'no answer from the language model, the rules answer',
        );
      }
      return undefined;
    }
  }

  return (ticket, sources, signal) => {
    const answer = turn.then(() => ask(ticket, sources, signal));
    turn = answer.catch(() => {});
    return answer;
  };
}

/**
 * What the model may read beside the ticket. Of somebody else's ticket that is only what solved it, without the people in
 * it: no title, no description, nobody's name.
 */
function promptSources(ticket: ReadTicket, { tickets, articles }: Sources): PromptSource[] {
  const fromArticles = articles.map((article) => ({
    ref: sourceId.article(article),
    kind: 'article' as const,
    text: `${article.title}\n${plainText(article.content)}`,
    similarity: article.similarity,
  }));
  const fromTickets = tickets.map((solved) => ({
    ref: sourceId.ticket(solved),
    kind: 'solved_ticket' as const,
    text: maskPeople(
      solved.resolution,
      [ticket.employee_name_snapshot, solved.employee_name_snapshot],
      ticket.language,
    ),
    similarity: solved.similarity,
  }));
  return [...fromArticles, ...fromTickets].sort((a, b) => b.similarity - a.similarity);
}

/** The steps are shown to the requester, who may read articles, and does not learn of other people's tickets. */
function isForEverybody(ref: string): boolean {
  return ref.startsWith('article:');
}

/** A model may write what no database holds: NUL, and halves of characters. */
function storable(text: string): string {
  return Buffer.from(text.replaceAll('\u0000', '')).toString();
}
