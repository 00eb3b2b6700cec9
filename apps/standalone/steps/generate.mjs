import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inRoot } from './places.mjs';
import { step } from './progress.mjs';
import { runNode } from './run-program.mjs';
import { makeIfChanged } from './stamp.mjs';

/** The path of a package's own file, wherever the package manager has put the package. */
export function findInPackage(name, file, from = inRoot('package.json')) {
  return join(dirname(createRequire(from).resolve(`${name}/package.json`)), file);
}

/** Writes the Prisma client for the schema. */
export function generate() {
  return step('database', 'generating the client', async () => {
    const wasMade = await makeIfChanged({
      from: ['prisma/schema.prisma', 'prisma.config.ts', 'pnpm-lock.yaml'],
      output: ['packages/desk/src/generated/client.ts'],
      stamp: 'node_modules/.desk-generated',
      make: () =>
        runNode([findInPackage('prisma', 'build/index.js'), 'generate'], {
          env: {
            // Prisma asks the internet for an engine that generating does not need, unless it is told of a file. The
            // file must fail when it is run: with one that succeeds, `prisma migrate` would do nothing and say done.
            PRISMA_SCHEMA_ENGINE_BINARY: ['/bin/false', '/usr/bin/false'].find(existsSync),
            PRISMA_HIDE_UPDATE_MESSAGE: '1',
            CHECKPOINT_DISABLE: '1',
          },
        }),
    });
    return wasMade ? 'client generated from the schema' : undefined;
  });
}
