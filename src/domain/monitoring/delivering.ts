import type { ChannelId, Instant, MessageId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { Delivery, PostTrouble } from './delivery.ts';
import { later } from './watch-due.ts';

/** How long whoever has claimed a delivery may take, before another may think that they are gone. */
export const LEASE_MS = 20_000;
/** Discord knows a nonce for a few minutes; after this long the channel itself is asked. */
export const NONCE_TRUSTED_MS = 60_000;

/** How long to wait after each failure in a row; the last one again and again, for nothing is ever given up. */
const WAITS_MS = [
  2_000,
  15_000,
  60_000,
  5 * 60_000,
  30 * 60_000,
  3 * 3_600_000,
  12 * 3_600_000,
  24 * 3_600_000,
];

export type DeliveryEvent =
  /** Somebody wants to send it. `alone`: there is nobody else, so whoever else holds a claim is gone. */
  | { readonly kind: 'claim'; readonly by: string; readonly alone: boolean }
  | {
      readonly kind: 'posted';
      readonly by: string;
      readonly attempt: number;
      readonly channel: ChannelId;
      readonly message: MessageId;
    }
  | {
      readonly kind: 'failed';
      readonly by: string;
      readonly attempt: number;
      readonly why: PostTrouble;
      /** Where to try next, at once, unless it may stand here already; otherwise the same place later. */
      readonly elsewhere: ChannelId | undefined;
      /** On this attempt the place was looked through, and no earlier message stood there. */
      readonly notThere?: boolean;
      /** What Discord asks to wait at least, in milliseconds. */
      readonly waitMs?: number;
    };

export type DeliveryError =
  /** It stands in Discord. */
  | { readonly code: 'already-posted' }
  /** Somebody else is sending it. */
  | { readonly code: 'claimed' }
  /** It is not time to try again. */
  | { readonly code: 'not-yet' }
  /** Whoever says so has lost the claim: somebody else took it over meanwhile. */
  | { readonly code: 'fenced' };

/** A delivery is claimed, then either posted or failed, by one who holds the claim of that attempt. */
export function deliver(
  state: Delivery,
  event: DeliveryEvent,
  now: Instant,
): Result<Delivery, DeliveryError> {
  if (state.posted !== null) return err({ code: 'already-posted' });
  if (event.kind === 'claim') return claim(state, event, now);
  const { by, attempt } = event;
  if (state.claim?.by !== by || state.attempts !== attempt) return err({ code: 'fenced' });
  if (event.kind === 'posted') {
    const { channel, message } = event;
    return ok({ ...state, claim: null, unsure: null, posted: { channel, message, at: now } });
  }
  return ok(failed(state, event, now));
}

function claim(
  state: Delivery,
  { by, alone }: Extract<DeliveryEvent, { kind: 'claim' }>,
  now: Instant,
): Result<Delivery, DeliveryError> {
  const held = state.claim;
  const holds = held !== null && held.until > now && !(alone && held.by !== by);
  if (holds) return err({ code: 'claimed' });
  if (held === null && state.notBefore > now) return err({ code: 'not-yet' });
  const claimed = { by, at: now, until: later(now, LEASE_MS) };
  return ok({ ...state, claim: claimed, attempts: state.attempts + 1, unsure: state.unsure ?? now });
}

function failed(
  state: Delivery,
  { why, elsewhere, notThere = false, waitMs = 0 }: Extract<DeliveryEvent, { kind: 'failed' }>,
  now: Instant,
): Delivery {
  const failures = [...state.failures, { at: now, why }].slice(-5);
  // Where Discord has refused, nothing stands; but an earlier attempt may have gone through unheard, as long as the
  // place is still there and nobody has looked. Then it goes nowhere else: it would be read twice.
  const nothingStands = state.unsure === state.claim?.at || why === 'gone' || notThere;
  const unsure = why !== 'unreachable' && nothingStands ? null : state.unsure;
  const next = { ...state, claim: null, failures, unsure };
  if (elsewhere !== undefined && unsure === null) {
    const redirected = state.redirected ?? { from: state.channel, why };
    return { ...next, channel: elsewhere, redirected, notBefore: now };
  }
  const wait = WAITS_MS[Math.min(state.attempts, WAITS_MS.length) - 1] ?? 0;
  return { ...next, notBefore: later(now, Math.max(wait, waitMs)) };
}

/**
 * Whether a message may stand in Discord that nobody noted, and so long that Discord may have forgotten its nonce: then
 * the channel is looked through before it is sent again.
 */
export function mayStandUnnoted({ unsure }: Delivery, now: Instant): boolean {
  return unsure !== null && Date.parse(now) - Date.parse(unsure) > NONCE_TRUSTED_MS;
}
