import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';

/** Files of one family, regular and bold, as packages have them. */
interface Files {
  readonly normal: string;
  readonly bold: string;
}

const require = createRequire(import.meta.url);
const NOTO = '@expo-google-fonts/noto-sans';

const filesOf = (language: string): Files => {
  const file = (weight: string) =>
    require.resolve(`${NOTO}-${language.toLowerCase()}/${weight}/NotoSans${language}_${weight}.ttf`);
  return { normal: file('400Regular'), bold: file('700Bold') };
};

/** The first family that has a character sets it: Chinese, Japanese and Latin before what only Korean has. */
export const FAMILIES = { SC: filesOf('SC'), KR: filesOf('KR') } as const;
export type Family = keyof typeof FAMILIES;

/** All files that making a PDF may read. */
export const FONT_FILES: ReadonlySet<string> = new Set(
  Object.values(FAMILIES).flatMap((each) => Object.values(each)),
);

const opened = new Map<string, Font>();
const known = new Map<number, Family | undefined>();

/** The family that has a character in both weights, or `undefined` where none has it. */
export function familyFor(character: number): Family | undefined {
  if (!known.has(character)) {
    const has = (name: Family) =>
      Object.values(FAMILIES[name]).every((file) => fontIn(file).hasGlyphForCodePoint(character));
    known.set(
      character,
      (['SC', 'KR'] as const).find((name) => has(name)),
    );
  }
  return known.get(character);
}

function fontIn(file: string): Font {
  const font = opened.get(file) ?? openSync(file);
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} holds several fonts`);
  opened.set(file, font);
  return font;
}
