import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { coverageOf, covers } from './coverage.ts';

/** Files of one family, regular and bold, as packages have them. */
export type Families = Readonly<Record<string, readonly [regular: string, bold: string]>>;

/** Names of our own, so that fonts of the same name on the machine are never taken for them. */
const FAMILIES: Families = {
  'Unchoke SC': [
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  ],
  'Unchoke KR': [
    '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
    '@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf',
  ],
};

/** For everything that is drawn: the first family that has a character draws it. */
export const FONT_FAMILY = Object.keys(FAMILIES)
  .map((name) => `"${name}"`)
  .join(', ');

/** The weights there are. Any other would be made up by smearing these. */
export type Weight = 400 | 700;

/** Whether the fonts have a character, in every weight. What they lack must not be drawn: it would come from elsewhere. */
export type HasGlyph = (character: number) => boolean;

const { resolve } = createRequire(import.meta.url);

/**
 * Makes the bundled fonts known to the canvas, which keeps them for the whole process, and makes sure that they are
 * there: the canvas itself takes any other font of the machine without a word. Throws where one is missing.
 */
export function loadFonts(families: Families = FAMILIES): HasGlyph {
  const coverages = Object.entries(families).map(([family, packaged]) => {
    const files = packaged.map((file) => resolve(file));
    if (!isComplete(family)) for (const file of files) GlobalFonts.registerFromPath(file, family);
    if (!isComplete(family)) throw new Error(`the canvas does not take the fonts ${files.join(', ')}`);
    return files.map(coverageOf);
  });
  return (character) => coverages.some((weights) => weights.every((each) => covers(each, character)));
}

function isComplete(family: string): boolean {
  const styles = GlobalFonts.families.find((each) => each.family === family)?.styles ?? [];
  return ([400, 700] satisfies Weight[]).every((weight) => styles.some((each) => each.weight === weight));
}
