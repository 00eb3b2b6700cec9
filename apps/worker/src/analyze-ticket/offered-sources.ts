import type { Step } from '@desk/contract/ai-responses';
import { mayBecomeSource } from '../ai/privacy/injection-score.ts';
import { maskPeople } from '../ai/privacy/mask-people.ts';
import { prepareText } from '../ai/privacy/prepare-text.ts';
import type { PromptSource } from '../ai/prompt.ts';
import { plainText } from './article-steps.ts';
import type { ReadTicket } from './read-ticket.ts';
import { type Sources, sourceId } from './recommendation.ts';

/** So many are read in reasonable time by a model without a graphics card. */
const mostSources = 4;
/** A small model that reads much in another language begins to answer in it. */
const mostForeign = 2;
/** A longer article is offered by the passage that fits. */
const longestArticle = 1_200;

/** A source as the model may read it, and as its steps are checked against it. */
export type OfferedSource = PromptSource & { relevance: number };

/**
 * What a requester may be answered from, most relevant first, those in the ticket's language before others. Of somebody else's
 * ticket that is only what solved it, without secrets and without the people in it: no title, no description, nobody's name.
 */
export function offeredSources(ticket: ReadTicket, sources: Sources): OfferedSource[] {
  const { language } = ticket;
  const all = [
    ...sources.articles.map((article) => ({ ...article, offered: ofArticle(article) })),
    ...sources.tickets
      .filter(({ is_for_requester }) => is_for_requester)
      .map((solved) => ({ ...solved, offered: ofTicket(ticket, solved) })),
  ]
    .filter(({ offered }) => mayBecomeSource(offered.text))
    .sort((a, b) => b.relevance - a.relevance);
  const own = all.filter((source) => source.language === language);
  const foreign = all.filter((source) => source.language !== language).slice(0, mostForeign);
  return [...own, ...foreign].slice(0, mostSources).map(({ offered }) => offered);
}

/** The articles among these that the steps rest on: they have been reviewed, and what they say letter by letter may be repeated. */
export function reviewedTexts(steps: readonly Step[], offered: readonly OfferedSource[]): string[] {
  const cited = new Set(steps.flatMap(({ sources }) => sources));
  return offered.filter(({ ref, kind }) => kind === 'article' && cited.has(ref)).map(({ text }) => text);
}

function ofArticle(article: Sources['articles'][number]): OfferedSource {
  const whole = plainText(article.content);
  return {
    ref: sourceId.article(article),
    kind: 'article',
    text: prepareText(whole.length <= longestArticle ? `${article.title}\n${whole}` : article.passage),
    relevance: article.relevance,
  };
}

function ofTicket(ticket: ReadTicket, solved: Sources['tickets'][number]): OfferedSource {
  return {
    ref: sourceId.ticket(solved),
    kind: 'solved_ticket',
    text: redactedResolution(solved, ticket),
    relevance: solved.relevance,
  };
}

/** What solved a ticket, as somebody else may read it. */
export function redactedResolution(
  solved: Pick<Sources['tickets'][number], 'resolution' | 'employee_name_snapshot' | 'resolver_name'>,
  reader: Pick<ReadTicket, 'employee_name_snapshot' | 'language'>,
): string {
  const names = [reader.employee_name_snapshot, solved.employee_name_snapshot, solved.resolver_name ?? ''];
  return maskPeople(prepareText(solved.resolution), names, reader.language);
}
