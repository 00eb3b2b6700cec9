import type { Step } from '@desk/contract/ai-responses';
import type { Language } from '@desk/contract/vocabulary';
import type { Embedder } from '../ai/embedder/embedder.ts';
import { conceptsOf } from '../ai/retrieval/concept-overlap.ts';
import { unknownSpecifics } from './specifics.ts';
import { sentencesOf } from './split-steps.ts';
import { type Passage, passagesOf, supportOf, wordsOf } from './support.ts';

/** A step as the model wrote it; `sources` are whatever it claims. */
export type RawStep = { text: string; sources: string[] };

/**
 * What became of a step: `supported` by a source it names, `general` advice that rests on none, or dropped, because it names
 * things (numbers, hosts, commands) that stand nowhere.
 */
export type StepOutcome = 'supported' | 'general' | 'dropped';

export type CheckedSteps = {
  steps: Step[];
  /** One for each step given, in their order. */
  outcomes: StepOutcome[];
};

/** A longer answer is not read. */
export const mostSteps = 6;
/** A step is read while doing it. */
export const longestStep = 200;

/**
 * Holds each step to the sources it names. No model is believed: a source counts only if it was offered and bears the step
 * out, by words, by what both are about, and by meaning; numbers, codes, hosts, addresses and commands must stand there or in
 * the ticket. Works across the four languages, because concepts and vectors do.
 * @param context.sources what the model was offered, as it was offered
 * @param context.ticket title and description, prepared
 */
export async function checkSteps(
  given: readonly RawStep[],
  context: {
    ticket: string;
    language: Language;
    sources: readonly { ref: string; text: string }[];
    embedder: Pick<Embedder, 'embed' | 'cut'>;
  },
): Promise<CheckedSteps> {
  const { ticket, language, sources, embedder } = context;
  const texts = given.map(({ text }) => tidied(text, language));
  const vectors = await embedder.embed(texts);
  const passages = new Map<string, Passage[]>();
  for (const { ref, text } of sources)
    passages.set(ref, await passagesOf(text, language, (parts) => embedder.embed(parts)));
  const textOf = new Map(sources.map(({ ref, text }) => [ref, text]));
  const isSupported = judgeSupport(embedder.cut);

  function check(text: string, vector: Float32Array | undefined, cited: readonly string[]): Step | undefined {
    if (text === '' || !vector) return undefined;
    const step = { words: wordsOf(text, language), concepts: conceptsOf(text), vector };
    const bearing = [...new Set(cited)].filter((ref) => isSupported(step, passages.get(ref) ?? []));
    const known = bearing.map((ref) => textOf.get(ref) ?? '');
    if (bearing.length > 0 && unknownSpecifics(text, [...known, ticket]).length === 0)
      return { text, sources: bearing };
    return unknownSpecifics(text, [ticket]).length === 0 ? { text, sources: [] } : undefined;
  }

  const steps: Step[] = [];
  const outcomes: StepOutcome[] = [];
  for (const [i, { sources: cited }] of given.entries()) {
    const step = check(texts[i] ?? '', vectors[i], cited);
    const isNew = step && steps.length < mostSteps && steps.every(({ text }) => text !== step.text);
    if (isNew) steps.push(step);
    outcomes.push(!isNew ? 'dropped' : step.sources.length > 0 ? 'supported' : 'general');
  }
  return { steps, outcomes };
}

/**
 * Whether a source bears a step out. Where the cut-offs lie was measured with the steps of solved issues against their own
 * and other issues' resolutions, in and across languages: see `evaluation/scores/score-answers.ts`.
 * @param cut the embedder's own, from which two texts are about the same
 */
function judgeSupport(cut: number): (step: Passage, passages: readonly Passage[]) => boolean {
  const near = cut + 0.1 * (1 - cut);
  const veryNear = cut + 0.3 * (1 - cut);
  return (step, passages) =>
    passages.some((passage) => {
      const { words, concepts, meaning } = supportOf(step, passage);
      if (words >= 0.5) return true;
      if (words >= 0.3 && meaning >= near) return true;
      return step.concepts.size >= 2 && concepts >= 0.6 && meaning >= veryNear;
    });
}

const listMark = /^\s*(?:(?:\d{1,2}|[①-⑳])[.)、．:：]?\s+|\d{1,2}[.)、．]\s*|[-*•]\s+)/;

/** One line of plain text that a database can hold, ended at a sentence where it is too long. */
function tidied(text: string, language: Language): string {
  // A model may write what no database holds: NUL, and halves of characters.
  const storable = Buffer.from(text.replaceAll('\u0000', '')).toString();
  const line = storable
    .replace(/\s+/g, ' ')
    .replace(listMark, '')
    .replace(/\*\*|__/g, '')
    .trim();
  if (line.length <= longestStep) return line;
  let kept = '';
  for (const sentence of sentencesOf(line)) {
    const longer = kept === '' ? sentence : `${kept}${language === 'zh' ? '' : ' '}${sentence}`;
    if (longer.length > longestStep) break;
    kept = longer;
  }
  return kept;
}
