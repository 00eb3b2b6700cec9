import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createBuiltInEmbedder } from '../../apps/worker/src/ai/embedder/built-in-embedder.ts';
import { problemText } from '../../apps/worker/src/ai/retrieval/problem-text.ts';
import { fitTriage } from '../../apps/worker/src/ai/triage/fit-triage.ts';
import { readTrainingRows, type TrainingScope } from './training-rows.ts';

// Makes what a desk begins with, and what is scored in its place. Run it again whenever concepts, rules, the embedder or the
// training texts change:
//   node --import tsx evaluation/fit/fit-triage.ts

const embedder = createBuiltInEmbedder();

const files: Readonly<Record<TrainingScope, string>> = {
  train: 'triage-train.json',
  all: '../../apps/worker/src/ai/triage/cold-start.json',
};

for (const scope of ['train', 'all'] as const) {
  const rows = readTrainingRows(scope);
  const vectors = await embedder.embed(rows.map(problemText));
  const parameters = fitTriage(
    rows.map((row, index) => ({ ...row, vector: vectors[index] })),
    { version: 'cold-1', embedding_model: embedder.name, prior: null, origin: 'shipped' },
  );
  writeFileSync(path.join(import.meta.dirname, files[scope]), `${JSON.stringify(parameters)}\n`);
  console.log(
    `Fitted on ${rows.length} texts (${scope}) with ${embedder.name}.`,
    parameters.pooling,
    parameters.calibration,
  );
}
