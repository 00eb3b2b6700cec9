/**
 * A text as the assistant may see it, store vectors of it and log it: without characters that nobody can see.
 * Everything that people wrote goes through here before it is embedded, put into a prompt or logged.
 */
export function prepareText(text: string): string {
  return text.replace(invisible, '');
}

/** Zero width, bidirectional controls, tags and variation selectors: what hides text from a reader and not from a model. */
const invisible =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e0fff}]/gu;
