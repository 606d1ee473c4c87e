import type { Core } from '../core.ts';
import type { Channel } from '../world/entities.ts';
import { timeOfSnowflake } from '../world/snowflake.ts';
import { changeThread } from './change.ts';

/** Real time between looks at which threads have been quiet for long enough. */
const LOOK_MS = 30_000;

/** Archives threads that have been quiet for their time: now and then, and whenever the clock is moved. */
export function keepArchiving(core: Core): void {
  const look = () => archiveQuietThreads(core);
  core.world.clock.onMove(look);
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  core.onClose(() => clearInterval(timer));
}

function archiveQuietThreads(core: Core): void {
  const now = core.world.clock.ms();
  for (const thread of [...core.world.threads.all()]) {
    if (thread.thread?.archived === false && quietUntil(thread) <= now) {
      changeThread(core, thread, { archived: true });
    }
  }
}

/** The instant (Unix ms) at which a thread falls asleep unless something happens in it. */
function quietUntil({ lastMessageId, thread }: Channel): number {
  const woken = Date.parse(thread?.archiveTimestamp ?? '');
  const spoken = lastMessageId === null ? 0 : timeOfSnowflake(lastMessageId);
  return Math.max(woken, spoken) + (thread?.autoArchiveMinutes ?? 0) * 60_000;
}
