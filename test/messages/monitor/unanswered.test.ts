import { expect, test } from 'vitest';
import type { ItemFacts } from '../../../src/app/monitor/delivery-facts.ts';
import { DeliveryId, Instant } from '../../../src/domain/ids.ts';
import type { Locale } from '../../../src/domain/locale.ts';
import type { Occurrence } from '../../../src/domain/monitoring/watch-item.ts';
import { recordedNote } from '../../../src/messages/monitor/recorded-view.ts';
import { itemLines } from '../../../src/messages/monitor/reminder-lines.ts';
import { reminderView } from '../../../src/messages/monitor/reminder-view.ts';
import { watchLine } from '../../../src/messages/monitor/watch-list.ts';
import { MINA, speechIn } from '../../support/examples-assessment.ts';
import { CREATOR, WATCHED, watchWith } from '../../support/examples-watch.ts';

const due = Instant.parse('2026-11-30T00:00:00.000Z');
const day = (n: number) => Instant.parse(`2026-11-${n}T00:00:00.000Z`);
const openOf = (missed: readonly Instant[], missedCount: number, since: Instant): Occurrence => ({
  ...{ due, delivery: DeliveryId.parse('d000000001'), missed: [...missed], missedCount, since },
  ...{ told: 0, next: null },
});
const none = openOf([], 0, due);
const one = openOf([day(24)], 1, day(24));
const many = openOf([day(25), day(26), day(27), day(28), day(29)], 6, day(24));
const untold = openOf([day(25), day(26), day(27), day(28), day(29)], 6, due);

function factsOf(open: Occurrence, ended: NonNullable<ItemFacts['occurrence']>['ended'] = null): ItemFacts {
  const { missed, missedCount } = open;
  return {
    item: watchWith({}, { open }),
    occurrence: { due, again: false, late: false, missed, missedCount, ended },
    ...{ technology: undefined, asked: undefined, left: undefined },
  };
}

test.each<[Locale, Occurrence, readonly string[]]>([
  ['en', none, []],
  ['en', one, ['-# ❗ 1 earlier reminder unanswered since 24 Nov']],
  ['en', many, ['-# ❗ 6 earlier reminders unanswered since 24 Nov']],
  ['en', untold, ['-# ❗ 6 earlier reminders unanswered']],
  ['zh-CN', many, ['-# ❗ 自11月24日起，此前6次提醒无人处理']],
])('a reminder says in one line what nobody answered before it (%s, %#)', (locale, open, lines) => {
  expect(itemLines(speechIn(locale), factsOf(open)).filter((each) => each.includes('❗'))).toEqual(lines);
});

test.each<[Locale, Occurrence, string]>([
  ['en', none, '⏰ since <t:1795996800:d>'],
  ['en', one, '⏰❗ 2 unanswered since <t:1795478400:d>'],
  ['en', many, '⏰❗ 7 unanswered since <t:1795478400:d>'],
  ['en', untold, '⏰❗ 7 unanswered'],
  ['zh-CN', many, '⏰❗ 自<t:1795478400:d>起7次无人处理'],
])('a digest tells since when, and how often, nobody answered (%s, %#)', (locale, open, said) => {
  expect(watchLine(speechIn(locale), watchWith({}, { open })).split(' · ')).toContain(said);
});

test('several together say who recorded, and nothing that a correction would make wrong', () => {
  const reading = { value: 55, day: '2026-11-30', by: MINA, at: due } as const;
  const facts = [factsOf(none, { how: 'recorded', by: MINA, reading }), factsOf(many)];
  const said = JSON.stringify(
    reminderView(speechIn('en'), {
      now: due,
      items: facts,
      unnamed: 0,
      unreadable: 0,
      pings: [],
      history: [],
    }),
  );
  expect(said).toContain(`✅ **Photoresist in stock** · recorded by <@${MINA}>`);
  expect(said).not.toContain('55');
  expect(said).toContain('-# 6 earlier unanswered');
});

test('whoever records past a threshold is told where it stands now', () => {
  const item = watchWith({}, { id: WATCHED });
  const reading = { value: 50, day: '2026-11-30', by: CREATOR, at: due };
  const effects = [{ kind: 'alert', reading, from: 'normal', to: 'warning' }] as const;
  const recorded = { item, linked: undefined, reading, replaced: undefined, effects, reminders: [] };
  expect(recordedNote(speechIn('en'), recorded)).toContain('This is now at warning level;');
});
