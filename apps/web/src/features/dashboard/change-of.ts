/** With how many digits after the point the values are shown. */
export type Precision = { digits: number };

/** By how much what is shown has changed: what does not show is no change, and 4.0 after 4.0 is none either. */
export function changeOf(value: number, before: number, { digits }: Precision): number {
  const scale = 10 ** digits;
  return (Math.round(value * scale) - Math.round(before * scale)) / scale;
}
