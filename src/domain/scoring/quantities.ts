import { concentration, isUnder, lagStep, type ShareFinding, shareAmount, supplierCount } from './amounts.ts';
import {
  EVENTS,
  type Finding,
  type FindingOf,
  type Indicator,
  type SupplyEvent,
  TAGS,
  type Tag,
} from './evidence.ts';
import { type ScoringScales, worthFew, worthRising, worthStep } from './scales.ts';
import {
  countable,
  inOrder,
  latest,
  preferred,
  type Reading,
  strongest,
  unsure,
  type Weighed,
} from './weigh.ts';

/** All that the criteria are made from. An absent one is unknown. */
export interface Quantities {
  /** Per cent of what home uses that comes from abroad; a stated home share stands before it. */
  readonly own?: Weighed;
  /** The same of the grade in question. */
  readonly grade?: Weighed;
  readonly world?: Weighed;
  readonly hhi?: Weighed;
  readonly suppliers?: Weighed;
  readonly homeLag?: Weighed;
  readonly stops?: Weighed;
  readonly iteration?: Weighed;
  readonly stockDays?: Weighed;
  readonly substitutionDays?: Weighed;
  readonly qualifiedSourceDays?: Weighed;
  readonly severalSectors?: Known<boolean>;
  readonly otherSource?: Known<boolean>;
  readonly demand?: Weighed;
  readonly event?: Known<SupplyEvent>;
  readonly tags: readonly Known<Tag>[];
}

/** Something that is known without being weighed, and from where. */
export interface Known<T> {
  readonly value: T;
  readonly basis: readonly Finding[];
}

/** Weighs findings, in any order. */
export function quantitiesOf(findings: readonly Finding[], scales: ScoringScales): Quantities {
  const all = inOrder(findings);
  const of = <I extends Indicator>(...indicators: readonly I[]): readonly FindingOf<I>[] =>
    countable(all.filter((each): each is FindingOf<I> => indicators.some((one) => one === each.indicator)));
  const shares = of('foreignShare', 'homeShare', 'gradeShare');
  return defined({
    own: ownShare(countable(shares.filter((each) => !ofGrade(each))), scales),
    grade: ownShare(countable(shares.filter(ofGrade)), scales),
    world: share(of('worldShare'), scales),
    hhi: numeric(of('hhi'), scales, (each) => {
      const amount = concentration(each);
      return { amount, worth: worthRising(scales.hhi, amount, isUnder(each)) };
    }),
    suppliers: numeric(of('foreignOnlySuppliers'), scales, (each) => {
      const amount = supplierCount(each, scales);
      return { amount, worth: worthFew(scales.suppliers, amount) };
    }),
    homeLag: homeLag(latest(of('homeLag')), scales),
    stops: stepped(of('stops'), scales, ({ value, scope }) => {
      const worth = worthStep(scales.stops, value.step);
      const part = worthStep(scales.stops, 'part');
      // One segment stops and the rest goes on: that is a part, however large the segment.
      return scope === 'grade' && worth > part ? { worth: part, step: 'part' } : { worth, step: value.step };
    }),
    iteration: stepped(of('iteration'), scales, ({ value }) => ({
      worth: worthStep(scales.iteration, value.step),
      step: value.step,
    })),
    stockDays: days(of('stockDays'), 'shortest'),
    substitutionDays: days(of('substitutionDays'), 'longest'),
    qualifiedSourceDays: days(of('qualifiedSourceDays'), 'longest'),
    severalSectors: yesNo(of('severalSectors')),
    otherSource: yesNo(of('otherSource')),
    demand: demand(of('demand')),
    event: event(of('event')),
    tags: TAGS.flatMap((tag) => {
      const basis = of(tag).filter(({ value, hedged }) => value.holds && !hedged);
      return basis.length > 0 ? [{ value: tag, basis }] : [];
    }),
  });
}

function ofGrade({ indicator, scope }: Finding): boolean {
  return indicator === 'gradeShare' || scope === 'grade';
}

/** From abroad. A share made at home says it more surely than one bought abroad, so it stands first. */
function ownShare(findings: readonly ShareFinding[], scales: ScoringScales): Weighed | undefined {
  const plain = preferred(latest(findings), isPlain);
  return share(
    preferred(plain, ({ indicator }) => indicator === 'homeShare'),
    scales,
    latest(findings),
  );
}

/** Said in so many words, and for sure. */
function isPlain(finding: Finding): boolean {
  return !unsure(finding) && !finding.weak;
}

function share(
  findings: readonly ShareFinding[],
  scales: ScoringScales,
  basis?: readonly Finding[],
): Weighed | undefined {
  const weighed = numeric(findings, scales, (each) => {
    const stated = shareAmount(each, scales);
    const home = each.indicator === 'homeShare';
    const amount = home ? 100 - stated : stated;
    const bound = each.value.kind === 'number' ? each.value.bound : undefined;
    return { amount, worth: worthRising(scales.share, amount, bound === (home ? 'over' : 'under')) };
  });
  return weighed && basis ? { ...weighed, basis } : weighed;
}

/** Numbers: the latest, the plain before the hedged and the weak, digits before words, and of those the strongest. */
function numeric<F extends Finding>(
  findings: readonly F[],
  scales: ScoringScales,
  read: (finding: F) => Omit<Reading, 'finding'>,
): Weighed | undefined {
  const current = latest(findings);
  const plain = preferred(current, isPlain);
  const digits = preferred(plain, ({ value }) => value.kind !== 'word');
  const apart = (low: number, high: number) => high - low >= scales.contradiction;
  const weighed = strongest(
    digits.map((finding) => ({ finding, ...read(finding) })),
    scales,
    apart,
  );
  return weighed && { ...weighed, basis: current };
}

/** Steps of a scale of words: the worst that is said, since a line may stop and cost rise as well. */
function stepped<F extends Finding>(
  findings: readonly F[],
  scales: ScoringScales,
  read: (finding: F) => Omit<Reading, 'finding'>,
): Weighed | undefined {
  return strongest(
    latest(findings).map((finding) => ({ finding, ...read(finding) })),
    scales,
    (low, high) => low === 0 && high >= scales.contradiction,
  );
}

function homeLag(findings: readonly FindingOf<'homeLag'>[], scales: ScoringScales): Weighed | undefined {
  const read = ({ value }: FindingOf<'homeLag'>) => {
    const step = value.kind === 'step' ? value.step : lagStep(value, scales);
    return { step, worth: worthStep(scales.homeLag, step) };
  };
  const weighed = stepped(findings, scales, read);
  if (weighed === undefined) return undefined;
  const behind = findings.filter((each) => read(each).worth >= scales.status.met);
  const level = findings.some((each) => read(each).worth < scales.status.met);
  const onlyGrades = behind.length > 0 && behind.every(({ scope }) => scope === 'grade');
  if (!level || !onlyGrades) return weighed;
  // Only the top grade is missing: that is `limited` by its definition, and no contradiction.
  const limited = worthStep(scales.homeLag, 'limited');
  return weighed.value <= limited ? weighed : { ...weighed, value: limited, step: 'limited' };
}

/** The end of the range that leaves less room for comfort. Hedged days bridge nothing. */
function days(
  findings: readonly FindingOf<'stockDays' | 'substitutionDays' | 'qualifiedSourceDays'>[],
  end: 'shortest' | 'longest',
): Weighed | undefined {
  const current = latest(findings).filter((each) => !unsure(each));
  if (current.length === 0) return undefined;
  const lengths = current.map(({ value }) =>
    end === 'shortest' ? value.number : (value.to ?? value.number),
  );
  const amount = end === 'shortest' ? Math.min(...lengths) : Math.max(...lengths);
  return { value: 1, amount, basis: current, firmness: 'stated' };
}

function yesNo(findings: readonly FindingOf<'severalSectors' | 'otherSource'>[]): Known<boolean> | undefined {
  const basis = latest(findings).filter((each) => !unsure(each));
  return basis.length === 0 ? undefined : { value: basis.some(({ value }) => value.holds), basis };
}

function demand(findings: readonly FindingOf<'demand'>[]): Weighed | undefined {
  const basis = latest(findings);
  const step = (['huge', 'small', 'ordinary'] as const).find((one) =>
    basis.some(({ value }) => value.step === one),
  );
  return step && { value: 1, step, basis, firmness: basis.some(unsure) ? 'unsure' : 'stated' };
}

/** The gravest that has happened: a control in force outweighs a cut-off that is over. */
function event(findings: readonly FindingOf<'event'>[]): Known<SupplyEvent> | undefined {
  const basis = findings.filter((each) => !unsure(each));
  const value = EVENTS.find((one) => basis.some((each) => each.value.step === one));
  return value && { value, basis };
}

/** Leaves out what is `undefined`, so that an absent quantity is absent. */
function defined(all: { readonly [K in keyof Quantities]: Quantities[K] | undefined }): Quantities {
  const { tags = [], ...rest } = all;
  return { ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)), tags };
}
