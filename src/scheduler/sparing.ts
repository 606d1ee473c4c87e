import type { Notifier } from '../app/monitor/notifier.ts';
import type { Clock } from '../app/ports.ts';

/** For so long it is believed that somebody is in a server, or is not. */
const BELIEVED_MS = 10 * 60_000;
const MOST_BELIEVED = 10_000;

/** A notifier that asks the same thing once in a while, and says so whenever it asks Discord beside what it posts. */
export function sparing(notifier: Notifier, clock: Pick<Clock, 'now'>, asks: () => void): Notifier {
  const believed = new Map<string, { readonly there: Promise<boolean>; readonly at: number }>();
  return {
    self: notifier.self,
    post: (...posting) => notifier.post(...posting),
    find: (...finding) => {
      asks();
      return notifier.find(...finding);
    },
    isThere: (server, owner, thread) => {
      // Roles are known without asking.
      if (owner.kind === 'role') return notifier.isThere(server, owner);
      // A ping lets in again whom somebody has just removed: nothing old is believed of that.
      if (thread !== undefined) {
        asks();
        return notifier.isThere(server, owner, thread);
      }
      const key = `${server}/${owner.id}`;
      const now = Date.parse(clock.now());
      const known = believed.get(key);
      if (known !== undefined && Math.abs(now - known.at) < BELIEVED_MS) return known.there;
      if (believed.size >= MOST_BELIEVED) believed.clear();
      asks();
      const there = notifier.isThere(server, owner);
      believed.set(key, { there, at: now });
      // What failed tells nothing: whoever asks next asks anew.
      there.catch(() => {
        if (believed.get(key)?.there === there) believed.delete(key);
      });
      return there;
    },
    everybodySees: (...asked) => notifier.everybodySees(...asked),
    commonChannel: (server) => notifier.commonChannel(server),
  };
}
