import { isErased } from '../../domain/erased-member.ts';
import type { MemberId } from '../../domain/ids.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Owner } from '../../domain/monitoring/watch-item.ts';
import type { Speech } from '../speech.ts';
import { reportDocumentWords } from '../words/report-document.ts';

/** What it takes to say something outside of Discord, where an id means nothing and there is no reader's clock. */
export interface ReportSpeech extends Speech {
  /** What members and roles are called, by their ids. */
  readonly called: ReadonlyMap<string, string>;
  /** IANA; whose clock instants are told by. */
  readonly timezone: string;
  /** Called again and again in the course of long work. */
  readonly breathe: () => Promise<void>;
}

/** A member by name; one whom nobody knows any more by the end of their id, so that two of them are told apart. */
export function memberName({ called, locale }: ReportSpeech, id: MemberId | string): string {
  const words = reportDocumentWords[locale];
  return called.get(id) ?? (isErased(id) ? words.erased : words.unknownMember(id.slice(-4)));
}

export function ownerName(speech: ReportSpeech, { kind, id }: Owner): string {
  const words = reportDocumentWords[speech.locale];
  if (kind === 'member') return memberName(speech, id);
  return words.role(speech.called.get(id) ?? id.slice(-4));
}

/** The day and the minute, by the clock of the team. */
export function instantText({ locale, timezone }: ReportSpeech, at: string): string {
  return instantFormat(locale, timezone).format(new Date(at));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes far longer than using it, and a report tells thousands of instants. */
function instantFormat(locale: string, timezone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timezone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      ...{ day: 'numeric', month: 'short', year: 'numeric' },
      ...{ hour: '2-digit', minute: '2-digit', hour12: false, timeZone: timezone },
    });
  formats.set(key, format);
  return format;
}

/** The same for the cells of a spreadsheet, such as `2026-11-23 14:30`. */
export function wallClock({ timezone }: ReportSpeech, at: string): string {
  const known = clocks.get(timezone);
  // Swedes write days and times as ISO 8601 does.
  const clock =
    known ?? new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: timezone });
  clocks.set(timezone, clock);
  return clock.format(new Date(at));
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A day in the room of a table's column. */
export function tableDay({ locale }: ReportSpeech, day: string): string {
  return TABLE_DAYS[locale].format(new Date(`${day}T00:00:00Z`));
}

const daysIn = (locale: Locale, dateStyle: 'medium' | 'long') =>
  new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
const TABLE_DAYS: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  en: daysIn('en', 'medium'),
  'zh-CN': daysIn('zh-CN', 'long'),
};

/** Lines begin so where Discord draws them larger, smaller, or as a list or a quotation. */
const LINE_MARK = /^(?:-# |#{1,3} |> |- )+/;
const LEADING_SIGNS = /^(?:[\p{Extended_Pictographic}\u25AB]\uFE0F?\s*)+/u;
const MARKUP =
  /\\([\\*_~`|[\]<>#+\-.)])|<@&?(\d+)>|<t:(\d+)(?::[a-zA-Z])?>|\*\*|\*|__|~~|`|[\u200B\u2068\u2069]/g;

/** One of our sentences as it is said in Discord, as it reads on paper. */
export function onPaper(speech: ReportSpeech, line: string): string {
  return line
    .replace(LINE_MARK, '')
    .replace(LEADING_SIGNS, '')
    .replace(MARKUP, (_, escaped?: string, member?: string, seconds?: string) => {
      if (escaped !== undefined) return escaped;
      if (member !== undefined) return memberName(speech, member);
      return seconds === undefined ? '' : instantText(speech, new Date(Number(seconds) * 1000).toISOString());
    })
    .trim();
}
