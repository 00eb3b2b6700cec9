import { type Language, languages } from '@desk/contract/vocabulary';
import { splitTerms } from '../../apps/worker/src/ai/concepts/concept-table.ts';
import { concepts } from '../../apps/worker/src/ai/concepts/dictionary.ts';
import { readSentences, readSituations } from '../read-data.ts';

/** The same said in four languages. */
export interface ParallelText {
  texts: Record<Language, string>;
  /** How much it counts beside a sentence. */
  weight: number;
}

/**
 * From our own data only. The tickets are left out on purpose, those for training too: they are what cut-offs and weights
 * are fitted on, and an embedder that knew them by heart would make these fits too sure.
 */
export function readParallelTexts(): ParallelText[] {
  return [
    ...readSentences().map((sentence) => ({
      texts: inEachLanguage((language) => sentence[language]),
      weight: 1,
    })),
    ...readSituations().map((row) => ({ texts: inEachLanguage((language) => row[language]), weight: 1 })),
    ...lexicon(),
  ];
}

function lexicon(): ParallelText[] {
  // Their order in the dictionary is nobody's business.
  const byId = concepts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return byId.map((concept) => ({
    texts: inEachLanguage((language) =>
      [...splitTerms(concept.any), ...splitTerms(concept[language])].join('; '),
    ),
    weight: 1,
  }));
}

function inEachLanguage(text: (language: Language) => string): Record<Language, string> {
  return { zh: text('zh'), en: text('en'), fr: text('fr'), nl: text('nl') };
}

export function segmentsOf({ texts }: ParallelText): [Language, string][] {
  return languages.map((language) => [language, texts[language]]);
}
