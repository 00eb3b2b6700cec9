import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureAnswers } from './answer-time.ts';
import { signIn } from './client.ts';
import { addClosedTickets } from './closed-tickets.ts';
import { measureDashboard } from './dashboard.ts';
import { startDesk } from './desk.ts';
import { measureEmbedder } from './embedder-time.ts';
import { measureMemory } from './memory.ts';
import { measureFirstLoad } from './page-size.ts';

// Times are of this machine, now; the ratio to the floor of the same run is what can be compared.

const count = 50;
const closedTickets = 10_000;
const ticketsInYear = 100_000;
const root = path.resolve(import.meta.dirname, '..');
const dataDir = mkdtempSync(path.join(tmpdir(), 'hybrid-desk-bench-'));

const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
const middle = (values: number[]) => percentile(values, 0.5);
const say = (label: string, value: string) => process.stdout.write(`  ${label.padEnd(66)} ${value}\n`);
const ms = (value: number) => `${value.toFixed(0)} ms`;

try {
  const first = await startDesk(dataDir);
  say('start on empty data, to the address', `${first.seconds.toFixed(1)} s`);
  await first.close();

  const desk = await startDesk(dataDir);
  try {
    say('start on kept data, to the address', `${desk.seconds.toFixed(1)} s`);
    const client = await signIn(desk.address, 'E1001');
    await measureAnswers(client, 5);
    const { filed_ms, answered_ms } = await measureAnswers(client, count);
    say(`POST to 201, median and worst of ${count}`, `${ms(middle(filed_ms))}, ${ms(Math.max(...filed_ms))}`);
    say(
      `POST to saved answer, median and worst of ${count}`,
      `${ms(middle(answered_ms))}, ${ms(Math.max(...answered_ms))}`,
    );
    say('the answer against the floor of filing', `${(middle(answered_ms) / middle(filed_ms)).toFixed(1)} x`);
    for (const { name, rss_mb, pss_mb } of measureMemory(desk.process.pid ?? 0))
      say(
        `memory of ${name}`,
        `${rss_mb.toFixed(0)} MB resident, ${pss_mb.toFixed(0)} MB with shared parts once`,
      );
  } finally {
    await desk.close();
  }

  const { embed_ms, read_ms } = await measureEmbedder();
  const fine = (value: number) => `${value.toFixed(2)} ms`;
  say(
    'built-in embedder, a text, p50 and p95, against reading it',
    `${fine(middle(embed_ms))}, ${fine(percentile(embed_ms, 0.95))}, ${(middle(embed_ms) / middle(read_ms)).toFixed(1)} x`,
  );

  await addClosedTickets(dataDir, closedTickets);
  const full = await startDesk(dataDir);
  try {
    const client = await signIn(full.address, 'E1001');
    await measureAnswers(client, 5);
    const { filed_ms, answered_ms } = await measureAnswers(client, 2 * count);
    const beside = `beside ${closedTickets.toLocaleString('en')} closed tickets`;
    const both = (values: number[]) => `${ms(middle(values))}, ${ms(percentile(values, 0.95))}`;
    say(`${beside}: POST to 201, p50 and p95`, both(filed_ms));
    say(`${beside}: POST to answer, p50 and p95`, both(answered_ms));
    say(`${beside}: against the floor`, `${(middle(answered_ms) / middle(filed_ms)).toFixed(1)} x`);
  } finally {
    await full.close();
  }
  const { count_ms, ...dashboard } = await measureDashboard(path.join(dataDir, 'dashboard'), ticketsInYear);
  const floor = middle(count_ms);
  const among = `of ${ticketsInYear.toLocaleString('en')} tickets in a year`;
  say(`count(*) ${among}`, ms(floor));
  for (const [what, values] of [
    ['dashboard of a month', dashboard.month_ms],
    ['dashboard of the whole year', dashboard.year_ms],
    ['sites compared over a month', dashboard.insights_ms],
    ['list behind a figure', dashboard.list_ms],
  ] as const)
    say(
      `${what}, p50 and p95, against count(*)`,
      `${ms(middle(values))}, ${ms(percentile(values, 0.95))}, ${(middle(values) / floor).toFixed(1)} x`,
    );
  say(
    'JavaScript of the first load, gzipped',
    `${measureFirstLoad(path.join(root, 'apps/web/dist')).toFixed(0)} KB`,
  );
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
