/** Characters that mean the same written another way: traditional and Japanese forms, each to its simplified one. */
export type Variants = ReadonlyMap<string, string>;

/**
 * A text as it is compared: one width, lower case, no accents on Latin letters, one form for characters that are
 * written differently in Taiwan, Japan and China. Hangul stays composed.
 */
export function foldText(text: string, variants: Variants): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Script=Latin}]\p{M}*/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[’‘`´]/g, "'")
    .replace(/[\u00ad\p{Cf}]/gu, '');
  return plain.replace(/\p{Script=Han}/gu, (character) => variants.get(character) ?? character);
}
