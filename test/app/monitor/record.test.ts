import { describe, expect, test } from 'vitest';
import {
  endOfReminder,
  reminderDone,
  reminderPutOff,
  reminderSkipped,
} from '../../../src/app/monitor/answer-reminder.ts';
import { changeWatch } from '../../../src/app/monitor/change-watch.ts';
import { findReadingDraft } from '../../../src/app/monitor/kept-reading.ts';
import { readReadings } from '../../../src/app/monitor/readings.ts';
import { recordDraft, recordReading } from '../../../src/app/monitor/record.ts';
import type { WatchId } from '../../../src/domain/ids.ts';
import type { Reading } from '../../../src/domain/monitoring/reading.ts';
import { actor, auditOf, SERVER } from '../../support/examples-app.ts';
import { ADA, JUN, MINA } from '../../support/examples-assessment.ts';
import { must } from '../../support/store-examples.ts';
import { START, type WatchPost, watchPost } from '../../support/watch-post.ts';

const jun = actor({ id: JUN });
const mina = actor({ id: MINA });
const due = 'none';

const typed = (value: string, date = '', more: Record<string, string> = {}) =>
  ({
    fields: { value, date, source: '', note: '', ...more },
    due,
  }) as const;

async function given(post: WatchPost, id: WatchId, ...values: readonly (readonly [number, string])[]) {
  const readings = values.map(([value, day]): Reading => ({ value, day, by: JUN, at: START }));
  must(await changeWatch(post.app, jun, id, { kind: 'record', by: JUN, readings }));
}

/** An item of which a reminder is due. */
async function reminded(): Promise<{
  post: WatchPost;
  id: WatchId;
  at: NonNullable<Awaited<ReturnType<WatchPost['item']>>>['createdAt'];
}> {
  const post = watchPost();
  const id = await post.one({ cadence: { every: 'weekly', at: '09:00', from: '2026-11-23' } });
  const scheduler = post.start();
  await post.clock.advance('2026-11-23T09:01:00.000Z');
  await scheduler.stop();
  const at = (await post.item(id))?.open?.due;
  if (at === undefined) throw new Error('nothing is due');
  return { post, id, at };
}

describe('a reading', () => {
  test('is on record with who gave it, and answers the open reminder', async () => {
    const { post, id, at } = await reminded();
    const recorded = must(
      await recordReading(post.app, mina, id, typed('55 days', '', { source: 'Report' })),
    );
    expect(recorded.reading).toMatchObject({ value: 55, day: '2026-11-23', source: 'Report', by: MINA });
    expect(recorded.item).toMatchObject({ open: null, band: 'warning' });
    expect(recorded.reminders.map(({ posted }) => posted !== null)).toEqual([true]);
    expect(must(await endOfReminder(post.app, mina, id, at))).toMatchObject({ how: 'recorded', by: MINA });
  });

  test('of a day that has one takes its place, and says whose', async () => {
    const post = watchPost();
    const id = await post.one();
    await given(post, id, [58, '2026-11-20']);
    const recorded = must(await recordReading(post.app, mina, id, typed('57', '2026-11-20')));
    expect(recorded.replaced).toMatchObject({ value: 58, by: JUN });
    expect(must(await readReadings(post.app, SERVER, recorded.item)).map(({ value }) => value)).toEqual([57]);
  });

  test('that says what is on record already changes nothing', async () => {
    const post = watchPost();
    const id = await post.one();
    await given(post, id, [58, '2026-11-20']);
    const before = await post.item(id);
    expect(await recordReading(post.app, mina, id, typed('58', '2026-11-20'))).toMatchObject({
      error: { code: 'already-recorded', reading: { by: JUN } },
    });
    expect(await post.item(id)).toEqual(before);
  });

  test.each([
    ['601', true],
    ['600', false],
    ['6', false],
    ['5.9', true],
    ['0', false],
    ['60', false],
  ])('of %s after one of 60 is asked about once more: %s', async (value, asked) => {
    const post = watchPost();
    const id = await post.one();
    await given(post, id, [60, '2026-11-16']);
    const done = await recordReading(post.app, mina, id, typed(value));
    expect(done.ok ? 'recorded' : done.error.code).toBe(asked ? 'reading-doubtful' : 'recorded');
  });

  test('of the same day is no measure of a slip, the day before is', async () => {
    const post = watchPost();
    const id = await post.one();
    await given(post, id, [60, '2025-12-30'], [700, '2026-11-23']);
    must(await recordReading(post.app, mina, id, typed('70')));
    expect(await recordReading(post.app, mina, id, typed('3000', '2025-12-31'))).toMatchObject({
      error: { code: 'reading-doubtful', doubt: { kind: 'far-off', from: { day: '2025-12-30' } } },
    });
  });

  test('that is doubted is kept, recorded once when it is meant, and then forgotten', async () => {
    const post = watchPost();
    const id = await post.one();
    await given(post, id, [60, '2026-11-16']);
    await recordReading(post.app, mina, id, typed('900', '', { note: 'A shipment came' }));
    expect((await findReadingDraft(post.app, mina, id))?.fields).toMatchObject({ value: '900' });
    expect(await findReadingDraft(post.app, jun, id)).toBeUndefined();
    const recorded = must(await recordDraft(post.app, mina, id, due));
    expect(recorded.reading).toMatchObject({ value: 900, note: 'A shipment came' });
    expect(await recordDraft(post.app, mina, id, due)).toMatchObject({ error: { code: 'no-such-reading' } });
  });

  test('that cannot be understood is kept as it was typed', async () => {
    const post = watchPost();
    const id = await post.one();
    expect(await recordReading(post.app, mina, id, typed('many'))).toMatchObject({
      error: { code: 'reading-not-understood', problem: { what: 'not-a-number', typed: 'many' } },
    });
    expect((await findReadingDraft(post.app, mina, id))?.fields).toMatchObject({ value: 'many' });
    expect(await auditOf(post.app, id)).toEqual([]);
  });

  test('on a form that was opened before another of that day asks first, and only where they differ', async () => {
    const post = watchPost();
    const id = await post.one();
    await given(post, id, [60, '2026-11-23']);
    const opened = { ...typed('61'), seen: 1 };
    expect(await recordReading(post.app, mina, id, opened)).toMatchObject({
      error: { code: 'reading-doubtful', doubt: { kind: 'taken', by: { value: 60, by: JUN } } },
    });
    const known = { ...typed('61'), seen: 2 };
    expect(must(await recordReading(post.app, mina, id, known)).replaced).toMatchObject({ value: 60 });
  });

  test('given by several at once is never lost: each says whose it replaced, and all are on record', async () => {
    const post = watchPost();
    const id = await post.one();
    const values = ['51', '52', '53', '54'];
    const done = await Promise.all(values.map((each) => recordReading(post.app, mina, id, typed(each))));
    const replaced = done.map((each) => must(each).replaced?.value);
    expect(replaced.filter((each) => each === undefined)).toHaveLength(1);
    expect(new Set(replaced).size).toBe(values.length);
    const trail = (await auditOf(post.app, id)).filter(({ action }) => action === 'watch-recorded');
    expect(trail).toHaveLength(values.length);
  });

  test('is taken from those who may write there, and nobody else', async () => {
    const post = watchPost();
    const id = await post.one();
    const reader = actor({ id: ADA, rights: { see: true, write: false, moderate: false } });
    expect(await recordReading(post.app, reader, id, typed('55'))).toMatchObject({
      error: { code: 'watch-not-allowed', needs: 'contribute' },
    });
    const stranger = actor({ id: ADA, rights: { see: false, write: false, moderate: false } });
    expect(await recordReading(post.app, stranger, id, typed('many'))).toMatchObject({
      error: { code: 'no-such-watch' },
    });
  });
});

describe('a reminder', () => {
  test('that was looked at is over, once', async () => {
    const { post, id, at } = await reminded();
    must(await reminderDone(post.app, mina, id, at));
    expect(await reminderDone(post.app, jun, id, at)).toMatchObject({ error: { code: 'reminder-over' } });
    expect(must(await endOfReminder(post.app, mina, id, at))).toEqual({ how: 'done', by: MINA });
  });

  test('is skipped for a reason that can be read, and none else', async () => {
    const { post, id, at } = await reminded();
    for (const empty of ['', ' \n', '\u200b']) {
      expect(await reminderSkipped(post.app, mina, id, at, empty)).toMatchObject({
        error: { code: 'no-reason' },
      });
    }
    must(await reminderSkipped(post.app, mina, id, at, ` ${'长'.repeat(900)} `));
    const ended = must(await endOfReminder(post.app, mina, id, at));
    expect(ended?.how === 'skipped' && ended.reason).toBe('长'.repeat(300));
  });

  test('that was put off can still be answered, and the answer is what stands', async () => {
    const { post, id, at } = await reminded();
    must(await reminderPutOff(post.app, mina, id, at, 'three-days'));
    expect(must(await endOfReminder(post.app, mina, id, at))).toMatchObject({ how: 'snoozed', by: MINA });
    must(await recordReading(post.app, jun, id, typed('61')));
    expect(must(await endOfReminder(post.app, mina, id, at))).toMatchObject({ how: 'recorded', by: JUN });
  });

  test('that was never is not known', async () => {
    const { post, id } = await reminded();
    expect(must(await endOfReminder(post.app, mina, id, START))).toBeNull();
  });
});

describe('readings', () => {
  test('are found over years, the latest or those of a span, oldest first', async () => {
    const post = watchPost();
    const id = await post.one();
    await given(post, id, [4, '2026-01-02'], [1, '1999-05-05'], [3, '2025-12-31'], [2, '2020-02-29']);
    const item = await post.item(id);
    if (item === undefined) throw new Error('it is gone');
    const values = async (span?: Parameters<typeof readReadings>[3]) =>
      must(await readReadings(post.app, SERVER, item, span)).map(({ value }) => value);
    expect(await values()).toEqual([1, 2, 3, 4]);
    expect(await values({ latest: 2 })).toEqual([3, 4]);
    expect(await values({ latest: 0 })).toEqual([]);
    expect(await values({ from: '2020-02-29', to: '2025-12-31' })).toEqual([2, 3]);
    expect(await values({ from: '2020-03-01', to: '2025-12-30' })).toEqual([]);
    expect(await values({ from: '0001-01-01', to: '9999-12-31' })).toEqual([1, 2, 3, 4]);
  });
});
