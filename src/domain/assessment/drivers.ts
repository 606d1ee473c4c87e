import { type Framework, KNOWN_PROMPTS } from '../framework/framework.ts';
import type { Driver, DriverSign, Treatment } from '../framework/treatment.ts';
import type { PromptId } from '../ids.ts';
import type { AnswerValue } from './answer.ts';
import type { Assessment } from './assessment.ts';
import { DAYS } from './days.ts';
import { exposureOf } from './exposure.ts';

/** What drives the rating of this risk, as far as its answers show it. */
export function driversOf(framework: Framework, assessment: Assessment): readonly Driver[] {
  return framework.drivers.filter((driver) => driver.signs.some((sign) => shows(assessment, sign)));
}

function shows(assessment: Assessment, sign: DriverSign): boolean {
  if ('exposed' in sign) {
    const exposure = exposureOf(assessment);
    return exposure !== undefined && sign.exposed.includes(exposure.exposed);
  }
  const value =
    ('oneOf' in sign ? undefined : rangeFor(assessment, sign.prompt)) ?? given(assessment, sign.prompt);
  if (value === undefined || value.kind === 'unknown') return false;
  if ('oneOf' in sign) return value.kind === 'choice' && sign.oneOf.includes(value.choice);
  if ('countriesAtMost' in sign) {
    return value.kind === 'countries' && value.countries.length <= sign.countriesAtMost;
  }
  if ('atLeast' in sign) {
    const most = amountOf(value, sign.unit, 'most');
    return most !== undefined && most >= sign.atLeast;
  }
  const least = amountOf(value, sign.unit, 'least');
  return least !== undefined && least < sign.below;
}

function given({ answers }: Assessment, prompt: PromptId): AnswerValue | undefined {
  return answers[prompt]?.current.value;
}

/** What stage 2 says in its stead of a number of stage 1, where it does. */
function rangeFor(assessment: Assessment, prompt: PromptId): AnswerValue | undefined {
  const { stock, stockRange, recovery, qualifyRange } = KNOWN_PROMPTS;
  const asked = prompt === stock ? stockRange : prompt === recovery ? qualifyRange : undefined;
  const value = asked && given(assessment, asked);
  return value?.kind === 'range' ? value : undefined;
}

/** The end of a range at which the sign would show. */
function amountOf(value: AnswerValue, unit: string | undefined, end: 'least' | 'most'): number | undefined {
  if (value.kind !== 'number' && value.kind !== 'range') return undefined;
  const amount = value.kind === 'range' ? value[end] : value.amount;
  if (unit === undefined || unit === value.unit) return amount;
  const [from, to] = [DAYS[value.unit], DAYS[unit]];
  return from === undefined || to === undefined ? undefined : (amount * from) / to;
}

/** A treatment as the menu offers it, with what speaks for it here. */
export interface Offered {
  readonly treatment: Treatment;
  /** Nothing, where the answers speak against it. */
  readonly fits: readonly Driver[];
  /** One of the few that fit best. */
  readonly best: boolean;
}

/** Where everything is marked, nothing is. */
const MOST_BEST = 4;

/** The whole menu, what works on the most drivers of this risk first; of equals, in the order of the menu. */
export function treatmentMenu(framework: Framework, assessment: Assessment): readonly Offered[] {
  const drivers = driversOf(framework, assessment);
  return framework.treatments
    .map((treatment) => ({
      treatment,
      fits: drivers.some((driver) => treatment.against?.includes(driver.id))
        ? []
        : drivers.filter((driver) => treatment.drivers.includes(driver.id)),
    }))
    .sort((a, b) => b.fits.length - a.fits.length)
    .map((each, index) => ({ ...each, best: index < MOST_BEST && each.fits.length > 0 }));
}
