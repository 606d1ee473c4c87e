import { z } from 'zod';
import { AssessmentId, MemberId, WatchId } from '../../domain/ids.ts';
import { PlanPart } from './plan-part.ts';
import { WATCH_STATES } from './watch-filter.ts';

/** A number that travels as text in a button: digits, or it is not ours. */
const counted = z.coerce.number().int().nonnegative().max(1_000_000_000);
const watch = WatchId;

/** Drafting, listing, changing and removing what is watched. */
export const WATCHING = [
  /** Show a new item as it would start, in place of what was pressed. */
  z.object({ do: z.literal('draft'), watch }),
  /** Open a form of a new item. */
  z.object({ do: z.literal('draft-part'), watch, part: PlanPart }),
  z.object({ do: z.literal('draft-told'), watch, part: PlanPart }),
  /** Start it as it was on the panel. */
  z.object({ do: z.literal('draft-start'), watch, version: counted }),
  /** Forget it. */
  z.object({ do: z.literal('draft-drop'), watch }),
  /** Show an item in place of what was pressed. */
  z.object({ do: z.literal('watch-again'), watch }),
  /** Show the item that was picked from a list. */
  z.object({ do: z.literal('watch-open') }),
  /** Show what can be edited of an item. */
  z.object({ do: z.literal('watch-edit'), watch }),
  /** Open a form of an item. */
  z.object({ do: z.literal('watch-part'), watch, part: PlanPart, version: counted }),
  /** Send it; `basedOn` is the version of the item that was on it. */
  z.object({ do: z.literal('watch-told'), watch, part: PlanPart, basedOn: counted }),
  /** Open it again as it was typed. */
  z.object({ do: z.literal('watch-retry'), watch, part: PlanPart }),
  /** Open the form that asks why it is paused. */
  z.object({ do: z.literal('watch-pause'), watch }),
  z.object({ do: z.literal('watch-paused'), watch }),
  z.object({ do: z.literal('watch-resume'), watch }),
  /** Ask whether an item is to go. */
  z.object({ do: z.literal('watch-remove'), watch }),
  /** Let it go. */
  z.object({ do: z.literal('watch-removed'), watch, basedOn: counted }),
  /** Show who changed what of an item, a page of it. */
  z.object({ do: z.literal('watch-history'), watch, page: counted }),
  /** Turn to another page of the items that were asked for. */
  z.object({
    do: z.literal('watch-list'),
    page: counted,
    standing: z.enum(['any', ...WATCH_STATES]),
    /** The id of a member, or of a role behind an r. */
    reminded: z.union([MemberId, z.string().regex(/^r\d{15,20}$/), z.literal('any')]),
    assessment: z.union([AssessmentId, z.literal('any')]),
  }),
] as const;
