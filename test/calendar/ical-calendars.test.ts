import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Calendar, CalendarEntry } from '../../src/app/calendars.ts';
import { icalCalendars } from '../../src/calendar/ical-calendars.ts';
import { Instant } from '../../src/domain/ids.ts';

const MADE = Instant.parse('2026-11-23T06:00:00.000Z');
const entry: CalendarEntry = {
  uid: 'review-0-abcdefghij@1.unchoke',
  when: { day: '2026-12-31' },
  summary: 'Review: ArF photoresist',
  description: 'Level: Extreme',
  category: 'Review',
};

async function written(more: Partial<Calendar>): Promise<string> {
  const calendar: Calendar = {
    name: 'Unchoke',
    locale: 'en',
    timezone: 'UTC',
    made: MADE,
    entries: [],
    ...more,
  };
  return new TextDecoder('utf-8', { fatal: true }).decode(await icalCalendars().write(calendar));
}

/** What another program makes of it. */
async function read(...entries: readonly CalendarEntry[]) {
  const component = new ICAL.Component(ICAL.parse(await written({ entries })));
  return component.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

test('a day is a whole day, and not an instant of some zone', async () => {
  const [event] = await read(entry);
  expect(event?.startDate.isDate).toBe(true);
  expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2026-12-31', '2027-01-01']);
});

test('ends as its lines do', async () => {
  expect(await written({ entries: [entry] })).toMatch(/[^\r\n]\r\nEND:VCALENDAR\r\n$/);
});

test('an instant is told in UTC, so that no reader needs rules for a zone', async () => {
  const from = Instant.parse('2026-03-29T01:30:00.000Z');
  const [event] = await read({ ...entry, when: { from, minutes: 15 } });
  expect(event?.startDate.toJSDate().toISOString()).toBe(from);
  expect(event?.startDate.zone.tzid).toBe('UTC');
  expect(event?.duration.toSeconds()).toBe(900);
});

test('a later file says the same thing of the same, as a later version', async () => {
  const later = await written({
    entries: [{ ...entry, when: { day: '2027-01-31' } }],
    made: Instant.parse('2026-11-24T06:00:00.000Z'),
  });
  const first = await written({ entries: [entry] });
  const [a, b] = [first, later].map((text) => {
    const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
    return event === null ? undefined : new ICAL.Event(event);
  });
  expect(b?.uid).toBe(a?.uid);
  expect(b?.sequence).toBeGreaterThan(a?.sequence ?? Number.POSITIVE_INFINITY);
});

describe('whatever people type', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom(
      'END:VEVENT\r\nBEGIN:VALARM',
      'a;b,c\\d"e:f',
      '光刻胶'.repeat(40),
      '👩‍🔬'.repeat(30),
      '\uD800',
      '\u0007\u0000\u001b[31m',
    ),
  );

  test('comes back as it was, and breaks nothing', async () => {
    await fc.assert(
      fc.asyncProperty(typed, typed, async (summary, description) => {
        const [event, ...more] = await read({ ...entry, summary, description }, { ...entry, uid: 'other' });
        const shown = (text: string) =>
          text
            .toWellFormed()
            .replace(/\r\n?/g, '\n')
            .replace(/[^\P{Cc}\n\t]/gu, '');
        expect(more).toHaveLength(1);
        expect(event?.summary ?? '').toBe(shown(summary));
        expect(event?.description ?? '').toBe(shown(description));
      }),
      { numRuns: 60 },
    );
  });

  test('no line is longer than 75 bytes, nor cut within a character', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (summary) => {
        const lines = (await written({ entries: [{ ...entry, summary }] })).split('\r\n');
        expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
