import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './places.mjs';

const children = new Set();
// A signal to us alone must not leave an installer or a build behind.
process.on('exit', () => {
  for (const child of children) child.kill('SIGTERM');
});

/**
 * Runs a program to its end.
 * @param options.onLine hears every line of output; without it the output is kept, and shown only if the program fails
 * @param options.inherit lets the program speak for itself
 * @returns its exit code, which is 0 unless `options.mayFail`
 */
export function runProgram(command, args, { cwd = root, env = {}, onLine, inherit, mayFail, limit_ms } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = inherit ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    // Kept output may be shown later, anywhere: without colours.
    const plain = inherit ? {} : { NO_COLOR: '1' };
    const child = spawn(command, args, { cwd, env: { ...process.env, ...plain, ...env }, stdio });
    children.add(child);
    const lines = [];
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (lines.length > 200) lines.shift();
        onLine?.(line);
      });
    }
    let isLate = false;
    const limit =
      limit_ms &&
      setTimeout(() => {
        isLate = true;
        child.kill('SIGKILL');
      }, limit_ms);
    child.once('error', (error) => {
      children.delete(child);
      clearTimeout(limit);
      reject(new Error(`Cannot run ${command}: ${error.message}`));
    });
    child.once('close', (code, signal) => {
      children.delete(child);
      clearTimeout(limit);
      const exitCode = code ?? 1;
      if (exitCode === 0 || mayFail) return resolve(exitCode);
      const how = isLate
        ? `took longer than ${limit_ms / 60_000} minutes`
        : signal
          ? `was ended by ${signal}`
          : 'failed';
      reject(new Error([`${[command, ...args].join(' ')} ${how}`, ...lines].join('\n  ')));
    });
  });
}

/** Runs the JavaScript of a package's command, without a shell or npx in between. */
export function runNode(args, options) {
  return runProgram(process.execPath, args, options);
}
