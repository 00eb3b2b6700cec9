import type { JobPayload } from '@desk/contract/jobs';
import {
  type FoundSolutions,
  type Question,
  questionKey,
  questionSchema,
  solutionsChannel,
} from '@desk/contract/questions';
import { staffOnlyCategories } from '@desk/contract/resolved-cases';
import type { SolvedTicket } from '@desk/desk/analysis/find-sources';
import type { Database } from '@desk/desk/database';
import type { Redis } from 'ioredis';
import type { Embedder } from '../ai/embedder/embedder.ts';
import { detectLanguage } from '../ai/language.ts';
import { isSteering, mayBecomeSource, withoutSteering } from '../ai/privacy/injection-score.ts';
import { prepareText } from '../ai/privacy/prepare-text.ts';
import { problemText } from '../ai/retrieval/problem-text.ts';
import type { TriageTicket } from '../analyze-ticket/read-ticket.ts';
import type { RetrievalStore } from '../analyze-ticket/retrieval-store.ts';
import { type Asked, findSources, foldTickets } from '../analyze-ticket/retrieve.ts';
import { likelyEnough } from './likely-enough.ts';

export type SolutionDeps = {
  database: Database;
  redis: Redis;
  /** The embedder of this moment. */
  embedder: () => Embedder;
  store: RetrievalStore;
  /** Similarity from which a source counts; the embedder's own unless set. */
  cut: number | undefined;
  triage: TriageTicket;
};

/** More than this is not shown; some of it may be gone by the time it is read. */
const most = { few: 8, many: 40 };

/** Answers a question that somebody is waiting for; one that nobody waits for any more is gone already. */
export async function answerQuestion(
  deps: SolutionDeps,
  { question_id }: JobPayload<'find-solutions'>,
): Promise<void> {
  const asked = await deps.redis.getdel(questionKey(question_id));
  if (asked === null) return;
  const found = await findSolutions(deps, questionSchema.parse(JSON.parse(asked)));
  await deps.redis.publish(solutionsChannel, JSON.stringify({ question_id, ...found }));
}

/**
 * What the desk knows about a text in any language: published articles and solved cases together, the best first, and what the
 * text is about. Nothing that its reader may not read takes a place among them; nor does what is meant for the assistant.
 */
export async function findSolutions(
  deps: SolutionDeps,
  question: Question,
): Promise<Omit<FoundSolutions, 'question_id'>> {
  const { database, store, cut, triage } = deps;
  const embedder = deps.embedder();
  const read = prepareText(question.text);
  const description = isSteering(question.text) ? withoutSteering(read) : read;
  const language = detectLanguage(description, question.language);
  const guess = triage({ title: '', description, language, neighbours: [] });
  const asked: Asked = { ticket_id: 0, title: '', description, likely_category: guess.category };
  const [vector] = await embedder.embed([problemText(asked)]);
  if (!vector) throw new Error(`${embedder.name} gave no vector`);
  const problem = { vector, embedding_model: embedder.name };

  const { indexes, solved, articles, neighbours } = await findSources(
    { database, store, cut },
    asked,
    problem,
    {
      isAllowed: (row) => isReadable(row, question) && mayBecomeSource(row.resolution),
      // Two words say too little to be sure of anything; whoever searches looks for themselves.
      least: question.reach === 'many' ? 0 : undefined,
    },
  );
  const isForFew = question.reach === 'few';
  const cases = isForFew ? foldTickets(solved, indexes).map(({ item }) => item) : solved;
  const ranked = [
    ...articles.map(({ row, ...judged }) => ({ kind: 'article' as const, id: row.article_id, ...judged })),
    ...cases.map(({ row, ...judged }) => ({ kind: 'case' as const, id: row.ticket_id, ...judged })),
  ].sort((a, b) => b.standing - a.standing);
  const shown = isForFew ? likelyEnough(ranked) : ranked;
  return {
    category: triage({ title: '', description, language, ...problem, neighbours }).category,
    solutions: shown.slice(0, most[question.reach]).map(({ kind, id }) => ({ kind, id })),
  };
}

/** What nobody has sorted may be about anything. */
function isReadable({ category }: SolvedTicket, { is_staff }: Question): boolean {
  return is_staff || (category !== null && !staffOnlyCategories.includes(category));
}
