import type { WatchError } from '../../domain/monitoring/watch-events.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import type { WatchRole } from './watch-rights.ts';

/** What can go wrong in an expected way with what is watched. */
export type MonitorFailure =
  | WatchError
  /** No such item here, or none that this member may see: the two are never told apart. */
  | { readonly code: 'no-such-watch' }
  /** Several items bear the name that was given. */
  | { readonly code: 'ambiguous-watch'; readonly count: number }
  | { readonly code: 'watch-not-allowed'; readonly needs: WatchRole }
  /** Somebody else changed the item since the panel was drawn. */
  | { readonly code: 'watch-overtaken'; readonly item: WatchItem };
