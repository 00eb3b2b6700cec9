import path from 'node:path';
import { findFreePort, findFreePortFrom } from '@desk/local-services/free-port';
import { readOrCreateSecret } from '@desk/local-services/secret-file';
import type { Settings } from './env.ts';
import { createProgram } from './program.ts';
import type { Part } from './supervise.ts';
import { showEvent, type Terminal } from './terminal.ts';
import { findWorthShowing } from './worth-showing.ts';

/** Absolute paths of the command-line programs that run sources. */
export interface DevTools {
  tsx: string;
  vite: string;
}

export interface Programs {
  parts: Part[];
  /** What people type. */
  address: string;
  readyUrl: string;
  /** Where the mails can be read that the desk sends; undefined where they go to a server of somebody's own, or nowhere. */
  mails?: string;
}

const HOST = '127.0.0.1';
const START_LIMIT_MS = 60_000;

/** The desk's own processes, from their bundles or, with `devTools`, from their sources; and the ports they get. */
export async function choosePrograms(options: {
  env: NodeJS.ProcessEnv;
  settings: Settings;
  databaseUrl: string;
  redisUrl: string;
  root: string;
  dataDir: string;
  logDir: string;
  webDist: string;
  terminal: Terminal;
  devTools?: DevTools;
}): Promise<Programs> {
  const { settings, root, dataDir, logDir, terminal, devTools } = options;
  const port = await findFreePortFrom(settings.port);
  if (port !== settings.port) {
    showEvent(
      terminal,
      'warning',
      'port',
      `${settings.port} is taken by another program; the desk uses ${port}`,
    );
  }
  const address = `http://localhost:${port}`;
  const apiPort = devTools ? await findFreePort() : port;
  const catcher = settings.demo && !settings.smtpUrl ? await chooseCatcher(settings) : undefined;
  const metricsPort = settings.metricsPort ?? (await findFreePort());

  const env: NodeJS.ProcessEnv = {
    ...options.env,
    DATABASE_URL: options.databaseUrl,
    REDIS_URL: options.redisUrl,
    OLLAMA_HOST: settings.ollamaHost,
    HOST,
    PUBLIC_URL: settings.publicUrl ?? address,
    AUTH_SECRET: settings.authSecret ?? readOrCreateSecret(path.join(dataDir, 'auth-secret')),
    DEMO: settings.demo ? '1' : '0',
    MODEL_CACHE_DIR: settings.modelCacheDir ?? path.join(dataDir, 'models'),
    FILES_DIR: options.env.FILES_DIR || path.join(dataDir, 'files'),
    MIGRATIONS_DIR: path.join(root, 'prisma', 'migrations'),
    DESK_TIME_ZONE: settings.timeZone,
    LOG_LEVEL: settings.logLevel,
    ...(catcher && { SMTP_URL: catcher.smtpUrl, MAIL_FROM: 'Hybrid Desk <desk@hybrid-desk.example>' }),
  };

  function program(name: string, args: string[], own: NodeJS.ProcessEnv, readyUrl: string, cwd = root): Part {
    return createProgram({
      name,
      args,
      cwd,
      env: { ...env, ...own },
      readyUrl,
      ready_limit_ms: START_LIMIT_MS,
      logFile: path.join(logDir, `${name}.log`),
      onLine: createLineShower(name, terminal),
    });
  }
  const run = (bundle: string, source: string) =>
    devTools
      ? [devTools.tsx, 'watch', '--clear-screen=false', path.join(root, source)]
      : ['--enable-source-maps', path.join(root, bundle)];

  const parts = [
    program(
      'worker',
      run('apps/worker/dist/main.js', 'apps/worker/src/main.ts'),
      { METRICS_PORT: String(metricsPort) },
      `http://${HOST}:${metricsPort}/healthz`,
    ),
    program(
      'api',
      run('apps/api/dist/server.js', 'apps/api/src/server.ts'),
      { PORT: String(apiPort), ...(devTools ? {} : { WEB_DIST: options.webDist }) },
      `http://${HOST}:${apiPort}/healthz`,
    ),
  ];
  if (catcher)
    parts.unshift(
      program(
        'mails',
        run('apps/mail-catcher/dist/main.js', 'apps/mail-catcher/src/main.ts'),
        { SMTP_PORT: String(catcher.smtpPort), PORT: String(catcher.port) },
        `http://${HOST}:${catcher.port}/healthz`,
      ),
    );
  if (devTools) {
    const quiet = ['--clearScreen', 'false', '--logLevel', 'warn'];
    const serve = ['--host', HOST, '--port', String(port), '--strictPort', ...quiet];
    const web = path.join(root, 'apps/web');
    const apiUrl = `http://${HOST}:${apiPort}`;
    parts.push(
      program('page', [devTools.vite, ...serve], { API_URL: apiUrl }, `http://${HOST}:${port}/`, web),
    );
  }
  return {
    parts,
    address,
    readyUrl: `http://${HOST}:${apiPort}/readyz`,
    mails: catcher && `http://localhost:${catcher.port}`,
  };
}

/** Beside the desk's own port: 8025 for 8000. A demo sends nobody anything. */
async function chooseCatcher({ port, mailCatcherPort }: Settings) {
  const smtpPort = await findFreePort();
  return {
    smtpPort,
    smtpUrl: `smtp://${HOST}:${smtpPort}`,
    port: mailCatcherPort ?? (await findFreePortFrom(Math.min(port + 25, 65_436))),
  };
}

const REPEATED_WITHIN_MS = 10_000;

/** Shows what is worth it, but not the same twice in a row: each of ten connections tells that the database went away. */
function createLineShower(name: string, terminal: Terminal): (line: string) => void {
  let last = { text: '', at: 0 };
  return (line) => {
    const shown = findWorthShowing(line);
    if (!shown) return;
    if (shown.kind !== 'plain' && shown.text === last.text && Date.now() - last.at < REPEATED_WITHIN_MS)
      return;
    last = { text: shown.text, at: Date.now() };
    showEvent(terminal, shown.kind, name, shown.text);
  };
}
