import { z } from 'zod';

/**
 * What the API asks of the worker. Payloads carry ids, never objects: the worker reads what stands in the database now.
 * What waits differently waits in a queue of its own: a slow language model must never delay a first answer.
 */
export const queueNames = {
  analysis: 'analysis',
  refinement: 'refinement',
  housekeeping: 'housekeeping',
  models: 'models',
  search: 'search',
  mail: 'mail',
} as const;

/** BullMQ's key prefix in Redis. */
export const queuePrefix = 'desk';

export const jobs = {
  'analyze-ticket': {
    queue: queueNames.analysis,
    payload: z.object({ ticket_id: z.number().int(), analysis_run: z.number().int() }),
  },
  /** Asks the language model for a better answer than the one that is there. */
  'refine-answer': {
    queue: queueNames.refinement,
    payload: z.object({ ticket_id: z.number().int(), analysis_run: z.number().int() }),
  },
  'embed-article': {
    queue: queueNames.housekeeping,
    payload: z.object({ article_id: z.number().int() }),
  },
  /** Makes a ticket's vectors: of its problem, and of its resolution once it is closed. */
  'embed-ticket': {
    queue: queueNames.housekeeping,
    payload: z.object({ ticket_id: z.number().int() }),
  },
  /** Offers a sample of last week's tickets for blind review. */
  'offer-blind-reviews': {
    queue: queueNames.housekeeping,
    payload: z.object({}),
  },
  /** Learns from what people said, once a night. */
  'refit-assistant': {
    queue: queueNames.housekeeping,
    /** The desk's date. */
    payload: z.object({ night: z.iso.date() }),
  },
  /** Reads what a requester wrote: how they feel, and whether that is the end of it. */
  'read-comment': {
    queue: queueNames.analysis,
    payload: z.object({ comment_id: z.number().int() }),
  },
  /** Makes the redacted case of a closed ticket. */
  'file-case': {
    queue: queueNames.housekeeping,
    payload: z.object({ ticket_id: z.number().int() }),
  },
  /** Looks for solved cases that no article covers, once a night, and drafts one for each cluster. */
  'draft-articles': {
    queue: queueNames.housekeeping,
    /** The desk's date. */
    payload: z.object({ night: z.iso.date() }),
  },
  /** Looks for what may already solve what somebody is writing, or looking for; see `questions.ts`. */
  'find-solutions': {
    queue: queueNames.search,
    payload: z.object({ question_id: z.uuid() }),
  },
  'send-mail': {
    queue: queueNames.mail,
    payload: z.object({ mail_id: z.number().int() }),
  },
  /** Has the model server download a language model: some gigabytes, which nothing else may wait for. */
  'pull-model': {
    queue: queueNames.models,
    payload: z.object({ model: z.string() }),
  },
} as const;

/** How every job waits, retries and goes; BullMQ's own spelling. */
export const jobOptions = {
  // The id must be free again once the work is done, or the same work could not be asked for a second time.
  removeOnComplete: true,
  removeOnFail: true,
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
} as const;

/** Present in Redis for as long as some worker is alive: workers write it again and again, and it expires. */
export const workerAliveKey = `${queuePrefix}:worker-alive`;

export type JobName = keyof typeof jobs;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobs)[Name]['payload']>;

/** The same owed work has the same id, so that enqueuing it twice queues it once. */
export const jobIds: { [Name in JobName]: (payload: JobPayload<Name>) => string } = {
  'analyze-ticket': (payload: JobPayload<'analyze-ticket'>) =>
    `analyze-${payload.ticket_id}-${payload.analysis_run}`,
  'refine-answer': (payload: JobPayload<'refine-answer'>) =>
    `refine-${payload.ticket_id}-${payload.analysis_run}`,
  'embed-article': (payload: JobPayload<'embed-article'>) => `embed-article-${payload.article_id}`,
  'embed-ticket': (payload: JobPayload<'embed-ticket'>) => `embed-ticket-${payload.ticket_id}`,
  'offer-blind-reviews': () => 'offer-blind-reviews',
  'refit-assistant': ({ night }: JobPayload<'refit-assistant'>) => `refit-${night}`,
  'read-comment': ({ comment_id }: JobPayload<'read-comment'>) => `read-comment-${comment_id}`,
  'file-case': ({ ticket_id }: JobPayload<'file-case'>) => `file-case-${ticket_id}`,
  'draft-articles': ({ night }: JobPayload<'draft-articles'>) => `draft-articles-${night}`,
  'find-solutions': ({ question_id }: JobPayload<'find-solutions'>) => `find-solutions-${question_id}`,
  'send-mail': ({ mail_id }: JobPayload<'send-mail'>) => `send-mail-${mail_id}`,
  // BullMQ takes a colon for its own.
  'pull-model': ({ model }: JobPayload<'pull-model'>) => `pull-${model.replaceAll(':', '-')}`,
};
