import type { LearnedScores } from '@desk/contract/assistant-quality';
import type { Category, Language, Level } from '@desk/contract/vocabulary';
import { fitTriage, type TrainingRow } from '../ai/triage/fit-triage.ts';
import {
  coldStartParameters,
  type LoadedParameters,
  loadParameters,
  type TriageParameters,
} from '../ai/triage/parameters.ts';
import { triage } from '../ai/triage/triage.ts';
import { compareLessons } from './compare-lessons.ts';

/** A ticket whose text is prepared, with what it turned out to be. */
export type LessonTicket = {
  title: string;
  description: string;
  language: Language;
  /** Of the embedder that the lesson names. */
  vector: Float32Array;
  category: Category;
  severity: Level | null;
  urgency: Level | null;
  /** How much a label counts; what nobody confirmed has none. */
  weight: number;
  is_frozen: boolean;
};

export type LessonInput = {
  /** What answers will carry once this is in use. */
  version: string;
  embedding_model: string;
  tickets: readonly LessonTicket[];
  /** What is in use; null while that is what was shipped. */
  active: TriageParameters | null;
};

export type LearnedLesson = {
  parameters: TriageParameters;
  scores: LearnedScores;
  trained_on: number;
  is_promoted: boolean;
};

/** Learns triage anew from the labels that are not frozen, and compares it with what is in use on those that are. Pure. */
export function learnLesson({ version, embedding_model, tickets, active }: LessonInput): LearnedLesson {
  const rows = tickets.filter(({ is_frozen, weight }) => !is_frozen && weight > 0).map(rowOf);
  const parameters = fitTriage(rows, { version, embedding_model, origin: 'desk' });

  const candidate = loadParameters(parameters);
  const before = active ? loadParameters(active) : coldStartParameters();
  const compared = tickets
    .filter(({ is_frozen }) => is_frozen)
    .map((ticket) => ({
      category: ticket.category,
      candidate: sort(ticket, candidate),
      before: sort(ticket, before),
    }));
  return { parameters, trained_on: rows.length, ...compareLessons(compared) };

  function sort(ticket: LessonTicket, learned: LoadedParameters) {
    const { title, description, language, vector } = ticket;
    return triage({ title, description, language, vector, embedding_model, neighbours: [] }, learned);
  }
}

function rowOf({ severity, urgency, is_frozen: _, ...ticket }: LessonTicket): TrainingRow {
  return { ...ticket, severity: severity ?? undefined, urgency: urgency ?? undefined };
}
