import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

/** The data of the desk that this checkout runs; tests and second desks name another folder. */
export const dataDir = resolve(root, process.env.DATA_DIR || '.data');

export const inRoot = (...parts) => resolve(root, ...parts);
