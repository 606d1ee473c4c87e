import type { Timepiece } from './clock.ts';

/** Timers past 24.8 days fire at once; and a machine that slept, or was set anew, must be noticed soon. */
const LONGEST_TIMER_MS = 60_000;

/** The machine's own clock. When that jumps, whoever is due by it then is woken within a minute. */
export function machineClock(): Timepiece {
  return {
    now: () => new Date(),
    sleeper(_, wake) {
      let wish: number | undefined;
      let timer: NodeJS.Timeout | undefined;
      let awake = false;
      const look = async () => {
        const now = Date.now();
        if (wish === undefined || awake) return;
        if (wish > now) {
          arm();
          return;
        }
        wish = undefined;
        awake = true;
        try {
          await wake(new Date(now));
        } finally {
          awake = false;
          arm();
        }
      };
      const arm = () => {
        clearTimeout(timer);
        if (wish === undefined || awake) return;
        const ms = Math.min(Math.max(wish - Date.now(), 0), LONGEST_TIMER_MS);
        timer = setTimeout(() => void look(), ms).unref();
      };
      let closed = false;
      return {
        until(at) {
          if (closed) return;
          wish = at?.getTime();
          arm();
        },
        close() {
          closed = true;
          wish = undefined;
          clearTimeout(timer);
        },
      };
    },
  };
}
