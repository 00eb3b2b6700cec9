/**
 * Why something happened that no person did: stands as the comment of a history row whose `changed_by` is `ai` or `system`,
 * and is put into the reader's words by the page. A person's row carries that person's own words.
 */
export const historyCodes = [
  /** The requester's reply said that it is solved. */
  'closure_intent',
  /** Nobody came back to it within the days that the desk waits. */
  'closed_after_days',
  /** The requester's reply said that it is not solved, or not wholly. */
  'reply_not_solved',
] as const;
export type HistoryCode = (typeof historyCodes)[number];

export function isHistoryCode(text: string): text is HistoryCode {
  return historyCodes.some((code) => code === text);
}
