import type { Category } from '@desk/contract/vocabulary';
import { collaboration } from './collaboration.ts';
import { type ConceptEntry, rowsOf } from './concept-table.ts';
import { hardware } from './hardware.ts';
import { network } from './network.ts';
import { other } from './other.ts';
import { permission } from './permission.ts';
import { security } from './security.ts';
import { software } from './software.ts';
import { symptoms } from './symptoms.ts';

export interface Concept<Id extends string = ConceptId> extends ConceptEntry {
  id: Id;
  /** Undefined for a symptom, which speaks for no category. */
  category: Category | undefined;
}

/** Everything the rules and the built-in embedder know by name. */
export const concepts = [
  ...conceptsOf(security, 'security'),
  ...conceptsOf(permission, 'permission'),
  ...conceptsOf(network, 'network'),
  ...conceptsOf(collaboration, 'collaboration'),
  ...conceptsOf(software, 'software'),
  ...conceptsOf(hardware, 'hardware'),
  ...conceptsOf(other, 'other'),
  ...conceptsOf(symptoms, undefined),
];

export type ConceptId = (typeof concepts)[number]['id'];

function conceptsOf<Id extends string>(
  table: Readonly<Record<Id, ConceptEntry>>,
  category?: Category,
): Concept<Id>[] {
  return rowsOf(table).map((row) => ({ ...row, category }));
}
