import { z } from 'zod';
import type { EventHub } from './events.ts';
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
  /** Meets only REST requests whose method and path hold this, such as `POST /channels/1/threads`. */
  matching: z.string().min(1).exactOptional(),
});

type Fault = z.infer<typeof faultSchema>;
type GatewayFault = Extract<Fault['kind'], `gateway-${string}` | 'invalid-session'>;
export type RestFault = Exclude<Fault['kind'], GatewayFault>;

/**
 * Troubles made on purpose. Those of REST meet the bot's next requests. Those of the gateway come at once, and
 * where they are to come several times, again each time the bot is back.
 */
export class Faults {
  readonly #gateway: Gateway;
  readonly #events: EventHub;
  readonly #forRest: { kind: RestFault; matching: string }[] = [];
  readonly #forGateway: GatewayFault[] = [];

  constructor(gateway: Gateway, events: EventHub) {
    this.#gateway = gateway;
    this.#events = events;
    gateway.onJoin(() => {
      const fault = this.#forGateway.shift();
      if (fault) this.#strike(fault);
    });
  }

  add({ kind, count, matching = '' }: Fault): void {
    this.#events.emit({ name: 'fault', data: { kind, count, state: 'ordered' } });
    if (kind === 'gateway-drop' || kind === 'gateway-reconnect' || kind === 'invalid-session') {
      for (let n = 1; n < count; n += 1) this.#forGateway.push(kind);
      this.#strike(kind);
    } else {
      for (let n = 0; n < count; n += 1) this.#forRest.push({ kind, matching });
    }
  }

  /** The trouble that meets the REST request at hand. */
  next(method: string, path: string): RestFault | null {
    const at = this.#forRest.findIndex(({ matching }) => `${method} ${path}`.includes(matching));
    const [met] = at === -1 ? [] : this.#forRest.splice(at, 1);
    if (met === undefined) return null;
    this.#events.emit({ name: 'fault', data: { kind: met.kind, state: 'met', method, path } });
    return met.kind;
  }

  #strike(kind: GatewayFault): void {
    switch (kind) {
      case 'gateway-drop':
        this.#gateway.drop();
        break;
      case 'gateway-reconnect':
        this.#gateway.askToReconnect();
        break;
      case 'invalid-session':
        this.#gateway.invalidate();
        break;
      default:
        kind satisfies never;
    }
  }
}
