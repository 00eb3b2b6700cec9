import path from 'node:path';
import { until } from '@desk/local-services/until';
import { closeOnSignals } from './close-on-signals.ts';
import { startDatabases } from './databases.ts';
import { decideDemo } from './decide-demo.ts';
import { readSettings, type Settings } from './env.ts';
import { describeDemoPeople } from './people.ts';
import { prepareData } from './prepare-data.ts';
import { choosePrograms, type DevTools } from './programs.ts';
import { createSupervisor, type Supervisor } from './supervise.ts';
import { showEvent, type Terminal } from './terminal.ts';

export interface DeskOptions {
  env: NodeJS.ProcessEnv;
  /** The checkout. */
  root: string;
  /** Where databases, models, logs and secrets are kept. */
  dataDir: string;
  /** The built page. */
  webDist: string;
  /** When the person typed the command, in ms since 1970. */
  startedAt: number;
  /** Settles when the page has been built. */
  page: Promise<void>;
  /** Tells a second start where this desk is. */
  lock: { announce(address: string): void; release(): void };
  terminal: Terminal;
  /** Runs API, worker and page from their sources, and again whenever those change. */
  devTools?: DevTools;
}

/** Opens the desk on this machine and keeps it open until somebody ends it; see each step for what it leaves running. */
export async function startDesk(options: DeskOptions): Promise<void> {
  const { dataDir, terminal } = options;
  const told = readSettings(options.env);
  const settings: Settings = { ...told, demo: decideDemo(told, dataDir) };
  const supervisor = createSupervisor((name, text) => showEvent(terminal, 'warning', name, text));
  const isClosing = closeWhenAsked(supervisor, options);
  const logDir = path.join(dataDir, 'logs');
  try {
    const databases = await startDatabases({ settings, dataDir, logDir, supervisor, terminal });
    await prepareData({ ...options, ...databases, settings, signal: supervisor.closing });
    await options.page;
    const programs = await choosePrograms({ ...options, ...databases, settings, logDir });
    await startPrograms(programs, supervisor, terminal);
    options.lock.announce(programs.address);
    welcome(programs, settings, options);
  } catch (error) {
    if (isClosing()) return;
    await supervisor.stop();
    options.lock.release();
    throw error;
  }
}

type Programs = Awaited<ReturnType<typeof choosePrograms>>;

async function startPrograms(programs: Programs, supervisor: Supervisor, { step }: Terminal): Promise<void> {
  await Promise.all(
    programs.parts.map((part) =>
      step(part.name, 'starting', async () => {
        await supervisor.start(part);
        return 'running';
      }),
    ),
  );
  await step('desk', 'waiting until everything is connected', async () => {
    await until(() => isReady(programs.readyUrl), { within_ms: 60_000, every_ms: 100 });
    return undefined;
  });
}

async function isReady(url: string): Promise<true | undefined> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  const answer = await response.text();
  if (!response.ok) throw new Error(`The desk does not become ready: ${answer}`);
  return true;
}

function welcome(
  { address, mails }: Programs,
  settings: Settings,
  { terminal, startedAt, dataDir, root }: DeskOptions,
): void {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const place = dataDir.startsWith(root) ? path.relative(root, dataDir) : dataDir;
  const lines = ['', `  The desk is open:  ${terminal.bold(address)}   (after ${seconds} s)`];
  if (settings.demo) {
    lines.push('', '  Sign in there with one click, as one of', '');
    lines.push(...describeDemoPeople().map((line) => `    ${line}`));
  }
  if (mails) lines.push('', `  It sends no e-mail; what it would send is shown at  ${mails}`);
  lines.push('', `  Data is in ${place}, logs are in ${place}/logs. Ctrl-C closes the desk.`, '');
  terminal.say(lines.join('\n'));
}

/** @returns whether somebody has asked */
function closeWhenAsked(supervisor: Supervisor, { terminal, lock }: DeskOptions): () => boolean {
  let isClosing = false;
  async function close(): Promise<void> {
    isClosing = true;
    terminal.say('\n  Closing the desk; Ctrl-C again ends it at once.\n');
    await terminal.step('closing', '', async (detail) => {
      await supervisor.stop(detail);
      return 'everything has ended';
    });
    lock.release();
    process.exit(0);
  }
  closeOnSignals({
    close: () => void close(),
    // Programs are killed as we leave; databases are told to end by their watchers.
    kill: () => process.exit(130),
  });
  return () => isClosing;
}
