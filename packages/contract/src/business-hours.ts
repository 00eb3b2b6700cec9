import { z } from 'zod';

const opens = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Midnight at the end of the day is `24:00`. */
const closes = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

export const businessSpanSchema = z.object({
  /** ISO: Monday is 1, Sunday 7. */
  weekday: z.number().int().min(1).max(7),
  opens,
  closes,
});
export type BusinessSpan = z.infer<typeof businessSpanSchema>;

export const holidaySchema = z.object({ day: z.iso.date(), name: z.string().trim().min(1).max(80) });
export type Holiday = z.infer<typeof holidaySchema>;

/** When the desk is open, in its own time zone: several spans a day, and none at all on holidays. */
export const businessHoursSchema = z
  .object({
    spans: z.array(businessSpanSchema).min(1).max(70),
    holidays: z.array(holidaySchema).max(400),
  })
  .superRefine(({ spans, holidays }, context) => {
    const refuse = (code: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', path, params: { code } });
    for (const [position, span] of spans.entries()) {
      // Both are written with leading zeros, so that their order as text is their order in the day.
      if (span.opens >= span.closes) refuse('closes_too_early', 'spans', position, 'closes');
      else if (spans.slice(0, position).some((other) => overlap(other, span)))
        refuse('spans_overlap', 'spans', position, 'opens');
    }
    const days = holidays.map(({ day }) => day);
    for (const [position, day] of days.entries())
      if (days.indexOf(day) < position) refuse('given_twice', 'holidays', position, 'day');
  });
export type BusinessHours = z.infer<typeof businessHoursSchema>;

const overlap = (one: BusinessSpan, other: BusinessSpan) =>
  one.weekday === other.weekday && one.opens < other.closes && other.opens < one.closes;

export const businessHoursBodySchema = z.object({
  /** IANA name; set where the desk is installed. */
  time_zone: z.string(),
  spans: z.array(businessSpanSchema),
  holidays: z.array(holidaySchema),
});
export type BusinessHoursBody = z.infer<typeof businessHoursBodySchema>;

/** What such hours would mean: when eight hours of business time are over, for tickets filed at these moments. */
export const businessHoursPreviewSchema = z.object({
  minutes: z.number().int(),
  examples: z.array(z.object({ filed_at: z.iso.datetime(), due_at: z.iso.datetime().nullable() })),
});
export type BusinessHoursPreview = z.infer<typeof businessHoursPreviewSchema>;
