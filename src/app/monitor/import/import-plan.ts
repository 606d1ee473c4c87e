import type { Assessment } from '../../../domain/assessment/assessment.ts';
import type { ChannelId } from '../../../domain/ids.ts';
import type { Localized } from '../../../domain/locale.ts';
import type { Day } from '../../../domain/monitoring/local-time.ts';
import type { Reading } from '../../../domain/monitoring/reading.ts';
import type { Owner, WatchItem, WatchPlan } from '../../../domain/monitoring/watch-item.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../app.ts';
import type { ServerSettings } from '../../documents.ts';
import type { ImportNote, RowFault } from './problems.ts';
import type { Visible } from './visible.ts';

/** A reading before anybody has given it. */
export type PlannedReading = Pick<Reading, 'value' | 'source' | 'note'> & { readonly day: Day };

/** What an import does to one item. */
export interface PlannedItem {
  /** As it is now; `undefined` for one that begins. */
  readonly there: WatchItem | undefined;
  readonly linked: Assessment | undefined;
  /** As it will be. */
  readonly plan: WatchPlan;
  readonly fresh: readonly PlannedReading[];
  readonly changed: readonly { readonly before: Reading; readonly after: PlannedReading }[];
  /** Readings that are on record already. */
  readonly same: number;
}

export interface ImportPlan {
  readonly items: readonly PlannedItem[];
  readonly faults: readonly RowFault[];
  readonly notes: readonly ImportNote[];
}

/** Who and what a text in a column stands for. */
export interface Names {
  owner(typed: string): Owner | 'several' | undefined;
  channel(typed: string): ChannelId | undefined;
}

/** What a shares import measures of each period. */
export const MEASURES = ['largest', 'abroad', 'concentration'] as const;
export type Measure = (typeof MEASURES)[number];

/** How items of shares are called, and what stands on them and their readings, in both languages. */
export interface ShareWords {
  /** In the place of `{}` stands what it is about. */
  readonly name: Readonly<Record<Measure, Localized>>;
  readonly look: Readonly<Record<Measure, Localized>>;
  /** In the place of `{}` stands the largest source, with its share. */
  readonly largest: Localized;
}

/** What it takes to plan an import, beside what it says. */
export interface ImportAround {
  readonly app: App;
  readonly actor: Actor;
  readonly settings: ServerSettings;
  readonly visible: Visible;
  readonly names: Names;
  readonly words: ShareWords;
  readonly breathe: () => Promise<void>;
}

/** Whether anything is to be done with an item. */
export function changes({ there, plan, fresh, changed }: PlannedItem): boolean {
  return there === undefined || isEdited(there, plan) || fresh.length + changed.length > 0;
}

export function isEdited(there: WatchItem, plan: WatchPlan): boolean {
  return JSON.stringify(there.plan) !== JSON.stringify(plan);
}
