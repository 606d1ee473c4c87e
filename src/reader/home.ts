import type { CountryCode } from '../domain/locale.ts';
import { placesIn } from './places.ts';
import { sentencesOf } from './sentences.ts';

/** Words that make a place in the same clause the writer's own. */
const OURS =
  /\b(?:we|our|us|domestic(?:ally)?|here|home|at home|nobody in|no one in|no [a-z-]+ (?:maker|vendor|supplier|producer|shop|firm|company|lab)|local)\b|我们|咱|我司|我厂|我国|本国|国内|国产|站在|视角|角度|本土|自己/;
const FROM = /(?:from|in|imported from|by|out of|via|of) (?:the )?$|(?:从|自|来自|由|靠|被|用的是?)$/;
/** Who is speaking is told at the beginning, or not at all. */
const LONGEST = 4000;

/**
 * The country that a description speaks from: the place that stands with "we", "domestic" or 国内; else what the
 * language tells, where a Chinese text speaks of 国产 or 我国. Nothing where neither says.
 */
export function homeTold(folded: string, original: string): CountryCode | undefined {
  const points = new Map<CountryCode, number>();
  for (const sentence of sentencesOf(folded.slice(0, LONGEST))) {
    for (const clause of sentence.clauses) {
      const ours = OURS.test(clause.text);
      for (const { country, start } of placesIn(clause.text)) {
        const before = clause.text.slice(Math.max(0, start - 16), start);
        const at =
          /\b(?:in|at|near|outside|here in|across|for) (?:the )?$|(?:站在|在|从)(?:我们|咱们)?$/.test(before);
        const own =
          /(?:we in|here in|our [a-z -]{0,20} in|us in|nobody in|no one in|nobody across) $|(?:站在|我们|咱们)$/.test(
            before,
          );
        const no = /\bno $|\bnot (?:a|one) (?:single )?$|没有(?:一家)?$/.test(before);
        const worth = own || no ? 5 : ours && at ? 2 : FROM.test(before) ? -1 : 0;
        if (worth !== 0) points.set(country, (points.get(country) ?? 0) + worth);
      }
    }
  }
  const [best] = [...points].sort(([, a], [, b]) => b - a);
  if (best !== undefined && best[1] >= 2) return best[0];
  if (!/我国|国产|国内|自主可控|卡脖子|国产化/.test(folded)) return undefined;
  const simplified = [...original.slice(0, LONGEST)].filter(
    (unit, index) => unit !== folded.charAt(index) && /[\u3400-\u9fff]/.test(unit),
  ).length;
  return simplified >= 5 ? 'TW' : 'CN';
}
