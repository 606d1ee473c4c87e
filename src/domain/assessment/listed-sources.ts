import { KNOWN_PROMPTS } from '../framework/framework.ts';
import type { PromptId } from '../ids.ts';
import type { CountryCode } from '../locale.ts';
import type { Assessment } from './assessment.ts';
import { DAYS } from './days.ts';
import { choicesIn, countryIn, type EntryOf, entriesIn, numberIn } from './entry.ts';

/** Why a source of the list counts nowhere. */
export type LeftOut =
  /** Whatever else is known of it: it is ruled out, or nobody has released it. */
  | 'ruled-out'
  | 'not-qualified'
  /** Nobody can say that it lies elsewhere. */
  | 'no-country'
  /** A cut-off would reach it too: it does not diversify. */
  | 'same-country';

/** A source of the list of stage 4, and what it is worth in a cut-off. */
export interface ListedSource {
  readonly entry: EntryOf<'sources'>;
  readonly country: CountryCode | undefined;
  /** Days from today until it delivers in volume. */
  readonly days: number | undefined;
  /** Per cent of today's use that it could carry. */
  readonly share: number | undefined;
  /** It is made at home: a substitute, and no further country to buy from. */
  readonly atHome: boolean;
  /** Why it does not count; `undefined` where it does. */
  readonly leftOut: LeftOut | undefined;
}

/** Part of today's use that others deliver from some day on. */
export interface Delivery {
  readonly days: number;
  readonly share: number;
}

/** Every source of the list, in its order. */
export function listedSources(assessment: Assessment): readonly ListedSource[] {
  const [home] = countriesAt(assessment, KNOWN_PROMPTS.home);
  const behind = countriesAt(assessment, KNOWN_PROMPTS.riskCountry);
  return entriesIn(assessment.entries, 'sources').map((entry) => {
    const country = countryIn(entry, 'country');
    const time = numberIn(entry, 'switch');
    const factor = time && DAYS[time.unit];
    return {
      entry,
      country,
      days: time === undefined || factor === undefined ? undefined : time.amount * factor,
      share: numberIn(entry, 'share')?.amount,
      atHome: country !== undefined && country === home,
      leftOut: leftOut(entry, country, behind),
    };
  });
}

function leftOut(
  entry: EntryOf<'sources'>,
  country: CountryCode | undefined,
  behind: readonly CountryCode[],
): LeftOut | undefined {
  const [state] = choicesIn(entry, 'state');
  if (state === 'ruled-out') return 'ruled-out';
  if (state !== 'qualified') return 'not-qualified';
  if (country === undefined) return 'no-country';
  return behind.includes(country) ? 'same-country' : undefined;
}

/** Those that count: qualified, and not where the risk comes from. */
export function countingSources(assessment: Assessment): readonly ListedSource[] {
  return listedSources(assessment).filter((each) => each.leftOut === undefined);
}

/** What the sources that count deliver from when on, the soonest first. One without a time or a share says neither. */
export function deliveriesOf(sources: readonly ListedSource[]): readonly Delivery[] {
  return sources
    .flatMap(({ days, share }) =>
      days === undefined || share === undefined || share === 0 ? [] : [{ days, share }],
    )
    .toSorted((a, b) => a.days - b.days);
}

/**
 * The source with which all of today's use is met, those before it included; one whose share nobody has said is not
 * held to be too small. `undefined` where they never meet it, or none says when it delivers.
 */
export function completingSource(sources: readonly ListedSource[]): ListedSource | undefined {
  let met = 0;
  for (const each of bySpeed(sources)) {
    met += each.share ?? 100;
    if (met >= 100) return each;
  }
  return undefined;
}

/** The one that delivers first, of those that say when. */
export function soonestSource(sources: readonly ListedSource[]): ListedSource | undefined {
  return bySpeed(sources)[0];
}

function bySpeed(sources: readonly ListedSource[]): readonly ListedSource[] {
  return sources
    .filter(({ days, share }) => days !== undefined && share !== 0)
    .toSorted((a, b) => (a.days ?? 0) - (b.days ?? 0));
}

/** The country or countries that could cut it off; empty while nobody has said. */
export function riskCountries(assessment: Assessment): readonly CountryCode[] {
  return countriesAt(assessment, KNOWN_PROMPTS.riskCountry);
}

function countriesAt({ answers }: Assessment, prompt: PromptId): readonly CountryCode[] {
  const value = answers[prompt]?.current.value;
  return value?.kind === 'countries' ? value.countries : [];
}
