// What a person sees while the desk gets ready: one line per step, with its outcome and its time. A terminal also
// sees the step that is running; a log file sees a line for whatever takes longer than ten seconds.

const isTerminal = process.stdout.isTTY && process.env.TERM !== 'dumb' && !process.env.CI;
const colour = (code, text) => (isTerminal && !process.env.NO_COLOR ? `\x1b[${code}m${text}\x1b[0m` : text);
const dim = (text) => colour(2, text);
const bold = (text) => colour(1, text);
const green = (text) => colour(32, text);
const red = (text) => colour(31, text);
const yellow = (text) => colour(33, text);

const FRAMES = ['·', '•', '●', '•'];
const NAME_WIDTH = 12;
const TEXT_WIDTH = 44;

/** The steps under way, oldest first: { name, detail, since }. */
const running = new Set();
let ticker;
let tick = 0;
let drawn = false;

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const row = (mark, name, text, time) =>
  `  ${mark} ${name.padEnd(NAME_WIDTH)} ${text.padEnd(TEXT_WIDTH)} ${dim(time.padStart(8))}`.trimEnd();

function erase() {
  if (drawn) process.stdout.write('\r\x1b[2K');
  drawn = false;
}

function draw() {
  if (!isTerminal || running.size === 0) return;
  const steps = [...running];
  const name = steps.map((step) => step.name).join(', ');
  const [{ detail, since }] = steps;
  const line = `${name.padEnd(NAME_WIDTH)} ${detail}`.slice(0, (process.stdout.columns || 80) - 16);
  erase();
  process.stdout.write(`  ${FRAMES[tick++ % FRAMES.length]} ${line}  ${dim(seconds(since))}`);
  drawn = true;
}

/** Prints a line, above the running step where there is one. */
export function say(text = '') {
  erase();
  process.stdout.write(`${text}\n`);
  draw();
}

/**
 * Runs `work` as a step with a name and shows how it went.
 * @param work is given `detail(text)` to say what it is doing; returns what to print when it is done, or undefined to
 *   print nothing
 */
export async function step(name, doing, work) {
  const current = { name, detail: doing, since: Date.now() };
  running.add(current);
  ticker ??= setInterval(draw, 150).unref();
  draw();
  const stillThere = isTerminal
    ? undefined
    : setInterval(() => say(row('…', name, current.detail, seconds(current.since))), 10_000).unref();
  const finish = () => {
    clearInterval(stillThere);
    running.delete(current);
    if (running.size > 0) return;
    clearInterval(ticker);
    ticker = undefined;
  };
  try {
    const outcome = await work((detail) => {
      current.detail = detail;
    });
    finish();
    if (outcome !== undefined) say(row(green('✓'), name, outcome, seconds(current.since)));
    else erase();
  } catch (error) {
    finish();
    say(row(red('✗'), name, 'failed', seconds(current.since)));
    throw error;
  }
}

/** What the supervisor, which is bundled and cannot import this file, is given to speak with. */
export const terminal = { say, step, bold, dim, yellow, red };
