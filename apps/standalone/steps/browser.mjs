import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findInPackage } from './generate.mjs';
import { runNode, runProgram } from './run-program.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/usr/bin/chromium',
  '/snap/bin/chromium',
];

function findProgram(names) {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...APPS].find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The browser that Playwright would download for itself, if it has. */
async function findPlaywrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/**
 * Finds Chromium, or gets it.
 * @param say tells what takes time
 * @returns the absolute path of the browser
 */
export async function findBrowser(say) {
  const found = findProgram(NAMES) ?? (await findPlaywrightsOwn());
  if (found) return found;

  say('  Playwright downloads Chromium');
  const cli = findInPackage('@playwright/test', 'cli.js');
  const playwright = (...args) =>
    runNode([cli, ...args, 'chromium'], { mayFail: true, limit_ms: 5 * 60_000 });
  await playwright('install').catch(() => {});
  const downloaded = await findPlaywrightsOwn();
  if (downloaded) {
    // The libraries it needs are Debian's, and only root may install them.
    if (process.getuid?.() === 0) await playwright('install-deps').catch(() => {});
    return downloaded;
  }

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('  Debian installs its package chromium');
    const apt = (...args) =>
      runProgram('apt-get', ['-o', 'DPkg::Lock::Timeout=180', '-y', '-q', ...args], {
        env: { DEBIAN_FRONTEND: 'noninteractive' },
        mayFail: true,
        limit_ms: 10 * 60_000,
      });
    const install = () => apt('install', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
    if ((await install()) !== 0) {
      await apt('update');
      await install();
    }
  }
  const installed = findProgram(NAMES);
  if (installed) return installed;
  throw new Error(
    'No Chromium: install chromium or Google Chrome, or run "npx playwright install chromium".',
  );
}
