import { languages } from '@desk/contract/vocabulary';
import { concepts } from '../concepts/dictionary.ts';
import { createTermFinder } from '../concepts/find-terms.ts';
import { readText } from '../read-text.ts';

const findConcepts = createTermFinder(concepts, languages);
/** A concept that says what a problem is about ("paper jam") weighs more than one that many share ("computer"). */
const weights = new Map<string, number>(
  concepts.map(({ id, weight }) => [id, 0.6 + 0.2 * Math.min(weight, 4)]),
);

/** What a text is about, in no language. */
export type ConceptSet = ReadonlySet<string>;

/** The rest of a very long text repeats what its head says. */
const longestText = 4_000;

export function conceptsOf(text: string): ConceptSet {
  return new Set(findConcepts(readText(text.slice(0, longestText))).map(({ id }) => id));
}

/** How alike two texts are in what they are about, 0 to 1. */
export function conceptSimilarity(one: ConceptSet, other: ConceptSet): number {
  const lengths = Math.sqrt(massOf(one, 2) * massOf(other, 2));
  return lengths === 0 ? 0 : massOf(shared(one, other), 2) / lengths;
}

/** Share of what `part` is about that `whole` is about too, 0 to 1; 0 where `part` is about nothing known. */
export function conceptCoverage(part: ConceptSet, whole: ConceptSet): number {
  const mass = massOf(part, 1);
  return mass === 0 ? 0 : massOf(shared(part, whole), 1) / mass;
}

const shared = (one: ConceptSet, other: ConceptSet): ConceptSet =>
  new Set([...one].filter((id) => other.has(id)));

function massOf(set: ConceptSet, power: 1 | 2): number {
  let mass = 0;
  for (const id of set) mass += (weights.get(id) ?? 0) ** power;
  return mass;
}
