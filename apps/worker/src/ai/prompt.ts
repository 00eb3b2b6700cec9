import { categories, type Language, levels } from '@desk/contract/vocabulary';
import { z } from 'zod';
import { estimateTokens, headWithin } from './estimate-tokens.ts';
import { createMarker, type Random, secureRandom, type UntrustedMarker } from './privacy/mark-untrusted.ts';
import { type PromptTexts, promptTexts } from './prompt-texts.ts';

export interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** Something known that the answer may rest on. Nobody's name, address or ticket number belongs in it. */
export interface PromptSource {
  /** How the caller calls it; steps come back with it. The model itself sees S1, S2 and so on. */
  ref: string;
  kind: 'article' | 'solved_ticket';
  text: string;
}

/** What the model is asked for. */
export interface Advice {
  suggested_category: (typeof categories)[number];
  suggested_severity: (typeof levels)[number];
  suggested_urgency: (typeof levels)[number];
  /** `sources` are the caller's refs; empty means general advice. */
  steps: { text: string; sources: string[] }[];
}

export interface Prompt {
  language: Language;
  messages: Message[];
  /** Said once more when the first answer could not be used. */
  insistence: string;
  /** What an answer must look like, for the server. */
  format: Record<string, unknown>;
  /** Reads an answer: unknown source ids are dropped, the others become the caller's refs. */
  schema: z.ZodType<Advice>;
  /** Refs of the sources that had room, in the order S1, S2 and so on. */
  offered: string[];
  /** Whether the end of the ticket had to be left out. */
  isTicketCut: boolean;
}

/** The window the model runs with; one value, because a server loads a model anew for another. */
export const contextTokens = 4096;
/** What an answer may take of it; a longer one is a loop. */
export const answerTokens = 700;
/** For what the server wraps around messages, and for the insistence. */
const wrapping = 100;
/** A source cut shorter than this says nothing any more. */
const leastOfSource = 40;

/**
 * The fixed part comes first and the ticket last, so that a server can reuse what it read for the ticket before; what differs
 * from prompt to prompt, the marks around other people's words included, comes after it.
 * What does not fit is taken from the sources; only then from the end of the ticket, and both see where.
 * @param random makes the marks; a test passes its own
 */
export function buildPrompt(
  ticket: { title: string; description: string; language: Language },
  sources: readonly PromptSource[],
  random: Random = secureRandom,
): Prompt {
  const { language } = ticket;
  const texts = promptTexts[language];
  const marker = createMarker(random);
  const system = instructions(texts);
  const explanation = marker.explanation(language);
  const room = contextTokens - answerTokens - wrapping - estimateTokens(system) - estimateTokens(explanation);

  const whole = `${marker.mark(ticket.title)}\n\n${marker.mark(ticket.description)}`;
  const fitting = withinRoom(whole, room, texts);
  const fittingSources = shareRoom(sources, room - estimateTokens(fitting), texts, marker);
  const offered = fittingSources.map(({ ref }) => ref);

  const known = fittingSources.map(({ kind, text }, i) =>
    marker.block('source', text, { id: `S${i + 1}`, kind }),
  );
  const user = [
    explanation,
    known.length > 0 ? [texts.sources, ...known].join('\n') : texts.noSources,
    `${texts.ticket}\n${marker.block('ticket', fitting)}`,
  ].join('\n\n');

  const schema = adviceSchema(offered);
  return {
    language,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    insistence: texts.insistence,
    format: formatOf(schema),
    schema,
    offered,
    isTicketCut: fitting !== whole,
  };
}

function instructions(texts: PromptTexts): string {
  const list = (meanings: Readonly<Record<string, string>>) =>
    Object.entries(meanings).map(([value, meaning]) => `- ${value}: ${meaning}`);
  return [
    texts.role,
    '',
    texts.categoriesAre,
    ...list(texts.categories),
    '',
    texts.severityIs,
    ...list(texts.severity),
    '',
    texts.urgencyIs,
    ...list(texts.urgency),
    '',
    ...texts.rules.map((rule, i) => `${i + 1}. ${rule}`),
    '{"suggested_category":"…","suggested_severity":"…","suggested_urgency":"…","steps":[{"text":"…","sources":[]}]}',
  ].join('\n');
}

function withinRoom(text: string, room: number, texts: PromptTexts): string {
  if (estimateTokens(text) <= room) return text;
  return `${headWithin(text, room - estimateTokens(texts.leftOut) - 1)} ${texts.leftOut}`;
}

/** Each source may take its share of what is left; what a short one does not need is for those after it. */
function shareRoom(
  sources: readonly PromptSource[],
  room: number,
  texts: PromptTexts,
  marker: UntrustedMarker,
): PromptSource[] {
  const tag = estimateTokens(`${marker.block('source', '', { id: 'S1', kind: 'solved_ticket' })}\n`);
  const kept: PromptSource[] = [];
  let left = room;
  for (const [i, source] of sources.entries()) {
    const share = left / (sources.length - i) - tag;
    if (share < leastOfSource) continue;
    const text = withinRoom(marker.mark(source.text), share, texts);
    kept.push({ ...source, text });
    left -= estimateTokens(text) + tag;
  }
  return kept;
}

function adviceSchema(refs: readonly string[]) {
  const refOf = new Map(refs.map((ref, i) => [`S${i + 1}`, ref]));
  const ids = z.array(z.string().meta(refOf.size > 0 ? { enum: [...refOf.keys()] } : {}));
  return z.object({
    suggested_category: z.enum(categories),
    suggested_severity: z.enum(levels),
    suggested_urgency: z.enum(levels),
    steps: z
      .array(
        z.object({
          text: z.string().trim().min(1).max(1_000),
          sources: ids.transform((given) => [...new Set(given)].flatMap((id) => refOf.get(id) ?? [])),
        }),
      )
      .min(1)
      .max(8),
  });
}

/** Bounds on lengths stay ours: as a grammar they cost the server more than they are worth. */
function formatOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...format } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema.minLength;
      delete jsonSchema.maxLength;
    },
  });
  return format;
}
