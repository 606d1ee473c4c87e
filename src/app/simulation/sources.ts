import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { EntryOf } from '../../domain/assessment/entry.ts';
import type { Range } from '../../domain/assessment/exposure.ts';
import {
  countingSources,
  type LeftOut,
  listedSources,
  riskCountries,
} from '../../domain/assessment/listed-sources.ts';
import { KNOWN_PROMPTS } from '../../domain/framework/framework.ts';
import type { EntryId, MemberId } from '../../domain/ids.ts';
import { inDays, type Stated, signed, statedAt } from './stated.ts';

/** Something that delivers in the simulation: its share in per cent of today's use, from so many days on. */
export interface CountedSource {
  /** Names its random numbers. */
  readonly id: string;
  readonly share: Range;
  readonly delay: Range;
  readonly origin: /** What the assessment answers of all others together, from the first day on. */
    | { readonly from: 'range'; readonly by: MemberId; readonly weak: boolean }
    /** An entry of the list of sources. */
    | { readonly from: 'entry'; readonly entry: EntryOf<'sources'> }
    | { readonly from: 'supposed' };
}

/** A qualified source that does not count: of the two last, nobody said how much it carries, or how soon. */
export interface UncountedSource {
  readonly entry: EntryOf<'sources'>;
  readonly why:
    | Exclude<LeftOut, 'ruled-out' | 'not-qualified'>
    | 'answered-together'
    | 'no-share'
    | 'no-time';
}

/** A source that is not qualified yet: what it would deliver, and from which day on. */
export interface HopedSource {
  readonly entry: EntryId;
  readonly share: number;
  readonly delay: number;
}

/** Another source that somebody supposes. */
export interface SupposedSource {
  readonly share: Range;
  readonly delay: Stated;
}

const exactly = (amount: number): Range => ({ least: amount, most: amount });

/**
 * What else delivers: what is supposed, else what the assessment answers of all others together, else each source of
 * its list that counts (see `listedSources`). Never two of these: the same source would deliver twice.
 */
export function countedSources(
  assessment: Assessment,
  supposed: readonly SupposedSource[] | undefined,
): readonly CountedSource[] {
  if (supposed !== undefined) {
    return supposed.map(({ share, delay }, at) => ({
      ...{ id: `supposed ${at + 1}`, share, delay: inDays(delay), origin: { from: 'supposed' } },
    }));
  }
  const others = statedAt(assessment, KNOWN_PROMPTS.otherRange);
  if (others !== undefined) {
    if (others.stated.most === 0) return [];
    const origin = { from: 'range', ...signed(others.answer) } as const;
    return [{ id: 'others', share: inDays(others.stated), delay: exactly(0), origin }];
  }
  return countingSources(assessment).flatMap(({ entry, share, days }) =>
    share === undefined || days === undefined || share === 0
      ? []
      : [
          {
            ...named(entry.id),
            share: exactly(share),
            delay: exactly(days),
            origin: { from: 'entry', entry },
          },
        ],
  );
}

/** A source draws the same whether it counts or is hoped for. */
export function named(entry: EntryId): { readonly id: string } {
  return { id: `source ${entry}` };
}

export function uncountedSources(assessment: Assessment): readonly UncountedSource[] {
  const together = statedAt(assessment, KNOWN_PROMPTS.otherRange) !== undefined;
  return listedSources(assessment).flatMap(({ entry, leftOut, share, days }): readonly UncountedSource[] => {
    if (leftOut === 'ruled-out' || leftOut === 'not-qualified') return [];
    if (leftOut !== undefined) return [{ entry, why: leftOut }];
    if (together) return [{ entry, why: 'answered-together' }];
    if (share === undefined) return [{ entry, why: 'no-share' }];
    return days === undefined ? [{ entry, why: 'no-time' }] : [];
  });
}

/** Sources that say how much and how soon, lie elsewhere than the risk, and are neither qualified nor ruled out. */
export function hopedSources(assessment: Assessment): readonly HopedSource[] {
  const behind = riskCountries(assessment);
  return listedSources(assessment).flatMap(({ entry, leftOut, country, share, days }) => {
    if (leftOut !== 'not-qualified' || share === undefined || share === 0 || days === undefined) return [];
    return country !== undefined && behind.includes(country) ? [] : [{ entry: entry.id, share, delay: days }];
  });
}
