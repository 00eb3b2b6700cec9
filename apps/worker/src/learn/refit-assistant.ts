import type { LearnedScores } from '@desk/contract/assistant-quality';
import type { JobPayload } from '@desk/contract/jobs';
import type { LabelOrigin } from '@desk/contract/vocabulary';
import type { Desk } from '@desk/desk/desk';
import { keepLesson } from '@desk/desk/learning/learned-models';
import { type LabelledTicket, lessonDue, readLabelledTickets } from '@desk/desk/learning/read-lesson';
import type { Logger } from 'pino';
import type { Embedder } from '../ai/embedder/embedder.ts';
import { detectLanguage } from '../ai/language.ts';
import { prepareText } from '../ai/privacy/prepare-text.ts';
import { problemText } from '../ai/retrieval/problem-text.ts';
import { learnApart } from './learn-apart.ts';
import type { LessonTicket } from './learn-lesson.ts';
import type { LearnedTriage } from './learned-triage.ts';

/** An acceptance says of the whole answer that it will do; who corrects or sorts blindly has looked at the category. */
const weights: Record<LabelOrigin, number> = { correction: 1, blind_review: 1, acceptance: 0.5 };

/** Texts at once, so that tickets which are analysed meanwhile never wait long for the embedder. */
const batch = 16;

export type RefitDeps = {
  desk: Desk;
  embedder: () => Embedder;
  learned: LearnedTriage;
  log: Logger;
};

/**
 * Learns from what people said since the desk began, and puts it to use if it is not worse than what is in use. A night that
 * was learned already, by whichever worker, is left alone.
 */
export async function refitAssistant(
  { desk, embedder, learned, log }: RefitDeps,
  { night }: JobPayload<'refit-assistant'>,
  signal: AbortSignal,
): Promise<void> {
  if ((await lessonDue(desk)) !== night) return;
  await learned.refresh();
  const model = embedder();
  const tickets = await prepare(await readLabelledTickets(desk), model, signal);
  const version = `learned-${night}`;
  const active = learned.active();
  const lesson = await learnApart({ version, embedding_model: model.name, tickets, active }, signal).catch(
    (error: unknown) => {
      signal.throwIfAborted();
      log.error({ err: error, version }, 'nothing could be learned tonight; tomorrow night again');
      return nothingLearned(version);
    },
  );
  const { trained_on, scores, is_promoted } = lesson;
  const isKept = await keepLesson(desk, { version, ...lesson });
  if (!isKept) return;
  log.info({ version, trained_on, ...scores, is_promoted }, 'the night’s lesson is over');
  await learned.refresh();
}

/** On record, so that the same failure is not repeated all night. */
function nothingLearned(version: string) {
  const scores: LearnedScores = { candidate: null, before: null, difference: null, verdict: 'failed' };
  return { parameters: { version }, scores, trained_on: 0, is_promoted: false };
}

async function prepare(
  tickets: readonly LabelledTicket[],
  embedder: Embedder,
  signal: AbortSignal,
): Promise<LessonTicket[]> {
  const vectors = await vectorsOf(tickets, embedder, signal);
  return tickets.flatMap((ticket, index) => {
    const vector = vectors[index];
    if (!vector) return [];
    const title = prepareText(ticket.title);
    const description = prepareText(ticket.description);
    const { category, severity, urgency, is_frozen, origin } = ticket;
    return {
      title,
      description,
      language: detectLanguage(`${title}\n${description}`, ticket.language),
      vector,
      category,
      severity,
      urgency,
      weight: origin === null ? 0 : weights[origin],
      is_frozen,
    };
  });
}

/** As they are stored, and anew where they are of another embedder. */
async function vectorsOf(
  tickets: readonly LabelledTicket[],
  embedder: Embedder,
  signal: AbortSignal,
): Promise<(Float32Array | undefined)[]> {
  const isStored = ({ embedding_model, problem_embedding }: LabelledTicket) =>
    embedding_model === embedder.name && problem_embedding?.length === embedder.dimensions;
  const vectors: (Float32Array | undefined)[] = tickets.map((ticket) =>
    isStored(ticket) ? Float32Array.from(ticket.problem_embedding ?? []) : undefined,
  );
  const missing = [...tickets.keys()].filter((index) => !vectors[index]);
  for (let start = 0; start < missing.length; start += batch) {
    signal.throwIfAborted();
    const part = missing.slice(start, start + batch);
    const texts = part.flatMap((index) => {
      const ticket = tickets[index];
      return ticket ? [problemText(ticket)] : [];
    });
    const made = await embedder.embed(texts);
    for (const [position, index] of part.entries()) vectors[index] = made[position];
  }
  return vectors;
}
