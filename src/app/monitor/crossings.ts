import type { Instant } from '../../domain/ids.ts';
import { type Crossing, MOST_TOGETHER, newDelivery } from '../../domain/monitoring/delivery.ts';
import { isWorse } from '../../domain/monitoring/threshold.ts';
import type { Documents } from '../documents.ts';
import type { Ids } from '../ports.ts';
import type { Transaction } from '../store.ts';
import type { Watched } from './find-watch.ts';
import { channelOf } from './watch-rights.ts';

interface Gathered {
  readonly of: Watched;
  readonly crossing: Crossing;
}

/**
 * Thresholds that are crossed in one transaction, so that a place hears of them together and not one by one. What belongs
 * to a private assessment shares a message with nothing else.
 */
export class Crossings {
  readonly #places = new Map<string, Gathered[]>();

  add({ item, linked }: Watched, crossing: Crossing): void {
    const channel = channelOf(item, linked);
    const place = linked?.private === true ? `${channel} ${linked.id}` : channel;
    const there = this.#places.get(place) ?? [];
    this.#places.set(place, there);
    there.push({ of: { item, linked }, crossing });
  }

  /** As messages to be sent: the worst first, ten to a message; one that is alone in its place as it would be by itself. */
  write(t: Transaction<Documents>, ids: Pick<Ids, 'delivery'>, now: Instant): void {
    for (const all of this.#places.values()) {
      const inOrder = all.toSorted((a, b) => weight(b.crossing) - weight(a.crossing));
      for (let at = 0; at < inOrder.length; at += MOST_TOGETHER) {
        const some = inOrder.slice(at, at + MOST_TOGETHER);
        const [first] = some;
        if (first === undefined) continue;
        const { crossing, of } = first;
        const content =
          some.length === 1
            ? ({ what: isWorse(crossing.to, crossing.from) ? 'alert' : 'eased', ...crossing } as const)
            : ({ what: 'crossings', of: some.map((each) => each.crossing) } as const);
        const id = ids.delivery();
        t.put('delivery', id, newDelivery(id, channelOf(of.item, of.linked), content, now, now), 0);
      }
    }
  }
}

const WEIGHTS = { normal: 0, warning: 1, critical: 2 } as const;

/** What got worse comes before what got better. */
function weight({ from, to }: Crossing): number {
  return WEIGHTS[to] + (isWorse(to, from) ? 10 : 0);
}
