import { createBuiltInEmbedder } from '../../apps/worker/src/ai/embedder/built-in-embedder.ts';
import { createOllama, type ModelAnswer } from '../../apps/worker/src/ai/ollama.ts';
import { OllamaFailure } from '../../apps/worker/src/ai/ollama-failure.ts';
import { buildPrompt } from '../../apps/worker/src/ai/prompt.ts';
import { problemText } from '../../apps/worker/src/ai/retrieval/problem-text.ts';
import { triage } from '../../apps/worker/src/ai/triage/triage.ts';
import { trainParameters } from '../fit/train-parameters.ts';
import { type LabelledTicket, readResolutions, readTickets } from '../read-data.ts';
import type { ScoreContext, ScoreSection } from '../section.ts';
import { bootstrapMeanInterval, pairedTest } from '../statistics/intervals.ts';
import { groupBy, mean, worstOf } from '../statistics/statistics.ts';

const embedder = createBuiltInEmbedder();
const silent = { info: () => {}, warn: () => {} };

type Asked = {
  ticket: LabelledTicket;
  without: boolean;
  with_model: boolean;
  /** The model by itself; undefined when it gave no usable answer. */
  alone: boolean | undefined;
  seconds: number;
};

/**
 * Rows 2 and 13, where an Ollama answers: one text of each test issue in each language, short and detailed by turns. The
 * model is shown two solutions of other issues, so that its prompt is as long as in the desk and gives nothing away.
 */
export async function scoreModel({ ollama_host, model }: ScoreContext): Promise<ScoreSection[]> {
  if (ollama_host === undefined || model === undefined) return [];
  const ollama = createOllama({ host: ollama_host, model, log: silent });
  const rows: Asked[] = [];
  for (const [index, ticket] of pickTexts().entries()) rows.push(await ask(ollama, ticket, index));
  return [categoryRow(rows, model), timeRow(rows, model)];
}

function pickTexts(): LabelledTicket[] {
  const tests = readTickets().filter((ticket) => ticket.split === 'test');
  return [...groupBy(tests, (ticket) => `${ticket.issue}/${ticket.language}`).values()].flatMap(
    (texts, index) =>
      texts.filter(({ form }) => form === (index % 2 === 0 ? 'short' : 'detailed')).slice(0, 1),
  );
}

async function ask(
  ollama: ReturnType<typeof createOllama>,
  ticket: LabelledTicket,
  index: number,
): Promise<Asked> {
  const { language, text } = ticket;
  const written =
    ticket.form === 'short' ? { title: text, description: '' } : { title: '', description: text };
  const [vector] = await embedder.embed([problemText(written)]);
  const evidence = { ...written, language, vector, neighbours: [] };
  const startedAt = performance.now();
  const answer = await answerOf(ollama, buildPrompt({ ...written, language }, otherSolutions(ticket, index)));
  const seconds = (performance.now() - startedAt) / 1000;
  const said = answer && {
    category: answer.advice.suggested_category,
    severity: answer.advice.suggested_severity,
    urgency: answer.advice.suggested_urgency,
  };
  return {
    ticket,
    without: triage(evidence, trainParameters()).category === ticket.category,
    with_model:
      triage(said ? { ...evidence, model: said } : evidence, trainParameters()).category === ticket.category,
    alone: said && said.category === ticket.category,
    seconds,
  };
}

async function answerOf(
  ollama: ReturnType<typeof createOllama>,
  prompt: ReturnType<typeof buildPrompt>,
): Promise<ModelAnswer | undefined> {
  try {
    return await ollama.recommend(prompt, new AbortController().signal);
  } catch (error) {
    if (error instanceof OllamaFailure) return undefined;
    throw error;
  }
}

/** Of issues to train on, the same ones for the same text in every run. */
function otherSolutions({ language }: LabelledTicket, index: number) {
  const solutions = readResolutions().filter((row) => row.split === 'train' && row.language === language);
  return [index, index + 7].flatMap((n) => {
    const solution = solutions[n % solutions.length];
    if (!solution) return [];
    const text = `${solution.title}\n${solution.resolution}`;
    return [{ ref: `ticket:${n}`, kind: 'solved_ticket' as const, text }];
  });
}

const share = (flags: (boolean | undefined)[]) => mean(flags.map((flag) => (flag ? 1 : 0)));
const issueOf = ({ ticket }: Asked) => ticket.issue;

function categoryRow(rows: Asked[], model: string): ScoreSection {
  const per = Object.fromEntries(
    [...groupBy(rows, ({ ticket }) => ticket.language)].map(([language, some]) => [
      language,
      share(some.map((row) => row.with_model)),
    ]),
  );
  const test = pairedTest(
    rows,
    issueOf,
    (row) => (row.with_model ? 1 : 0),
    (row) => (row.without ? 1 : 0),
  );
  return {
    row: '2',
    title: `Category with a language model (${model})`,
    metrics: [
      {
        name: 'accuracy, all voters',
        value: share(rows.map((row) => row.with_model)),
        goal: { at_least: 0.95 },
        interval: bootstrapMeanInterval(rows, issueOf, (row) => (row.with_model ? 1 : 0)),
        per,
        worst: worstOf(per),
        higherIsBetter: true,
      },
      { name: 'accuracy without it', value: share(rows.map((row) => row.without)), higherIsBetter: true },
      {
        name: 'accuracy of the model alone',
        value: share(rows.map((row) => row.alone)),
        higherIsBetter: true,
      },
      {
        name: 'gained by asking it',
        value: test.difference,
        interval: test.interval,
        goal: { at_least: 0 },
        higherIsBetter: true,
      },
    ],
    notes: [
      `${rows.length} texts; the difference has p = ${test.p.toFixed(3)}. ${rows.filter((row) => row.alone === undefined).length} texts got no usable answer: there the other voters decided.`,
    ],
  };
}

function timeRow(rows: Asked[], model: string): ScoreSection {
  const seconds = rows.map((row) => row.seconds).toSorted((a, b) => a - b);
  const at = (place: number) => seconds[Math.floor(seconds.length * place)] ?? Number.NaN;
  return {
    row: '13',
    title: `From asking the language model to its answer, in seconds (${model}, on this machine, now)`,
    metrics: [
      { name: 'p50', value: at(0.5), higherIsBetter: false },
      { name: 'p95', value: at(0.95), goal: { at_most: 45 }, higherIsBetter: false },
    ],
  };
}
