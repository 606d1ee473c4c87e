import type { Instant } from '../domain/ids.ts';
import type { Locale } from '../domain/locale.ts';

/** One day, or instant, of a calendar. */
export interface CalendarEntry {
  /** The same for the same thing in every file, however it is called and whenever it is: a calendar that has it moves it. */
  readonly uid: string;
  readonly when: { readonly day: string } | { readonly from: Instant; readonly minutes: number };
  /** Plain text, as what follows: typed by people in part. */
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  /** Where it is seen to. */
  readonly url?: string;
}

export interface Calendar {
  readonly name: string;
  readonly locale: Locale;
  /** IANA; instants are written in UTC all the same, so that no reader needs rules of our own. */
  readonly timezone: string;
  /** Of two files a calendar keeps what the later one says. */
  readonly made: Instant;
  readonly entries: readonly CalendarEntry[];
}

/** Writes calendars as files that other programs take in (iCalendar, RFC 5545). */
export interface Calendars {
  write(calendar: Calendar): Promise<Uint8Array>;
}
