import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';

export const root = join(import.meta.dirname, '..');
export const readText = (path: string) => readFileSync(join(root, path), 'utf8');
export const readYaml = (path: string): unknown => parse(readText(path), { merge: true });

/** Files below a folder of the repository whose names end so, as paths from its root. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => relative(root, join(root, folder, name)))
    .sort();
}
