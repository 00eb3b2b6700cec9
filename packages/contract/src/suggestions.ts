import { z } from 'zod';
import { suggestionTextMax } from './enough-to-suggest.ts';
import { categories, deflectionOutcomes, languages } from './vocabulary.ts';

export const mostCards = 3;

export const askSuggestionsSchema = z.object({
  text: z.string().trim().min(1).max(suggestionTextMax),
  /** Of the suggestions that the same text, not finished then, was given before: one person writing is counted once. */
  suggestion_id: z.number().int().min(1).optional(),
});
export type AskSuggestions = z.infer<typeof askSuggestionsSchema>;

export const cardKinds = ['outage', 'article', 'case'] as const;
export type CardKind = (typeof cardKinds)[number];

export const cardRefSchema = z.object({ kind: z.enum(cardKinds), id: z.number().int().min(1) });
export type CardRef = z.infer<typeof cardRefSchema>;

/** What may already solve it. A known outage solves nothing, but says that there is nothing to file. */
export const suggestionCardSchema = cardRefSchema.extend({
  title: z.string(),
  /** What to do. Markdown in articles, plain text otherwise. */
  text: z.string(),
  language: z.enum(languages),
  category: z.enum(categories),
  category_display: z.string(),
});
export type SuggestionCard = z.infer<typeof suggestionCardSchema>;

export const suggestionsSchema = z.object({
  /** What the outcome is reported for; null where there was nothing to show. */
  id: z.number().int().nullable(),
  cards: z.array(suggestionCardSchema).max(mostCards),
});
export type Suggestions = z.infer<typeof suggestionsSchema>;

/** What came of it: a card solved it, or a ticket was filed all the same. */
export const suggestionOutcomeSchema = z
  .object({
    outcome: z.enum(deflectionOutcomes),
    /** The card that solved it. */
    solved_with: cardRefSchema.optional(),
    /** The ticket that was filed. */
    ticket_number: z.string().max(50).optional(),
  })
  .refine(({ outcome, solved_with }) => outcome !== 'solved' || solved_with !== undefined, {
    path: ['solved_with'],
    params: { code: 'required' },
  });
export type SuggestionOutcome = z.infer<typeof suggestionOutcomeSchema>;
