/** In how many places a feature is kept, so that two features that collide in one still differ in the others. */
const places = 8;

/** Adds a feature, with signs, in a few places that its name chooses: the same ones on every machine. */
export function addHashed(vector: Float32Array, feature: string, weight: number) {
  for (let place = 0; place < places; place++) {
    const hash = hashOf(feature, place);
    const at = hash % vector.length;
    vector[at] = (vector[at] ?? 0) + (hash & 0x8000_0000 ? -weight : weight);
  }
}

/** @returns whether the vector had a direction; zeros stay zeros */
export function scaleToUnit(vector: Float32Array, length = 1): boolean {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (sum === 0) return false;
  const scale = length / Math.sqrt(sum);
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) * scale;
  return true;
}

/** FNV-1a, finished by murmur3's mixer: FNV alone leaves the low bits of short names too much alike. */
function hashOf(name: string, seed: number): number {
  let hash = 0x811c_9dc5 ^ Math.imul(seed + 1, 0x9e37_79b1);
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
