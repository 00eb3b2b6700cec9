import { languages } from '@desk/contract/vocabulary';
import { createOllama } from '../../apps/worker/src/ai/ollama.ts';
import { failureOfError } from '../../apps/worker/src/ai/ollama-failure.ts';
import { buildPrompt } from '../../apps/worker/src/ai/prompt.ts';
import { type Behaviour, startFakeOllama } from '../../apps/worker/src/ai/testing/fake-ollama.ts';
import type { ScoreSection } from '../section.ts';

/** What a model writes that is no answer, though the server works. */
const malformed = [
  'not_json',
  'truncated_json',
  'wrong_enum',
  'wrong_language',
  'whitespace',
] as const satisfies Behaviour[];

const ticketIn = {
  zh: { title: '打印机卡纸', description: '三楼的打印机从今天早上开始一直卡纸。' },
  en: { title: 'Printer jams', description: 'The printer on the third floor jams all the time.' },
  fr: {
    title: 'Bourrage papier',
    description: "L'imprimante du troisième étage fait un bourrage à chaque fois.",
  },
  nl: { title: 'Papierstoring', description: 'De printer op de derde verdieping loopt steeds vast.' },
} as const;

/** Long enough for a busy machine; only endless white space ever waits for one. */
const budgets = {
  connect: 5_000,
  firstTokenWarm: 5_000,
  firstTokenCold: 5_000,
  idle: 300,
  total: 10_000,
  retryDelay: 1,
};
const silent = { info: () => {}, warn: () => {} };

/**
 * Row 18. Each kind of malformed output in each language, followed by a good one: validated, asked once more, accepted. And
 * each of them twice: told for what it is, so that the first answer stands. Whether what is accepted is true is row 10's.
 */
export async function scoreJson(): Promise<ScoreSection> {
  const server = await startFakeOllama();
  const rows: (string | number)[][] = [];
  try {
    for (const behaviour of malformed) {
      let accepted = 0;
      let stood = 0;
      for (const language of languages) {
        const prompt = buildPrompt({ ...ticketIn[language], language }, [
          { ref: 'article:4', kind: 'article', text: 'Open the rear door and take the sheet out.' },
        ]);
        const client = () => createOllama({ host: server.url, model: 'llama3.2:3b', budgets, log: silent });
        server.behave(behaviour, 'good');
        const answer = await client()
          .recommend(prompt)
          .catch(() => undefined);
        if (answer && prompt.schema.safeParse({ ...answer.advice, steps: answer.advice.steps }).success)
          accepted += 1;
        server.behave(behaviour, behaviour, 'good');
        const failure = await client()
          .recommend(prompt)
          .then(
            () => undefined,
            (error: unknown) => failureOfError(error).kind,
          );
        if (failure === 'invalid_output' || failure === 'wrong_language') stood += 1;
      }
      rows.push([behaviour.replaceAll('_', ' '), languages.length, accepted, stood]);
    }
  } finally {
    await server.stop();
  }
  const share = (column: number) =>
    rows.reduce((sum, row) => sum + Number(row[column]), 0) / (rows.length * languages.length);
  return {
    row: '18',
    title: 'Malformed output of a model',
    metrics: [
      {
        name: 'accepted after validation and one more try',
        value: share(2),
        goal: { at_least: 1 },
        higherIsBetter: true,
        gate: true,
      },
      {
        name: 'malformed twice: told, and the first answer stands',
        value: share(3),
        goal: { at_least: 1 },
        higherIsBetter: true,
        gate: true,
      },
    ],
    tables: [
      {
        title: 'By what was wrong',
        columns: ['output', 'languages', 'accepted at the second try', 'told when it came twice'],
        rows,
      },
    ],
  };
}
