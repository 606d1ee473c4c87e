import type { Assessment } from '../../domain/assessment/assessment.ts';
import { DAYS } from '../../domain/assessment/days.ts';
import { choicesIn, type EntryOf, entriesIn, numberIn } from '../../domain/assessment/entry.ts';
import type { Range } from '../../domain/assessment/exposure.ts';
import { KNOWN_PROMPTS } from '../../domain/framework/framework.ts';
import type { EntryId, MemberId } from '../../domain/ids.ts';
import { inDays, type Stated, signed, statedAt } from './stated.ts';

/** Something that delivers in the simulation: its share in per cent of today's use, from so many days on. */
export interface CountedSource {
  /** Names its random numbers. */
  readonly id: string;
  readonly share: Range;
  readonly delay: Range;
  readonly origin: /** An entry of the list of sources. */
    | { readonly from: 'entry'; readonly entry: EntryOf<'sources'> }
    /** What the assessment says that others deliver together; it counts where no source of the list does. */
    | { readonly from: 'range'; readonly by: MemberId; readonly weak: boolean }
    | { readonly from: 'supposed' };
}

/** A qualified source that can't be counted, because nobody said how much it carries or how soon. */
export interface SourceUncounted {
  readonly entry: EntryOf<'sources'>;
  readonly lacks: 'share' | 'switch';
}

/** A source that is not qualified yet, but would deliver so if it were. */
export interface Hoped {
  readonly entry: EntryId;
  readonly by: MemberId;
  readonly share: number;
  readonly delay: number;
}

type Source = EntryOf<'sources'>;

const isIn = (source: Source, state: string) => choicesIn(source, 'state').includes(state);
const exactly = (amount: number): Range => ({ least: amount, most: amount });

/**
 * Qualified sources of the list, each with its own time and share; where none of them says both, what the assessment
 * answered of all others together, from the first day on. Never both: the same source would deliver twice.
 */
export function countedSources(
  assessment: Assessment,
  supposed: readonly { readonly share: Range; readonly delay: Stated }[] | undefined,
): readonly CountedSource[] {
  if (supposed !== undefined) {
    return supposed.map(({ share, delay }, at) => ({
      ...{ id: `supposed ${at + 1}`, share, delay: inDays(delay), origin: { from: 'supposed' } },
    }));
  }
  const listed = qualified(assessment).flatMap((entry): readonly CountedSource[] => {
    const known = figuresOf(entry);
    if (known.share === undefined || known.delay === undefined) return [];
    const [share, delay] = [exactly(known.share), exactly(known.delay)];
    return [{ id: `source ${entry.id}`, share, delay, origin: { from: 'entry', entry } }];
  });
  if (listed.length > 0) return listed;
  const others = statedAt(assessment, KNOWN_PROMPTS.otherRange);
  if (others === undefined || others.stated.most === 0) return [];
  const origin = { from: 'range', ...signed(others.answer) } as const;
  return [{ id: 'others', share: inDays(others.stated), delay: exactly(0), origin }];
}

export function uncountedSources(assessment: Assessment): readonly SourceUncounted[] {
  return qualified(assessment).flatMap((entry) => {
    const { share, delay } = figuresOf(entry);
    if (share !== undefined && delay !== undefined) return [];
    return [{ entry, lacks: share === undefined ? ('share' as const) : ('switch' as const) }];
  });
}

/** Sources that are named with time and share, and neither qualified nor ruled out. */
export function hopedSources(assessment: Assessment): readonly Hoped[] {
  return entriesIn(assessment.entries, 'sources').flatMap((entry) => {
    if (isIn(entry, 'qualified') || isIn(entry, 'ruled-out')) return [];
    const { share, delay } = figuresOf(entry);
    if (share === undefined || share === 0 || delay === undefined) return [];
    return [{ entry: entry.id, by: entry.by, share, delay }];
  });
}

function qualified(assessment: Assessment): readonly Source[] {
  return entriesIn(assessment.entries, 'sources').filter((each) => isIn(each, 'qualified'));
}

function figuresOf(entry: Source): {
  readonly share: number | undefined;
  readonly delay: number | undefined;
} {
  const time = numberIn(entry, 'switch');
  return {
    share: numberIn(entry, 'share')?.amount,
    delay: time && time.amount * (DAYS[time.unit] ?? 1),
  };
}
