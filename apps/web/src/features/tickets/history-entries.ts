import { type HistoryCode, historyCodes } from '@desk/contract/history-codes';
import type { HistoryEntry } from '@desk/contract/tickets';
import {
  type Category,
  categoryLabels,
  type EscalationTrigger,
  escalationTriggers,
  type Language,
  type Level,
  levelLabels,
  type Priority,
  priorityLabels,
  type RouteReason,
  routeReasons,
  type Translated,
} from '@desk/contract/vocabulary';

/** What one person did in one go, as the sentences of `history.*` in the locale files say it. */
export type HistorySentence =
  | { key: 'created' | 'deleted' | 'edited_title' | 'edited_description' | 'pooled' | 'claimed' }
  | { key: 'created_for'; person: string }
  | { key: 'assigned' | 'reassigned'; person: string | null }
  | { key: 'started' | 'resolved' | 'closed' | 'reopened' | 'returned' | 'undone' }
  | { key: 'to_team'; team: string }
  | { key: 'routed'; reason: Exclude<RouteReason, 'answered'> }
  | { key: 'wants_person' | 'still_broken' }
  | { key: 'escalated'; level: string }
  | { key: 'de_escalated' }
  | { key: 'set'; field: TriageField; value: string }
  | { key: 'changed'; field: TriageField; from: string; to: string }
  | { key: 'triaged'; values: { field: TriageField; value: string }[] }
  | { key: 'changed_other'; field: string };

export type TriageField = 'category' | 'priority' | 'severity' | 'urgency';

export type HistoryItem = {
  /** Of its first entry: unique within the ticket. */
  id: number;
  actor: { kind: 'person' | 'ai' | 'system'; id: string; name: string | null };
  created_at: string;
  sentences: HistorySentence[];
  /** What the person wrote along with it: a reason, a resolution. */
  comment: string | null;
  /** Why the desk or the assistant did it, as `history.code.*` says it. */
  code: HistoryCode | EscalationTrigger | null;
};

type LabelTable = Readonly<Record<string, Translated>>;
const triageLabels: Record<TriageField, LabelTable> = {
  category: categoryLabels satisfies Record<Category, Translated>,
  priority: priorityLabels satisfies Record<Priority, Translated>,
  severity: levelLabels satisfies Record<Level, Translated>,
  urgency: levelLabels satisfies Record<Level, Translated>,
};

function isTriageField(field: string): field is TriageField {
  return field in triageLabels;
}

function triageLabel(field: TriageField, value: string | null, language: Language): string | null {
  if (value === null) return null;
  return triageLabels[field][value]?.[language] ?? value;
}

function statusSentence(entry: HistoryEntry): HistorySentence | null {
  switch (entry.new_value) {
    case 'resolved':
      return { key: 'resolved' };
    case 'closed':
      return { key: 'closed' };
    case 'pending':
      return { key: 'returned' };
    case 'in_progress':
      if (entry.old_value === 'closed') return { key: 'undone' };
      return { key: entry.old_value === 'resolved' ? 'reopened' : 'started' };
    default:
      return null;
  }
}

/** That the assistant answers needs no reason: its taking the ticket says so. */
function routeSentence({ new_value, changed_by }: HistoryEntry): HistorySentence | null {
  const reason = routeReasons.find((known) => known === new_value);
  if (reason === undefined || reason === 'answered') return null;
  const isOwnWish =
    kindOf(changed_by) === 'person' && (reason === 'wants_person' || reason === 'still_broken');
  return isOwnWish ? { key: reason } : { key: 'routed', reason };
}

function escalationSentence({ new_value }: HistoryEntry): HistorySentence {
  const isOver = new_value === null || new_value === '0';
  return isOver ? { key: 'de_escalated' } : { key: 'escalated', level: new_value };
}

function assignmentSentence(entry: HistoryEntry, names: ReadonlyMap<string, string>): HistorySentence {
  if (entry.new_value === null || entry.new_value === 'pool') return { key: 'pooled' };
  if (entry.new_value === entry.changed_by) return { key: 'claimed' };
  const person = names.get(entry.new_value) ?? null;
  return { key: entry.old_value === null || entry.old_value === 'pool' ? 'assigned' : 'reassigned', person };
}

function sentenceOf(entry: HistoryEntry, context: HistoryContext): HistorySentence | null {
  const { names, language, requester } = context;
  const field = entry.changed_field;
  if (field === 'created' && entry.changed_by !== requester.employee_id) {
    return { key: 'created_for', person: requester.name };
  }
  if (field === 'created' || field === 'deleted') return { key: field };
  if (field === 'status') return statusSentence(entry);
  if (field === 'assigned_to') return assignmentSentence(entry, names);
  if (field === 'team') return entry.new_value === null ? null : { key: 'to_team', team: entry.new_value };
  if (field === 'route_reason') return routeSentence(entry);
  if (field === 'escalation_level') return escalationSentence(entry);
  if (field === 'title') return { key: 'edited_title' };
  if (field === 'description') return { key: 'edited_description' };
  // The status row beside it says so already; the text is shown as the item's comment.
  if (field === 'resolution') return null;
  if (isTriageField(field)) {
    const to = triageLabel(field, entry.new_value, language);
    const from = triageLabel(field, entry.old_value, language);
    if (to === null) return { key: 'changed_other', field };
    return from === null ? { key: 'set', field, value: to } : { key: 'changed', field, from, to };
  }
  return { key: 'changed_other', field };
}

/** Giving a ticket to somebody starts it, and putting it back makes it new again: one sentence says both. */
function withoutEchoes(sentences: HistorySentence[]): HistorySentence[] {
  const isAssigned = sentences.some(
    (s) => s.key === 'claimed' || s.key === 'assigned' || s.key === 'reassigned',
  );
  const isPooled = sentences.some((s) => s.key === 'pooled');
  const isCreated = sentences.some((s) => s.key === 'created' || s.key === 'created_for');
  return sentences.filter(
    (s) =>
      !(s.key === 'started' && isAssigned) &&
      !(s.key === 'returned' && isPooled) &&
      !((s.key === 'returned' || s.key === 'set') && isCreated),
  );
}

/** First values of several fields at once are one act: "set category to Network, severity to High ...". */
function joinTriage(sentences: HistorySentence[]): HistorySentence[] {
  const sets = sentences.filter((s) => s.key === 'set');
  if (sets.length < 2) return sentences;
  const triaged: HistorySentence = {
    key: 'triaged',
    values: sets.map(({ field, value }) => ({ field, value })),
  };
  return [triaged, ...sentences.filter((s) => s.key !== 'set')];
}

function codeOf(words: string | null): HistoryItem['code'] {
  return [...historyCodes, ...escalationTriggers].find((code) => code === words) ?? null;
}

function kindOf(changed_by: string): HistoryItem['actor']['kind'] {
  return changed_by === 'ai' || changed_by === 'system' ? changed_by : 'person';
}

export type HistoryContext = {
  /** Who an employee_id in an old or new value is; whom it does not know is told without the name. */
  names: ReadonlyMap<string, string>;
  requester: { employee_id: string; name: string };
  language: Language;
};

/** Rows of one actor closer together than this were written by one act. */
const sameActMs = 1_000;

/** The ticket's life as people tell it, oldest first: rows that were written by one act are one item. */
export function historyItems(entries: readonly HistoryEntry[], context: HistoryContext): HistoryItem[] {
  const acts: HistoryEntry[][] = [];
  for (const entry of [...entries].sort((a, b) => a.id - b.id)) {
    const act = acts.at(-1);
    const first = act?.[0];
    const isSameAct =
      first !== undefined &&
      first.changed_by === entry.changed_by &&
      Math.abs(Date.parse(entry.created_at) - Date.parse(first.created_at)) < sameActMs;
    if (isSameAct) act?.push(entry);
    else acts.push([entry]);
  }
  return acts.flatMap((act) => {
    const [first] = act;
    if (!first) return [];
    const sentences = joinTriage(
      withoutEchoes(act.map((entry) => sentenceOf(entry, context)).filter((s) => s !== null)),
    );
    if (sentences.length === 0) return [];
    const kind = kindOf(first.changed_by);
    const words = act.find((entry) => entry.comment)?.comment ?? null;
    const code = kind === 'person' ? null : codeOf(words);
    return [
      {
        id: first.id,
        actor: { kind, id: first.changed_by, name: first.changed_by_name },
        created_at: first.created_at,
        sentences,
        comment:
          (code === null ? words : null) ??
          act.find((entry) => entry.changed_field === 'resolution')?.new_value ??
          null,
        code,
      },
    ];
  });
}
