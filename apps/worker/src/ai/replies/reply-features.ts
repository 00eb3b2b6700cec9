import { type ReadReply, type ReplySign, replySigns } from './read-reply.ts';

/** What speaks against an end, whatever else is said. */
const objections = [
  'broken',
  'trouble',
  'denial',
  'contrast',
  'limited',
  'keep_open',
  'request',
  'other_topic',
  'sarcasm',
  'absent',
  'wants_person',
  'question',
  'sad_emoji',
] as const satisfies readonly ReplySign[];

export function objectsToEnd(read: ReadReply): boolean {
  return objections.some((sign) => read[sign] > 0);
}

const isGlad = (read: ReadReply) => read.thanks + read.glad_emoji + read.praise > 0;
const saysEnd = (read: ReadReply) => read.solved + read.done + read.close_it > 0;

/**
 * It is told to be over, not merely that something is there again, and whatever comes after that was understood as well.
 */
export function tellsEnd(read: ReadReply): boolean {
  const isOutright = read.solved + read.close_it > 0 || (read.done > 0 && isGlad(read));
  return isOutright && read.not_understood_at_end === 0 && !objectsToEnd(read);
}

/** A machine answered, or somebody who was only polite. */
export function saysNothing(read: ReadReply): boolean {
  return read.absent > 0 || replySigns.every((sign) => polite.has(sign) || read[sign] === 0);
}

const polite: ReadonlySet<ReplySign> = new Set(['thanks', 'praise', 'courtesy', 'glad_emoji']);

/** What a reply's signs mean together. */
const combined = {
  /** It works, and there is nothing else. */
  plainly_solved: (read) => read.solved + read.close_it > 0 && !objectsToEnd(read),
  plainly_done: (read) => read.done > 0 && !objectsToEnd(read),
  ends_gladly: (read) => saysEnd(read) && isGlad(read) && !objectsToEnd(read),
  ends_and_goes_on: (read) => saysEnd(read) && read.not_understood_at_end > 0,
  ends_with_nothing_else: (read) => saysEnd(read) && read.not_understood === 0 && !objectsToEnd(read),
  only_thanks: (read) =>
    isGlad(read) &&
    !saysEnd(read) &&
    read.hoped + read.unreal + read.not_understood === 0 &&
    !objectsToEnd(read),
  end_and_broken: (read) => saysEnd(read) && read.broken > 0,
  end_and_contrast: (read) => saysEnd(read) && read.contrast > 0,
  end_and_trouble: (read) => saysEnd(read) && read.trouble > 0,
  end_and_question: (read) => saysEnd(read) && read.question > 0,
  broken_and_no_end: (read) => read.broken > 0 && !saysEnd(read) && read.other_topic === 0,
  thanks_and_contrast: (read) => read.thanks > 0 && read.contrast > 0,
  nothing_said: (read) => replySigns.every((sign) => sign === 'not_understood' || read[sign] === 0),
} as const satisfies Readonly<Record<string, (read: ReadReply) => boolean>>;

/** Twice as many unexplained words tell no more. */
const manyWords = 12;

const combinations = Object.values(combined);

/** The names of the features, in their order. */
export const replyFeatures: readonly string[] = [...replySigns, ...Object.keys(combined)];

/** A reply as numbers between 0 and 1, alike in every language. */
export function featuresOf(read: ReadReply): number[] {
  return [
    // The second time adds half as much as the first, the third nothing.
    ...replySigns.map((sign) =>
      sign === 'words_over'
        ? Math.min(read.words_over / manyWords, 1)
        : Math.min(read[sign], 1) * (2 / 3) + (read[sign] > 1 ? 1 / 3 : 0),
    ),
    ...combinations.map((holds) => (holds(read) ? 1 : 0)),
  ];
}
