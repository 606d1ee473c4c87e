import type { AssessmentId, Instant, ScoreId } from '../domain/ids.ts';
import type { CountryCode, Locale } from '../domain/locale.ts';

/** What time it is, for everything that is stored or shown. Never the domain's business. */
export interface Clock {
  now(): Instant;
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
