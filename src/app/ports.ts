import type { AssessmentId, DeliveryId, Instant, ScoreId, WatchId } from '../domain/ids.ts';
import type { CountryCode, Locale } from '../domain/locale.ts';

/** What time it is, for everything that is stored or shown. Never the domain's business. */
export interface Clock {
  now(): Instant;
  /**
   * Something to be woken by: `wake` is called once `now()` has come to what was set, never early, and never again
   * before the last call is over. It does all that is due then and sets the alarm anew before it resolves; what it
   * throws is a bug of the caller.
   */
  alarm(wake: () => Promise<void>): Alarm;
}

/** Rings once for each time that it is set. */
export interface Alarm {
  /** In the place of what it was set to before; an instant of the past rings at once. `undefined` for never. */
  set(at: Instant | undefined): void;
  /** Never rings again; a call that is under way goes on. */
  close(): void;
}

/** The countries of the world (ISO 3166-1), by the names people use for them. */
export interface Countries {
  name(code: CountryCode, locale: Locale): string;
  /** The country that a text means: its code, its name in any language offered, or a common short name. */
  find(text: string): CountryCode | undefined;
  /** What somebody may be typing, best first; all countries where nothing is typed. */
  suggest(typed: string, locale: Locale, limit: number): readonly { code: CountryCode; name: string }[];
}

/** Ids that nobody has been given before. */
export interface Ids {
  assessment(): AssessmentId;
  score(): ScoreId;
  watch(): WatchId;
  delivery(): DeliveryId;
}

/** Something for whoever runs Unchoke. Never holds a secret or what users typed. */
export interface LogLine {
  readonly level: 'info' | 'warning' | 'error';
  readonly what: string;
  /** The reference that a user was shown, where there is one. */
  readonly reference?: string;
  readonly [detail: string]: unknown;
}
export type Log = (line: LogLine) => void;
