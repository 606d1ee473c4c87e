import { channel } from 'node:diagnostics_channel';

/*
 * What an operator wants to measure, told where it happens and heard only where somebody measures: Node's own channels
 * cost next to nothing without a subscriber. Nothing of what users write goes in here.
 */

export interface Signals {
  /** Discord has been told that an interaction arrived, so many milliseconds after this process heard of it. */
  acknowledged: { readonly ms: number };
  /** An interaction has been dealt with. */
  interaction: { readonly outcome: 'answered' | 'failed' | 'too-late' | 'elsewhere' };
  /** A delivery was tried: how late it was when it was sent, in milliseconds. */
  delivery: { readonly outcome: 'sent' | 'failed' | 'other'; readonly lateMs: number };
  /** How much the scheduler has under way. */
  queue: { readonly underWay: number };
  /** A call of the store has been answered. */
  store: { readonly call: string; readonly ms: number; readonly ok: boolean };
}

export type SignalName = keyof Signals;

const channelOf = (name: SignalName) => channel(`unchoke:${name}`);
const CHANNELS = {
  acknowledged: channelOf('acknowledged'),
  interaction: channelOf('interaction'),
  delivery: channelOf('delivery'),
  queue: channelOf('queue'),
  store: channelOf('store'),
} satisfies Record<SignalName, unknown>;

export function signal<N extends SignalName>(name: N, told: Signals[N]): void {
  CHANNELS[name].publish(told);
}

/** Calls `listener` for each signal of a kind from now on. The answer takes it off again. */
export function hear<N extends SignalName>(name: N, listener: (told: Signals[N]) => void): () => void {
  // Only `signal` publishes on these channels, and it tells what the name says.
  const typed = (told: unknown) => listener(told as Signals[N]);
  CHANNELS[name].subscribe(typed);
  return () => void CHANNELS[name].unsubscribe(typed);
}
