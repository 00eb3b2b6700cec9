import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  categories,
  closureIntents,
  intents,
  languages,
  levels,
  sentiments,
} from '@desk/contract/vocabulary';
import { z } from 'zod';

/**
 * The labelled data. Everything is fitted on `train` and scored on `test`; the split is by issue, and for texts without an
 * issue by row: odd rows train, even rows test.
 */

const dataDir = path.join(import.meta.dirname, 'data');

export const splits = ['train', 'test'] as const;
export type Split = (typeof splits)[number];

const language = z.enum(languages);
const text = z.string().min(1);

const issueSchema = z.strictObject({
  issue: text,
  category: z.enum(categories),
  severity: z.enum(levels),
  urgency: z.enum(levels),
  split: z.enum(splits),
  situation: text,
});
export type Issue = z.infer<typeof issueSchema>;

const ticketSchema = z.strictObject({ issue: text, language, form: z.enum(['short', 'detailed']), text });
/** A text with its issue's labels; `id` is stable as long as texts of an issue are not reordered. */
export type LabelledTicket = z.infer<typeof ticketSchema> & Omit<Issue, 'situation'> & { id: string };

const resolutionSchema = z.strictObject({ issue: text, language, title: text, resolution: text });
export type Resolution = z.infer<typeof resolutionSchema> & Omit<Issue, 'situation'>;

const sentenceSchema = z.strictObject({ topic: text, zh: text, en: text, fr: text, nl: text });
export type Sentence = z.infer<typeof sentenceSchema>;

const situationSchema = sentenceSchema.omit({ topic: true }).extend({
  category: z.enum(categories),
  severity: z.enum(levels),
  urgency: z.enum(levels),
  /** The issue it comes near. */
  near: text.optional(),
});
/** One matter in four languages with its labels; for training only. */
export type Situation = z.infer<typeof situationSchema>;

const noCategorySchema = z.strictObject({ language, text });
export type NoCategoryText = z.infer<typeof noCategorySchema> & { split: Split };

const noAnswerSchema = z.strictObject({ language, category: z.enum(categories), text });
export type NoAnswerText = z.infer<typeof noAnswerSchema> & { split: Split };

const moodSchema = z.strictObject({ language, sentiment: z.enum(sentiments), intent: z.enum(intents), text });
export type MoodText = z.infer<typeof moodSchema> & { split: Split };

const replySchema = z
  .strictObject({
    id: text,
    language,
    closure_intent: z.enum(closureIntents),
    /** Whether these words alone are enough to close the ticket: a mere "thanks" is not. */
    closes: z.boolean(),
    text,
  })
  .refine((row) => !row.closes || row.closure_intent === 'thanks_only');
/** What a requester writes under their ticket. */
export type Reply = z.infer<typeof replySchema> & { split: Split };

const attackSchema = z.strictObject({
  id: text,
  language,
  target: z.enum(['title', 'body', 'closed_ticket', 'article']),
  technique: text,
  text,
  demand: text,
});
export type Attack = z.infer<typeof attackSchema>;

const secretSchema = z.strictObject({
  language,
  text,
  secrets: z.array(text),
  people: z.array(text),
  keep: z.array(text),
});
export type SecretText = z.infer<typeof secretSchema>;

export const readIssues = once(() => readRows('issues.jsonl', issueSchema));

export const readTickets = once((): LabelledTicket[] => {
  const counts = new Map<string, number>();
  return readPerCategory('tickets', ticketSchema).map((row) => {
    const group = `${row.issue}/${row.language}/${row.form}`;
    const n = (counts.get(group) ?? 0) + 1;
    counts.set(group, n);
    return { ...row, ...labelsOf(row.issue), id: `${group}/${n}` };
  });
});

export const readResolutions = once((): Resolution[] =>
  readPerCategory('resolutions', resolutionSchema).map((row) => ({ ...row, ...labelsOf(row.issue) })),
);

export const readSentences = once(() => readFamily('sentences', sentenceSchema));

export const readAllSituations = once(() => readFamily('situations', situationSchema));

/** Without those that come near an issue of the test split: nothing may be fitted on them that is scored there. */
export const readSituations = once(() =>
  readAllSituations().filter(({ near }) => near === undefined || labelsOf(near).split === 'train'),
);

export const readNoCategory = once(() => splitByRow(readRows('no-category.jsonl', noCategorySchema)));
export const readNoAnswer = once(() => splitByRow(readRows('no-answer.jsonl', noAnswerSchema)));
export const readMoods = once(() => splitByRow(readRows('sentiment.jsonl', moodSchema)));
export const readReplies = once(() => splitByRow(readRows('replies.jsonl', replySchema)));
export const readAttacks = once(() => readRows('attacks.jsonl', attackSchema));
export const readSecrets = once(() => readRows('secrets.jsonl', secretSchema));

const issuesByName = once(() => new Map(readIssues().map((issue) => [issue.issue, issue])));

function labelsOf(name: string): Omit<Issue, 'situation'> {
  const issue = issuesByName().get(name);
  if (!issue) throw new Error(`issues.jsonl knows no issue "${name}"`);
  const { situation: _, ...labels } = issue;
  return labels;
}

function splitByRow<Row>(rows: Row[]): (Row & { split: Split })[] {
  return rows.map((row, index) => ({ ...row, split: index % 2 === 0 ? 'train' : 'test' }));
}

/** In a fixed order, whatever the file system's: by language, by category, by row. */
function readPerCategory<Row>(folder: 'tickets' | 'resolutions', schema: z.ZodType<Row>): Row[] {
  return languages.flatMap((name) =>
    categories
      .filter((category) => category !== 'other')
      .flatMap((category) => readRows(path.join(folder, name, `${category}.jsonl`), schema)),
  );
}

/** All files whose name begins so, in the order of their names. */
function readFamily<Row>(name: 'sentences' | 'situations', schema: z.ZodType<Row>): Row[] {
  return readdirSync(dataDir)
    .filter((file) => file.startsWith(name) && file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readRows(file, schema));
}

function readRows<Row>(file: string, schema: z.ZodType<Row>): Row[] {
  const lines = readFileSync(path.join(dataDir, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(`${file}:${index + 1} is not a row of this kind`, { cause: error });
    }
  });
}

function once<Value>(read: () => Value): () => Value {
  let kept: { value: Value } | undefined;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
}
