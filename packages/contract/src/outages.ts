import { z } from 'zod';
import { pageOf, pageQuery } from './pagination.ts';
import { categories, languages } from './vocabulary.ts';

export const outageTitleMax = 200;
export const outageTextMax = 2_000;
const mostSites = 50;

const outageText = z.object({
  title: z.string().trim().min(1).max(outageTitleMax),
  text: z.string().trim().max(outageTextMax).default(''),
});
export type OutageText = z.infer<typeof outageText>;

/** In one to four languages; whoever reads another one sees the language of the author. */
const outageTexts = z
  .object({
    zh: outageText.optional(),
    en: outageText.optional(),
    fr: outageText.optional(),
    nl: outageText.optional(),
  })
  .refine((texts) => Object.values(texts).some((text) => text !== undefined), {
    params: { code: 'required' },
  });
export type OutageTexts = z.infer<typeof outageTexts>;

const sites = z.array(z.string().trim().min(1).max(100)).max(mostSites);

export const announceOutageSchema = z.object({
  texts: outageTexts,
  category: z.enum(categories),
  /** None means everywhere. */
  office_locations: sites.default([]),
  /** The ticket it became known by. */
  ticket_number: z.string().trim().max(50).nullish(),
});
export type AnnounceOutage = z.infer<typeof announceOutageSchema>;

export const changeOutageSchema = z.object({
  texts: outageTexts.optional(),
  category: z.enum(categories).optional(),
  office_locations: sites.optional(),
  /** True ends it now, false lets it go on. */
  is_over: z.boolean().optional(),
});
export type ChangeOutage = z.infer<typeof changeOutageSchema>;

export const listOutagesQuery = pageQuery.extend({
  /** Staff only: those that are over too. */
  all: z.stringbool().default(false),
});
export type ListOutagesQuery = z.infer<typeof listOutagesQuery>;

export const outageSchema = z.object({
  id: z.number().int(),
  /** In the reader's language where there is a text in it, else in `language`. */
  title: z.string(),
  text: z.string(),
  language: z.enum(languages),
  category: z.enum(categories),
  category_display: z.string(),
  office_locations: z.array(z.string()),
  started_at: z.iso.datetime(),
  ended_at: z.iso.datetime().nullable(),
  /** Staff only: all there is of it. */
  texts: outageTexts.optional(),
  ticket_number: z.string().nullable().optional(),
  created_by_name: z.string().optional(),
});
export type OutageBody = z.infer<typeof outageSchema>;
export const outagePageSchema = pageOf(outageSchema);
export type OutagePage = z.infer<typeof outagePageSchema>;
