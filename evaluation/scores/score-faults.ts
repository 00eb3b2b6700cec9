import { createOllama } from '../../apps/worker/src/ai/ollama.ts';
import { type FailureKind, failureOfError } from '../../apps/worker/src/ai/ollama-failure.ts';
import { buildPrompt } from '../../apps/worker/src/ai/prompt.ts';
import {
  type Behaviour,
  refusingUrl,
  startFakeOllama,
} from '../../apps/worker/src/ai/testing/fake-ollama.ts';
import type { ScoreSection } from '../section.ts';

/** The fifteen ways in which a model server was seen to fail, and what the desk must take each for. */
const faults: readonly {
  name: string;
  behaviour: Behaviour | 'refused' | 'dns';
  told: FailureKind | 'answered';
}[] = [
  { name: 'connection refused', behaviour: 'refused', told: 'refused' },
  { name: 'no such host', behaviour: 'dns', told: 'refused' },
  { name: 'hangs before headers', behaviour: 'hang_before_headers', told: 'timeout_first_token' },
  { name: 'hangs in mid-stream', behaviour: 'hang_mid_stream', told: 'timeout_idle' },
  { name: '404, model missing', behaviour: 'model_missing', told: 'model_missing' },
  { name: '503, busy', behaviour: 'busy', told: 'busy' },
  { name: '500, runner crashed', behaviour: 'crash', told: 'server_error' },
  { name: 'error line in the stream', behaviour: 'error_line', told: 'server_error' },
  { name: 'truncated JSON', behaviour: 'truncated_json', told: 'invalid_output' },
  { name: 'endless white space', behaviour: 'whitespace', told: 'invalid_output' },
  { name: 'wrong language', behaviour: 'wrong_language', told: 'wrong_language' },
  { name: 'a category that does not exist', behaviour: 'wrong_enum', told: 'invalid_output' },
  // The answer stands; only the source that was never offered is gone from it.
  { name: 'unknown source id', behaviour: 'unknown_source', told: 'answered' },
  { name: 'an HTML page', behaviour: 'html_page', told: 'server_error' },
  { name: 'slow drip', behaviour: 'slow_drip', told: 'timeout_total' },
];

/** Long enough for a busy machine where nothing hangs, short where something does. */
const budgets = {
  connect: 2_000,
  firstTokenWarm: 300,
  firstTokenCold: 300,
  idle: 300,
  total: 1_500,
  retryDelay: 10,
};
const silent = { info: () => {}, warn: () => {} };
const prompt = buildPrompt(
  { title: 'Printer jams', description: 'Every second page of a letter.', language: 'en' },
  [{ ref: 'article:4', kind: 'article', text: 'Open the rear door and take the sheet out.' }],
);

/**
 * Row 17. The first answer comes from the rules before the model is asked, so a fault can neither delay nor prevent it;
 * what is measured here is that each fault is told for what it is, ends in its budget, and leaves the server free.
 */
export async function scoreFaults(): Promise<ScoreSection> {
  const rows: (string | number)[][] = [];
  for (const { name, behaviour, told } of faults) {
    const outcome = await meet(behaviour);
    rows.push([name, told, outcome.told, outcome.isFreed ? 'yes' : 'no']);
  }
  const handled = rows.filter(([, told, got, freed]) => told === got && freed === 'yes').length;
  return {
    row: '17',
    title: 'Faults of the model server, against a real HTTP server that speaks its protocol',
    metrics: [
      {
        name: 'faults handled',
        value: handled / faults.length,
        goal: { at_least: 1 },
        higherIsBetter: true,
        gate: true,
      },
    ],
    tables: [{ title: 'Faults', columns: ['fault', 'expected', 'told as', 'server freed'], rows }],
  };
}

async function meet(behaviour: Behaviour | 'refused' | 'dns') {
  if (behaviour === 'refused') return { told: await tellOf(await refusingUrl()), isFreed: true };
  if (behaviour === 'dns') return { told: await tellOf('http://no-such-host.invalid:11434'), isFreed: true };
  const fake = await startFakeOllama({ behaviour });
  try {
    const told = await tellOf(fake.url);
    // Every request has ended, by either side, before the server is stopped.
    const ends = await Promise.all(fake.chats().map(({ end }) => end));
    return { told, isFreed: ends.length > 0 };
  } finally {
    await fake.stop();
  }
}

async function tellOf(host: string): Promise<FailureKind | 'answered'> {
  const ollama = createOllama({ host, model: 'llama3.2:3b', budgets, log: silent });
  try {
    const { advice } = await ollama.recommend(prompt);
    const invented = advice.steps.flatMap(({ sources }) => sources).filter((ref) => ref !== 'article:4');
    return invented.length === 0 ? 'answered' : 'invalid_output';
  } catch (error) {
    return failureOfError(error).kind;
  }
}
