import type { ScoreContext, ScoreSection } from './section.ts';

type Score = (context: ScoreContext) => Promise<ScoreSection | ScoreSection[]>;

/** Every part of the evaluation, in the order in which it is printed; each runs in a process of its own. */
export const sections: Readonly<Record<string, () => Promise<Score>>> = {
  triage: async () => (await import('./scores/score-triage.ts')).scoreTriage,
  embedder: async () => (await import('./scores/score-embedder.ts')).scoreEmbedder,
  retrieval: async () => (await import('./scores/score-retrieval.ts')).scoreRetrieval,
  replies: async () => (await import('./scores/score-replies.ts')).scoreReplies,
  privacy: async () => (await import('./scores/score-privacy.ts')).scorePrivacy,
  answers: async () => (await import('./scores/score-answers.ts')).scoreAnswers,
  faults: async () => (await import('./scores/score-faults.ts')).scoreFaults,
  model: async () => (await import('./scores/score-model.ts')).scoreModel,
};

/** Left out when no Ollama answers; they depend on whose model it is, and are not compared with an accepted run. */
export const needingModel: ReadonlySet<string> = new Set(['model']);
