import { bundle } from './bundle.mjs';
import { generate } from './generate.mjs';
import { install } from './install.mjs';
import { buildPage } from './page.mjs';

/** Everything that must be there before a program of the desk can run from its bundle. */
export async function preparePrograms() {
  await install();
  await generate();
  await bundle();
}

/** `npm run build`: all of it, for those who start the processes themselves. */
export async function build() {
  await preparePrograms();
  await buildPage();
}
