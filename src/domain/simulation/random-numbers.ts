import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** As many numbers between 0 and 1, both excluded, as there are draws: always the same for the same name. */
export type RandomNumbers = (name: string) => Float64Array;

/** Outputs that are thrown away at the start: seeds that are alike begin alike. */
const WARM_UP = 20;
const VALUES = 2 ** 32;

/**
 * A sequence of its own for each name, so that neither the order nor the number of other inputs moves any of them: what
 * differs between two runs with the same seed comes from the inputs (common random numbers). Sequences are made on first
 * use and kept.
 */
export function randomNumbers(seed: number, draws: number): RandomNumbers {
  const made = new Map<string, Float64Array>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const generator = xoroshiro128plus(hashed(seed, name));
    for (let n = 0; n < WARM_UP; n += 1) generator.next();
    const numbers = new Float64Array(draws);
    for (let n = 0; n < draws; n += 1) numbers[n] = ((generator.next() >>> 0) + 0.5) / VALUES;
    made.set(name, numbers);
    return numbers;
  };
}

/** FNV-1a over the name, begun with the seed; 32 bits. */
function hashed(seed: number, name: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash;
}
