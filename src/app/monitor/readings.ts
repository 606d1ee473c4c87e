import type { ServerId } from '../../domain/ids.ts';
import type { Day } from '../../domain/monitoring/local-time.ts';
import type { Reading } from '../../domain/monitoring/reading.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { type YearlyReadings, yearOf } from '../../domain/monitoring/yearly-readings.ts';
import type { Result } from '../../domain/result.ts';
import type { Documents, UnchokeStore } from '../documents.ts';
import type { StoreFailure, Reading as Transaction, Versioned } from '../store.ts';
import { readingsId } from './effects.ts';

/** No reading holds for an earlier year. */
const FIRST_YEAR = 1900;

/** How many readings a picture of a trend shows: a year of weekly ones, and some more to see where they came from. */
export const SHOWN_READINGS = 60;

/** Which readings of an item: the latest so many, or those of the days from one to another, both included. */
export type Span = { readonly latest: number } | { readonly from: Day; readonly to: Day };

/**
 * Readings of an item by day, oldest first, each day's the one said last. Costs as much as the years it looks into: one
 * document each, and a look-up for each year that has none.
 */
export async function readingsOf(
  t: Transaction<Documents>,
  { id, latest }: WatchItem,
  span: Span,
): Promise<readonly Reading[]> {
  const last = latest.at(-1);
  if (last === undefined) return [];
  const newest = Number(('to' in span && span.to < last.day ? span.to : last.day).slice(0, 4));
  const oldest = 'from' in span ? Math.max(FIRST_YEAR, Number(span.from.slice(0, 4))) : FIRST_YEAR;
  const found: Reading[] = [];
  for (let year = newest; year >= oldest; year -= 1) {
    const ofYear = (await t.get('readings', readingsId(id, year)))?.value.readings ?? [];
    found.unshift(...ofYear);
    if ('latest' in span && found.length >= span.latest) break;
  }
  if ('latest' in span) return span.latest > 0 ? found.slice(-span.latest) : [];
  return found.filter(({ day }) => span.from <= day && day <= span.to);
}

/** All that is kept of an item's readings, the latest year first; a look-up for each year that has none. */
export async function yearsOf(
  t: Transaction<Documents>,
  { id, latest }: WatchItem,
): Promise<readonly Versioned<YearlyReadings>[]> {
  const last = latest.at(-1);
  const found: Versioned<YearlyReadings>[] = [];
  for (let year = last === undefined ? 0 : yearOf(last); year >= FIRST_YEAR; year -= 1) {
    const ofYear = await t.get('readings', readingsId(id, year));
    if (ofYear !== undefined) found.push(ofYear);
  }
  return found;
}

/** What `readingsOf` finds, by itself, for whoever has made sure that the item may be seen. */
export async function readReadings(
  { store }: { readonly store: Pick<UnchokeStore, 'read'> },
  server: ServerId,
  item: WatchItem,
  span: Span = { latest: SHOWN_READINGS },
): Promise<Result<readonly Reading[], StoreFailure>> {
  return store.read(server, (t) => readingsOf(t, item, span));
}
