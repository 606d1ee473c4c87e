import type { Finding } from './evidence.ts';
import type { ScoringScales } from './scales.ts';

/** What all findings of one quantity come to. */
export interface Weighed {
  /** 0 to 1, after the cap on hedged evidence. */
  readonly value: number;
  /** In the quantity's own unit (per cent, suppliers, days), where it has one. */
  readonly amount?: number;
  /** On a scale of words, the step that was taken. */
  readonly step?: string;
  /** Every finding that was taken into account, in one fixed order. Empty where the value is supposed, not found. */
  readonly basis: readonly Finding[];
  /** `firm`: an attributed number, or an attributed step of a scale of words. `unsure`: hedged, weak or contradicted. */
  readonly firmness: 'firm' | 'stated' | 'unsure';
}

/** A finding with what it says, brought to the unit of the quantity. */
export interface Reading<F extends Finding = Finding> {
  readonly finding: F;
  /** Before any cap. */
  readonly worth: number;
  readonly amount?: number;
  readonly step?: string;
}

/** Facts only: no plans, no hearsay, no history. What people filled in stands before what was read. */
export function countable<F extends Finding>(findings: readonly F[]): readonly F[] {
  const facts = findings.filter(({ standing, superseded }) => standing === 'fact' && !superseded);
  return preferred(facts, ({ origin }) => origin.kind === 'person');
}

/** Without those that a later year has overtaken. An undated statement speaks of the present. */
export function latest<F extends Finding>(findings: readonly F[]): readonly F[] {
  const years = findings.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const last = Math.max(...years);
  return findings.filter(({ year }) => year === undefined || year === last);
}

/** Those that fit, or all where none does. */
export function preferred<T>(items: readonly T[], fits: (item: T) => boolean): readonly T[] {
  const fitting = items.filter(fits);
  return fitting.length > 0 ? fitting : items;
}

export function unsure({ hedged, disputed }: Finding): boolean {
  return hedged || disputed;
}

/**
 * The strongest of several readings, each capped where it is unsure. The order they come in makes no difference.
 * `contradicts` tells of two plain statements of the same scope whether they cannot both hold.
 */
export function strongest(
  readings: readonly Reading[],
  scales: ScoringScales,
  contradicts: (low: number, high: number) => boolean,
): Weighed | undefined {
  const ranked = readings
    .map((reading) => ({ ...reading, value: capped(reading, scales) }))
    .sort((a, b) => b.value - a.value || firmnessRank(b.finding) - firmnessRank(a.finding));
  const [top] = ranked;
  if (top === undefined) return undefined;
  const plain = readings.filter(({ finding }) => !unsure(finding));
  const contradicted = (['whole', 'grade'] as const).some((scope) => {
    const worths = plain.filter(({ finding }) => finding.scope === scope).map(({ worth }) => worth);
    return worths.length > 1 && contradicts(Math.min(...worths), Math.max(...worths));
  });
  return {
    value: top.value,
    ...(top.amount !== undefined && { amount: top.amount }),
    ...(top.step !== undefined && { step: top.step }),
    basis: readings.map(({ finding }) => finding),
    firmness:
      contradicted || unsure(top.finding) || top.finding.weak
        ? 'unsure'
        : isFirm(top.finding)
          ? 'firm'
          : 'stated',
  };
}

function capped({ finding, worth }: Reading, { caps }: ScoringScales): number {
  return unsure(finding) ? Math.min(worth, caps.hedged) : worth;
}

/** What a member filled in has its author; whatever else is attributed says so. A share in words is no number. */
function isFirm(finding: Finding): boolean {
  if (finding.origin.kind !== 'person' && !finding.attributed) return false;
  return finding.value.kind !== 'word';
}

function firmnessRank(finding: Finding): number {
  return unsure(finding) || finding.weak ? 0 : isFirm(finding) ? 2 : 1;
}

/** One order for any order that findings may come in: as the text has them, then by what they say. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, at: placeOf(finding), key: JSON.stringify(finding) }))
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ finding }) => finding);
}

function placeOf({ origin }: Finding): number {
  return origin.kind === 'text' ? origin.quote.start : Number.POSITIVE_INFINITY;
}
