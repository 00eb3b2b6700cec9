import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createCommentSchema } from './comments.ts';
import { createEmployeeSchema, signInSchema } from './employees.ts';
import { explainIssue, issueMessage, issueTexts } from './issue-messages.ts';
import { createArticleSchema } from './knowledge.ts';
import { createTicketSchema, listTicketsQuery, resolveTicketSchema } from './tickets.ts';
import { languages } from './vocabulary.ts';

function codesOf(schema: z.ZodType, input: unknown): Record<string, string> {
  const result = schema.safeParse(input, { reportInput: true });
  const issues = result.error?.issues ?? [];
  return Object.fromEntries(issues.map((issue) => [issue.path.join('.'), explainIssue(issue, 'en').code]));
}

describe('an issue of a schema', () => {
  it.each<[string, z.ZodType, unknown, Record<string, string>]>([
    ['what is missing', createTicketSchema, {}, { description: 'required' }],
    ['what is empty', createTicketSchema, { description: '   ' }, { description: 'required' }],
    ['what is null', createCommentSchema, { body: null }, { body: 'required' }],
    [
      'text that is too long',
      createTicketSchema,
      { title: 'x'.repeat(201), description: 'a' },
      { title: 'too_long' },
    ],
    ['a number for text', createTicketSchema, { description: 7 }, { description: 'not_text' }],
    [
      'text for a list',
      createTicketSchema,
      { description: 'a', attachments: 'b' },
      { attachments: 'not_list' },
    ],
    [
      'too many',
      createArticleSchema,
      { title: 'a', content: 'b', category: 'other', tags: Array(13).fill('t') },
      { tags: 'too_many' },
    ],
    [
      'a choice there is not',
      createTicketSchema,
      { description: 'a', category: 'cars' },
      { category: 'invalid_choice' },
    ],
    ['a choice not made', createArticleSchema, { title: 'a', content: 'b' }, { category: 'required' }],
    ['half an e-mail address', signInSchema, { email: 'ada@', password: 'x' }, { email: 'invalid_email' }],
    ['no e-mail address', signInSchema, { email: '', password: 'x' }, { email: 'required' }],
    [
      'a number of an odd form',
      createEmployeeSchema,
      { employee_id: 'a b', email: 'a@b.nl', name: 'a', department: 'b', office_location: 'c' },
      { employee_id: 'invalid_format' },
    ],
    [
      'a link that is none',
      createTicketSchema,
      { description: 'a', attachments: [{ name: 'a', url: 'javascript:alert(1)' }] },
      { 'attachments.0.url': 'invalid_url' },
    ],
    [
      'a day for a moment',
      listTicketsQuery,
      { created_after: '2026-04-01' },
      { created_after: 'invalid_date' },
    ],
    ['a word for a number', listTicketsQuery, { page: 'x' }, { page: 'not_number' }],
    ['too small a number', listTicketsQuery, { page: '0' }, { page: 'too_small' }],
    ['too big a number', listTicketsQuery, { page_size: '101' }, { page_size: 'too_big' }],
    ['half a number', listTicketsQuery, { page: '1.5' }, { page: 'not_whole' }],
    ['either of two fields', resolveTicketSchema, {}, { resolution: 'required' }],
    ['no object at all', createTicketSchema, [], { '': 'not_object' }],
    ['nothing at all', createTicketSchema, undefined, { '': 'required' }],
    ['what may not be written', z.object({ id: z.never().optional() }), { id: 7 }, { id: 'read_only' }],
    ['what is not known', z.strictObject({}), { x: 1 }, { '': 'unknown_field' }],
  ])('knows %s', (_what, schema, input, codes) => {
    expect(codesOf(schema, input)).toEqual(codes);
  });

  it('says the limit as the reader writes numbers', () => {
    const { error } = createTicketSchema.safeParse(
      { description: 'x'.repeat(20_001) },
      { reportInput: true },
    );
    const sentences = languages.map(
      (language) => error && issueMessage(error.issues[0] ?? never(), language),
    );
    expect(sentences).toEqual([
      '最多 20,000 个字符。',
      'Use at most 20,000 characters.',
      'Ne dépassez pas 20\u202f000 caractères.',
      'Gebruik hoogstens 20.000 tekens.',
    ]);
  });

  it('serves a form, which asks before anything is sent', () => {
    const error = (issue: z.core.$ZodRawIssue) => issueMessage(issue, 'fr');
    const result = signInSchema.safeParse({ email: 'ada@', password: '' }, { error });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([
      'Saisissez une adresse e-mail complète, par exemple nom@example.com.',
      'Ce champ est obligatoire.',
    ]);
  });
});

it('has no sentence twice in one language, and none that only one language fills in', () => {
  for (const language of languages) {
    const sentences = Object.values(issueTexts).map((texts) => texts[language]);
    expect(new Set(sentences).size).toBe(sentences.length);
  }
  for (const texts of Object.values(issueTexts)) {
    const parameters = languages.map((language) => texts[language].match(/\{\w+\}/g)?.join());
    expect(new Set(parameters).size).toBe(1);
  }
});

function never(): never {
  throw new Error('the schema found nothing wrong');
}
