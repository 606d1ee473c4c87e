import type { ChannelId, Instant, ServerId } from '../../domain/ids.ts';
import type { Delivery, DeliveryContent } from '../../domain/monitoring/delivery.ts';
import type { Owner } from '../../domain/monitoring/watch-item.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { UnchokeStore } from '../documents.ts';
import type { Gathered, IsThere } from '../monitor/delivery-facts.ts';
import type { StoreFailure } from '../store.ts';
import { askedFor, standing } from './appointments-due.ts';

type Content = Extract<DeliveryContent, { what: 'appointment' }>;

/**
 * What a message about days of an assessment is to say now, or `undefined` where nothing of it stands any more. Of a
 * private assessment nothing is named but in its thread. Who is no longer there is not asked: whoever began it is.
 */
export async function gatherAppointments(
  store: Pick<UnchokeStore, 'read'>,
  server: ServerId,
  { channel, content }: Pick<Delivery, 'channel'> & { readonly content: Content },
  now: Instant,
  isThere: IsThere,
): Promise<Result<Gathered | undefined, StoreFailure>> {
  const read = await store.read(server, (t) => t.get('assessment', content.assessment));
  if (!read.ok) return read;
  const assessment = read.value?.value;
  const items = assessment === undefined ? [] : standing(assessment, content.items);
  if (assessment === undefined || items.length === 0) return ok(undefined);
  const pings = new Map<string, Owner>();
  const { thread, channel: home } = assessment.place;
  const where = assessment.private && thread === channel ? channel : undefined;
  for (const item of items) {
    const asked = askedFor(assessment, item);
    const there = await present(server, asked, where, isThere);
    const instead: Owner = { kind: 'member', id: assessment.startedBy };
    const told = there.length > 0 ? there : await present(server, [instead], where, isThere);
    for (const each of told) pings.set(each.id, each);
  }
  const named = !assessment.private || thread === channel;
  return ok({
    facts: {
      ...{ now, items: [], unreadable: 0, history: [], pings: [...pings.values()] },
      unnamed: named ? 0 : items.length,
      ...(named && { appointments: { assessment, items } }),
    },
    homes: [thread ?? home],
  });
}

async function present(
  server: ServerId,
  owners: readonly Owner[],
  privateThread: ChannelId | undefined,
  isThere: IsThere,
): Promise<readonly Owner[]> {
  const there = await Promise.all(owners.map((each) => isThere(server, each, privateThread)));
  return owners.filter((_, at) => there[at]);
}
