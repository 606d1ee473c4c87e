import type { ChannelId, Instant, ServerId } from '../../domain/ids.ts';
import type { Delivery } from '../../domain/monitoring/delivery.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Documents, UnchokeStore } from '../documents.ts';
import type { Reading, StoreFailure } from '../store.ts';
import type { Gathered } from './delivery-facts.ts';
import type { Watched } from './find-watch.ts';
import type { Notifier } from './notifier.ts';

/**
 * What a server's own digest may say in its channel: only items that everybody there may see anyway. Of all others
 * nothing is said, and they are not counted. Where nobody can tell, as of what belongs to an assessment that is gone or
 * can't be read, it is left out.
 */
export async function gatherDigest(
  store: Pick<UnchokeStore, 'read'>,
  server: ServerId,
  { channel }: Pick<Delivery, 'channel'>,
  now: Instant,
  { everybodySees }: Pick<Notifier, 'everybodySees'>,
): Promise<Result<Gathered, StoreFailure>> {
  const listed = await store.read(server, worthTelling);
  if (!listed.ok) return listed;
  const open = new Map<ChannelId, boolean>();
  for (const place of new Set(listed.value.map(placeOf))) {
    open.set(place, await everybodySees(server, channel, place));
  }
  const items = listed.value
    .filter((each) => open.get(placeOf(each)) === true)
    .map(({ item, linked }) => {
      const technology = linked?.technology;
      return { item, technology, occurrence: undefined, asked: undefined, left: undefined };
    });
  return ok({
    facts: { now, items, unnamed: 0, unreadable: 0, pings: [], history: [] },
    homes: [],
  });
}

/** Whose readers may see an item: those of its assessment's channel where it belongs to one, else those of its own. */
function placeOf({ item, linked }: Watched): ChannelId {
  return linked?.place.channel ?? item.plan.channel;
}

/** What is private is not, nor the worked example while nobody has woken it: it waits for nobody. */
async function worthTelling(t: Reading<Documents>): Promise<readonly Watched[]> {
  const examples = new Set(
    (await t.list('example')).flatMap(({ value }) => value.watches.map(({ id }) => id)),
  );
  const assessments = new Map((await t.list('assessment')).map(({ value }) => [value.id, value]));
  return (await t.list('watch')).flatMap(({ value: item }): readonly Watched[] => {
    const { link } = item.plan;
    if (item.paused !== null && examples.has(item.id)) return [];
    if (link === null) return [{ item, linked: undefined }];
    const linked = assessments.get(link.assessment);
    return linked === undefined || linked.private ? [] : [{ item, linked }];
  });
}
