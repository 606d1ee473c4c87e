import { z } from 'zod';
import type { Gateway } from './gateway/gateway.ts';

export const faultSchema = z.object({
  kind: z.enum([
    'gateway-drop',
    'gateway-reconnect',
    'invalid-session',
    'rest-429',
    'rest-5xx',
    'lost-response',
    'closed-socket',
  ]),
  count: z.int().min(1).max(1000).default(1),
});

type Fault = z.infer<typeof faultSchema>;
export type RestFault = Extract<Fault['kind'], `rest-${string}` | 'lost-response' | 'closed-socket'>;

/** Troubles made on purpose: those of the gateway at once, those of REST for the bot's next requests. */
export class Faults {
  readonly #gateway: Gateway;
  readonly #pending: RestFault[] = [];

  constructor(gateway: Gateway) {
    this.#gateway = gateway;
  }

  add({ kind, count }: Fault): void {
    switch (kind) {
      case 'gateway-drop':
        return this.#gateway.drop();
      case 'gateway-reconnect':
        return this.#gateway.askToReconnect();
      case 'invalid-session':
        return this.#gateway.invalidate();
      default:
        for (let n = 0; n < count; n += 1) this.#pending.push(kind);
    }
  }

  /** The trouble that meets the request at hand. */
  next(): RestFault | null {
    return this.#pending.shift() ?? null;
  }
}
