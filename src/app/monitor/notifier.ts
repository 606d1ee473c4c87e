import type { ChannelId, MemberId, MessageId, ServerId } from '../../domain/ids.ts';
import type { Delivery, PostTrouble } from '../../domain/monitoring/delivery.ts';
import type { Result } from '../../domain/result.ts';
import type { DeliveryFacts, IsThere } from './delivery-facts.ts';

export interface PostProblem {
  readonly why: PostTrouble;
  /** What Discord asks to wait at least, in milliseconds. */
  readonly waitMs?: number;
}

/** Where messages go that nobody asked for just now. */
export interface Notifier {
  /** The bot itself: what time did is on record under its id. */
  readonly self: MemberId;
  /**
   * Posts a delivery into its channel. Done again within a few minutes, also by another process, it is the same message:
   * Discord knows it by the delivery's id. Where `withinMs` are over before Discord was asked, nothing is posted.
   */
  post(
    server: ServerId,
    delivery: Delivery,
    facts: DeliveryFacts,
    withinMs: number,
  ): Promise<Result<MessageId, PostProblem>>;
  /**
   * The bot's own message for this delivery, among what its channel has said since it may stand there: of that the first
   * two thousand. `forbidden` where the bot may not read what was said.
   */
  find(server: ServerId, delivery: Delivery): Promise<Result<MessageId | undefined, PostProblem>>;
  /**
   * Whether a member or a role is in the server, and where one is named in a private thread; true where nobody can tell.
   * Of the server as it was a few minutes ago at worst, of a thread as it is.
   */
  readonly isThere: IsThere;
  /**
   * Whether everybody who reads one channel may also read another, because it is the same, a public thread of it, or
   * open to the whole server. False where nobody can tell, as of a channel that is gone.
   */
  everybodySees(server: ServerId, reading: ChannelId, other: ChannelId): Promise<boolean>;
  /** Where a server reads what concerns all of it, if the bot may write there. */
  commonChannel(server: ServerId): ChannelId | undefined;
}
