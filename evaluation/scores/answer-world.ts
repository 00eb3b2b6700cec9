import type { Language } from '@desk/contract/vocabulary';
import type { StartedAnalysis } from '@desk/desk/analysis/start-analysis';
import { triage } from '../../apps/worker/src/ai/triage/triage.ts';
import type { RawStep } from '../../apps/worker/src/analyze-ticket/check-steps.ts';
import { type ReadTicket, readTicket } from '../../apps/worker/src/analyze-ticket/read-ticket.ts';
import type { Sources } from '../../apps/worker/src/analyze-ticket/recommendation.ts';
import { splitSteps } from '../../apps/worker/src/analyze-ticket/split-steps.ts';
import { type LabelledTicket, type Resolution, readResolutions } from '../read-data.ts';

/** Tickets, sources and what a model might say of them, made of the labelled data: no database, no model. */

const resolutionsByKey = new Map(readResolutions().map((row) => [`${row.issue}/${row.language}`, row]));
const issues = [...new Set(readResolutions().map(({ issue }) => issue))];

export function resolutionOf(issue: string, language: Language): Resolution {
  const found = resolutionsByKey.get(`${issue}/${language}`);
  if (!found) throw new Error(`no resolution of ${issue} in ${language}`);
  return found;
}

/** As the worker reads it, of somebody who reads the desk in English: the text must say what language it is in. */
export function ticketOf({ text }: Pick<LabelledTicket, 'text'>): ReadTicket {
  const started: StartedAnalysis = {
    ticket_id: 1,
    analysis_run: 1,
    attempt: 1,
    title: text.slice(0, 60),
    description: text,
    language: 'en',
    category: null,
    office_location_snapshot: 'Lyon',
    employee_name_snapshot: 'Aoife Byrne',
    analysis_error: null,
  };
  return readTicket(started, triage);
}

/** Three solved tickets, the first of them about the very issue. */
export function sourcesFor(issue: string, language: Language): Sources {
  const at = issues.indexOf(issue);
  const others = [1, 7].map((step) => issues[(at + step) % issues.length] ?? issue);
  const tickets = [issue, ...others].map((name, i) => solvedTicket(resolutionOf(name, language), i));
  return { tickets, articles: [], isAnswerable: true, neighbours: [] };
}

function solvedTicket(
  { issue, language, title, resolution, category, severity, urgency }: Resolution,
  position: number,
): Sources['tickets'][number] {
  const relevance = 0.9 - 0.2 * position;
  return {
    ticket_id: issues.indexOf(issue) + 1,
    ticket_number: 'TK20260101001',
    title,
    description: title,
    // What staff alone may read is not what is measured here.
    category: category === 'security' ? 'other' : category,
    severity,
    urgency,
    language,
    resolution,
    employee_name_snapshot: 'Jan de Vries',
    resolver_name: 'Chloé Martin',
    age_days: 10,
    helpful: 0,
    outcomes: 0,
    is_for_requester: true,
    similarity: relevance,
    relevance,
    duplicates: 0,
  };
}

export type ScriptedStep = RawStep & {
  /** Whether the first source says so; undefined where nobody can tell without reading. */
  isTrue: boolean;
  kind: 'true' | 'reworded' | 'other issue' | 'invented id' | 'invented detail';
};

/** What a good model says: the steps of the source, half of them in other words. */
export function goodSteps(issue: string, language: Language, ref: string): ScriptedStep[] {
  return splitSteps(resolutionOf(issue, language).resolution)
    .slice(0, 5)
    .map((text, i) =>
      i % 2 === 0
        ? { text, sources: [ref], isTrue: true, kind: 'true' }
        : { text: reworded(text, language), sources: [ref], isTrue: true, kind: 'reworded' },
    );
}

/** What a bad one says: another issue's steps under this source's name, sources that do not exist, details from nowhere. */
export function hallucinatedSteps(issue: string, language: Language, ref: string): ScriptedStep[] {
  const at = issues.indexOf(issue);
  const category = resolutionOf(issue, language).category;
  const sibling = issues.find((name, i) => i > at && resolutionOf(name, language).category === category);
  const stranger = issues[(at + 23) % issues.length] ?? issue;
  const [fromSibling = ''] = splitSteps(resolutionOf(sibling ?? stranger, language).resolution).slice(1);
  const [fromStranger = ''] = splitSteps(resolutionOf(stranger, language).resolution).slice(2);
  const own = splitSteps(resolutionOf(issue, language).resolution);
  return [
    { text: fromSibling, sources: [ref], isTrue: false, kind: 'other issue' },
    { text: fromStranger, sources: [ref], isTrue: false, kind: 'other issue' },
    {
      text: reworded(own[0] ?? '', language),
      sources: ['article:987654', 'S9'],
      isTrue: false,
      kind: 'invented id',
    },
    {
      text: `${withoutEnd(own[1] ?? '')} ${details[at % details.length]}`,
      sources: [ref],
      isTrue: false,
      kind: 'invented detail',
    },
    {
      text: `${withoutEnd(own[2] ?? '')} ${details[(at + 3) % details.length]}`,
      sources: [ref],
      isTrue: false,
      kind: 'invented detail',
    },
  ];
}

const details = [
  '(srv-help-042.corp.example)',
  '0x8007F31C',
  'netsh winsock reset',
  '(10.77.3.219)',
  'https://fix-it.example/reset',
  '847 193',
  'HKLM\\Software\\Policies\\Fix',
] as const;

const withoutEnd = (text: string) => text.replace(/[.。！!]+$/u, '');

/** Another order of the clauses, and every sixth word gone: as different as a summary is. */
function reworded(text: string, language: Language): string {
  const clauses = withoutEnd(text).split(/(?<=[,;，；])\s*/u);
  const turned = [...clauses.slice(1), clauses[0] ?? ''].map((clause) => clause.replace(/[,;，；]$/u, ''));
  const line = turned.join(language === 'zh' ? '，' : ', ');
  if (language === 'zh') return line;
  return line
    .split(' ')
    .filter((word, i) => i % 6 !== 5 || /\d/.test(word))
    .join(' ');
}
