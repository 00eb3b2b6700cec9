import type { Category } from '@desk/contract/vocabulary';

// How sure an answer is, said in this one place. These are not measured yet: they only order answers sensibly until
// confidence is calibrated against what people later confirm.

export const rulesConfidence = 0.75;

/** A small model's own word for its certainty is worth little; that the rules came to the same category is worth more. */
export function modelConfidence(byModel: Category, byRules: Category): number {
  return byModel === byRules ? 0.85 : 0.6;
}
