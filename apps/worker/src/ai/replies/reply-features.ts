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

/** It is told to be over, and whatever comes after that was understood as well. */
export function tellsEnd(read: ReadReply): boolean {
  return (read.solved > 0 || read.close_it > 0) && read.not_understood_at_end === 0 && !objectsToEnd(read);
}

/** A machine answered, or somebody who was only polite. */
export function saysNothing(read: ReadReply): boolean {
  return read.absent > 0 || replySigns.every((sign) => polite.has(sign) || read[sign] === 0);
}

const polite: ReadonlySet<ReplySign> = new Set(['thanks', 'praise', 'courtesy', 'glad_emoji']);

/** What a reply's signs mean together. */
const combined = {
  /** It works, and there is nothing else. */
  plainly_solved: (read) => (read.solved > 0 || read.close_it > 0) && !objectsToEnd(read),
  plainly_solved_with_thanks: (read) =>
    (read.solved > 0 || read.close_it > 0) &&
    read.thanks + read.glad_emoji + read.praise > 0 &&
    !objectsToEnd(read),
  solved_and_more: (read) => (read.solved > 0 || read.close_it > 0) && read.not_understood_at_end > 0,
  plainly_solved_and_no_more: (read) =>
    (read.solved > 0 || read.close_it > 0) && read.not_understood === 0 && !objectsToEnd(read),
  only_thanks: (read) =>
    read.thanks + read.glad_emoji + read.praise > 0 &&
    read.solved + read.close_it + read.hoped + read.unreal + read.not_understood === 0 &&
    !objectsToEnd(read),
  solved_and_broken: (read) => read.solved > 0 && read.broken > 0,
  solved_and_contrast: (read) => read.solved > 0 && read.contrast > 0,
  solved_and_trouble: (read) => read.solved > 0 && read.trouble > 0,
  solved_and_question: (read) => read.solved > 0 && read.question > 0,
  broken_and_not_solved: (read) => read.broken > 0 && read.solved === 0 && read.other_topic === 0,
  thanks_and_contrast: (read) => read.thanks > 0 && read.contrast > 0,
  nothing_said: (read) => replySigns.every((sign) => sign === 'not_understood' || read[sign] === 0),
} as const satisfies Readonly<Record<string, (read: ReadReply) => boolean>>;

const combinations = Object.values(combined);

/** The names of the features, in their order. */
export const replyFeatures: readonly string[] = [...replySigns, ...Object.keys(combined)];

/** A reply as numbers between 0 and 1, alike in every language. */
export function featuresOf(read: ReadReply): number[] {
  return [
    // The second time adds half as much as the first, the third nothing.
    ...replySigns.map((sign) => Math.min(read[sign], 1) * (2 / 3) + (read[sign] > 1 ? 1 / 3 : 0)),
    ...combinations.map((holds) => (holds(read) ? 1 : 0)),
  ];
}
