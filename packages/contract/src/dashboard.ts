import { z } from 'zod';
import { topics } from './topics.ts';
import {
  answerSources,
  assigneeKinds,
  categories,
  escalationTriggers,
  resolverKinds,
  satisfactionScores,
} from './vocabulary.ts';

/** What the dashboard shows where nothing else is asked for, and the longest stretch that can be asked for. */
export const defaultDays = 30;
export const mostDays = 366;

/** Whole days of the desk's time zone, both included; without a first one, so many `days` up to the last. */
const period = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  days: z.coerce.number().int().min(1).max(mostDays).default(defaultDays),
});

function isPeriod({ from, to }: { from?: string; to?: string }, context: z.RefinementCtx) {
  if (from === undefined || to === undefined) return;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days < 1 || days > mostDays)
    context.addIssue({ code: 'custom', path: ['to'], params: { code: 'invalid' } });
}

export const dashboardQuery = period
  .extend({ site: z.string().trim().min(1).max(120).optional(), category: z.enum(categories).optional() })
  .superRefine(isPeriod);
export type DashboardQuery = z.infer<typeof dashboardQuery>;

export const insightsQuery = period.superRefine(isPeriod);
export type InsightsQuery = z.infer<typeof insightsQuery>;

/**
 * So many tickets, and the ones that are meant: `list` is the query of `GET /tickets`, and of the page's list, that has
 * exactly these. `before` is the same of the stretch of the same length before; null where there is no such thing.
 */
const countSchema = z.object({ count: z.int(), before: z.int().nullable(), list: z.string() });
export type Count = z.infer<typeof countSchema>;

const amountSchema = z.object({ value: z.number().nullable(), before: z.number().nullable() });
export type Amount = z.infer<typeof amountSchema>;

/** In seconds; null where there is nothing to measure. */
const durationsSchema = z.object({ average: amountSchema, median: amountSchema, p90: amountSchema });
export type Durations = z.infer<typeof durationsSchema>;

/** How long so many tickets took: every hour counted, and only those in which the desk was open. */
const timesSchema = z.object({ tickets: countSchema, wall: durationsSchema, business: durationsSchema });
export type Times = z.infer<typeof timesSchema>;

/** How long open tickets have been waiting since they were filed. */
export const backlogAges = [
  'under_one_day',
  'one_to_three_days',
  'three_to_seven_days',
  'seven_to_thirty_days',
  'over_thirty_days',
] as const;
export type BacklogAge = (typeof backlogAges)[number];

export const dashboardSchema = z.object({
  generated_at: z.iso.datetime(),
  time_zone: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** Sites that are large enough to have figures of their own. */
  sites: z.array(z.string()),

  filed: countSchema,
  resolved: countSchema,
  /** Now, whenever filed; `before` is how many there were at the end of the stretch before. */
  open: countSchema,

  /** Who has them, or had them when they were solved; `pool`: nobody yet. */
  tasks: z.array(z.object({ handled_by: z.enum(assigneeKinds), filed: countSchema, open: countSchema })),
  /** Who solved what stands solved; a reopening has taken the credit back. */
  solved_by: z.array(z.object({ resolver_kind: z.enum(resolverKinds), tickets: countSchema })),
  /** Of the tickets closed in the period. */
  feedback: z.array(
    z.object({
      resolver_kind: z.enum(resolverKinds),
      closed: countSchema,
      rated: countSchema,
      average: amountSchema,
      scores: z.array(z.object({ score: z.literal([...satisfactionScores]), tickets: countSchema })),
    }),
  ),
  satisfaction: amountSchema,
  /** All; the assistant as a whole; each of its agents (`model_used` of the answer that stood); the IT team. */
  resolution_times: z.array(
    z.object({
      solver: z.enum(['all', 'ai', 'agent', 'team']),
      agent: z.string().nullable(),
      times: timesSchema,
    }),
  ),
  /** Until the first public word of a person, of the tickets that had it in the period. */
  first_response: timesSchema,
  step: z.enum(['day', 'week']),
  volume: z.array(
    z.object({
      /** The first day of the step. */
      day: z.iso.date(),
      filed: z.object({ count: z.int(), list: z.string() }),
      resolved: z.object({ count: z.int(), list: z.string() }),
    }),
  ),
  backlog: z.array(z.object({ age: z.enum(backlogAges), tickets: countSchema })),
  workload: z.array(
    z.object({
      employee_id: z.string(),
      name: z.string(),
      team_name: z.string().nullable(),
      open: countSchema,
      resolved: countSchema,
      /** Seconds from filing to solution. */
      median_wall: amountSchema,
      median_business: amountSchema,
    }),
  ),
  escalations: z.object({
    /** With at least one escalation in the period. */
    tickets: countSchema,
    by_trigger: z.array(z.object({ trigger: z.enum(escalationTriggers), tickets: countSchema })),
    open: countSchema,
  }),
  /** From where the answer came that stands, of the tickets filed in the period. */
  answers: z.array(z.object({ source: z.enum(answerSources), tickets: countSchema })),
  /** Of the tickets filed in the period that were solved at least once, those that were not solved for good. */
  reopened: z.object({ tickets: countSchema, solved_once: amountSchema }),
  /** Suggestions while typing: `claimed` said that it solved it, `honest` had no ticket of the kind in the 72 hours after. */
  deflection: z.object({ shown: amountSchema, claimed: amountSchema, honest: amountSchema }),
});
export type Dashboard = z.infer<typeof dashboardSchema>;

/** One site beside the others. */
const siteInsightSchema = z.object({
  /** Null for the sites that are too small to stand alone, taken together. */
  site: z.string().nullable(),
  sites: z.int(),
  people: z.int(),
  tickets: z.object({ count: z.int(), list: z.string().nullable() }),
  per_hundred: z.number(),
  by_category: z.array(
    z.object({
      category: z.enum(categories),
      count: z.int(),
      per_hundred: z.number(),
      list: z.string().nullable(),
    }),
  ),
  /** Opening hours that its people waited from filing to solution, or until now, for each of them. */
  hours_waited_per_person: z.number(),
});
export type SiteInsight = z.infer<typeof siteInsightSchema>;

export const insightsSchema = z.object({
  generated_at: z.iso.datetime(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** So many people a site must have to be shown by itself. */
  smallest_group: z.int(),
  sites: z.array(siteInsightSchema),
  /** Where a site files so many more tickets of a kind per head than all others that chance does not explain it. */
  bottlenecks: z.array(
    z.object({
      site: z.string(),
      /** What it is about: a topic, or a category where no one topic explains it; the other is null. */
      topic: z.enum(topics).nullable(),
      category: z.enum(categories).nullable(),
      tickets: z.object({ count: z.int(), list: z.string() }),
      people: z.int(),
      /** How many times as many per head as elsewhere, and between which bounds that lies with 99 % certainty. */
      ratio: z.number(),
      low: z.number(),
      high: z.number(),
    }),
  ),
});
export type Insights = z.infer<typeof insightsSchema>;
export type Bottleneck = Insights['bottlenecks'][number];
