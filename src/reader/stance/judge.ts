import { has, type MarkedSentence } from '../passage.ts';
import type { Statement } from '../rules/statement.ts';
import { likelyAfter, likelyUnknown, SILENT, type Stances, stancesOf } from './model.ts';
import { inferred, likeliest, standOf, type ToldMatter, tellsOf } from './stands.ts';

/** A sentence, and what it probably says by the way it is put. */
export interface Weighed {
  readonly sentence: MarkedSentence;
  readonly likely: Stances;
}

/** From here on a sentence says something by the way it is put alone. */
const SURE = 0.5;
/** From here on a segment, or its whole sentence, says that something is not known, and nothing else. */
const UNKNOWN = { segment: 0.6, sentence: 0.8 };

const MATTERS = ['standing', 'effect', 'progress', 'source'] as const satisfies readonly ToldMatter[];

/** Only English has been fitted. */
export function isFitted({ text }: MarkedSentence): boolean {
  return /[a-z]{2}/.test(text) && !/[\u3400-\u9fff]{3}/.test(text);
}

/**
 * What rules found in a sentence, as far as the way it is put bears it out: where that speaks strongly for another
 * stand, or for none, it goes before the rule. What is said without any word that a rule knows is added, as weak.
 */
export function judged({ sentence, likely }: Weighed, found: readonly Statement[]): readonly Statement[] {
  const open = openSegments(sentence, likely);
  const told = found.filter(({ clause, said }) => said.indicator === 'event' || !open.has(clause.segment));
  const others = told.filter((each) => !MATTERS.some((matter) => tellsOf(matter, each)));
  return [
    ...others,
    ...MATTERS.flatMap((matter) => {
      const own = told.filter((each) => tellsOf(matter, each));
      const stands = own.flatMap((each) => standOf(each) ?? []);
      const [gravest] = stands.sort();
      const after = likelyAfter(likely[matter], matter, gravest ?? SILENT);
      if (gravest === undefined) {
        const stand = likeliest(after);
        if (matter === 'source' && stand === 3 && !has(sentence, 'home', 'homeShare', 'notDependent', 'we'))
          return [];
        const isSaid = open.size === 0 && !sentence.isQuestion && (after[stand] ?? 0) >= SURE;
        return isSaid ? inferred(sentence, matter, stand) : [];
      }
      if (own.some(isMeasured)) return own;
      if ((after[SILENT] ?? 0) > Math.max(...after.slice(1))) return [];
      const winner = likeliest(after);
      if (winner === gravest || matter === 'source') return own;
      return inferred(sentence, matter, winner);
    }),
  ];
}

/** "Two generations" and "four years" are not a matter of tone. */
function isMeasured({ said }: Statement): boolean {
  return said.indicator === 'homeLag' && said.value.kind === 'behind';
}

function openSegments(sentence: MarkedSentence, likely: Stances): ReadonlySet<number> {
  const segments = [...Map.groupBy(sentence.clauses, ({ segment }) => segment)];
  const all = likelyUnknown(likely);
  const open = segments.filter(
    ([, clauses]) =>
      all > UNKNOWN.sentence ||
      (segments.length === 1 ? all : likelyUnknown(stancesOf(clauses))) > UNKNOWN.segment,
  );
  return new Set(open.map(([segment]) => segment));
}

/**
 * Where nothing was found of a matter, the sentence that most probably speaks of it counts if it does so with this
 * probability: `open` where the text speaks of little else, or says that something is not known; `nothing` where it
 * speaks plainly of nothing.
 */
const ENOUGH = { told: 0.3, open: 0.5, nothing: 0.75 };
const ALL = MATTERS.length;
/** A sentence that may be about what is not known tells nothing. */
const DOUBTFUL = 0.4;

/** What the text may say of a matter that nothing plainer tells of. `missing`: of how many matters that is so. */
export function guessed(all: readonly Weighed[], matter: ToldMatter, missing: number): readonly Statement[] {
  const told = all.filter(({ sentence, likely }) => !sentence.isQuestion && likelyUnknown(likely) < DOUBTFUL);
  const isOpen = missing > 1 || told.length < all.length;
  const enough = missing >= ALL ? ENOUGH.nothing : isOpen ? ENOUGH.open : ENOUGH.told;
  const spoken = ({ likely }: Weighed) => 1 - (likely[matter][SILENT] ?? 1);
  const [best] = told.toSorted((a, b) => spoken(b) - spoken(a));
  if (best === undefined || spoken(best) < enough) return [];
  const stand = likeliest(best.likely[matter]);
  if (matter === 'source' && stand === 3 && !has(best.sentence, 'home', 'homeShare', 'notDependent', 'we'))
    return [];
  return inferred(best.sentence, matter, stand);
}
