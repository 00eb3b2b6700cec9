import { type Topic, topics } from '@desk/contract/topics';
import {
  type AnswerSource,
  type AssigneeKind,
  answerSources,
  assigneeKinds,
  type Category,
  categories,
  type EscalationTrigger,
  escalationTriggers,
  type Level,
  levels,
  type Priority,
  priorities,
  type ResolverKind,
  resolverKinds,
  satisfactionScores,
  type TicketOrdering,
  type TicketStatus,
  ticketOrderings,
  ticketStatuses,
} from '@desk/contract/vocabulary';

/**
 * The list's state is its URL, in the API's own words, so that a link, a reload and the back button all show the same
 * tickets. What the URL says and the API would refuse is left out, not sent.
 */
export type TicketFilters = {
  status: TicketStatus[];
  category: Category[];
  priority: Priority[];
  severity: Level[];
  urgency: Level[];
  /** `me`, `pool`, `ai`, or an employee_id. */
  assigned_to: string[];
  employee_id: string[];
  office_location: string[];
  team_id: string[];
  handled_by: AssigneeKind[];
  resolver_kind: ResolverKind[];
  resolved_by: string[];
  score: string[];
  feedback_on: ResolverKind[];
  escalated: Flag[];
  escalated_by: EscalationTrigger[];
  reopened: Flag[];
  answered_by: string[];
  answer_source: AnswerSource[];
  topic: Topic[];
  search: string;
  ordering: TicketOrdering;
  /** Opaque, from the API's `next` and `previous`. */
  cursor: string | null;
} & Record<TimeKey, string | null>;

/** Yes or no; nothing is both. */
const flags = ['true', 'false'] as const;
type Flag = (typeof flags)[number];

const timeKeys = [
  'created_after',
  'created_before',
  'resolved_after',
  'resolved_before',
  'closed_after',
  'closed_before',
  'responded_after',
  'responded_before',
  'escalated_after',
  'escalated_before',
] as const;
type TimeKey = (typeof timeKeys)[number];

export const defaultOrdering: TicketOrdering = '-created_at';
const searchMax = 200;
const idPattern = /^[\w.-]{1,50}$/;
/** Sites and models have names with spaces, colons and accents. */
const namePattern = /^\S(?:.{0,118}\S)?$/u;

function known<Value extends string>(
  params: URLSearchParams,
  key: string,
  allowed: readonly Value[],
): Value[] {
  const given = new Set(params.getAll(key));
  return allowed.filter((value) => given.has(value));
}

function ids(params: URLSearchParams, key: string, pattern = idPattern): string[] {
  return [...new Set(params.getAll(key))].filter((value) => pattern.test(value)).slice(0, 50);
}

function instant(params: URLSearchParams, key: string): string | null {
  const value = params.get(key);
  const time = value === null ? Number.NaN : Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

export function readFilters(params: URLSearchParams): TicketFilters {
  return {
    status: known(params, 'status', ticketStatuses),
    category: known(params, 'category', categories),
    priority: known(params, 'priority', priorities),
    severity: known(params, 'severity', levels),
    urgency: known(params, 'urgency', levels),
    assigned_to: ids(params, 'assigned_to'),
    employee_id: ids(params, 'employee_id'),
    office_location: ids(params, 'office_location', namePattern),
    team_id: ids(params, 'team_id', /^\d{1,9}$/),
    handled_by: known(params, 'handled_by', assigneeKinds),
    resolver_kind: known(params, 'resolver_kind', resolverKinds),
    resolved_by: ids(params, 'resolved_by'),
    score: known(params, 'score', satisfactionScores.map(String)),
    feedback_on: known(params, 'feedback_on', resolverKinds),
    escalated: known(params, 'escalated', flags).slice(0, 1),
    escalated_by: known(params, 'escalated_by', escalationTriggers),
    reopened: known(params, 'reopened', flags).slice(0, 1),
    answered_by: ids(params, 'answered_by', namePattern),
    answer_source: known(params, 'answer_source', answerSources),
    topic: known(params, 'topic', topics),
    created_after: instant(params, 'created_after'),
    created_before: instant(params, 'created_before'),
    resolved_after: instant(params, 'resolved_after'),
    resolved_before: instant(params, 'resolved_before'),
    closed_after: instant(params, 'closed_after'),
    closed_before: instant(params, 'closed_before'),
    responded_after: instant(params, 'responded_after'),
    responded_before: instant(params, 'responded_before'),
    escalated_after: instant(params, 'escalated_after'),
    escalated_before: instant(params, 'escalated_before'),
    search: (params.get('search') ?? '').trim().slice(0, searchMax),
    ordering: ticketOrderings.find((known) => known === params.get('ordering')) ?? defaultOrdering,
    cursor: params.get('cursor') || null,
  };
}

export const noFilters: TicketFilters = readFilters(new URLSearchParams());

const manyKeys = [
  'status',
  'category',
  'priority',
  'severity',
  'urgency',
  'assigned_to',
  'employee_id',
  'office_location',
  'team_id',
  'handled_by',
  'resolver_kind',
  'resolved_by',
  'score',
  'feedback_on',
  'escalated',
  'escalated_by',
  'reopened',
  'answered_by',
  'answer_source',
  'topic',
] as const satisfies (keyof TicketFilters)[];
export type ManyKey = (typeof manyKeys)[number];

/** One URL per set of filters: fixed order of keys, nothing that is the default. */
export function writeFilters(filters: TicketFilters): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of manyKeys) for (const value of filters[key]) params.append(key, value);
  for (const key of timeKeys) if (filters[key]) params.set(key, filters[key]);
  if (filters.search) params.set('search', filters.search);
  if (filters.ordering !== defaultOrdering) params.set('ordering', filters.ordering);
  if (filters.cursor) params.set('cursor', filters.cursor);
  return params;
}

/** Filters with a change: whatever changes what is listed starts at the first page again. */
export function changeFilters(filters: TicketFilters, change: Partial<TicketFilters>): TicketFilters {
  return { ...filters, cursor: null, ...change };
}

export const isTimeKey = (key: string): key is TimeKey => timeKeys.some((one) => one === key);

export type FilterChip = { key: ManyKey | TimeKey | 'search'; value: string };

/** Each filter in force, as one removable chip; the order of the list stays out of it. */
export function filterChips(filters: TicketFilters): FilterChip[] {
  const chips: FilterChip[] = [];
  if (filters.search) chips.push({ key: 'search', value: filters.search });
  for (const key of manyKeys) for (const value of filters[key]) chips.push({ key, value });
  for (const key of timeKeys) if (filters[key]) chips.push({ key, value: filters[key] });
  return chips;
}

export function removeChip(filters: TicketFilters, chip: FilterChip): TicketFilters {
  if (chip.key === 'search') return changeFilters(filters, { search: '' });
  if (isTimeKey(chip.key)) return changeFilters(filters, { [chip.key]: null });
  const left: readonly string[] = filters[chip.key].filter((value) => value !== chip.value);
  return changeFilters(filters, { [chip.key]: left });
}

const open: TicketStatus[] = ['pending', 'in_progress'];

/** Ready-made questions to the list. */
export const quickViews = {
  mine: { ...noFilters, status: open, assigned_to: ['me'] },
  unassigned: { ...noFilters, status: open, assigned_to: ['pool'] },
  urgent: { ...noFilters, status: open, priority: ['urgent'] },
  open: { ...noFilters, status: open },
  solved: { ...noFilters, status: ['resolved', 'closed'] },
  all: noFilters,
} as const satisfies Record<string, TicketFilters>;
export type QuickView = keyof typeof quickViews;

/** Who is offered which, in the order shown. */
export const quickViewNames = {
  staff: ['mine', 'unassigned', 'urgent', 'open', 'all'],
  employee: ['open', 'solved', 'all'],
} as const satisfies Record<string, readonly QuickView[]>;

/** Which ready-made question these filters are; the order of the list and the page do not matter. */
export function quickViewOf(filters: TicketFilters): QuickView | null {
  const bare = (one: TicketFilters) =>
    writeFilters({ ...one, ordering: defaultOrdering, cursor: null }).toString();
  const wanted = bare(filters);
  for (const name of [...quickViewNames.staff, ...quickViewNames.employee]) {
    if (bare(quickViews[name]) === wanted) return name;
  }
  return null;
}
