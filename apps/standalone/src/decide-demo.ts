import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ToldSettings } from './env.ts';

/**
 * Whether this is a demo desk. On a demo desk anybody at this machine may be anybody with one click, and on a real one
 * nobody may: so data, once made, stays what it was made as. A database that somebody brought along is theirs, and gets
 * demo people only when they say so.
 * @param dataDir remembers, beside the built-in database, what that was made as
 * @throws when the environment asks for the other kind
 */
export function decideDemo({ wantsDemo, databaseUrl }: ToldSettings, dataDir: string): boolean {
  if (databaseUrl) return wantsDemo ?? false;

  const folder = path.join(dataDir, 'postgres');
  const file = path.join(folder, 'kind');
  if (!existsSync(file)) {
    const isDemo = wantsDemo ?? true;
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, isDemo ? 'demo' : 'real');
    return isDemo;
  }
  const isDemo = readFileSync(file, 'utf8') === 'demo';
  if (wantsDemo !== undefined && wantsDemo !== isDemo) {
    const [made, asked] = isDemo ? ['a demo desk', 'a real one'] : ['a real desk', 'a demo'];
    throw new Error(
      `The data in ${dataDir} is that of ${made}, and cannot become ${asked}. ` +
        'Empty it with "npm run reset", or name another folder with DATA_DIR.',
    );
  }
  return isDemo;
}
