import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

const localesDir = join(import.meta.dirname, 'public/locales');

/** Locale files keep their names from build to build, so their address carries what is in them. */
function localesVersion(): string {
  const hash = createHash('sha256');
  const files = readdirSync(localesDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(localesDir, file)));
  return hash.digest('hex').slice(0, 10);
}

const proxy = { '/api': process.env.API_URL ?? 'http://127.0.0.1:8000' };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress()],
  define: { __LOCALES_VERSION__: JSON.stringify(localesVersion()) },
  server: { proxy },
  preview: { proxy },
  build: {
    target: 'es2022',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page needs and hardly ever changes stays cached over releases.
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router)\//, priority: 2 },
            {
              name: 'data',
              test: /node_modules\/(@tanstack|i18next|react-i18next|i18next-[a-z-]+)\//,
              priority: 2,
            },
            // Forms, and nobody before the first of them: its settings must be there when it is read.
            { name: 'zod', test: /node_modules\/zod\//, priority: 2 },
            // What most pages share comes in one piece instead of dozens of crumbs; fields, menus and dialogs wait until
            // somebody opens one.
            {
              name: 'shared',
              test: /^(?!.*@mui\/material\/(Modal|Unstable_TrapFocus|Backdrop|Fade|Grow|Paper|Portal|transitions|Select|NativeSelect|TextField|Menu|MenuItem|MenuList|Popover)\/)/,
              minShareCount: 16,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
