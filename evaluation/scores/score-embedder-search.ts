import { type Language, languages } from '@desk/contract/vocabulary';
import type { Rank } from '../statistics/statistics.ts';

/** Turns texts into vectors of unit length, each text with the language it is written in. */
export type EmbedTexts = (texts: readonly string[], language: Language) => Promise<Float32Array[]>;

/** What one language has to say: texts that ask, and one document per subject. */
export type SearchSide = {
  queries: { subject: string; text: string }[];
  documents: { subject: string; text: string }[];
};

export type Searched = { subject: string; pair: string; rank: Rank };

/** Where each query finds its subject among the documents of every other language; ties count against us. */
export async function searchAcross(
  sides: Readonly<Record<Language, SearchSide>>,
  embed: EmbedTexts,
): Promise<Searched[]> {
  const embedded = await Promise.all(
    languages.map(async (language) => ({
      language,
      queries: await withVectors(sides[language].queries, language, embed),
      documents: await withVectors(sides[language].documents, language, embed),
    })),
  );
  return embedded.flatMap((from) =>
    embedded
      .filter((to) => to.language !== from.language)
      .flatMap((to) =>
        from.queries.map(({ subject, vector }) => ({
          subject,
          pair: `${from.language}>${to.language}`,
          rank: rankOf(subject, vector, to.documents),
        })),
      ),
  );
}

async function withVectors(
  rows: readonly { subject: string; text: string }[],
  language: Language,
  embed: EmbedTexts,
): Promise<{ subject: string; vector: Float32Array }[]> {
  const vectors = await embed(
    rows.map(({ text }) => text),
    language,
  );
  return rows.map(({ subject }, index) => ({ subject, vector: vectors[index] ?? new Float32Array() }));
}

function rankOf(
  subject: string,
  query: Float32Array,
  documents: readonly { subject: string; vector: Float32Array }[],
): Rank {
  const right = documents.find((document) => document.subject === subject);
  if (!right) return undefined;
  const similarity = dot(query, right.vector);
  return documents.filter((document) => dot(query, document.vector) >= similarity).length;
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}
