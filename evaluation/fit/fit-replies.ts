import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { closureIntents } from '@desk/contract/vocabulary';
import { detectLanguage } from '../../apps/worker/src/ai/language.ts';
import { readReply } from '../../apps/worker/src/ai/replies/read-reply.ts';
import { featuresOf, replyFeatures } from '../../apps/worker/src/ai/replies/reply-features.ts';
import { cleanProblem } from '../../apps/worker/src/ai/retrieval/clean-problem.ts';
import { type Reply, readReplies } from '../read-data.ts';
import { fitLogistic } from './fit-logistic.ts';

// How the signs in a reply are weighed. Run it again whenever the labelled replies, their terms or their features change:
//   npx tsx evaluation/fit/fit-replies.ts

const file = path.resolve(import.meta.dirname, '../../apps/worker/src/ai/replies/reply-parameters.json');
/** The terms were written from these very replies, so that they explain them too well: no weight may trust them as much. */
const penalty = 0.5;

const rows = readReplies()
  .filter(({ split }) => split === 'train')
  .map((row) => {
    const said = cleanProblem(row.text);
    return { ...row, features: featuresOf(readReply(said, detectLanguage(said, row.language))) };
  });

const weightsFor = (isTrue: (row: Reply) => boolean) =>
  fitLogistic(
    rows.map((row) => ({ features: row.features, isTrue: isTrue(row), weight: 1 })),
    penalty,
  ).map((weight) => Number(weight.toFixed(4)));

const parameters = {
  features: replyFeatures,
  intents: closureIntents.map((closure_intent) => ({
    closure_intent,
    weights: weightsFor((row) => row.closure_intent === closure_intent),
  })),
  closes: weightsFor((row) => row.closes),
};
writeFileSync(file, `${JSON.stringify(parameters)}\n`);
console.log(`Fitted on ${rows.length} replies.`);
