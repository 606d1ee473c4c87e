import { CRITERIA, type CriterionId, type CriterionStatus } from '../framework/names.ts';
import type { Finding } from './evidence.ts';
import type { Quantities } from './quantities.ts';
import type { ScoringScales } from './scales.ts';
import type { Weighed } from './weigh.ts';

/** No evidence is unknown, never "not". */
export type ScoredStatus = CriterionStatus | 'unknown';

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The parts that criteria are joined from: a criterion is as strong as its weakest. */
export type PartName = 'supply' | 'homeLag' | 'dependence' | 'stops' | 'iteration';

export interface Part {
  readonly name: PartName;
  /** Absent where nothing is known of it. */
  readonly weighed?: Weighed;
}

export interface CriterionScore {
  readonly id: CriterionId;
  readonly status: ScoredStatus;
  /** `null` where the status is unknown. */
  readonly value: number | null;
  /** What it could be at least and at most, whatever the unknown parts turn out to be. */
  readonly least: number;
  readonly most: number;
  readonly parts: readonly Part[];
  /** What has kept the value down: only one part is known; stock or a source bridges a cut-off. */
  readonly caps: readonly ('one-part' | 'bridged')[];
  readonly confidence: Confidence;
  /** What the value rests on, in the order of the text. Empty where it is unknown or supposed. */
  readonly evidence: readonly Finding[];
}

export type CriteriaScores = Readonly<Record<CriterionId, CriterionScore>>;

export function scoreCriteria(quantities: Quantities, scales: ScoringScales): CriteriaScores {
  return {
    C1: foreignAndBehind(quantities, scales),
    C2: neededAndStopping(quantities, scales),
    C3: paceSetting(quantities, scales),
  };
}

/** In the order of their ids. */
export function eachCriterion(criteria: CriteriaScores): readonly CriterionScore[] {
  return CRITERIA.map((id) => criteria[id]);
}

export function statusOf(value: number, { status }: ScoringScales): CriterionStatus {
  if (value >= status.met) return 'met';
  return value >= status.partly ? 'partly' : 'not';
}

/** How much of supply rests on abroad. What the world market says counts only where the own share is unknown. */
export function supplyOf({ own, grade, world, hhi, suppliers }: Quantities): Weighed | undefined {
  return largest(own === undefined ? [grade, world, hhi, suppliers] : [own, hhi, suppliers]);
}

/** How much of what home needs rests on abroad. Neither the world market nor a concentration tells that. */
export function dependenceOf({ own, grade, suppliers }: Quantities): Weighed | undefined {
  return largest([own, grade, suppliers]);
}

/**
 * Where nobody at home makes it, home's need is met from the world market, so a strong hold of that market stands for
 * dependence until the own share is known. A weaker one says nothing, and none of it where home makes any.
 */
function impliedDependence({ homeLag, world }: Quantities, { status }: ScoringScales): Weighed | undefined {
  if (homeLag?.step !== 'none' || world === undefined || world.value < status.met) return undefined;
  const basis = [...new Set([...world.basis, ...homeLag.basis])];
  return { ...world, basis, firmness: world.firmness === 'firm' ? 'stated' : world.firmness };
}

/** What would bridge a cut-off in days: a substitute, or a qualified source elsewhere if that is sooner. */
export function bridgeNeeded({ substitutionDays, qualifiedSourceDays }: Quantities): Weighed | undefined {
  const known = [substitutionDays, qualifiedSourceDays].filter((each) => each !== undefined);
  return known.toSorted((a, b) => (a.amount ?? 0) - (b.amount ?? 0))[0];
}

/** Whether stock, or a qualified source, lasts until a substitute delivers. A source that delivers at once needs no stock. */
export function isBridged(quantities: Quantities): boolean {
  const needed = bridgeNeeded(quantities)?.amount;
  return needed !== undefined && (quantities.stockDays?.amount ?? 0) >= needed;
}

function foreignAndBehind(quantities: Quantities, scales: ScoringScales): CriterionScore {
  const parts = [part('supply', supplyOf(quantities)), part('homeLag', quantities.homeLag)];
  const known = valuesOf(parts);
  const weakest = Math.min(...known);
  if (known.length === 0) return unknown('C1', parts);
  if (known.length === parts.length) return scored('C1', parts, scales, { value: weakest });
  const value = Math.min(weakest, scales.caps.onePart);
  return scored('C1', parts, scales, { value, least: 0, most: weakest, caps: ['one-part'] });
}

function neededAndStopping(quantities: Quantities, scales: ScoringScales): CriterionScore {
  const { stops, stockDays, substitutionDays, qualifiedSourceDays } = quantities;
  const known = dependenceOf(quantities);
  const implied = known === undefined ? impliedDependence(quantities, scales) : undefined;
  const dependence = known ?? implied;
  const parts = [part('dependence', dependence), part('stops', stops)];
  const bridged = isBridged(quantities);
  const bridge = bridged ? scales.caps.bridged : 1;
  // However large a share is, it does not say that anything would stop.
  if (stops === undefined) return { ...unknown('C2', parts), most: bridge };
  const demand = quantities.demand?.basis ?? [];
  const bridging = [stockDays, substitutionDays, qualifiedSourceDays].flatMap((each) => each?.basis ?? []);
  const further = [...demand, ...bridging];
  if (dependence === undefined) {
    const most = Math.min(stops.value, bridge);
    const value = Math.min(most, scales.caps.onePart);
    const caps = bridged ? (['one-part', 'bridged'] as const) : (['one-part'] as const);
    return scored('C2', parts, scales, { value, least: 0, most, caps, further });
  }
  const value = Math.min(dependence.value, stops.value, bridge);
  if (implied !== undefined) {
    const most = Math.min(stops.value, bridge);
    return scored('C2', parts, scales, { value, least: 0, most, caps: bridged ? ['bridged'] : [], further });
  }
  return scored('C2', parts, scales, { value, caps: bridged ? ['bridged'] : [], further });
}

function paceSetting({ iteration }: Quantities, scales: ScoringScales): CriterionScore {
  const parts = [part('iteration', iteration)];
  if (iteration === undefined) return unknown('C3', parts);
  return scored('C3', parts, scales, { value: iteration.value });
}

function part(name: PartName, weighed: Weighed | undefined): Part {
  return weighed === undefined ? { name } : { name, weighed };
}

function valuesOf(parts: readonly Part[]): readonly number[] {
  return parts.flatMap(({ weighed }) => (weighed === undefined ? [] : [weighed.value]));
}

function unknown(id: CriterionId, parts: readonly Part[]): CriterionScore {
  return {
    id,
    status: 'unknown',
    value: null,
    least: 0,
    most: 1,
    parts,
    caps: [],
    confidence: 'low',
    evidence: [],
  };
}

function scored(
  id: CriterionId,
  parts: readonly Part[],
  scales: ScoringScales,
  found: {
    readonly value: number;
    readonly least?: number;
    readonly most?: number;
    readonly caps?: CriterionScore['caps'];
    readonly further?: readonly Finding[];
  },
): CriterionScore {
  const { value, least = value, most = value, caps = [], further = [] } = found;
  const evidence = [...parts.flatMap(({ weighed }) => weighed?.basis ?? []), ...further];
  return {
    id,
    status: statusOf(value, scales),
    value,
    least,
    most,
    parts,
    caps,
    confidence: confidenceIn(parts),
    evidence: inText([...new Set(evidence)]),
  };
}

/** High: a firm finding for each part. Low: a part is unknown, hedged or contradicted. */
function confidenceIn(parts: readonly Part[]): Confidence {
  const firmness = parts.map(({ weighed }) => weighed?.firmness ?? 'unsure');
  if (firmness.includes('unsure')) return 'low';
  return firmness.every((each) => each === 'firm') ? 'high' : 'medium';
}

/** The largest, resting on what all of them rest on. Of equals the firmest. */
function largest(all: readonly (Weighed | undefined)[]): Weighed | undefined {
  const known = all.filter((each) => each !== undefined);
  const order = ['firm', 'stated', 'unsure'];
  const [top] = known.toSorted(
    (a, b) => b.value - a.value || order.indexOf(a.firmness) - order.indexOf(b.firmness),
  );
  return top && { ...top, basis: [...new Set(known.flatMap(({ basis }) => basis))] };
}

function inText(findings: readonly Finding[]): readonly Finding[] {
  const at = ({ origin }: Finding) =>
    origin.kind === 'text' ? origin.quote.start : Number.POSITIVE_INFINITY;
  return findings.toSorted((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}
