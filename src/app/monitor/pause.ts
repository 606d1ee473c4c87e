import type { WatchId } from '../../domain/ids.ts';
import { LONGEST_REASON } from '../../domain/monitoring/watch-item.ts';
import type { Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Failure } from '../failure.ts';
import { typedText, within } from '../typed-text.ts';
import { changeWatch, type WatchChanged } from './change-watch.ts';

/** Pauses an item, with the reason as it was typed, where there is one that can be read. */
export async function pauseWatch(
  app: App,
  actor: Actor,
  watch: WatchId,
  why: string | undefined,
): Promise<Result<WatchChanged, Failure>> {
  const reason = within(typedText(why ?? ''), LONGEST_REASON);
  const event = { kind: 'pause', by: actor.id, ...(reason !== '' && { reason }) } as const;
  return changeWatch(app, actor, watch, event);
}
