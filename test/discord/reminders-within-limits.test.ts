import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeliveryFacts, ItemFacts } from '../../src/app/monitor/delivery-facts.ts';
import type { ReadingFailure } from '../../src/app/monitor/reading-failure.ts';
import { decodeAction, encodeAction } from '../../src/discord/custom-id.ts';
import { Instant, MemberId, RoleId, WatchId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import type { Reminded } from '../../src/domain/monitoring/delivery.ts';
import { INDICATORS } from '../../src/domain/monitoring/indicator.ts';
import type { Reading } from '../../src/domain/monitoring/reading.ts';
import { BANDS } from '../../src/domain/monitoring/threshold.ts';
import type { Owner, WatchItem } from '../../src/domain/monitoring/watch-item.ts';
import { failureView } from '../../src/messages/failures.ts';
import { alertView, easedView } from '../../src/messages/monitor/alert-view.ts';
import { escalationView } from '../../src/messages/monitor/escalation-view.ts';
import { readingForm, skipForm, suggestedReading } from '../../src/messages/monitor/reminder-forms.ts';
import { reminderView } from '../../src/messages/monitor/reminder-view.ts';
import type { View } from '../../src/messages/view.ts';
import { JUN, MINA, NOW, speechIn } from '../support/examples-assessment.ts';
import { hostileText, longChinese } from '../support/examples-generated.ts';
import { watchWith } from '../support/examples-watch.ts';
import { expectOpenable, expectSendable, holds } from '../support/sendable.ts';

const locale = fc.constantFrom(...LOCALES);
const typed = (longest: number) =>
  fc.oneof(hostileText(longest), longChinese(longest)).map((text) => text || 'x');
const amount = fc.double({ min: -1e15, max: 1e15, noNaN: true });
const DUE = Instant.parse('2026-11-23T09:00:00.000Z');
const EARLIER = Instant.parse('2026-11-16T09:00:00.000Z');

const reading: fc.Arbitrary<Reading> = fc
  .record({ value: amount, source: typed(200), note: typed(300), back: fc.nat(900) })
  .map(({ value, source, note, back }) => ({
    ...{ value, source, note, by: MINA, at: NOW },
    day: new Date(Date.parse('2026-11-23') - back * 86_400_000).toISOString().slice(0, 10),
  }));
const owner: fc.Arbitrary<Owner> = fc.constantFrom<Owner>(
  { kind: 'member', id: JUN },
  { kind: 'member', id: MemberId.parse('99999999999999999999') },
  { kind: 'role', id: RoleId.parse('99999999999999999998') },
);

const item: fc.Arbitrary<WatchItem> = fc
  .record({
    name: typed(100),
    look: typed(300),
    unit: typed(20),
    indicator: fc.constantFrom(...INDICATORS),
    warning: fc.option(amount),
    critical: fc.option(amount),
    latest: fc.array(reading, { maxLength: 3 }),
    band: fc.constantFrom(...BANDS),
    owner,
    to: fc.array(owner, { minLength: 1, maxLength: 3 }),
    open: fc.boolean(),
  })
  .map(({ name, look, unit, indicator, warning, critical, latest, band, owner: first, to, open }) =>
    watchWith(
      {
        ...{ name, look, unit, indicator, thresholds: { warning, critical } },
        ...{ owner: first, escalation: { hours: 24, to } },
      },
      {
        ...{ latest, band },
        open: open
          ? {
              ...{ due: DUE, delivery: 'd000000001' as never, since: EARLIER, told: 1, next: null },
              ...{ missed: [EARLIER, EARLIER, EARLIER, EARLIER, EARLIER], missedCount: 300 },
            }
          : null,
      },
    ),
  );

const ended: fc.Arbitrary<Reminded['ended']> = fc.oneof(
  fc.constant(null),
  reading.map((each) => ({ how: 'recorded' as const, by: MINA, reading: each })),
  fc.constant({ how: 'done' as const, by: MINA }),
  typed(300).map((reason) => ({ how: 'skipped' as const, by: MINA, reason })),
  fc.constantFrom(null, DUE).map((until) => ({ how: 'snoozed' as const, by: MINA, until })),
  fc.constant({ how: 'overtaken' as const }),
);

const facts: fc.Arbitrary<ItemFacts> = fc
  .record({
    item,
    technology: fc.option(typed(200)),
    late: fc.boolean(),
    again: fc.boolean(),
    ended,
    asked: fc.option(owner),
    left: fc.option(owner),
  })
  .map(({ technology, late, again, ended: end, asked, left, ...each }) => ({
    ...each,
    technology: technology ?? undefined,
    asked: asked ?? undefined,
    left: left ?? undefined,
    occurrence: {
      ...{ due: DUE, again, late, ended: end },
      ...{ missed: each.item.open?.missed ?? [], missedCount: each.item.open?.missedCount ?? 0 },
    },
  }));

/** As a message holds them: up to ten, each of another item. */
const together = fc.array(facts, { minLength: 1, maxLength: 10 }).map(
  (all): DeliveryFacts => ({
    items: all.map((each, at) => ({
      ...each,
      item: { ...each.item, id: WatchId.parse(`w${String(at).padStart(9, '0')}`) },
    })),
    ...{ now: NOW, unnamed: 0, unreadable: 2, history: [] },
    pings: all.flatMap(({ asked }) => asked ?? []),
  }),
);

describe('whatever is watched, Discord takes', () => {
  test('reminders of one and of ten, open and answered', () => {
    holds(fc.tuple(together, locale), ([all, spoken]) => {
      expectSendable(reminderView(speechIn(spoken), all));
      const [first] = all.items;
      if (first === undefined) return;
      expectSendable(reminderView(speechIn(spoken), { ...all, items: [first], unreadable: 0 }));
    });
  });

  test('alerts, what has eased, and escalations', () => {
    holds(fc.tuple(together, reading, fc.constantFrom(...BANDS), locale), ([all, read, to, spoken]) => {
      const speech = speechIn(spoken);
      const items = all.items.slice(0, 1);
      const [first] = items;
      if (first === undefined) return;
      const crossing = { watch: first.item.id, reading: read, from: 'normal', to } as const;
      const history = [read, ...first.item.latest];
      expectSendable(alertView(speech, { what: 'alert', ...crossing }, { ...all, items, history }));
      expectSendable(easedView(speech, { what: 'eased', ...crossing }, { ...all, items }));
      const escalation = {
        what: 'escalation',
        watch: first.item.id,
        due: DUE,
        step: 2,
        to: first.item.plan.owner,
      } as const;
      expectSendable(escalationView(speech, escalation, { ...all, items }));
    });
  });

  test('the forms of a reading and of a reason', () => {
    holds(fc.tuple(item, typed(60), locale), ([each, value, spoken]) => {
      const speech = speechIn(spoken);
      expectOpenable(readingForm(speech, each, DUE, suggestedReading(each, NOW)));
      expectOpenable(readingForm(speech, each, 'none', { value, date: value, source: value, note: value }));
      expectOpenable(skipForm(speech, each, DUE));
    });
  });

  test('what keeps a reading from being taken', () => {
    holds(fc.tuple(item, reading, typed(60), locale), ([each, read, said, spoken]) => {
      const { value, day } = read;
      const failures: readonly ReadingFailure[] = [
        {
          code: 'reading-not-understood',
          item: each,
          due: DUE,
          problem: { what: 'not-a-number', typed: said },
        },
        {
          code: 'reading-not-understood',
          item: each,
          due: DUE,
          problem: { what: 'not-a-date', typed: said },
        },
        {
          code: 'reading-not-understood',
          item: each,
          due: DUE,
          problem: { what: 'out-of-range', value, least: 0, most: 2 },
        },
        {
          code: 'reading-doubtful',
          item: each,
          due: DUE,
          meant: read,
          doubt: { kind: 'far-off', from: read },
        },
        {
          code: 'reading-doubtful',
          item: each,
          due: 'none',
          meant: { value, day },
          doubt: { kind: 'taken', by: read },
        },
        { code: 'already-recorded', item: each, reading: read },
      ];
      for (const failure of failures) expectSendable(failureView(speechIn(spoken), failure));
    });
  });
});

test('ten items with long names are all named, each with a line of its own', () => {
  const named = watchWith({ name: '光刻胶库存天数'.repeat(14) });
  const items = Array.from(
    { length: 10 },
    (_, at): ItemFacts => ({
      item: { ...named, id: WatchId.parse(`w${String(at).padStart(9, '0')}`), open: null },
      ...{ technology: undefined, asked: { kind: 'member', id: JUN } as const, left: undefined },
      occurrence: {
        ...{ due: DUE, again: false, late: false, missed: [], missedCount: 0 },
        ended: { how: 'skipped', by: MINA, reason: '说明'.repeat(150) },
      },
    }),
  );
  const view: View = reminderView(speechIn('zh-CN'), {
    ...{ items, now: NOW, unnamed: 0, unreadable: 0, pings: [], history: [] },
  });
  const texts = view.blocks.flatMap((each) => (each.kind === 'text' ? each.text.split('\n') : []));
  expect(texts.filter((each) => each.startsWith('⏭️'))).toHaveLength(10);
  expect(Buffer.byteLength(texts.join('\n'))).toBeLessThan(9000);
});

test('a button that stands on no reminder says so', () => {
  const action = { do: 'reading', watch: WatchId.parse('w000000001-12'), due: 'none' } as const;
  expect(encodeAction(action)).toBe('reading/w000000001-12/none');
  expect(decodeAction('reading/w000000001-12/none')).toEqual(action);
  expect(decodeAction('reminder-done/w000000001-12/none')).toBeUndefined();
  expect(decodeAction('reading/w000000001-12/2026-11-23T09:00:00Z')).toBeUndefined();
});
