import type { Assessment } from '../../domain/assessment/assessment.ts';
import { entriesIn } from '../../domain/assessment/entry.ts';
import type { Framework } from '../../domain/framework/framework.ts';
import type { Trial } from '../../domain/framework/treatment.ts';
import type { EntryId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import {
  drawnSource,
  drawsOf,
  type PartialSource,
  type SupplyInputs,
} from '../../domain/simulation/draws.ts';
import type { Ends } from '../../domain/simulation/estimate.ts';
import { type Outcome, outcomeOf, shortOn, stockFor } from '../../domain/simulation/outcome.ts';
import { type RandomNumbers, randomNumbers } from '../../domain/simulation/random-numbers.ts';
import { type Runs, runsOf, type Treated } from '../../domain/simulation/runs.ts';
import { treatedBy } from '../../domain/simulation/trials.ts';
import { drawnFrom, type Inputs, inputsOf, type Supposed } from './inputs.ts';
import { hopedSources, named } from './sources.ts';

export interface SimulationWish {
  /** What the ends of ranges stand for; limits unless said. */
  readonly ends?: Ends;
  readonly supposed?: Supposed;
  /** 10,000 unless said; the chance is then right to a point. Fewer are enough where many are simulated at once. */
  readonly draws?: number;
  readonly seed?: number;
}

/** One thing that would help, and what would be left. */
export interface Help {
  readonly by: /** A treatment of the menu, in the size that `knowledge/` names. */
    | { readonly kind: 'treatment'; readonly treatment: string; readonly trial: Trial }
    /** A source of the list that is not qualified yet, as it is listed. */
    | { readonly kind: 'source'; readonly entry: EntryId };
  /** The team has chosen this treatment. */
  readonly chosen: boolean;
  /** With it: the chance of a gap, and what is missing on average, in days of today's use. */
  readonly chance: number;
  readonly unmet: number;
}

/** The chance of being short of supply, day by day from today. */
export interface ShortCurve {
  readonly days: readonly number[];
  readonly now: readonly number[];
  /** With what helps most; absent where nothing helps. */
  readonly after?: readonly number[];
}

export interface Simulation {
  readonly inputs: Inputs;
  readonly ends: Ends;
  readonly seed: number;
  readonly outcome: Outcome;
  /** What would help, the most first; what changes nothing is left out. */
  readonly helps: readonly Help[];
  /** Days of today's use that would have to lie in stock beside what does, for a chance of one in ten. */
  readonly stockForTenth: number;
  readonly curve: ShortCurve;
}

/** What is missing, without which nothing can be drawn: unknown stays unknown. */
export interface NotSimulated {
  readonly inputs: Inputs;
  readonly missing: readonly ('stock' | 'recovery')[];
}

const DRAWS = 10_000;
/** The same for all, so that technologies differ by their inputs alone. */
const SEED = 1;
const TENTH = 0.1;
/** Points of a curve. */
const POINTS = 160;

interface Known {
  readonly framework: Framework;
  readonly result: Result<Simulation, NotSimulated>;
}

/** What was simulated lately, by the document it came from: the same is asked for by a panel and by a report. */
const known = new WeakMap<Assessment, Known>();

/**
 * Time to survive against time to recover, many times over, if supply were cut today: from the answers and sources of
 * the assessment, and what is supposed in their place. Pure: the same document and wish give the same result. Holds the
 * event loop for some 20 ms; a document that nothing is wished of is simulated once.
 */
export function simulationOf(
  framework: Framework,
  assessment: Assessment,
  wish?: SimulationWish,
): Result<Simulation, NotSimulated> {
  if (wish !== undefined) return simulate(framework, assessment, wish);
  const found = known.get(assessment);
  if (found?.framework === framework) return found.result;
  const result = simulate(framework, assessment, {});
  known.set(assessment, { framework, result });
  return result;
}

function simulate(
  framework: Framework,
  assessment: Assessment,
  { ends = 'limits', supposed = {}, draws = DRAWS, seed = SEED }: SimulationWish,
): Result<Simulation, NotSimulated> {
  const inputs = inputsOf(assessment, supposed);
  const drawn = drawnFrom(inputs, ends);
  if (drawn === undefined) {
    const missing = (['stock', 'recovery'] as const).filter((each) => inputs[each] === undefined);
    return err({ inputs, missing });
  }
  const random = randomNumbers(seed, draws);
  const base = drawsOf(drawn, random);
  const runs = runsOf(base);
  const before = leftIn(runs);
  const tried = trials(framework, assessment, drawn, random)
    .map(({ treated, ...help }) => {
      const after = runsOf(base, treated);
      return { help: { ...help, ...leftIn(after) }, after };
    })
    .filter(({ help }) => takenAway(before, help) > 0)
    .sort((a, b) => takenAway(before, b.help) - takenAway(before, a.help));
  const best = tried[0]?.after;
  const days = daysOf(runs);
  return ok({
    ...{ inputs, ends, seed },
    outcome: outcomeOf(runs),
    helps: tried.map(({ help }) => help),
    stockForTenth: stockFor(runs, TENTH),
    curve: { days, now: shortOn(runs, days), ...(best !== undefined && { after: shortOn(best, days) }) },
  });
}

interface Try extends Pick<Help, 'by' | 'chosen'> {
  readonly treated: Treated;
}

/** The treatments of the menu that say what to try, and the team's own sources that are not qualified yet. */
function trials(
  framework: Framework,
  assessment: Assessment,
  { sources }: SupplyInputs,
  random: RandomNumbers,
): readonly Try[] {
  const chosen = new Set(entriesIn(assessment.entries, 'treatments').map(({ option }) => option));
  const menu = framework.treatments.flatMap(({ id, trials: sizes = [] }) =>
    sizes.map((trial): Try => {
      const by = { kind: 'treatment', treatment: id, trial } as const;
      return { by, chosen: chosen.has(id), treated: treatedBy(trial, `treatment ${id}`, random) };
    }),
  );
  const counted = new Set(sources.map(({ id }) => id));
  const hoped = hopedSources(assessment).flatMap(({ entry, share, delay }): readonly Try[] => {
    const source: PartialSource = {
      ...named(entry),
      share: { least: share, most: share, ends: 'limits' },
      delay: { least: delay, most: delay, ends: 'limits' },
    };
    if (counted.has(source.id)) return [];
    const treated = { moreSources: [drawnSource(source, random)] };
    return [{ by: { kind: 'source', entry }, chosen: false, treated }];
  });
  return [...hoped, ...menu];
}

type Left = Pick<Help, 'chance' | 'unmet'>;

function leftIn({ unmet, count }: Runs): Left {
  let [gaps, days] = [0, 0];
  for (const each of unmet) {
    if (each > 0) gaps += 1;
    days += each;
  }
  return { chance: gaps / count, unmet: days / count };
}

/** By the chance first; where that stays as it is, as with a gap that is certain, by what is missing. */
function takenAway(before: Left, after: Left): number {
  return before.chance - after.chance + (before.unmet - after.unmet) / 1e6;
}

/** Supply that lasts much longer than any substitute takes is not followed to its end. */
const FOLLOWED = 3;

/** From today until hardly any case is still short of supply; beyond the end of stock where that comes later. */
function daysOf({ begins, gap, recovery, survive }: Runs): readonly number[] {
  const ends = begins.map((each, n) => ((gap[n] ?? 0) > 0 ? each + (gap[n] ?? 0) : 0)).sort();
  const slow = recovery.toSorted();
  const recovered = nearlyAll(slow);
  const lasting = nearlyAll(survive.filter((each) => Number.isFinite(each)).sort());
  const last = Math.max(nearlyAll(ends), recovered, Math.min(lasting, FOLLOWED * recovered)) || 1;
  return Array.from({ length: POINTS + 1 }, (_, n) => (last * 1.05 * n) / POINTS);
}

function nearlyAll(sorted: Float64Array): number {
  return sorted[Math.floor((sorted.length - 1) * 0.99)] ?? 0;
}
