import { type Client, DiscordAPIError, LimitedCollection, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Clock } from '../app/ports.ts';
import type { ChannelId, MemberId } from '../domain/ids.ts';
import { hasCode } from './discord-errors.ts';
import { isOutOfReach } from './insist.ts';

/** Requests to Discord for one interaction; what they leave open is asked for by the next one. */
const MOST_ASKED = 20;
/** Of the three seconds that an interaction has. */
const PATIENCE_MS = 1500;
/** How long Discord's word is good: whoever was removed sees nothing after that, whoever was let in sees it all. */
const INSIDE_MS = 60_000;
const OUTSIDE_MS = 5000;
const MOST_KNOWN = 10_000;

export interface ThreadPresence {
  /**
   * Those of these private threads that a member is in, as Discord says now or said a minute ago at most. Where Discord
   * does not say, they are not in it.
   */
  among(member: MemberId, threads: readonly ChannelId[]): Promise<ReadonlySet<ChannelId>>;
}

export function createThreadPresence(client: Client<true>, clock: Pick<Clock, 'now'>): ThreadPresence {
  const known = new LimitedCollection<string, { readonly inside: boolean; readonly at: number }>({
    maxSize: MOST_KNOWN,
  });
  const asking = new Map<string, Promise<void>>();
  const now = () => Date.parse(clock.now());

  function told(key: string): boolean | undefined {
    const found = known.get(key);
    if (found === undefined) return undefined;
    const age = now() - found.at;
    return age >= 0 && age < (found.inside ? INSIDE_MS : OUTSIDE_MS) ? found.inside : undefined;
  }

  async function ask(key: string, member: MemberId, thread: ChannelId): Promise<void> {
    const inside = await isIn(client, member, thread);
    if (inside === undefined) return;
    // Put behind the others, so that what was asked the longest ago makes room first.
    known.delete(key);
    known.set(key, { inside, at: now() });
  }

  function askOnce(key: string, member: MemberId, thread: ChannelId): Promise<void> {
    const underWay = asking.get(key);
    if (underWay !== undefined) return underWay;
    const mine = ask(key, member, thread).finally(() => asking.delete(key));
    asking.set(key, mine);
    return mine;
  }

  return {
    async among(member, threads) {
      const keyOf = (thread: ChannelId) => `${thread} ${member}`;
      const open = threads.filter((each) => told(keyOf(each)) === undefined).slice(0, MOST_ASKED);
      if (open.length > 0) {
        const asked = Promise.all(open.map((each) => askOnce(keyOf(each), member, each)));
        const patience = Promise.withResolvers<void>();
        const timer = setTimeout(patience.resolve, PATIENCE_MS);
        await Promise.race([asked, patience.promise]).finally(() => clearTimeout(timer));
        // Nobody waits any more for what comes later; the next interaction asks again where it went wrong.
        asked.catch(() => {});
      }
      return new Set(threads.filter((each) => told(keyOf(each)) === true));
    },
  };
}

/** `undefined` where Discord did not answer. */
async function isIn(
  { rest }: Client<true>,
  member: MemberId,
  thread: ChannelId,
): Promise<boolean | undefined> {
  try {
    await rest.get(Routes.threadMembers(thread, member));
    return true;
  } catch (error) {
    if (isOutOfReach(error)) return undefined;
    if (hasCode(error, RESTJSONErrorCodes.UnknownMember, RESTJSONErrorCodes.UnknownChannel)) return false;
    if (error instanceof DiscordAPIError) return undefined;
    throw error;
  }
}
