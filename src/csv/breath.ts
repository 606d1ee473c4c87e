import { setImmediate as turn } from 'node:timers/promises';

/** How long the event loop may be held, in milliseconds: what nobody notices. */
const HELD_MS = 5;

/** Lets others have their turn in between, where work has been going on for long enough. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < HELD_MS) return;
    await turn();
    since = performance.now();
  };
}
