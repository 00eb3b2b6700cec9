import { z } from 'zod';

/** What administrators change of the desk itself, each with its own place on the page of settings. */
export const deskSubjects = ['settings', 'business_hours', 'escalation_rule', 'team'] as const;
export type DeskSubject = (typeof deskSubjects)[number];

export const listDeskChangesQuery = z.object({ subject: z.enum(deskSubjects).optional() });

const fields = z.record(z.string(), z.unknown());

/** Newest first. */
export const deskChangeListSchema = z.object({
  results: z.array(
    z.object({
      id: z.number().int(),
      subject: z.enum(deskSubjects),
      /** Which of them, where there are several. */
      subject_id: z.number().int().nullable(),
      /** What it was, and what it has been since, of the fields that changed; null before it was made, and after it was taken away. */
      old_value: fields.nullable(),
      new_value: fields.nullable(),
      changed_by: z.string(),
      changed_by_name: z.string().nullable(),
      created_at: z.iso.datetime(),
    }),
  ),
});
export type DeskChange = z.infer<typeof deskChangeListSchema>['results'][number];
