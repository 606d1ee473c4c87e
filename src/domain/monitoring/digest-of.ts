import type { Instant } from '../ids.ts';
import type { Reading } from './reading.ts';
import { BANDS } from './threshold.ts';
import type { WatchItem } from './watch-item.ts';

/** What a digest tells of, from what cannot wait to what can. */
export const DIGEST_PARTS = ['critical', 'overdue', 'warning', 'changed', 'due', 'paused'] as const;
export type DigestPart = (typeof DIGEST_PARTS)[number];

export interface Digest<T> {
  /** Each item stands in the first part that it belongs to, and in no other; the worst of a part first. */
  readonly parts: Readonly<Record<DigestPart, readonly T[]>>;
  /** Items of which there is nothing to tell. */
  readonly quiet: number;
}

/** How far ahead an occurrence counts as due soon. */
const SOON_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * What is to be told of items at an instant: past a critical threshold; waiting for an answer; past a warning; read or
 * crossed since the last digest; due within a week; paused. `since`: when the last one was made, `null` for none.
 */
export function digestOf<T extends { readonly item: WatchItem }>(
  watched: readonly T[],
  since: Instant | null,
  now: Instant,
): Digest<T> {
  const placed = watched.map((each) => ({ each, part: partOf(each.item, since, now) }));
  const of = (part: DigestPart) =>
    placed
      .filter((one) => one.part === part)
      .map((one) => one.each)
      .toSorted((a, b) => compare(a.item, b.item));
  return {
    parts: {
      critical: of('critical'),
      overdue: of('overdue'),
      warning: of('warning'),
      changed: of('changed'),
      due: of('due'),
      paused: of('paused'),
    },
    quiet: placed.filter((one) => one.part === undefined).length,
  };
}

function partOf(item: WatchItem, since: Instant | null, now: Instant): DigestPart | undefined {
  const { paused, band, open, nextDue } = item;
  if (paused !== null) return 'paused';
  if (band === 'critical') return 'critical';
  if (open !== null) return 'overdue';
  if (band === 'warning') return 'warning';
  if (hasChanged(item, since)) return 'changed';
  return nextDue !== null && Date.parse(nextDue) - Date.parse(now) <= SOON_MS ? 'due' : undefined;
}

/** A reading was taken, or a threshold crossed, since then. */
function hasChanged({ latest, bandSince }: WatchItem, since: Instant | null): boolean {
  if (since === null) return false;
  const told = latest.some((reading: Reading) => reading.at > since);
  return told || (latest.length > 1 && bandSince !== null && bandSince > since);
}

/** What has waited longest first, then the worse band, then what is due next, then by name. */
function compare(a: WatchItem, b: WatchItem): number {
  return (
    order(a.open?.since, b.open?.since) ||
    BANDS.indexOf(b.band) - BANDS.indexOf(a.band) ||
    order(a.nextDue ?? undefined, b.nextDue ?? undefined) ||
    order(a.plan.name, b.plan.name) ||
    order(a.id, b.id)
  );
}

function order(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
