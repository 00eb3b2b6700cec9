import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { inRoot, root } from './places.mjs';
import { step } from './progress.mjs';
import { makeIfChanged } from './stamp.mjs';

const programs = {
  'apps/api/dist/server': 'apps/api/src/server.ts',
  'apps/worker/dist/main': 'apps/worker/src/main.ts',
  'apps/worker/dist/learn-in-thread': 'apps/worker/src/learn/learn-in-thread.ts',
  'apps/mail-catcher/dist/main': 'apps/mail-catcher/src/main.ts',
  'apps/standalone/dist/main': 'apps/standalone/src/main.ts',
  'apps/standalone/dist/fill-database': 'apps/standalone/src/fill-database.ts',
};

/** What runs the others, when those run from their sources. */
export const supervisorPrograms = Object.keys(programs).filter((output) =>
  output.startsWith('apps/standalone/'),
);

/**
 * Bundles the programs, so that each starts from one file of plain JavaScript.
 * @param outputs which; all of them unless told
 */
export function bundle(outputs = Object.keys(programs)) {
  return step('programs', 'bundling', async () => {
    const wasBuilt = await makeIfChanged({
      from: [
        'apps/api/src',
        'apps/worker/src',
        'apps/mail-catcher/src',
        'apps/standalone',
        'packages',
        'prisma',
        // The demo desk's earlier tickets are read with it.
        'evaluation/read-data.ts',
        'pnpm-lock.yaml',
      ],
      output: outputs.map((output) => `${output}.js`),
      stamp: `apps/standalone/dist/.built-from-${outputs.length}`,
      make: () => build(outputs),
    });
    return wasBuilt ? `${outputs.length} bundled` : undefined;
  });
}

async function build(outputs) {
  const esbuild = await import('esbuild');
  for (const output of outputs) mkdirSync(dirname(inRoot(output)), { recursive: true });
  const building = esbuild.build({
    absWorkingDir: root,
    entryPoints: outputs.map((output) => ({ in: inRoot(programs[output]), out: output })),
    outdir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: 'linked',
    logLevel: 'silent',
    plugins: [leavePackagesOutside, keepSourceLocations],
  });
  try {
    await building;
  } catch (error) {
    const problems = await esbuild.formatMessages(error.errors ?? [], { kind: 'error' });
    throw problems.length > 0 ? new Error(problems.join('\n')) : error;
  } finally {
    await esbuild.stop();
  }
}

// Every bundle lies at this depth, so one relative path fits all.
const fromBundle = (path) => {
  const target = relative(inRoot('apps/api/dist'), path).split(sep).join('/');
  return target.startsWith('.') ? target : `./${target}`;
};

/**
 * npm packages are not bundled: some load files beside themselves. A bundle lies in another folder than the source that
 * imported the package, so each import is written as the path that the source itself would have found.
 */
const leavePackagesOutside = {
  name: 'leave-packages-outside',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
      if (pluginData === 'asked-by-us' || kind === 'entry-point' || path.startsWith('node:')) return;
      const found = await resolve(path, { kind, resolveDir, importer, pluginData: 'asked-by-us' });
      if (found.errors.length > 0) return found;
      if (found.external || !found.path.includes(`${sep}node_modules${sep}`)) return found;
      return { path: fromBundle(found.path), external: true };
    });
  },
};

const META = /import\.meta\.(?:resolve\('([^']+)'\)|url|dirname|filename)/g;

/**
 * `import.meta` keeps meaning the source file, so that what a source finds beside itself (a folder, a package) is found
 * from the bundle too.
 */
const keepSourceLocations = {
  name: 'keep-source-locations',
  setup({ onLoad, resolve }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes('import.meta.')) return;
      const packages = new Map();
      for (const [, name] of source.matchAll(META)) {
        if (!name || packages.has(name)) continue;
        const found = await resolve(name, {
          kind: 'import-statement',
          resolveDir: dirname(path),
          importer: path,
          pluginData: 'asked-by-us',
        });
        if (found.errors.length > 0) return { errors: found.errors };
        packages.set(name, found.path);
      }
      const url = (target) => `new URL(${JSON.stringify(fromBundle(target))}, import.meta.url)`;
      const contents = source.replaceAll(META, (meta, name) => {
        if (name) return `${url(packages.get(name))}.href`;
        if (meta === 'import.meta.url') return `${url(path)}.href`;
        const target = meta === 'import.meta.dirname' ? dirname(path) : path;
        return `decodeURIComponent(${url(target)}.pathname)`;
      });
      return { contents, loader: 'ts' };
    });
  },
};
