import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** JavaScript that the browser must load before the page shows its first screen, gzipped, in KB of 1,000 bytes. */
export function measureFirstLoad(dist: string): number {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const scripts = new Set(
    [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].flatMap(([, file]) => (file ? [file] : [])),
  );
  const bytes = [...scripts].map((file) => gzipSync(readFileSync(path.join(dist, file))).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
