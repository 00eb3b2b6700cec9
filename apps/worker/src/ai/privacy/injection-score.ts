import { decodedTexts } from './decode-hidden.ts';
import { type Cue, cues, hiddenCues } from './injection-cues.ts';
import { stripInvisible } from './prepare-text.ts';

/** From here on a text is taken for an attempt to steer the assistant. */
export const injectionCut = 0.5;

/** Longer texts are read from both ends: an attack hides where people stop reading. */
const mostRead = 20_000;

/**
 * How much a text reads as if it were addressed to a language model, 0 to 1: orders to forget its rules, roles to play, fake
 * system messages, demands on what it answers, hidden or encoded text. Words of people to people, orders to close a ticket
 * among them, weigh little by themselves. A heuristic that keeps most of it away; nothing rests on it alone.
 * @param text as it was written, with what cannot be seen
 */
export function injectionScore(text: string): number {
  const read = shortened(text);
  const seen = plain(read);
  const isSeen = matching(cues, seen);
  const open = weigh([...isSeen, ...matching(hiddenCues, read)]);
  // What was hidden counts with the hiding, and only for what does not stand there openly too.
  const hidden = decodedTexts(read).map((decoded) => {
    const found = matching(cues, plain(decoded)).filter((cue) => !isSeen.includes(cue));
    return found.length > 0 ? weigh([...isSeen, hiding, ...found]) : 0;
  });
  return Math.max(open, ...hidden);
}

const hiding = { weight: 0.3 };

/** Whether a text reads as if somebody wants to steer the assistant. Then no model is asked about it. */
export function isSteering(text: string): boolean {
  return injectionScore(text) >= injectionCut;
}

/** Whether the assistant may show or tell others what this text says. */
export function mayBecomeSource(text: string): boolean {
  return !isSteering(text);
}

/** A text without its sentences that are meant for a model: what is left is what the ticket is about. */
export function withoutSteering(text: string): string {
  const orders = new Set(steeringSentences(text));
  return sentencesOf(stripInvisible(text))
    .filter((sentence) => !orders.has(sentence))
    .join('')
    .trim();
}

/** The sentences that are meant for a model, as they can be seen. */
export function steeringSentences(text: string): string[] {
  const seen = stripInvisible(text);
  if (matching(cues, plain(shortened(seen))).length === 0) return [];
  return sentencesOf(seen)
    .slice(0, mostSentences)
    .filter((sentence) => sentence.length >= shortest && isMeantForModel(sentence));
}

/** One hint is enough in a single sentence, unless it is one that people use among themselves. */
const sentenceCut = 0.3;
const shortest = 6;
const mostSentences = 1_000;

function isMeantForModel(sentence: string): boolean {
  return weigh(matching(cues, plain(sentence))) >= sentenceCut;
}

/** Put together again, they are the text. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?](?=\s)|[。！？；\n])/);
}

function shortened(text: string): string {
  return text.length > 2 * mostRead ? `${text.slice(0, mostRead)}\n${text.slice(-mostRead)}` : text;
}

function matching(cues: readonly Cue[], text: string): Cue[] {
  return cues.filter(({ pattern }) => pattern.test(text));
}

/** Independent hints add up, and never beyond 1. */
function weigh(found: readonly Pick<Cue, 'weight'>[]): number {
  return Math.round((1 - found.reduce((doubt, { weight }) => doubt * (1 - weight), 1)) * 1_000) / 1_000;
}

/** As a model would read it: nothing invisible, half width, letters that were spaced out together again. */
function plain(text: string): string {
  return stripInvisible(text)
    .normalize('NFKC')
    .replace(/[’‘`´]/g, "'")
    .replace(/(?<![\p{L}\d])(?:\p{L}[ ._*-]){5,60}\p{L}(?!\p{L})/gu, (spaced) =>
      spaced.replace(/[ ._*-]/g, ''),
    );
}
