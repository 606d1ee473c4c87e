import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';
import { coverageOf, covers } from './coverage.ts';

/** Names of our own, so that fonts of the same name on the machine are never taken for them. */
const FAMILIES = {
  'Unchoke SC': [
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  ],
  'Unchoke KR': [
    '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
    '@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf',
  ],
} as const;

/** For everything that is drawn: the first family that has a character draws it. */
export const FONT_FAMILY = Object.keys(FAMILIES)
  .map((name) => `"${name}"`)
  .join(', ');

/** The weights there are. Any other would be made up by slanting or smearing these. */
export type Weight = 400 | 700;

/** Whether the fonts have a character, in every weight. What they lack must not be drawn: it would come from elsewhere. */
export type HasGlyph = (character: number) => boolean;

/**
 * Makes the bundled fonts known to the canvas, which keeps them for the whole process, and makes sure that they are
 * there: the canvas itself takes any other font of the machine without a word. Throws where one is missing.
 */
export function loadFonts(): HasGlyph {
  const coverages = Object.entries(FAMILIES).map(([family, specifiers]) => {
    const files = specifiers.map((specifier) => fileURLToPath(import.meta.resolve(specifier)));
    if (!isComplete(family, files.length)) {
      for (const file of files) {
        if (GlobalFonts.registerFromPath(file, family) === null) throw new Error(`${file} is not a font`);
      }
    }
    if (!isComplete(family, files.length)) throw new Error(`the font ${family} is not there`);
    return files.map(coverageOf);
  });
  return (character) => coverages.some((weights) => weights.every((each) => covers(each, character)));
}

function isComplete(family: string, weights: number): boolean {
  return GlobalFonts.families.some((each) => each.family === family && each.styles.length === weights);
}
