/** How sure an answer is, in words; the number alone means something else to everybody. */
export type Certainty = 'very' | 'fairly' | 'unsure' | 'guess';

/** @param confidence 0 to 1, calibrated: of the answers with 0.8, eight in ten have the right category */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= 0.9) return 'very';
  if (confidence >= 0.7) return 'fairly';
  return confidence >= 0.5 ? 'unsure' : 'guess';
}
