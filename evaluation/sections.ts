import type { ScoreContext, ScoreSection } from './section.ts';

type Score = (context: ScoreContext) => Promise<ScoreSection | ScoreSection[]>;

/** Every part of the evaluation, in the order in which it is printed; each runs in a process of its own. */
export const sections: Readonly<Record<string, () => Promise<Score>>> = {
  triage: async () => (await import('./score-triage.ts')).scoreTriage,
  embedder: async () => (await import('./score-embedder.ts')).scoreEmbedder,
  retrieval: async () => (await import('./score-retrieval.ts')).scoreRetrieval,
  privacy: async () => (await import('./score-privacy.ts')).scorePrivacy,
  answers: async () => (await import('./score-answers.ts')).scoreAnswers,
  faults: async () => (await import('./score-faults.ts')).scoreFaults,
  model: async () => (await import('./score-model.ts')).scoreModel,
};

/** Left out when no Ollama answers; they depend on whose model it is, and are not compared with an accepted run. */
export const needingModel: ReadonlySet<string> = new Set(['model']);
