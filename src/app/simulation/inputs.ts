import { type Assessment, slotAt } from '../../domain/assessment/assessment.ts';
import type { Range } from '../../domain/assessment/exposure.ts';
import { KNOWN_PROMPTS } from '../../domain/framework/framework.ts';
import type { MemberId, PromptId } from '../../domain/ids.ts';
import type { SupplyInputs } from '../../domain/simulation/draws.ts';
import type { Ends, Estimate } from '../../domain/simulation/estimate.ts';
import {
  type CountedSource,
  countedSources,
  type SupposedSource,
  type UncountedSource,
  uncountedSources,
} from './sources.ts';
import { type Given, inDays, type Stated, signed, statedAt } from './stated.ts';

export const INPUTS = ['stock', 'demand', 'recovery', 'rampUp'] as const;
export type InputName = (typeof INPUTS)[number];

/** Where a number comes from. */
export type Origin =
  /** Answered as a range. */
  | { readonly from: 'range'; readonly prompt: PromptId; readonly by: MemberId; readonly weak: boolean }
  /** Answered as one number in stage 1, taken for both ends. */
  | { readonly from: 'single'; readonly prompt: PromptId; readonly by: MemberId; readonly weak: boolean }
  /** Answered by nobody: as today. */
  | { readonly from: 'default' }
  /** Supposed by whoever asks, and written into no assessment. `instead`: what the assessment says, if anything. */
  | { readonly from: 'supposed'; readonly instead: Stated | undefined };

export interface Input {
  readonly name: InputName;
  readonly stated: Stated;
  /** In days, or in per cent of today's use. */
  readonly range: Range;
  /** The single number of stage 1 where it lies within the range, in the same unit as `range`. */
  readonly likeliest?: number;
  readonly origin: Origin;
}

export interface SourcesInput {
  readonly counted: readonly CountedSource[];
  readonly uncounted: readonly UncountedSource[];
}

/** What can be supposed, field by field of the form that asks for it. */
export const SUPPOSED_FIELDS = [...INPUTS, 'sources'] as const;
export type SupposedField = (typeof SUPPOSED_FIELDS)[number];

/** What somebody supposes in place of what the assessment says, to see what would follow. */
export interface Supposed {
  readonly stock?: Stated;
  readonly demand?: Stated;
  readonly recovery?: Stated;
  readonly rampUp?: Stated;
  /** In place of all other sources; none where the list is empty. */
  readonly sources?: readonly SupposedSource[];
}

/** All that is known of an assessment's supply; stock and recovery are missing where nobody answered or supposed them. */
export interface Inputs {
  readonly stock: Input | undefined;
  readonly demand: Input;
  readonly recovery: Input | undefined;
  readonly rampUp: Input;
  readonly sources: SourcesInput;
  /** Why what is missing was answered as unknown, where somebody did. */
  readonly unknown: { readonly [Name in Missing]?: string };
}

/** Without these nothing can be drawn. */
export type Missing = 'stock' | 'recovery';

const AS_TODAY: Stated = { least: 100, most: 100, unit: 'percent' };
const NONE: Stated = { least: 0, most: 0, unit: 'days' };

export function inputsOf(assessment: Assessment, supposed: Supposed = {}): Inputs {
  const { stock, stockRange, demandRange, recovery, qualifyRange } = KNOWN_PROMPTS;
  const fallback = (name: InputName, stated: Stated): Input => ({
    ...{ name, stated, range: inDays(stated), origin: { from: 'default' } },
  });
  const of = (name: InputName, answered: Input | undefined): Input | undefined => {
    const instead = supposed[name];
    if (instead === undefined) return answered;
    const origin = { from: 'supposed', instead: answered?.stated } as const;
    return { name, stated: instead, range: inDays(instead), origin };
  };
  return {
    stock: of('stock', answered(assessment, 'stock', stockRange, stock)),
    demand:
      of('demand', answered(assessment, 'demand', demandRange, undefined)) ?? fallback('demand', AS_TODAY),
    recovery: of('recovery', answered(assessment, 'recovery', qualifyRange, recovery)),
    rampUp: of('rampUp', undefined) ?? fallback('rampUp', NONE),
    sources: {
      counted: countedSources(assessment, supposed.sources),
      uncounted: supposed.sources === undefined ? uncountedSources(assessment) : [],
    },
    unknown: {
      ...unknownAt(assessment, 'stock', [stockRange, stock]),
      ...unknownAt(assessment, 'recovery', [qualifyRange, recovery]),
    },
  };
}

function unknownAt(assessment: Assessment, name: Missing, prompts: readonly PromptId[]): Inputs['unknown'] {
  const values = prompts.map((each) => slotAt(assessment, each)?.current.value);
  const found = values.find((each) => each?.kind === 'unknown');
  return found?.kind === 'unknown' ? { [name]: found.reason } : {};
}

function answered(
  assessment: Assessment,
  name: InputName,
  asked: PromptId,
  instead: PromptId | undefined,
): Input | undefined {
  const given = statedAt(assessment, asked);
  const single = instead === undefined ? undefined : statedAt(assessment, instead);
  if (given === undefined) {
    if (single === undefined || instead === undefined) return undefined;
    return { name, ...told(single), origin: { from: 'single', prompt: instead, ...signed(single.answer) } };
  }
  const range = inDays(given.stated);
  const likeliest = single && inDays(single.stated).least;
  const within = likeliest !== undefined && likeliest >= range.least && likeliest <= range.most;
  return {
    ...{ name, ...told(given), origin: { from: 'range', prompt: asked, ...signed(given.answer) } },
    ...(within && { likeliest }),
  };
}

function told({ stated }: Given) {
  return { stated, range: inDays(stated) };
}

/** The inputs as they are drawn, once nothing is missing; `undefined` while something is. */
export function drawnFrom(
  { stock, demand, recovery, rampUp, sources }: Inputs,
  ends: Ends,
): SupplyInputs | undefined {
  if (stock === undefined || recovery === undefined) return undefined;
  const estimate = ({ range, likeliest }: Input): Estimate => ({
    ...{ ...range, ends },
    ...(likeliest !== undefined && { likeliest }),
  });
  return {
    stock: estimate(stock),
    demand: estimate(demand),
    recovery: estimate(recovery),
    rampUp: estimate(rampUp),
    sources: sources.counted.map(({ id, share, delay }) => ({
      id,
      share: { ...share, ends },
      delay: { ...delay, ends },
    })),
  };
}
