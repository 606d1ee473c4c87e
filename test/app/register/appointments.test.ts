import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeAssessment } from '../../../src/app/assess/change.ts';
import { finishAction } from '../../../src/app/register/actions-plan.ts';
import { adoptAppointments } from '../../../src/app/register/appointments-kept.ts';
import { moveDay } from '../../../src/app/register/move-day.ts';
import { changeSettings } from '../../../src/app/settings.ts';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { AssessmentId, ChannelId, EntryId } from '../../../src/domain/ids.ts';
import { later } from '../../../src/domain/monitoring/watch-due.ts';
import { actor, CHANNEL, SERVER, stored, THREAD } from '../../support/examples-app.ts';
import { ADA, assessmentWith, JUN, MINA, slots } from '../../support/examples-assessment.ts';
import { acceptance, action, closure, day, people, pick, source } from '../../support/examples-entries.ts';
import { tells } from '../../support/pretend-discord.ts';
import { must } from '../../support/store-examples.ts';
import { type WatchPost, watchPost } from '../../support/watch-post.ts';

const ID = AssessmentId.parse('a000000001');
const DAY_MS = 86_400_000;
const place = { channel: CHANNEL, thread: THREAD, panel: null };
const never = async () => {};

/** A post with one assessment that was there before anybody kept its days. */
async function postWith(more: Partial<Assessment>): Promise<WatchPost> {
  const post = watchPost();
  await stored(post.app, assessmentWith({ id: ID, place, ...more }));
  must(await adoptAppointments(post.app, SERVER, never));
  return post;
}

async function run(post: WatchPost, days: number): Promise<readonly string[]> {
  const scheduler = post.start();
  await post.clock.advance(later(post.clock.now(), days * DAY_MS));
  await scheduler.stop();
  return told(post);
}

/** What was told, with the time in UTC at which it was. */
function told({ discord }: WatchPost): readonly string[] {
  return discord.messages.flatMap((each) =>
    tells(each).map((line) => `${each.at.slice(0, 16)} ${line.replace(`${ID} `, '')}`),
  );
}

describe('an action', () => {
  test('is told the day after its day and once more after a week, to whoever owns it, then no more', async () => {
    const due = { due: day('2026-11-25'), owner: people(JUN) };
    const post = await postWith({ entries: [action(3, null, due)] });
    expect(await run(post, 60)).toEqual([
      '2026-11-26T09:00 action-3-2026-11-25-1',
      '2026-12-03T09:00 action-3-2026-11-25-8',
    ]);
    const [message] = post.discord.messages;
    expect(message?.delivery.channel).toBe(THREAD);
    expect(message?.facts.pings).toEqual([{ kind: 'member', id: JUN }]);
  });

  test('that is done, or moved, before it is told is not told', async () => {
    const due = { due: day('2026-11-25'), owner: people(JUN) };
    const post = await postWith({ entries: [action(3, null, due), action(4, null, due)] });
    const may = actor({ rights: { moderate: true } });
    must(await finishAction(post.app, may, ID, EntryId.parse(3), 3));
    const at = { assessment: ID, entry: EntryId.parse(4), basedOn: 4 };
    must(await moveDay(post.app, may, at, { due: '2026-11-27' }));
    expect(await run(post, 7)).toEqual(['2026-11-28T09:00 action-4-2026-11-27-1']);
  });

  test('that is done while its message waits is dropped', async () => {
    const due = { due: day('2026-11-25'), owner: people(JUN) };
    const post = await postWith({ entries: [action(3, null, due)] });
    post.discord.trouble.set(THREAD, 'unreachable');
    await run(post, 4);
    must(await finishAction(post.app, actor({ rights: { moderate: true } }), ID, EntryId.parse(3), 3));
    post.discord.trouble.clear();
    expect(await run(post, 30)).toEqual([]);
    expect(await post.deliveries()).toEqual([]);
  });

  test('that is past when its day is set is told on the next day, not at once', async () => {
    const post = await postWith({ entries: [action(3, null, { owner: people(JUN) })] });
    const at = { assessment: ID, entry: EntryId.parse(3), basedOn: 3 };
    await post.clock.advance('2026-11-23T15:00:00.000Z');
    must(await moveDay(post.app, actor({ rights: { moderate: true } }), at, { due: '2026-11-01' }));
    expect(await run(post, 30)).toEqual(['2026-11-24T09:00 action-3-2026-11-01-8']);
  });

  test('of a closed assessment is not told, of a reopened one it is', async () => {
    const due = { due: day('2026-11-25'), owner: people(JUN) };
    const post = await postWith({ entries: [action(3, null, due)], stage: 'adjust', closure: closure() });
    expect(await run(post, 10)).toEqual([]);
    const event = { kind: 'reopen', by: MINA, stage: 'execute' } as const;
    must(await changeAssessment(post.app, actor({ rights: { moderate: true } }), ID, event));
    expect(await run(post, 10)).toEqual(['2026-12-03T09:00 action-3-2026-11-25-8']);
  });
});

describe('an acceptance', () => {
  const until = { until: day('2026-12-30') };

  test('comes thirty days before and on the day, to whoever accepted, also when it is closed', async () => {
    const post = await postWith({
      entries: [acceptance(3, until, { by: ADA })],
      stage: 'adjust',
      closure: closure({ decision: 'accepted' }),
    });
    expect(await run(post, 60)).toEqual([
      '2026-11-30T09:00 acceptance-3-2026-12-30--30',
      '2026-12-30T09:00 acceptance-3-2026-12-30-0',
    ]);
    expect(post.discord.messages[0]?.facts.pings).toEqual([{ kind: 'member', id: ADA }]);
  });

  test('of what turned out to be no chokepoint does not', async () => {
    const closed = { stage: 'adjust', closure: closure({ decision: 'no-chokepoint' }) } as const;
    const post = await postWith({ entries: [acceptance(3, until)], ...closed });
    expect(await run(post, 60)).toEqual([]);
  });

  test('whose owner has left is told to whoever began the assessment', async () => {
    const post = await postWith({ entries: [acceptance(3, until, { by: ADA })], startedBy: MINA });
    post.discord.absent.add(ADA);
    await run(post, 10);
    expect(post.discord.messages[0]?.facts.pings).toEqual([{ kind: 'member', id: MINA }]);
  });
});

describe('what binds a source', () => {
  const bound = { bound: pick('contract'), expires: day('2027-01-15'), owner: people(JUN) };

  test('is told thirty days before its end and on the day, to whoever keeps the contact', async () => {
    const post = await postWith({ entries: [source(3, bound)] });
    expect(await run(post, 90)).toEqual([
      '2026-12-16T09:00 source-3-2027-01-15--30',
      '2027-01-15T09:00 source-3-2027-01-15-0',
    ]);
    expect(post.discord.messages[0]?.facts.pings).toEqual([{ kind: 'member', id: JUN }]);
  });

  test('that was renewed is told anew, and its old end no more', async () => {
    const post = await postWith({ entries: [source(3, bound)] });
    expect(await run(post, 30)).toEqual(['2026-12-16T09:00 source-3-2027-01-15--30']);
    const at = { assessment: ID, entry: EntryId.parse(3), basedOn: 3 };
    must(await moveDay(post.app, actor({ id: JUN }), at, { expires: '2027-03-01' }));
    expect((await run(post, 90)).slice(1)).toEqual([
      '2027-01-30T09:00 source-3-2027-03-01--30',
      '2027-03-01T09:00 source-3-2027-03-01-0',
    ]);
  });

  test.each([
    ['a source that is ruled out', { state: pick('ruled-out') }],
    ['nobody', { bound: pick('none') }],
  ])('%s is not told', async (_, more) => {
    const post = await postWith({ entries: [source(3, { ...bound, ...more })] });
    expect(await run(post, 90)).toEqual([]);
  });
});

describe('a review', () => {
  const reviewed = { answers: slots({ review: { kind: 'date', date: '2026-12-20' } }) };

  test('is told a week before its day and on the day, to whoever began the assessment', async () => {
    const post = await postWith({ ...reviewed, startedBy: MINA });
    expect(await run(post, 60)).toEqual([
      '2026-12-13T09:00 review-0-2026-12-20--7',
      '2026-12-20T09:00 review-0-2026-12-20-0',
    ]);
    expect(post.discord.messages[0]?.facts.pings).toEqual([{ kind: 'member', id: MINA }]);
  });

  test.each([
    ['Pacific/Auckland', '2026-12-12T20:00', '2026-12-19T20:00'],
    ['America/Los_Angeles', '2026-12-13T17:00', '2026-12-20T17:00'],
  ])('is told at nine of its own day in %s', async (timezone, ahead, on) => {
    const post = watchPost();
    await post.settle({ timezone });
    await stored(post.app, assessmentWith({ id: ID, place, ...reviewed }));
    must(await adoptAppointments(post.app, SERVER, never));
    expect(await run(post, 60)).toEqual([`${ahead} review-0-2026-12-20--7`, `${on} review-0-2026-12-20-0`]);
  });
});

test('an acceptance that is extended is told of by its new day alone', async () => {
  const post = await postWith({ entries: [acceptance(3, { until: day('2026-12-30') })] });
  await run(post, 10);
  const at = { assessment: ID, entry: EntryId.parse(3), basedOn: 3 };
  must(await moveDay(post.app, actor({ id: MINA }), at, { until: '2027-02-15' }));
  expect((await run(post, 120)).slice(1)).toEqual([
    '2027-01-16T09:00 acceptance-3-2027-02-15--30',
    '2027-02-15T09:00 acceptance-3-2027-02-15-0',
  ]);
});

test('what falls on one day in one thread is one message', async () => {
  const due = { due: day('2026-11-25'), owner: people(JUN) };
  const entries = [action(3, null, due), action(4, null, due), acceptance(5, { until: day('2026-11-26') })];
  const post = await postWith({ entries });
  await run(post, 4);
  const lines = post.discord.messages.map((each) => tells(each).length);
  expect(lines).toEqual([1, 3]);
  expect(post.discord.messages[1]?.facts.pings.map(({ id }) => id).sort()).toEqual([JUN, MINA].sort());
});

test('days off and the clocks of the server are kept, also when they are settled later', async () => {
  const due = { due: day('2026-11-26'), owner: people(JUN) };
  const post = await postWith({ entries: [action(3, null, due)] });
  const admin = actor({ administers: true });
  must(
    await changeSettings(post.app, admin, {
      timezone: 'Asia/Seoul',
      weekendsOff: true,
      daysOff: '2026-11-27',
    }),
  );
  // Friday is off, then the weekend; nine in Seoul is midnight in UTC.
  expect(await run(post, 20)).toEqual([
    '2026-11-30T00:00 action-3-2026-11-26-1',
    '2026-12-04T00:00 action-3-2026-11-26-8',
  ]);
});

test('nine o’clock stays nine o’clock over a change of clocks', async () => {
  const post = watchPost();
  await post.settle({ timezone: 'Europe/Berlin' });
  await post.clock.advance('2027-03-01T00:00:00.000Z');
  const due = { due: day('2027-03-26'), owner: people(JUN) };
  await stored(post.app, assessmentWith({ id: ID, place, entries: [action(3, null, due)] }));
  must(await adoptAppointments(post.app, SERVER, never));
  expect(await run(post, 60)).toEqual([
    '2027-03-27T08:00 action-3-2027-03-26-1',
    '2027-04-03T07:00 action-3-2027-03-26-8',
  ]);
});

test('of a private assessment nothing is named outside of its thread', async () => {
  const due = { due: day('2026-11-25'), owner: people(JUN) };
  const post = await postWith({ private: true, entries: [action(3, null, due)] });
  const fallback = ChannelId.parse('300000000000000004');
  await post.settle({ fallback });
  post.discord.trouble.set(THREAD, 'locked');
  await run(post, 4);
  const [message] = post.discord.in(fallback);
  expect(message?.facts).toMatchObject({ unnamed: 1, items: [] });
  expect(message?.facts.appointments).toBeUndefined();
});

test('what was adopted once is not told again when it is adopted again', async () => {
  const due = { due: day('2026-11-20'), owner: people(JUN) };
  const post = await postWith({ entries: [action(3, null, due)] });
  expect(await run(post, 3)).toEqual(['2026-11-24T09:00 action-3-2026-11-20-1']);
  must(await adoptAppointments(post.app, SERVER, never));
  expect(await run(post, 1)).toHaveLength(1);
});

test('however actions are moved about, the day that stands in the end is told once and none is told twice', async () => {
  const move = fc.record({ wait: fc.integer({ min: 0, max: 5 }), to: fc.integer({ min: -5, max: 12 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 6 }), async (moves) => {
      const post = await postWith({ entries: [action(3, null, { owner: people(JUN) })] });
      const may = actor({ rights: { moderate: true } });
      let last = '';
      for (const { wait, to } of moves) {
        await run(post, wait);
        last = later(post.clock.now(), to * DAY_MS).slice(0, 10);
        const found = must(await post.app.store.read(SERVER, (t) => t.get('assessment', ID)));
        const basedOn = found?.value.entries[0]?.version ?? 0;
        must(
          await moveDay(post.app, may, { assessment: ID, entry: EntryId.parse(3), basedOn }, { due: last }),
        );
      }
      const marks = (await run(post, 40)).map((each) => each.slice(17));
      expect(new Set(marks).size).toBe(marks.length);
      expect(marks).toContain(`action-3-${last}-8`);
    }),
    { numRuns: 40 },
  );
});
