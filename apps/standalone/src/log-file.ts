import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const LIMIT_BYTES = 20 * 1024 * 1024;

/**
 * Keeps a program's lines in `file`. A file that has grown past 20 MB becomes `file.1`, in place of the one before.
 * Only its owner may read it. Each line is on disk when the call returns: the last words of a crash are the ones that matter.
 */
export function createLogFile(file: string): (line: string) => void {
  mkdirSync(dirname(file), { recursive: true });
  let bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return (line) => {
    const text = `${line}\n`;
    if (bytes > LIMIT_BYTES) {
      renameSync(file, `${file}.1`);
      bytes = 0;
    }
    appendFileSync(file, text, { mode: 0o600 });
    bytes += Buffer.byteLength(text);
  };
}
