import type { ICalCalendar, ICalEventData } from 'ical-generator';
import type { Calendar, CalendarEntry, Calendars } from '../app/calendars.ts';

/** What a calendar shows of one entry; longer texts only slow it down. */
const LONGEST_SUMMARY = 250;
const LONGEST_DESCRIPTION = 2000;

/** Calendars as iCalendar files. The library is loaded for the first one. */
export function icalCalendars(): Calendars {
  return {
    async write(calendar) {
      const { default: ical } = await import('ical-generator');
      const { name, locale, made } = calendar;
      const file = ical({
        name: plain(name, LONGEST_SUMMARY),
        prodId: { company: 'Unchoke', product: 'Unchoke', language: locale === 'en' ? 'EN' : 'ZH' },
      });
      for (const each of calendar.entries) add(file, each, calendar, new Date(made));
      // The library leaves the last line without its end, which the standard asks for.
      return new TextEncoder().encode(`${file.toString().trimEnd()}\r\n`);
    },
  };
}

function add(file: ICalCalendar, entry: CalendarEntry, { timezone }: Calendar, stamp: Date): void {
  const { uid, when, summary, description, category, url } = entry;
  const event: ICalEventData = {
    id: uid,
    sequence: Math.floor(stamp.getTime() / 60_000),
    stamp,
    summary: plain(summary, LONGEST_SUMMARY),
    description: plain(description, LONGEST_DESCRIPTION),
    categories: [{ name: plain(category, 50) }],
    ...(url !== undefined && { url }),
    ...span(when),
  };
  // A day is a day wherever it is read; only instants have a clock.
  const made = file.createEvent(event);
  if ('from' in when) made.x('X-UNCHOKE-TIMEZONE', timezone);
}

function span(when: CalendarEntry['when']): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if ('day' in when) {
    const start = new Date(`${when.day}T00:00:00.000Z`);
    return { start, end: new Date(start.getTime() + 24 * 60 * 60_000), allDay: true };
  }
  const start = new Date(when.from);
  return { start, end: new Date(start.getTime() + when.minutes * 60_000) };
}

/** Control characters are no text of a calendar, and half a character is none anywhere. */
function plain(text: string, most: number): string {
  const kept = [
    ...text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, ''),
  ];
  return kept.length <= most ? kept.join('') : `${kept.slice(0, most - 1).join('')}…`;
}
