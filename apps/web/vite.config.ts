import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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
  plugins: [react()],
  define: { __LOCALES_VERSION__: JSON.stringify(localesVersion()) },
  server: { proxy },
  preview: { proxy },
  build: {
    target: 'es2022',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs and hardly ever changes stays cached over releases. MUI is left to the
          // bundler: one chunk of it would put the components of all pages into the first load.
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router)\// },
            { name: 'data', test: /node_modules\/(@tanstack|i18next|react-i18next|i18next-[a-z-]+)\// },
          ],
        },
      },
    },
  },
});
