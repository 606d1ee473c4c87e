/** Requests per second that a bot may make in all, interactions and their webhooks apart. */
const GLOBAL_LIMIT = 50;

export interface Bucket {
  /** What the limit is counted by, e.g. `message-create:CHANNEL`. */
  readonly key: string;
  readonly name: string;
  readonly limit: number;
  readonly windowMs: number;
}

interface Window {
  endsAt: number;
  used: number;
}

export interface Verdict {
  readonly allowed: boolean;
  readonly isGlobal: boolean;
  /** Milliseconds until the request may be made again. */
  readonly retryAfterMs: number;
  readonly headers: Record<string, string>;
}

/**
 * Counts requests in fixed windows, as Discord does, and says when one is too many. By the sandbox's clock: when that is
 * moved on by a week, nobody has to wait for what was sent a week ago.
 */
export class RateLimits {
  readonly #now: () => number;
  #global: Window = { endsAt: 0, used: 0 };
  readonly #windows = new Map<string, Window>();

  constructor(now: () => number) {
    this.#now = now;
  }

  take(bucket: Bucket | null, countsGlobally: boolean): Verdict {
    const now = this.#now();
    if (countsGlobally) {
      if (now >= this.#global.endsAt) this.#global = { endsAt: now + 1000, used: 0 };
      if (this.#global.used >= GLOBAL_LIMIT) {
        return refused(true, this.#global.endsAt - now, { 'X-RateLimit-Global': 'true' });
      }
      this.#global.used += 1;
    }
    if (bucket === null) return { allowed: true, isGlobal: false, retryAfterMs: 0, headers: {} };
    const window = this.#window(bucket, now);
    const allowed = window.used < bucket.limit;
    if (allowed) window.used += 1;
    const leftMs = window.endsAt - now;
    const headers = {
      'X-RateLimit-Limit': String(bucket.limit),
      'X-RateLimit-Remaining': String(bucket.limit - window.used),
      'X-RateLimit-Reset': (window.endsAt / 1000).toFixed(3),
      'X-RateLimit-Reset-After': (leftMs / 1000).toFixed(3),
      'X-RateLimit-Bucket': bucket.name,
    };
    return allowed ? { allowed, isGlobal: false, retryAfterMs: 0, headers } : refused(false, leftMs, headers);
  }

  #window(bucket: Bucket, now: number): Window {
    const current = this.#windows.get(bucket.key);
    if (current && now < current.endsAt) return current;
    // Windows that are over are worth nothing; drop them before they add up.
    if (this.#windows.size > 10_000) {
      for (const [key, window] of this.#windows) if (now >= window.endsAt) this.#windows.delete(key);
    }
    const fresh = { endsAt: now + bucket.windowMs, used: 0 };
    this.#windows.set(bucket.key, fresh);
    return fresh;
  }
}

function refused(isGlobal: boolean, retryAfterMs: number, headers: Record<string, string>): Verdict {
  return {
    allowed: false,
    isGlobal,
    retryAfterMs,
    headers: { ...headers, ...rateLimitHeaders(isGlobal, retryAfterMs) },
  };
}

/** The headers of a 429: whole seconds in the header, the exact time in the body. */
export function rateLimitHeaders(isGlobal: boolean, retryAfterMs: number): Record<string, string> {
  return {
    'Retry-After': String(Math.ceil(retryAfterMs / 1000)),
    'X-RateLimit-Scope': isGlobal ? 'global' : 'user',
  };
}
