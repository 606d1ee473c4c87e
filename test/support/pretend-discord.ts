import type { DeliveryFacts } from '../../src/app/monitor/delivery-facts.ts';
import type { Notifier, PostProblem } from '../../src/app/monitor/notifier.ts';
import type { Clock } from '../../src/app/ports.ts';
import { ChannelId, type Instant, MemberId, MessageId, type ServerId } from '../../src/domain/ids.ts';
import type { Delivery, PostTrouble } from '../../src/domain/monitoring/delivery.ts';
import type { Owner } from '../../src/domain/monitoring/watch-item.ts';
import { markOf } from '../../src/domain/register/appointments.ts';
import { err, ok, type Result } from '../../src/domain/result.ts';

export interface Message {
  readonly id: MessageId;
  readonly at: Instant;
  readonly delivery: Delivery;
  readonly facts: DeliveryFacts;
}

export type Step = 'before posting' | 'after posting' | 'before looking' | 'after looking';

/** Discord knows a nonce for the past few minutes. */
const NONCE_MS = 5 * 60_000;

/** Messages as Discord keeps them, with as little memory of nonces, and trouble on purpose. */
export class PretendDiscord implements Notifier {
  readonly self = MemberId.parse('900000000000000001');
  readonly messages: Message[] = [];
  readonly trouble = new Map<ChannelId, PostTrouble>();
  readonly absent = new Set<string>();
  common: ChannelId | undefined;
  /** Called at each step: what it throws ends whoever was at it. */
  onStep: (step: Step) => void = () => {};
  /** Answers of the next posts that are lost on the way, though the message is there. */
  lost = 0;
  /** How long a post takes. */
  delay: () => Promise<void> = async () => {};
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async post(
    _server: ServerId,
    delivery: Delivery,
    facts: DeliveryFacts,
  ): Promise<Result<MessageId, PostProblem>> {
    this.onStep('before posting');
    await this.delay();
    const trouble = this.trouble.get(delivery.channel);
    if (trouble !== undefined) return err({ why: trouble });
    const known = this.#known(delivery);
    const message = known ?? this.#add(delivery, facts);
    this.onStep('after posting');
    if (this.lost > 0) {
      this.lost -= 1;
      return err({ why: 'unreachable' });
    }
    return ok(message.id);
  }

  /** A post that no nonce is remembered for. */
  async postAnew(
    _server: ServerId,
    delivery: Delivery,
    facts: DeliveryFacts,
  ): Promise<Result<MessageId, PostProblem>> {
    return ok(this.#add(delivery, facts).id);
  }

  async find(
    _server: ServerId,
    { id, channel }: Delivery,
  ): Promise<Result<MessageId | undefined, PostProblem>> {
    this.onStep('before looking');
    const trouble = this.trouble.get(channel);
    if (trouble !== undefined) return err({ why: trouble });
    const latest = this.in(channel).slice(-100);
    this.onStep('after looking');
    return ok(latest.find((each) => each.delivery.id === id)?.id);
  }

  readonly isThere = async (_server: ServerId, owner: Owner) => !this.absent.has(owner.id);

  /** Channels that are not open to everybody. */
  readonly shut = new Set<ChannelId>();

  readonly everybodySees = async (_server: ServerId, reading: ChannelId, other: ChannelId) =>
    reading === other || !this.shut.has(other);

  commonChannel(): ChannelId | undefined {
    return this.common;
  }

  in(channel: ChannelId): readonly Message[] {
    return this.messages.filter(({ delivery }) => delivery.channel === channel);
  }

  #known({ id, channel }: Delivery): Message | undefined {
    const since = Date.parse(this.#clock.now()) - NONCE_MS;
    return this.in(channel).find(({ delivery, at }) => delivery.id === id && Date.parse(at) >= since);
  }

  #add(delivery: Delivery, facts: DeliveryFacts): Message {
    const id = MessageId.parse(String(800_000_000_000_000_000n + BigInt(this.messages.length)));
    const message = { id, at: this.#clock.now(), delivery, facts };
    this.messages.push(message);
    return message;
  }
}

/** What a message tells, in short: each item with the time that it was due. */
export function tells({ delivery: { content } }: Message): readonly string[] {
  switch (content.what) {
    case 'reminder':
      return content.items.map(({ watch, due, again }) => `${watch} ${due}${again ? ' again' : ''}`);
    case 'escalation':
      return [`escalation ${content.step} of ${content.watch} ${content.due}`];
    case 'alert':
    case 'eased':
      return [`${content.what} of ${content.watch} at ${content.reading.day}`];
    case 'crossings':
      return content.of.map(({ watch, to, reading }) => `${to} of ${watch} at ${reading.day}`);
    case 'digest':
      return [`digest since ${content.since}`];
    case 'appointment':
      return content.items.map((each) => `${content.assessment} ${markOf(each)}`);
    case 'undelivered':
      return [`undelivered ${content.of} because ${content.why}`];
  }
}

export const OTHER_CHANNEL = ChannelId.parse('300000000000000003');
export const FALLBACK = ChannelId.parse('300000000000000004');
