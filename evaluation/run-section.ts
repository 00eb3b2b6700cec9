import type { ScoreContext } from './section.ts';
import { sections } from './sections.ts';

// The child of run-sections.ts that scores one section: it is given its name and the context, sends what it measured, and ends.

const [name = '', given = '{}'] = process.argv.slice(2);
const load = sections[name];
if (!load) throw new Error(`There is no section "${name}"`);
const score = await load();
const context: ScoreContext = JSON.parse(given);
const measured = [await score(context)].flat();
// What a library left open must not keep a finished section waiting.
process.send?.(measured, () => process.exit(0));
