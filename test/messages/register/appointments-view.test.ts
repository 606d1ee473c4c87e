import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/assessment/entry.ts';
import { Instant } from '../../../src/domain/ids.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { type Appointment, MOST_APPOINTMENTS } from '../../../src/domain/register/appointments.ts';
import { appointmentsView, guardedAppointments } from '../../../src/messages/register/appointments-view.ts';
import { assessmentWith, MINA, speechIn } from '../../support/examples-assessment.ts';
import { acceptance, action, closure, day, people, source, words } from '../../support/examples-entries.ts';
import { expectSendable } from '../../support/sendable.ts';

const ON = '2026-11-23';
const entryOf = (what: Appointment['what'], id: number, name: string): Entry => {
  const owner = people(MINA);
  if (what === 'acceptance') return acceptance(id, { measure: words(name), until: day(ON) });
  if (what === 'source') return source(id, { supplier: words(name), expires: day(ON), owner });
  return action(id, null, { what: words(name), due: day(ON), owner });
};
const WHAT = ['action', 'acceptance', 'review', 'source'] as const;

test('any five of them fit a message, whatever their names are made of, each button once', () => {
  const item = fc.record({
    what: fc.constantFrom(...WHAT),
    after: fc.constantFrom(-30, -7, 0, 1, 8),
    name: fc
      .constantFrom('*', '料', '<', '😀', '\\', '`', '@everyone ')
      .map((sign) => sign.repeat(200).slice(0, 200)),
  });
  const items = fc.array(item, { maxLength: MOST_APPOINTMENTS });
  fc.assert(
    fc.property(items, fc.constantFrom(...LOCALES), fc.boolean(), (all, locale, closed) => {
      // A review is asked for once.
      const told = all.filter(
        ({ what }, at) => what !== 'review' || all.findIndex((each) => each.what === what) === at,
      );
      const entries = told.map(({ what, name }, at) => entryOf(what, at + 1, name));
      const assessment = assessmentWith({ entries, ...(closed && { closure: closure() }) });
      const appointments = told.map(
        ({ what, after }, at): Appointment => ({
          ...{ what, after, day: ON },
          entry: what === 'review' ? null : (entries[at]?.id ?? null),
        }),
      );
      expectSendable(appointmentsView(speechIn(locale), assessment, appointments));
    }),
    { numRuns: 150 },
  );
});

test('of a private one outside of its thread nothing is named', () => {
  for (const locale of LOCALES) expectSendable(guardedAppointments(speechIn(locale), []));
});

// Nine o'clock of the 23rd in each zone, and what a message of then says of that day.
describe.each([
  ['Pacific/Auckland', '2026-11-22T20:00:00.000Z'],
  ['UTC', '2026-11-23T09:00:00.000Z'],
  ['America/Los_Angeles', '2026-11-23T17:00:00.000Z'],
])('a day that has come in %s', (_, at) => {
  const speech = { ...speechIn('en'), now: Instant.parse(at) };
  const said = (what: Appointment['what'], after: number) => {
    const entry = entryOf(what, 1, 'The maker in Leuven');
    const item = { what, entry: what === 'review' ? null : entry.id, day: ON, after };
    return JSON.stringify(appointmentsView(speech, assessmentWith({ entries: [entry] }), [item]));
  };
  test.each([
    ['acceptance', 'The risk was accepted until November 23, 2026'],
    ['review', 'The review was set for November 23, 2026'],
    ['source', 'ended on November 23, 2026'],
  ] as const)('%s', (what, expected) => expect(said(what, 0)).toContain(expected));

  test.each([
    ['acceptance', 'The risk is accepted until November 23, 2026'],
    ['review', 'The next review is on November 23, 2026'],
    ['source', 'ends on November 23, 2026'],
  ] as const)('%s, told ahead', (what, expected) => expect(said(what, -7)).toContain(expected));
});
