import { apiChannel } from '../api/channel.ts';
import type { Core } from '../core.ts';
import { botOf } from '../world/bot.ts';
import type { Channel, ThreadState } from '../world/entities.ts';
import { canView } from '../world/permissions.ts';

type ThreadChange = Partial<Pick<ThreadState, 'archived' | 'locked' | 'autoArchiveMinutes' | 'invitable'>> & {
  readonly name?: string;
  readonly slowModeSeconds?: number;
};

/** Changes a thread's state and tells everybody. The archive timestamp follows `archived`, as Discord's does. */
export function changeThread(core: Core, thread: Channel, change: ThreadChange): Channel {
  if (thread.thread === null) throw new Error(`${thread.id} is no thread`);
  const { name, slowModeSeconds, ...state } = change;
  const flips = state.archived !== undefined && state.archived !== thread.thread.archived;
  const changed: Channel = {
    ...thread,
    name: name ?? thread.name,
    slowModeSeconds: slowModeSeconds ?? thread.slowModeSeconds,
    thread: {
      ...thread.thread,
      ...state,
      ...(flips ? { archiveTimestamp: core.world.clock.iso() } : {}),
    },
  };
  core.world.threads.put(changed);
  announceThread(core, 'update', changed);
  return changed;
}

export function announceThread(core: Core, change: 'create' | 'update', thread: Channel): void {
  const shown = apiChannel(core.world, thread);
  core.events.emit({ name: `thread-${change}`, data: { thread: shown }, channelId: thread.id });
  if (!canView(core.world, thread, botOf(core.world).id)) return;
  core.gateway.dispatch(
    `THREAD_${change.toUpperCase()}`,
    change === 'create' ? { ...shown, newly_created: true } : shown,
  );
}
