import type { Category } from '@desk/contract/vocabulary';
import { searchTokens } from '@desk/desk/search-tokens';
import { z } from 'zod';
import { type ConceptSet, conceptCoverage, conceptSimilarity, conceptsOf } from './concept-overlap.ts';
import { type LexicalQuery, matchLexically } from './lexical.ts';

/** What speaks for a source; each about 0 to 1. */
export const relevanceFeatures = [
  // Cosine with the problem of a ticket, or with the beginning of an article.
  'problem',
  // Cosine with what solved a ticket, or with the nearest further piece of an article.
  'solution',
  // The larger of the two.
  'nearest',
  // Shared words by how rare they are, and shared codes and names of machines.
  'words',
  'identifiers',
  // Shared concepts; what the title is about that the question asks for; what the question is about that the source tells.
  'concepts',
  'title',
  'told',
  'category',
] as const;
export type RelevanceFeature = (typeof relevanceFeatures)[number];
export type RelevanceFeatures = Record<RelevanceFeature, number>;

const share = z.number().min(0).max(1);

/** How one embedder's similarities, with all else that is known, become a probability; no two embedders have the same scale. */
export const relevanceParameters = z.object({
  embedding_model: z.string(),
  /** Fitted on labelled tickets, or a guess until somebody can measure. */
  is_fitted: z.boolean(),
  note: z.string(),
  bias: z.number(),
  weights: z.record(z.enum(relevanceFeatures), z.number()),
  /** Less similar vectors are not looked at. */
  recall_cut: share,
  /** Less likely sources are not shown. */
  show_cut: share,
  /** Less likely sources are not answered from. */
  answer_cut: share,
});
export type RelevanceParameters = z.infer<typeof relevanceParameters>;

/** Something asked, as all sources are compared with it. */
export type Question = {
  lexical: LexicalQuery;
  concepts: ConceptSet;
  category: Category;
};

/** What a source says, read once. */
export type ReadSource = {
  tokens: ReadonlySet<string>;
  title: ConceptSet;
  /** Title and problem, or title and article. */
  problem: ConceptSet;
  whole: ConceptSet;
};

/**
 * @param source.text what tells of the problem: a ticket's description, an article's text
 * @param source.resolution what solved it; empty for an article
 */
export function readSource(source: { title: string; text: string; resolution: string }): ReadSource {
  const { title, text, resolution } = source;
  const problem = conceptsOf(`${title}\n${text}`);
  return {
    tokens: new Set(searchTokens(title, text)),
    title: conceptsOf(title),
    problem,
    whole: new Set([...problem, ...conceptsOf(resolution)]),
  };
}

/** A source that a search found. */
export type Candidate = {
  read: ReadSource;
  category: Category | null;
  /** Cosines, as in the features. */
  problem: number;
  solution: number;
};

export function featuresOf(
  { lexical, concepts, category }: Question,
  { read, problem, solution, ...candidate }: Candidate,
): RelevanceFeatures {
  const { overlap, identifiers } = matchLexically(lexical, (token) => read.tokens.has(token));
  return {
    problem,
    solution,
    nearest: Math.max(problem, solution),
    words: overlap,
    identifiers,
    concepts: conceptSimilarity(concepts, read.problem),
    title: conceptCoverage(read.title, concepts),
    told: conceptCoverage(concepts, read.whole),
    category: candidate.category === category ? 1 : 0,
  };
}

/** How likely a source with these features is about what was asked. */
export function relevanceOf(
  features: RelevanceFeatures,
  { bias, weights }: Pick<RelevanceParameters, 'bias' | 'weights'>,
): number {
  const sum = relevanceFeatures.reduce((total, name) => total + weights[name] * features[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
