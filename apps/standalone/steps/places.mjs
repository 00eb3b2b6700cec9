import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

/** The data of the desk that this checkout runs; tests and second desks name another folder. */
export const dataDir = resolve(root, process.env.DATA_DIR || '.data');

export const inRoot = (...parts) => resolve(root, ...parts);

/** An error whose message says all there is to say: it is shown without its stack. */
export function explained(message, options) {
  return Object.assign(new Error(message, options), { isExplained: true });
}
