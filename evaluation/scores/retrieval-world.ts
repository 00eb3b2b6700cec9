import type { Category, Language } from '@desk/contract/vocabulary';
import { deriveTitle } from '@desk/desk/tickets/derive-title';
import type { Embedder } from '../../apps/worker/src/ai/embedder/embedder.ts';
import { type ConceptSet, conceptsOf } from '../../apps/worker/src/ai/retrieval/concept-overlap.ts';
import { fuseRanks } from '../../apps/worker/src/ai/retrieval/fuse-ranks.ts';
import {
  type DocumentFrequency,
  selectiveTokens,
  weighQuery,
} from '../../apps/worker/src/ai/retrieval/lexical.ts';
import { problemText } from '../../apps/worker/src/ai/retrieval/problem-text.ts';
import {
  featuresOf,
  type ReadSource,
  type RelevanceFeatures,
  readSource,
} from '../../apps/worker/src/ai/retrieval/relevance.ts';
import { listLength, mostCandidates } from '../../apps/worker/src/ai/retrieval/search-limits.ts';
import { classify } from '../../apps/worker/src/ai/rules/classify.ts';
import type { LabelledTicket, Resolution } from '../read-data.ts';

/**
 * A desk's memory without a database: closed tickets made of the labelled texts and resolutions, searched by the
 * functions that the worker searches with. Only the two lists of candidates come from memory instead of an index.
 */

export type MemoryDocument = {
  issue: string;
  language: Language;
  category: Category;
  title: string;
  text: string;
  resolution: string;
  problem: Float32Array;
  solution: Float32Array;
  read: ReadSource;
};

export type AskedText = {
  id: string;
  /** What it is about; undefined when no document can be. */
  issue: string | undefined;
  language: Language;
  form: string;
  text: string;
  vector: Float32Array;
  concepts: ConceptSet;
  category: Category;
};

export type Corpus = { documents: readonly MemoryDocument[]; frequency: DocumentFrequency };

export type Hit = { document: MemoryDocument; features: RelevanceFeatures };

/** A closed ticket of this issue in this language: its title and resolution, and one of its detailed texts as the problem. */
export async function closeTickets(
  embedder: Embedder,
  resolutions: readonly Resolution[],
  textOf: (resolution: Resolution) => string,
): Promise<MemoryDocument[]> {
  const rows = resolutions.map((resolution) => ({ ...resolution, text: textOf(resolution) }));
  const problems = await embedder.embed(
    rows.map(({ title, text }) => problemText({ title, description: text })),
  );
  const solutions = await embedder.embed(rows.map(({ resolution }) => resolution));
  return rows.map((row, index) => ({
    issue: row.issue,
    language: row.language,
    category: row.category,
    title: row.title,
    text: row.text,
    resolution: row.resolution,
    problem: problems[index] ?? new Float32Array(),
    solution: solutions[index] ?? new Float32Array(),
    read: readSource(row),
  }));
}

/** The text that stands for an issue in a corpus, so that no other file asks with it. */
export function createTextPicker(tickets: readonly LabelledTicket[], turn = 0) {
  const detailed = new Map<string, LabelledTicket[]>();
  for (const ticket of tickets) {
    if (ticket.form !== 'detailed') continue;
    const key = `${ticket.issue}/${ticket.language}`;
    detailed.set(key, [...(detailed.get(key) ?? []), ticket]);
  }
  return ({ issue, language }: { issue: string; language: Language }): LabelledTicket => {
    const texts = detailed.get(`${issue}/${language}`) ?? [];
    const picked = texts[turn % Math.max(1, texts.length)];
    if (!picked) throw new Error(`no detailed text of ${issue} in ${language}`);
    return picked;
  };
}

export async function askTexts(
  embedder: Embedder,
  rows: readonly { id: string; issue?: string; language: Language; form?: string; text: string }[],
): Promise<AskedText[]> {
  const texts = rows.map(({ text }) => problemText({ title: deriveTitle(text), description: text }));
  const vectors = await embedder.embed(texts);
  return rows.map((row, index) => {
    const text = texts[index] ?? row.text;
    return {
      id: row.id,
      issue: row.issue,
      language: row.language,
      form: row.form ?? 'detailed',
      text,
      vector: vectors[index] ?? new Float32Array(),
      concepts: conceptsOf(text),
      category: classify({ title: deriveTitle(row.text), description: row.text, language: row.language })
        .category,
    };
  });
}

export function createCorpus(documents: readonly MemoryDocument[]): Corpus {
  const counts = new Map<string, number>();
  for (const { read } of documents)
    for (const token of read.tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return { documents, frequency: { size: documents.length, of: (token) => counts.get(token) ?? 0 } };
}

/** Everything that the two searches find, with its features, in the order of the fused ranks. */
export function findIn({ documents, frequency }: Corpus, asked: AskedText): Hit[] {
  const similar = documents.map((document) => {
    const problem = dot(asked.vector, document.problem);
    const solution = dot(asked.vector, document.solution);
    return { document, problem, solution, nearest: Math.max(problem, solution) };
  });
  const byMeaning = similar
    .toSorted((a, b) => b.nearest - a.nearest)
    .slice(0, listLength)
    .map(({ document }) => document);

  const lexical = weighQuery(asked.text, frequency);
  const selective = selectiveTokens(lexical, frequency);
  const byWords = documents
    .map((document) => ({
      document,
      score: selective.reduce(
        (sum, { token, weight }) => sum + (document.read.tokens.has(token) ? weight : 0),
        0,
      ),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, listLength)
    .map(({ document }) => document);

  const question = { lexical, concepts: asked.concepts, category: asked.category };
  const similarityOf = new Map(similar.map((one) => [one.document, one]));
  return fuseRanks([byMeaning, byWords], mostCandidates).flatMap(({ id: document }) => {
    const known = similarityOf.get(document);
    return known
      ? [
          {
            document,
            features: featuresOf(question, { ...document, problem: known.problem, solution: known.solution }),
          },
        ]
      : [];
  });
}

export function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}
