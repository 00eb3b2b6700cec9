import type { Category, Language } from '@desk/contract/vocabulary';
import {
  findArticles,
  findSolvedTickets,
  type SolvedTicket,
  type SourceArticle,
  searchArticles,
  searchSolvedTickets,
} from '@desk/desk/analysis/find-sources';
import type { Database } from '@desk/desk/database';
import { conceptsOf } from '../ai/retrieval/concept-overlap.ts';
import { weighQuery } from '../ai/retrieval/lexical.ts';
import { problemText } from '../ai/retrieval/problem-text.ts';
import { asGood, foldAlike, standingOf, tokenOverlap } from '../ai/retrieval/rank-sources.ts';
import {
  featuresOf,
  type Question,
  type ReadSource,
  type RelevanceParameters,
  readSource,
  relevanceOf,
} from '../ai/retrieval/relevance.ts';
import { relevanceParametersOf } from '../ai/retrieval/relevance-parameters.ts';
import { mostCandidates } from '../ai/retrieval/search-limits.ts';
import type { Neighbour } from '../ai/triage/triage.ts';
import { plainText } from './article-steps.ts';
import type { EmbeddedProblem } from './embed.ts';
import { findCandidates, type Standing } from './find-candidates.ts';
import type { Similar, Sources } from './recommendation.ts';
import type { RetrievalStore, SearchIndexes } from './retrieval-store.ts';
import { numberedSteps } from './split-steps.ts';

const mostTickets = 3;
const mostArticles = 2;
const mostNeighbours = 15;
/** Enough that neighbours and sources are left when the ticket itself, and what nobody solved, are taken out. */
const searchedTickets = 40;

/** The same told twice: near in meaning, and in the very words. */
const alike = { similarity: 0.92, tokens: 0.5 };

export type Asked = { ticket_id: number; title: string; description: string; likely_category: Category };
export type Judged<Row, Payload> = Standing<Row, Payload> & {
  read: ReadSource;
  relevance: number;
  standing: number;
};

/** How far a search goes. */
export type Reach = {
  /** Which closed tickets may be found at all. */
  isAllowed: (row: SolvedTicket) => boolean;
  /** How likely a source must be about the same; what the parameters of the embedder say, unless given. */
  least?: number;
};

type RetrievalDeps = { database: Database; store: RetrievalStore; cut: number | undefined };

/**
 * Finds what the desk already knows about a problem, by meaning and by words, in closed tickets and articles at once; says
 * of each how likely it is about the same, and whether any is likely enough to answer from. Finding nothing is an answer.
 */
export async function retrieve(
  deps: RetrievalDeps,
  ticket: Asked & { language: Language },
  problem: EmbeddedProblem,
): Promise<Sources> {
  const { indexes, parameters, solved, articles, neighbours } = await findSources(deps, ticket, problem, {
    isAllowed: () => true,
  });
  const all = [...articles, ...solved.filter(({ row }) => row.is_for_requester)];
  return {
    tickets: showTickets(solved, indexes, ticket.language),
    articles: articles.slice(0, mostArticles).map(presentArticle),
    isAnswerable: all.some(({ relevance }) => relevance >= parameters.answer_cut),
    neighbours,
  };
}

/** The search itself, for an answer or for somebody who looks for one. */
export async function findSources(
  { database, store, cut }: RetrievalDeps,
  ticket: Asked,
  problem: EmbeddedProblem,
  reach: Reach,
) {
  const indexes = await store.read(problem.embedding_model);
  const parameters = relevanceParametersOf(problem.embedding_model);
  const recall_cut = cut ?? parameters.recall_cut;
  const text = problemText(ticket);
  const search: Search = { ticket, text, concepts: conceptsOf(text), problem, reach };
  const [{ solved, neighbours }, articles] = await Promise.all([
    retrieveTickets(database, indexes, parameters, recall_cut, search),
    retrieveArticles(database, indexes, parameters, recall_cut, search),
  ]);
  return { indexes, parameters, solved, articles, neighbours };
}

type Search = {
  ticket: Asked;
  text: string;
  concepts: ReturnType<typeof conceptsOf>;
  problem: EmbeddedProblem;
  reach: Reach;
};

async function retrieveTickets(
  database: Database,
  { tickets: index }: SearchIndexes,
  parameters: RelevanceParameters,
  cut: number,
  { ticket, text, concepts, problem, reach }: Search,
) {
  const lexical = weighQuery(text, index.words);
  const found = await findCandidates({
    index,
    problem,
    lexical,
    cut,
    most: searchedTickets,
    searchWords: (lexemes, limit) => searchSolvedTickets(database, lexemes, limit),
    find: async (ids) =>
      new Map((await findSolvedTickets(database, ids)).map((row) => [row.ticket_id, row] as const)),
  });
  // The ticket itself may have been closed in the meantime.
  const isOther = ({ row }: { row: SolvedTicket }) => row.ticket_id !== ticket.ticket_id;
  const question = { lexical, concepts, category: ticket.likely_category };
  const solved = judge(
    found.fused.filter((one) => isOther(one) && one.hit.payload.isSolved && reach.isAllowed(one.row)),
    question,
    parameters,
    ({ title, description, resolution }) => ({ title, text: description, resolution }),
    ({ age_days, helpful, outcomes: votes }) => ({ kind: 'ticket', age_days, helpful, votes }),
    reach.least,
  );
  return { solved, neighbours: neighboursOf(found.byMeaning.filter(isOther)) };
}

async function retrieveArticles(
  database: Database,
  { articles: index }: SearchIndexes,
  parameters: RelevanceParameters,
  cut: number,
  { ticket, text, concepts, problem, reach }: Search,
) {
  const lexical = weighQuery(text, index.words);
  const found = await findCandidates({
    index,
    problem,
    lexical,
    cut,
    most: mostCandidates,
    searchWords: (lexemes, limit) => searchArticles(database, lexemes, limit),
    find: async (ids) =>
      new Map((await findArticles(database, ids)).map((row) => [row.article_id, row] as const)),
  });
  return judge(
    found.fused,
    { lexical, concepts, category: ticket.likely_category },
    parameters,
    ({ title, content }) => ({ title, text: plainText(content), resolution: '' }),
    ({ helpful, outcomes: votes }) => ({ kind: 'article', age_days: 0, helpful, votes }),
    reach.least,
  );
}

/** What is likely enough to be shown, in the order in which it is. */
function judge<Row extends { category: Category | null }, Payload>(
  candidates: readonly Standing<Row, Payload>[],
  question: Question,
  parameters: RelevanceParameters,
  textsOf: (row: Row) => { title: string; text: string; resolution: string },
  factsOf: (row: Row) => Omit<Parameters<typeof standingOf>[0], 'relevance'>,
  least: number = parameters.show_cut,
): Judged<Row, Payload>[] {
  return candidates
    .slice(0, mostCandidates)
    .map(({ row, hit }) => {
      const read = readSource(textsOf(row));
      const [problem = 0, ...others] = hit.similarities;
      const solution = others.length > 0 ? Math.max(...others) : problem;
      const candidate = { read, category: row.category, problem, solution };
      const relevance = relevanceOf(featuresOf(question, candidate), parameters);
      return { row, hit, read, relevance, standing: standingOf({ ...factsOf(row), relevance }) };
    })
    .filter(({ relevance }) => relevance >= least)
    .sort((a, b) => b.standing - a.standing);
}

/** One for all that tell the same. */
export function foldTickets<Payload>(
  solved: readonly Judged<SolvedTicket, Payload>[],
  { tickets }: SearchIndexes,
) {
  return foldAlike(
    solved,
    (one, other) =>
      tickets.vectors.likeness(one.row.ticket_id, other.row.ticket_id) >= alike.similarity &&
      tokenOverlap(one.read.tokens, other.read.tokens) >= alike.tokens,
  );
}

/** The best; one of them with steps in the reader's language if one is about as good, for those can be followed as they are. */
function showTickets<Payload>(
  solved: readonly Judged<SolvedTicket, Payload>[],
  indexes: SearchIndexes,
  language: Language,
): Sources['tickets'] {
  const folded = foldTickets(solved, indexes);
  const best = Math.max(0, ...folded.map(({ item }) => item.relevance));
  const own = folded.find(
    ({ item: { row, relevance } }) =>
      row.is_for_requester &&
      row.language === language &&
      relevance >= asGood * best &&
      numberedSteps(row.resolution).length > 0,
  );
  const shown = folded.slice(0, mostTickets);
  if (own && !shown.includes(own)) shown.splice(-1, 1, own);
  return shown.map(({ item, duplicates }) => ({ ...withLikelihood(item), duplicates }));
}

function presentArticle<Payload extends { passages: string[] }>(
  judged: Judged<SourceArticle, Payload>,
): Sources['articles'][number] {
  const { similarities, similarity, payload } = judged.hit;
  return { ...withLikelihood(judged), passage: payload.passages[similarities.indexOf(similarity)] ?? '' };
}

function withLikelihood<Row, Payload>({ row, hit, relevance }: Judged<Row, Payload>): Similar<Row> {
  return { ...row, similarity: rounded(hit.similarity), relevance: rounded(relevance) };
}

/** By the problem alone: how two problems were solved says nothing of what they were. */
function neighboursOf<Payload>(similar: readonly Standing<SolvedTicket, Payload>[]): Neighbour[] {
  return similar
    .flatMap(({ row: { category, severity, urgency }, hit }) =>
      category && severity && urgency
        ? [{ category, severity, urgency, similarity: rounded(hit.similarities[0] ?? 0) }]
        : [],
    )
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, mostNeighbours);
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
