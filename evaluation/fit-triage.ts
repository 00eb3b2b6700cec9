import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createBuiltInEmbedder } from '../apps/worker/src/ai/embedder/built-in-embedder.ts';
import { problemText } from '../apps/worker/src/ai/retrieval/problem-text.ts';
import { fitTriage } from '../apps/worker/src/ai/triage/fit-triage.ts';
import { readTrainingRows } from './training-rows.ts';

// Makes what a desk begins with. Run it again whenever concepts, rules, the embedder or the training texts change:
//   node --import tsx evaluation/fit-triage.ts

const embedder = createBuiltInEmbedder();
const rows = readTrainingRows();
const vectors = await embedder.embed(rows.map(problemText));
const parameters = fitTriage(
  rows.map((row, index) => ({ ...row, vector: vectors[index] })),
  { version: 'cold-1', embedding_model: embedder.name, prior: null, origin: 'shipped' },
);
const file = path.join(import.meta.dirname, '../apps/worker/src/ai/triage/cold-start.json');
writeFileSync(file, `${JSON.stringify(parameters)}\n`);
console.log(
  `Fitted on ${rows.length} texts with ${embedder.name}.`,
  parameters.pooling,
  parameters.calibration,
);
