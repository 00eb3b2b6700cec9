import { languages } from '@desk/contract/vocabulary';
import { createBuiltInEmbedder } from '../../apps/worker/src/ai/embedder/built-in-embedder.ts';
import { detectLanguage } from '../../apps/worker/src/ai/language.ts';
import { triage } from '../../apps/worker/src/ai/triage/triage.ts';
import { answerByModel } from '../../apps/worker/src/analyze-ticket/answer-by-model.ts';
import { answerByRules } from '../../apps/worker/src/analyze-ticket/answer-by-rules.ts';
import { noSources, type Sources } from '../../apps/worker/src/analyze-ticket/recommendation.ts';
import { unknownSpecifics } from '../../apps/worker/src/analyze-ticket/specifics.ts';
import { writeSolution } from '../../apps/worker/src/analyze-ticket/write-solution.ts';
import { trainParameters } from '../fit/train-parameters.ts';
import { type LabelledTicket, readTickets } from '../read-data.ts';
import type { Metric, ScoreSection } from '../section.ts';
import { bootstrapMeanInterval } from '../statistics/intervals.ts';
import { mean } from '../statistics/statistics.ts';
import {
  goodSteps,
  hallucinatedSteps,
  resolutionOf,
  type ScriptedStep,
  sourcesFor,
  ticketOf,
} from './answer-world.ts';
import { scoreJson } from './score-json.ts';

const embedder = createBuiltInEmbedder();
const uncounted = { inc: () => {} };
const deps = {
  embedder,
  metrics: { modelFailures: uncounted, modelSteps: uncounted },
  log: { info: () => {} },
};

/** Rows 10, 14 and 18. */
export async function scoreAnswers(): Promise<ScoreSection[]> {
  const tickets = readTickets().filter(({ split }) => split === 'test');
  return [await scoreGrounding(tickets), scoreLanguage(tickets), await scoreJson()];
}

type Shown = {
  issue: string;
  language: string;
  isTrue: boolean;
  kind: string;
  outcome: 'cited' | 'general' | 'gone';
};

/** Row 10: what is shown with a source, and whether the source says so. */
async function scoreGrounding(tickets: readonly LabelledTicket[]): Promise<ScoreSection> {
  const shown: Shown[] = [];
  const byRules: Omit<Shown, 'outcome' | 'kind'>[] = [];
  let strangers = 0;
  let details = 0;
  // One ticket of each issue and language is enough: what is checked is what a model says, not what the ticket does.
  for (const row of tickets.filter(({ id }) => id.endsWith('/short/1'))) {
    const ticket = { ...ticketOf(row), language: row.language };
    const sources = sourcesFor(row.issue, row.language);
    const ref = `ticket:${sources.tickets[0]?.ticket_id}`;
    const offered = new Set(sources.tickets.map(({ ticket_id }) => `ticket:${ticket_id}`));

    for (const step of stepsByRules(row, sources)) {
      if (step.sources.length === 0) continue;
      byRules.push({ issue: row.issue, language: row.language, isTrue: isVerbatim(step, row, sources) });
    }
    const good = goodSteps(row.issue, row.language, ref);
    const bad = hallucinatedSteps(row.issue, row.language, ref);
    const scripts = { good, hallucinating: bad, mixed: interleaved(good, bad.slice(1)) };
    for (const script of Object.values(scripts)) {
      const steps = script.slice(0, 6);
      const answer = await answerByModel(deps, ticket, sources, {
        category: row.category,
        severity: row.severity,
        urgency: row.urgency,
        steps,
        model: 'scripted',
      });
      const kept = answer?.steps ?? [];
      strangers += kept.flatMap(({ sources: cited }) => cited).filter((id) => !offered.has(id)).length;
      details += kept.filter(
        ({ text }) => unknownSpecifics(text, knownTexts(row, sources)).length > 0,
      ).length;
      for (const { text, isTrue, kind } of steps) {
        const step = kept.find((each) => each.text === text);
        const outcome = !step ? 'gone' : step.sources.length > 0 ? 'cited' : 'general';
        shown.push({ issue: row.issue, language: row.language, isTrue, kind, outcome });
      }
    }
  }
  const cited = shown.filter(({ outcome }) => outcome === 'cited');
  const truth = shown.filter(({ isTrue }) => isTrue);
  return {
    row: '10',
    title: 'Steps and what they rest on, through the check that every answer goes through',
    metrics: [
      metric('rules: cited steps that stand in their source', byRules, ({ isTrue }) => isTrue, 0.98),
      metric('model, scripted: cited steps that their source bears out', cited, ({ isTrue }) => isTrue, 0.98),
      metric('true steps that keep their source', truth, ({ outcome }) => outcome === 'cited'),
      count('invented source ids shown', strangers),
      count('steps shown with a number, host, link or command from nowhere', details),
    ],
    tables: [
      {
        title: 'What became of the steps of scripted models (good, hallucinating, mixed)',
        columns: ['kind of step', 'n', 'shown with its source', 'shown as general advice', 'not shown'],
        rows: kindsOf(shown),
      },
    ],
    notes: [
      'The first source is how the very issue was solved, two others are beside it. Without the check, ' +
        `${percent(truth.length / shown.length)} of the cited steps would be borne out.`,
    ],
  };
}

const interleaved = (one: ScriptedStep[], other: ScriptedStep[]): ScriptedStep[] =>
  one.flatMap((step, i) => [step, ...other.slice(i, i + 1)]);

const stepsByRules = (row: LabelledTicket, sources: Sources) => {
  const ticket = ticketOf(row);
  const judgement = triage(
    { ...ticket.prepared, language: ticket.language, neighbours: [] },
    trainParameters(),
  );
  return answerByRules(ticket, judgement, sources).steps;
};

function isVerbatim(
  step: { text: string; sources: string[] },
  row: LabelledTicket,
  sources: Sources,
): boolean {
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  return step.sources.every((ref) => {
    const source = sources.tickets.find(({ ticket_id }) => ref === `ticket:${ticket_id}`);
    return (
      source !== undefined &&
      flat(source.resolution).includes(flat(step.text)) &&
      source.language === row.language
    );
  });
}

const knownTexts = (row: LabelledTicket, sources: Sources) => [
  row.text,
  resolutionOf(row.issue, row.language).resolution,
  ...sources.tickets.map(({ resolution }) => resolution),
];

function kindsOf(shown: readonly Shown[]): (string | number)[][] {
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const rows = shown.filter((row) => row.kind === kind);
    const share = (outcome: Shown['outcome']) =>
      percent(rows.filter((row) => row.outcome === outcome).length / rows.length);
    return [kind, rows.length, share('cited'), share('general'), share('gone')];
  });
}

/** Row 14: the language of what the rules answer, with and without a source, to every text. */
function scoreLanguage(tickets: readonly LabelledTicket[]): ScoreSection {
  const told = tickets
    .filter(({ text }) => text.length >= 20)
    .map((row) => ({
      ...row,
      isRight: detectLanguage(row.text, row.language === 'en' ? 'nl' : 'en') === row.language,
    }));
  const answers = tickets.flatMap((row) => {
    const ticket = ticketOf(row);
    const judgement = triage(
      { ...ticket.prepared, language: ticket.language, neighbours: [] },
      trainParameters(),
    );
    return [
      noSources,
      bestOnly(sourcesFor(row.issue, row.language)),
      bestOnly(sourcesFor(row.issue, row.language === 'en' ? 'fr' : 'en')),
    ].map((sources) => {
      const answer = answerByRules(ticket, judgement, sources);
      const text = writeSolution({ ...answer, language: ticket.language });
      const read = [text, ...answer.questions].join('\n');
      const isRight = detectLanguage(read, row.language === 'en' ? 'nl' : 'en') === row.language;
      return { issue: row.issue, language: row.language, isRight };
    });
  });
  return {
    row: '14',
    title: 'The language of tickets and answers',
    metrics: [
      metric('answers in the language of their ticket', answers, ({ isRight }) => isRight, 0.995),
      metric(
        'tickets of 20 characters and more whose language is told',
        told,
        ({ isRight }) => isRight,
        0.995,
      ),
    ],
    notes: [
      'Each test text is answered without a source, with sources in its own language, and with sources in another. ' +
        'Where the language cannot be told the answer falls back to what the requester reads, which here is always the wrong one.',
    ],
  };
}

const bestOnly = (sources: Sources): Sources => ({ ...sources, tickets: sources.tickets.slice(0, 1) });

function metric<Row extends { issue: string; language: string }>(
  name: string,
  rows: readonly Row[],
  isHit: (row: Row) => boolean,
  at_least?: number,
): Metric {
  const share = (part: readonly Row[]) => mean(part.map((row) => (isHit(row) ? 1 : 0)));
  const per = Object.fromEntries(
    languages.map((language) => [language, share(rows.filter((row) => row.language === language))]),
  );
  const [worst] = Object.entries(per).sort(([, a], [, b]) => a - b);
  return {
    name,
    value: share(rows),
    ...(at_least !== undefined && { goal: { at_least } }),
    interval: bootstrapMeanInterval(
      rows,
      ({ issue }) => issue,
      (row) => (isHit(row) ? 1 : 0),
    ),
    per,
    ...(worst && { worst: { name: worst[0], value: worst[1] } }),
    higherIsBetter: true,
    gate: at_least !== undefined,
  };
}

const count = (name: string, value: number): Metric => ({
  name,
  value,
  goal: { at_most: 0 },
  higherIsBetter: false,
  gate: true,
});

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
