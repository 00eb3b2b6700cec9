import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { lsiTableFile } from '../../apps/worker/src/ai/embedder/lsi-table.ts';
import { readParallelTexts } from './build-embedder-rows.ts';
import { buildLsiTable } from './build-embedder-table.ts';

/**
 * Rebuilds the table of the built-in embedder from our own data, byte for byte:
 *   npx tsx evaluation/fit/build-embedder.ts           writes it
 *   npx tsx evaluation/fit/build-embedder.ts --check   fails where the committed one is not what the data give
 */
const texts = readParallelTexts();
const table = buildLsiTable(texts);
const checksum = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');

if (process.argv.includes('--check')) {
  const committed = checksum(readFileSync(lsiTableFile));
  if (committed !== checksum(table)) {
    console.error(`the committed table (${committed}) is not what the data give (${checksum(table)})`);
    process.exitCode = 1;
  } else console.log(`the committed table is what ${texts.length} parallel texts give: ${committed}`);
} else {
  writeFileSync(lsiTableFile, table);
  console.log(`${texts.length} parallel texts, ${table.length} bytes, sha256 ${checksum(table)}`);
}
