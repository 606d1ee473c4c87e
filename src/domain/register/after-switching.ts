import type { Assessment } from '../assessment/assessment.ts';
import type { Range } from '../assessment/exposure.ts';
import { countingSources, riskCountries } from '../assessment/listed-sources.ts';
import { KNOWN_PROMPTS, ONE_COUNTRY } from '../framework/framework.ts';
import type { CountryCode } from '../locale.ts';

/** How concentrated supply is; shares in per cent of today's use. */
export interface Concentrated {
  /** What the largest known country holds; its code is `null` where nobody has named it. */
  readonly largest: { readonly country: CountryCode | null; readonly share: number };
  /**
   * The Herfindahl-Hirschman index of countries, 0 to 10,000. A range, as far as nobody knows where the rest comes
   * from: at least as if it came from countless countries, at most as if it all came from one more.
   */
  readonly hhi: Range;
}

export interface AfterSwitching {
  readonly today: Concentrated;
  /** With all that the qualified sources could carry taken from the country behind the risk. */
  readonly left: Concentrated;
  /** So many per cent of today's use go over to them. */
  readonly moved: number;
}

/**
 * What concentration stays once every qualified source elsewhere carries what it could. Known only where the answer of
 * stage 1 says what share one country holds; `undefined` where it does not, or no source says what it could carry.
 */
export function afterSwitching(assessment: Assessment): AfterSwitching | undefined {
  const held = shareOfOne(assessment);
  if (held === undefined) return undefined;
  const main = riskCountries(assessment)[0] ?? null;
  const shares = new Map<CountryCode | null, number>([[main, held]]);
  const today = concentrated(shares);
  let moved = 0;
  for (const { country, share } of countingSources(assessment)) {
    if (country === undefined || share === undefined) continue;
    const taken = Math.min(share, held - moved);
    moved += taken;
    shares.set(country, (shares.get(country) ?? 0) + taken);
  }
  if (moved === 0) return undefined;
  shares.set(main, held - moved);
  return { today, left: concentrated(shares), moved };
}

function shareOfOne({ answers }: Assessment): number | undefined {
  const value = answers[KNOWN_PROMPTS.share]?.current.value;
  return value?.kind === 'number' && value.unit === ONE_COUNTRY ? value.amount : undefined;
}

function concentrated(shares: ReadonlyMap<CountryCode | null, number>): Concentrated {
  const all = [...shares].map(([country, share]) => ({ country, share }));
  const [largest = { country: null, share: 0 }] = all.toSorted((a, b) => b.share - a.share);
  const squares = all.reduce((sum, { share }) => sum + share * share, 0);
  const rest = Math.max(0, 100 - all.reduce((sum, { share }) => sum + share, 0));
  return { largest, hhi: { least: squares, most: squares + rest * rest } };
}
