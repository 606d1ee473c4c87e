import type { MarkedSentence } from '../passage.ts';
import type { Statement } from '../rules/statement.ts';
import { type Likely, likelyUnknown, type Matter, SILENT, stancesOf } from './model.ts';
import { inferred, likeliest, type Stand, standOf, type ToldMatter, tellsOf } from './stands.ts';

/** A sentence, and what it probably says by the way it is put. */
export interface Weighed {
  readonly sentence: MarkedSentence;
  readonly likely: Readonly<Record<Matter, Likely>>;
}

/** How much more probable a stand is for a rule having found it: e to the power of this, in odds. */
const RULE = 3;
/** From here on a sentence says something by the way it is put alone. */
const SURE = 0.6;
/** From here on a segment, or its whole sentence, says that something is not known, and nothing else. */
const UNKNOWN = { segment: 0.6, sentence: 0.8 };

const MATTERS = ['standing', 'effect', 'progress'] as const satisfies readonly ToldMatter[];

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
      if (gravest === undefined) {
        const stand = likeliest(likely[matter]);
        const isSaid = open.size === 0 && !sentence.isQuestion && (likely[matter][stand] ?? 0) >= SURE;
        return isSaid ? inferred(sentence, matter, stand) : [];
      }
      const winner = borneOut(likely[matter], gravest);
      if (winner === gravest) return own;
      return winner === SILENT ? [] : inferred(sentence, matter, winner);
    }),
  ];
}

function openSegments(sentence: MarkedSentence, { knowledge }: Weighed['likely']): ReadonlySet<number> {
  const segments = Map.groupBy(sentence.clauses, ({ segment }) => segment);
  const all = likelyUnknown(knowledge) > UNKNOWN.sentence;
  const open = [...segments].filter(
    ([, clauses]) => all || likelyUnknown(stancesOf(clauses).knowledge) > UNKNOWN.segment,
  );
  return new Set(open.map(([segment]) => segment));
}

function borneOut(likely: Likely, stand: Stand): Stand | typeof SILENT {
  const scores = likely.map((each, index) => Math.log(each) + (index === stand ? RULE : 0));
  const top = scores.indexOf(Math.max(...scores));
  return top === 1 || top === 2 || top === 3 ? top : SILENT;
}

/**
 * Where nothing was found of a matter, the sentence that most probably speaks of it counts if it does so with this
 * probability: `open` where the text speaks of little else, or says that something is not known.
 */
const ENOUGH = { told: 0.25, open: 0.5 };
/** A sentence that may be about what is not known tells nothing. */
const DOUBTFUL = 0.4;

/** What the text may say of a matter that nothing plainer tells of. `missing`: of how many matters that is so. */
export function guessed(all: readonly Weighed[], matter: ToldMatter, missing: number): readonly Statement[] {
  const told = all.filter(
    ({ sentence, likely }) => !sentence.isQuestion && likelyUnknown(likely.knowledge) < DOUBTFUL,
  );
  const enough = missing <= 1 && told.length === all.length ? ENOUGH.told : ENOUGH.open;
  const [best] = told.toSorted((a, b) => (a.likely[matter][SILENT] ?? 1) - (b.likely[matter][SILENT] ?? 1));
  if (best === undefined || 1 - (best.likely[matter][SILENT] ?? 1) < enough) return [];
  return inferred(best.sentence, matter, likeliest(best.likely[matter]));
}
