import type { Step } from '@desk/contract/ai-responses';
import { detectLanguage } from '../ai/language.ts';
import { filterAnswer } from '../ai/privacy/filter-answer.ts';
import { mayBecomeSource } from '../ai/privacy/injection-score.ts';
import { asGood } from '../ai/retrieval/rank-sources.ts';
import { articleSteps } from './article-steps.ts';
import { mostSteps } from './check-steps.ts';
import { redactedResolution } from './offered-sources.ts';
import type { ReadTicket } from './read-ticket.ts';
import { type Sources, sourceId } from './recommendation.ts';
import { specificsOf, unknownSpecifics } from './specifics.ts';
import { numberedSteps } from './split-steps.ts';

/** What somebody wrote in one breath is not a step. */
const longestResolutionStep = 300;

type Candidate = { relevance: number; steps: Step[] };

/**
 * The steps of the best source in the ticket's language, each with its source: the list of an article, or what solved
 * somebody else's ticket, without that person. Empty when there is none; a source in another language is only referred to.
 */
export function knownSteps(ticket: ReadTicket, sources: Sources): Step[] {
  const usable = [...sources.articles, ...sources.tickets.filter(({ is_for_requester }) => is_for_requester)];
  const best = Math.max(0, ...usable.map(({ relevance }) => relevance));
  const candidates: Candidate[] = [
    ...sources.articles.map((article) => ({
      relevance: article.relevance,
      steps: ofArticle(ticket, article),
    })),
    ...sources.tickets.map((solved) => ({ relevance: solved.relevance, steps: ofTicket(ticket, solved) })),
  ].filter(({ relevance, steps }) => steps.length > 0 && relevance >= asGood * best);
  // Stable: of equals the article, which somebody has reviewed, comes first.
  const [chosen] = candidates.sort((a, b) => b.relevance - a.relevance);
  return chosen?.steps.slice(0, mostSteps - 1) ?? [];
}

function ofArticle(ticket: ReadTicket, article: Sources['articles'][number]): Step[] {
  if (article.language !== ticket.language || !mayBecomeSource(article.content)) return [];
  const steps = articleSteps(article.content, article.passage);
  if (steps.length < 2) return [];
  return steps.map((text) => ({ text, sources: [sourceId.article(article)] }));
}

function ofTicket(ticket: ReadTicket, solved: Sources['tickets'][number]): Step[] {
  if (!solved.is_for_requester || solved.category === 'security') return [];
  const resolution = redactedResolution(solved, ticket);
  // Staff may have written it in a language that is not the requester's.
  if (detectLanguage(resolution, solved.language) !== ticket.language) return [];
  if (!mayBecomeSource(resolution)) return [];
  const known = `${ticket.prepared.title}\n${ticket.prepared.description}`;
  // A story of what somebody did, and that it worked, is for staff and the model: nobody can follow it.
  const steps = numberedSteps(resolution)
    .filter((text) => text.length <= longestResolutionStep && !isOthers(text, known))
    .map((text) => ({ text, sources: [sourceId.ticket(solved)] }));
  // Nobody has reviewed it for other people: links, addresses and commands stay with the case.
  return filterAnswer(steps, { reviewed: [], ticket: known }).steps;
}

/** Where something was taken out, and what is called by a name of its own: the other person's computer, address, order. */
const placeholder =
  /\[[A-Z]{2,}_\d+\]|\[(?:name|nom|naam|e-mail|phone|téléphone|telefoon)\]|［(?:姓名|邮箱|电话)］/;
const ownName = /[a-z].*[-_.@\\/].*\d|\d.*[-_.@\\/].*[a-z]|^\d+(?:\.\d+){3}$|@|\\\\|\/\//;

function isOthers(text: string, ticket: string): boolean {
  if (placeholder.test(text)) return true;
  if (!specificsOf(text).pieces.some((piece) => ownName.test(piece))) return false;
  return unknownSpecifics(text, [ticket]).some((piece) => ownName.test(piece));
}
