import type { EventHub } from './events.ts';

/** What the bot asked over REST and what it was answered; `path` is below `/api/v10`, without its query. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseBody: unknown;
}

/** Looks at an exchange and says what is wrong with it, in sentences. */
export type Inspector = (exchange: Exchange) => string[];

export interface LoggedRequest {
  readonly n: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly violations: readonly string[];
}

/** How many of the latest requests are kept. */
const KEPT = 50_000;

/** The bot's REST requests in order, numbered from 1. */
export class RequestLog {
  readonly #events: EventHub;
  readonly #inspect: Inspector | undefined;
  #requests: LoggedRequest[] = [];
  #last = 0;

  constructor(events: EventHub, inspect: Inspector | undefined) {
    this.#events = events;
    this.#inspect = inspect;
  }

  /** `status` 0 stands for a request whose connection was closed without an answer. */
  add(exchange: Exchange, violations: readonly string[]): void {
    this.#last += 1;
    const found = this.#inspect && exchange.status !== 0 ? this.#inspect(exchange) : [];
    const { method, path, status } = exchange;
    const entry = { n: this.#last, method, path, status, violations: [...violations, ...found] };
    this.#requests.push(entry);
    // Cut in large pieces, so that a full log does not move all its entries with each request.
    if (this.#requests.length > KEPT * 1.2) this.#requests = this.#requests.slice(-KEPT);
    this.#events.emit({ name: 'request', data: { ...entry } });
  }

  /** Those numbered above `n`. */
  since(n: number): readonly LoggedRequest[] {
    const first = this.#requests[0]?.n ?? this.#last + 1;
    return this.#requests.slice(Math.max(0, n + 1 - first));
  }
}
