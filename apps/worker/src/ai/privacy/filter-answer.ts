import type { Step } from '@desk/contract/ai-responses';
import { commands, domains, htmlTags, images, links, machines, secretRequests } from './answer-patterns.ts';
import { steeringSentences } from './injection-score.ts';
import { stripInvisible } from './prepare-text.ts';
import { findEmails, findPhones } from './redact/find-contacts.ts';

/** Why a step is not shown. */
export type DropReason =
  | 'link'
  | 'mail_address'
  | 'phone'
  | 'machine'
  | 'command'
  | 'markup'
  | 'asks_for_secret'
  | 'steered'
  | 'empty';

export type FilteredAnswer = { steps: Step[]; dropped: { text: string; reason: DropReason }[] };

/** What an answer may repeat. */
export type Grounds = {
  /** Texts of the reviewed articles that the answer cites. */
  reviewed: readonly string[];
  /** Title and description. */
  ticket: string;
};

/**
 * Drops the steps of an answer that could do harm whoever made the model write them. A link, a mail address, a telephone
 * number or a command stands only if a reviewed article has it, letter by letter; a machine's address also if the ticket
 * names it. What is left is plain text.
 */
export function filterAnswer(steps: readonly Step[], { reviewed, ticket }: Grounds): FilteredAnswer {
  const known = reviewed.map(flat);
  const named = [...known, flat(ticket)];
  const orders = steeringSentences(ticket).map(flat);
  const answer: FilteredAnswer = { steps: [], dropped: [] };
  for (const step of steps) {
    const text = plainStep(step.text);
    const reason = whyNot(text, known, named, orders);
    if (reason) answer.dropped.push({ text: step.text, reason });
    else answer.steps.push({ ...step, text });
  }
  return answer;
}

function whyNot(
  text: string,
  known: readonly string[],
  named: readonly string[],
  orders: readonly string[],
): DropReason | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  if (images.test(text) || htmlTags.test(text)) return 'markup';
  if (secretRequests.some((pattern) => pattern.test(text)) && !standsIn(known, text))
    return 'asks_for_secret';
  const found = (patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), ([match]) => match));
  const cut = (findings: { start: number; end: number }[]) =>
    findings.map(({ start, end }) => text.slice(start, end));
  const isForeign = (match: string) => !standsIn(known, match);

  if (cut(findEmails(text)).some(isForeign)) return 'mail_address';
  if (found([links, domains]).some(isForeign)) return 'link';
  if (cut(findPhones(text)).some(isForeign)) return 'phone';
  if (found(commands).some(isForeign)) return 'command';
  if (found([machines]).some((match) => !standsIn(named, match))) return 'machine';
  if (orders.some((order) => repeats(flat(text), order, known))) return 'steered';
  return undefined;
}

/** Markdown's marks mean nothing where text is shown as text. */
function plainStep(text: string): string {
  return stripInvisible(text)
    .replace(/\*\*([^*\n]{1,500})\*\*/g, '$1')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/(?<!!)\[([^\]\n]{1,200})\]\(([^)\n]{1,500})\)/g, '$1 ($2)')
    .replace(/^\s{0,3}(?:#{1,6}|[-*>])\s+/gm, '')
    .trim();
}

function standsIn(texts: readonly string[], match: string): boolean {
  const wanted = flat(match).replace(/[.,;:!?)\]]+$/, '');
  return texts.some((text) => text.includes(wanted));
}

const flat = (text: string) =>
  stripInvisible(text).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const han = /\p{Script=Han}/u;
const piece = /\p{Script=Han}{6,}|[\p{L}\p{N}][\p{L}\p{N}'_-]*/gu;
/** What a test for obedience looks like: a word with digits or underscores, which no article knows. */
const marker = /^(?=.*[\p{L}])(?=.*[\d_-]).{5,}$/u;

/** Whether a step says what an order in the ticket told the model to say. */
function repeats(step: string, order: string, known: readonly string[]): boolean {
  if (order.length >= 8 && step.includes(order)) return true;
  const said = order.match(piece) ?? [];
  const quoted = Array.from(
    order.matchAll(/["“「'«]\s?([^"”」'»\n]{3,120})\s?["”」'»]/g),
    ([, inside = '']) => inside.trim(),
  );
  const tells = [...said.filter((word) => marker.test(word)), ...quoted, ...runsOf(order, 6, 10)];
  return tells.some((tell) => tell.length >= 3 && hasWord(step, tell) && !standsIn(known, tell));
}

function hasWord(step: string, tell: string): boolean {
  const at = step.indexOf(tell);
  if (at === -1) return false;
  const around = `${step[at - 1] ?? ' '}${step[at + tell.length] ?? ' '}`;
  return han.test(tell) || !/[\p{L}\p{N}]/u.test(around);
}

/** Every run of so many words, or of so many Chinese characters. */
function runsOf(text: string, words: number, characters: number): string[] {
  const latin = text.match(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’-]*/gu) ?? [];
  const runs = latin.slice(words - 1).map((_, at) => latin.slice(at, at + words).join(' '));
  const stretches = text.match(/\p{Script=Han}+/gu) ?? [];
  for (const stretch of stretches)
    for (let at = 0; at + characters <= stretch.length; at++) runs.push(stretch.slice(at, at + characters));
  return runs;
}
