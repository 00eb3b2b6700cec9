import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkData, readAllData } from './check/check-data.ts';
import { findModel } from './find-model.ts';
import { findDrops } from './report/compare.ts';
import {
  type Accepted,
  acceptedSchema,
  serializeAccepted,
  serializeReport,
  toAccepted,
} from './report/report.ts';
import { missedBy, showGoal, showNumber, showSection, showTable, showVerdict } from './report/tables.ts';
import { type Outcome, runSections } from './run-sections.ts';
import type { ScoreSection } from './section.ts';
import { needingModel, sections } from './sections.ts';

// `npm run eval`: how good the assistant is, from the labelled data. See README.md beside this file.

const root = path.resolve(import.meta.dirname, '..');
const acceptedFile = path.join(import.meta.dirname, 'accepted.json');
const reportFile = path.resolve(root, process.env.DATA_DIR || '.data', 'evaluation.json');

const say = (text = '') => process.stdout.write(`${text}\n`);

/** `npm test` asks nobody's model: it must say the same everywhere. */
const withoutModelAsked: Awaited<ReturnType<typeof findModel>> = {
  context: {},
  sentence: 'What needs a language model is left out.',
};

function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      accept: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      gate: { type: 'boolean', default: false },
    },
  });
  const all = Object.keys(sections);
  const only = values.only?.split(',').map((name) => name.trim());
  const unknown = only?.find((name) => !all.includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no section "${unknown}". There are: ${all.join(', ')}`);
  return { ...values, names: only ?? all };
}

function checkOnly(): void {
  const problems = checkData(readAllData());
  for (const problem of problems) say(`  ${problem}`);
  say(problems.length === 0 ? '  The labelled data are sound.' : `  ${problems.length} problems.`);
  if (problems.length > 0) process.exitCode = 1;
}

async function evaluate({ names, accept, gate }: ReturnType<typeof readOptions>): Promise<void> {
  const { context, sentence } = gate ? withoutModelAsked : await findModel();
  say(`  ${sentence}`);
  const outcomes = await runSections(
    names.filter((name) => context.model !== undefined || !needingModel.has(name)),
    context,
    ({ name, seconds, ...rest }) =>
      say(`  ${name}: ${'failure' in rest ? `failed: ${rest.failure}` : `${seconds.toFixed(1)} s`}`),
  );
  const measured = measuredOf(outcomes);
  if (!gate) for (const section of Object.values(measured).flat()) say(`\n${showSection(section)}`);
  say(`\n${showGoals(Object.values(measured).flat())}`);

  mkdirSync(path.dirname(reportFile), { recursive: true });
  writeFileSync(reportFile, serializeReport(measured));
  say(`\n  Written to ${path.relative(process.cwd(), reportFile)}.`);

  if (outcomes.some((outcome) => 'failure' in outcome)) process.exitCode = 1;
  else if (accept) acceptRun(measured);
  else judge(measured);
}

function measuredOf(outcomes: Outcome[]): Record<string, ScoreSection[]> {
  return Object.fromEntries(
    outcomes.flatMap((outcome) => ('sections' in outcome ? [[outcome.name, outcome.sections]] : [])),
  );
}

function showGoals(list: ScoreSection[]): string {
  const rows = list.flatMap(({ row, metrics }) =>
    metrics.filter((metric) => metric.goal).map((metric) => ({ row, ...metric })),
  );
  const met = rows.filter(({ value, goal }) => goal && missedBy(value, goal) === 0).length;
  return showTable({
    title: `Goals met: ${met} of ${rows.length}`,
    columns: ['row', 'figure', 'value', 'goal', ''],
    rows: rows.map((metric) => [
      metric.row,
      metric.name,
      showNumber(metric.value),
      showGoal(metric.goal),
      showVerdict(metric),
    ]),
  });
}

function readAccepted(): Accepted | undefined {
  if (!existsSync(acceptedFile)) return undefined;
  return acceptedSchema.parse(JSON.parse(readFileSync(acceptedFile, 'utf8')));
}

/** Only what ran and does not depend on somebody's model; what did not run keeps its accepted figures. */
function acceptRun(measured: Record<string, ScoreSection[]>): void {
  const accepted = { ...readAccepted(), ...toAccepted(withoutModel(measured)) };
  writeFileSync(acceptedFile, serializeAccepted(accepted));
  say(`  Accepted: later runs are compared with this one.`);
}

function judge(measured: Record<string, ScoreSection[]>): void {
  const accepted = readAccepted();
  const drops = accepted ? findDrops(withoutModel(measured), accepted) : [];
  if (drops.length > 0) {
    say('\n  Fell behind the accepted run by more than noise:');
    for (const drop of drops) say(`  - ${drop}`);
    process.exitCode = 1;
  } else if (accepted) say('  Nothing fell behind the accepted run.');
  else {
    process.exitCode = 1;
    say('  There is no accepted run to compare with: `npm run eval -- --accept` makes one.');
  }
}

const withoutModel = (measured: Record<string, ScoreSection[]>) =>
  Object.fromEntries(Object.entries(measured).filter(([name]) => !needingModel.has(name)));

try {
  const options = readOptions();
  if (options.check) checkOnly();
  else await evaluate(options);
} catch (error) {
  say(`  ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
