import { redact } from './redact/redact.ts';

/**
 * A text as the assistant may see it, store vectors of it and log it: without characters that nobody can see, spelled one
 * way, and with placeholders for secrets and personal data. Everything that people wrote goes through here before it is
 * embedded, put into a prompt or logged. Twice is the same as once.
 */
export function prepareText(text: string): string {
  return redact(normalize(stripInvisible(text)));
}

/** Without what hides text from a reader and not from a model. */
export function stripInvisible(text: string): string {
  return text.replace(invisible, '').replace(control, '');
}

/** Zero width, bidirectional controls, fillers and variation selectors; tags and further variation selectors. */
const invisible =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f|[\u180b-\u180d]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Full-width letters, digits and the signs that addresses are made of; Chinese punctuation stays as it is written. */
const fullWidth = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b\uff0d-\uff0f\uff1d\uff20\uff3f]/g;
const blank = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(blank, ' ')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
