import { randomBytes } from 'node:crypto';
import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

/** Most events kept for a client that has gone; one that missed more has to identify anew. */
const REPLAY_LIMIT = 20_000;

interface Sent {
  readonly sequence: number;
  readonly text: string;
}

/** One identified client: numbers its events and keeps those not yet known to have arrived, for a resume. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  readonly shard: readonly [number, number];
  socket: WebSocket | null;
  /** Real time (ms) since which nobody is connected. */
  goneSince: number | null = null;
  #sequence = 0;
  #sent: Sent[] = [];
  #overflowed = false;

  constructor(socket: WebSocket, intents: number, shard: readonly [number, number]) {
    this.socket = socket;
    this.intents = intents;
    this.shard = shard;
  }

  dispatch(event: string, data: unknown): void {
    this.#sequence += 1;
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event, s: this.#sequence, d: data });
    this.#sent.push({ sequence: this.#sequence, text });
    if (this.#sent.length > REPLAY_LIMIT) {
      this.#sent.shift();
      this.#overflowed = true;
    }
    this.socket?.send(text);
  }

  /** The client has everything up to this number: it need not be kept. */
  acknowledge(sequence: number): void {
    const first = this.#sent.findIndex((sent) => sent.sequence > sequence);
    this.#sent = first === -1 ? [] : this.#sent.slice(first);
    if (this.#sent.length === 0) this.#overflowed = false;
  }

  /**
   * Takes the session over to a new socket and sends what the client missed; answers how many events that were,
   * `undefined` when they are not to be had any more.
   */
  resume(socket: WebSocket, sequence: number): number | undefined {
    if (sequence > this.#sequence) return undefined;
    if (this.#overflowed && (this.#sent[0]?.sequence ?? 0) > sequence + 1) return undefined;
    this.acknowledge(sequence);
    this.socket = socket;
    this.goneSince = null;
    const missed = this.#sent.length;
    for (const { text } of this.#sent) socket.send(text);
    this.dispatch('RESUMED', { _trace: [] });
    return missed;
  }
}
