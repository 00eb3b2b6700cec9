import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './places.mjs';

const SKIPPED = new Set(['node_modules', 'dist', 'generated', '.data', '.git']);
const isTest = (name) => /\.(test|spec)\.tsx?$/.test(name);

function* filesBelow(path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (SKIPPED.has(entry.name) || isTest(entry.name)) continue;
    yield* filesBelow(join(path, entry.name));
  }
}

/**
 * A fingerprint of what files and folders (relative to the root) contain. Times of files do not count: a checkout
 * sets them anew.
 */
export function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  for (const path of paths.map((each) => inRoot(each)).filter(existsSync)) {
    for (const file of filesBelow(path))
      hash.update(`\0${file.slice(inRoot().length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * Makes `output` again only when what it is made from has changed since it was last made to the end.
 * @returns whether it had to be made
 */
export async function makeIfChanged({ from, output, stamp, make }) {
  const stampFile = inRoot(stamp);
  const current = fingerprint(from);
  const isFresh = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === current;
  if (output.every((path) => existsSync(inRoot(path))) && isFresh()) return false;
  rmSync(stampFile, { force: true });
  await make();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, current);
  return true;
}
