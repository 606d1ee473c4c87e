import { randomBytes } from 'node:crypto';
import type { Documents } from '../app/documents.ts';
import { forgetExchange } from '../app/exchange/import-risks.ts';
import { sendDelivery } from '../app/monitor/deliver.ts';
import type { Sender } from '../app/monitor/delivery-claim.ts';
import { forgetImport } from '../app/monitor/import/import.ts';
import { type DueHere, planDue } from '../app/monitor/plan-due.ts';
import type { Log } from '../app/ports.ts';
import { planAppointments } from '../app/register/appointments-due.ts';
import type { Due } from '../app/store.ts';
import {
  AssessmentId,
  type ChannelId,
  DeliveryId,
  type Instant,
  MemberId,
  type ServerId,
  WatchId,
} from '../domain/ids.ts';
import { signal } from '../signals.ts';
import type { Resting } from './resting.ts';

export type Found = Due<Documents>;

export function keyOf({ server, kind, id }: Found): string {
  return `${server}/${kind}/${id}`;
}

/** A delivery and the channel that it goes to. */
export interface Placed {
  readonly found: Found;
  readonly channel: ChannelId;
  readonly due: Instant;
}

/** So many items become messages in one transaction: a larger one would keep the members of that server waiting. */
export const MOST_PLANNED_TOGETHER = 100;

/** Does what is due. Whatever goes wrong is logged and let be for a while, and all else goes on: nothing here rejects. */
export class Tasks {
  readonly #sender: Sender;
  readonly #log: Log;
  readonly #resting: Resting;

  constructor(sender: Sender, log: Log, resting: Resting) {
    this.#sender = sender;
    this.#log = log;
    this.#resting = resting;
  }

  /** What is due in one server, but for deliveries. A bug in one item does not stop the others. */
  async plan(server: ServerId, found: readonly Found[]): Promise<void> {
    const { app, notifier } = this.#sender;
    const due: DueHere = {
      watches: found.filter(({ kind }) => kind === 'watch').map(({ id }) => WatchId.parse(id)),
      digest: found.some(({ kind }) => kind === 'digest'),
    };
    await this.#guarded(
      found,
      async () => {
        const rest = await this.#oneByOne(server, found);
        if (rest.length === 0) return;
        const planned = await planDue(app, notifier.self, server, due);
        if (!planned.ok) return this.#stopped(rest, planned.error);
        const { idle, unreadable } = planned.value;
        for (const each of rest) {
          const isOf = (ids: readonly string[]) => each.kind === 'watch' && ids.includes(each.id);
          if (isOf(unreadable)) this.#stopped([each], { code: 'damaged' });
          else if (isOf(idle)) this.#rest([each]);
          else this.#resting.forget(keyOf(each));
        }
      },
      async () => {
        for (const each of found) await this.plan(server, [each]);
      },
    );
  }

  /** Days of assessments and files that nobody came back to: a day has few of them. The answer is all that is left. */
  async #oneByOne(server: ServerId, found: readonly Found[]): Promise<readonly Found[]> {
    const { app } = this.#sender;
    const rest: Found[] = [];
    for (const each of found) {
      const done =
        each.kind === 'appointments'
          ? await planAppointments(app, server, AssessmentId.parse(each.id))
          : each.kind === 'import'
            ? await forgetImport(app, server, MemberId.parse(each.id))
            : each.kind === 'exchange'
              ? await forgetExchange(app, server, MemberId.parse(each.id))
              : undefined;
      if (done === undefined) rest.push(each);
      else if (done.ok) this.#resting.forget(keyOf(each));
      else this.#stopped([each], done.error);
    }
    return rest;
  }

  /** Where deliveries of one server go, the longest due first; without those that are there no more. */
  async inOrder(server: ServerId, found: readonly Found[]): Promise<readonly Placed[]> {
    const placed: Placed[] = [];
    await this.#guarded(found, async () => {
      const read = await this.#sender.app.store.read(server, async (t) =>
        Promise.all(found.map(async (each) => ({ found: each, stored: await t.get('delivery', each.id) }))),
      );
      if (!read.ok) return this.#stopped(found, read.error);
      for (const { found: each, stored } of read.value) {
        if (stored !== undefined) placed.push({ found: each, ...stored.value });
      }
    });
    return placed.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  }

  async send({ found, due }: Placed): Promise<void> {
    await this.#guarded([found], async () => {
      const sent = await sendDelivery(this.#sender, found.server, DeliveryId.parse(found.id));
      const lateMs = Date.parse(this.#sender.app.clock.now()) - Date.parse(due);
      const outcome = !sent.ok ? 'failed' : sent.value === 'sent' ? 'sent' : 'other';
      signal('delivery', { outcome, lateMs });
      if (!sent.ok) this.#stopped([found], sent.error);
      else this.#resting.forget(keyOf(found));
    });
  }

  async #guarded(
    found: readonly Found[],
    work: () => Promise<void>,
    oneByOne?: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (found.length > 1 && oneByOne !== undefined) return oneByOne();
      const reference = randomBytes(4).toString('hex');
      this.#log({ level: 'error', what: 'what was due failed', reference, due: found.map(keyOf), error });
      this.#rest(found);
    }
  }

  #stopped(found: readonly Found[], failure: { readonly code: string }): void {
    this.#log({ level: 'warning', what: 'what was due was put off', due: found.map(keyOf), failure });
    this.#rest(found);
  }

  #rest(found: readonly Found[]): void {
    const now = this.#sender.app.clock.now();
    for (const each of found) this.#resting.rest(keyOf(each), now);
  }
}
