import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownDigest, planDigest } from '../../../src/app/monitor/digest.ts';
import { gatherDigest } from '../../../src/app/monitor/digest-facts.ts';
import { AssessmentId, ChannelId, Instant, MemberId, WatchId } from '../../../src/domain/ids.ts';
import type { WatchItem, WatchPlan } from '../../../src/domain/monitoring/watch-item.ts';
import { ok } from '../../../src/domain/result.ts';
import { digestView } from '../../../src/messages/monitor/digest-view.ts';
import { actor, CHANNEL, memoryApp, SERVER, stored, THREAD } from '../../support/examples-app.ts';
import { assessmentWith, JUN, MINA, speechIn } from '../../support/examples-assessment.ts';
import { watchWith } from '../../support/examples-watch.ts';
import { must } from '../../support/store-examples.ts';

const NOW = Instant.parse('2026-11-23T06:00:00.000Z');
const SHUT = ChannelId.parse('200000000000000007');
const OPEN = ChannelId.parse('200000000000000008');
const GONE = AssessmentId.parse('a000000099');

/** Assessments in a channel that everybody reads and in one that not everybody does, private and not. */
const assessments = [
  { id: 'a000000011', private: false, channel: OPEN },
  { id: 'a000000012', private: true, channel: OPEN },
  { id: 'a000000013', private: false, channel: SHUT },
  { id: 'a000000014', private: true, channel: CHANNEL },
].map(({ id, channel, ...more }) =>
  assessmentWith({ ...more, id: AssessmentId.parse(id), place: { channel, thread: THREAD, panel: null } }),
);

const everybodySees = async (_server: unknown, reading: ChannelId, other: ChannelId) =>
  reading === other || other === OPEN;

/** What the digest in `CHANNEL` says where these items are watched. */
async function digestOver(items: readonly WatchItem[]) {
  const app = memoryApp();
  for (const each of assessments) await stored(app, each);
  must(
    await app.store.tx(SERVER, async (t) => {
      for (const item of items) t.put('watch', item.id, item, 0);
      return ok(undefined);
    }),
  );
  const { facts } = must(await gatherDigest(app.store, SERVER, { channel: CHANNEL }, NOW, { everybodySees }));
  return { facts, view: digestView(speechIn('en'), facts, null) };
}

const linkTo = (assessment: string) => ({ assessment: AssessmentId.parse(assessment), entry: null });
const seen: readonly Partial<WatchPlan>[] = [
  { channel: CHANNEL, link: null },
  { channel: OPEN, link: null },
  { channel: OPEN, link: linkTo('a000000011') },
];
const hidden: readonly Partial<WatchPlan>[] = [
  { channel: SHUT, link: null },
  { channel: CHANNEL, link: linkTo('a000000012') },
  // Reminded here, and seen only by those who see its assessment.
  { channel: CHANNEL, link: linkTo('a000000013') },
  { channel: CHANNEL, link: linkTo('a000000014') },
  { channel: CHANNEL, link: { assessment: GONE, entry: null } },
];

describe("the server's own digest", () => {
  test.each(seen)('tells of an item that everybody there may see: %j', async (plan) => {
    const { facts } = await digestOver([watchWith(plan)]);
    expect(facts.items).toHaveLength(1);
  });

  test.each(hidden)('says nothing of one that not everybody may see: %j', async (plan) => {
    const item = watchWith({ ...plan, name: 'Licence talks' }, { band: 'critical' });
    expect(await digestOver([item])).toEqual(await digestOver([]));
  });

  test('is the same in two worlds that differ only in what not everybody there may see', async () => {
    const state = fc.record({
      band: fc.constantFrom('normal' as const, 'warning' as const, 'critical' as const),
      nextDue: fc.constantFrom(NOW, null),
    });
    const item = (plans: typeof seen, letter: string) =>
      fc
        .array(fc.tuple(fc.constantFrom(...plans), state, fc.string({ minLength: 1, maxLength: 20 })), {
          maxLength: 5,
        })
        .map((all) =>
          all.map(([plan, more, name], at) =>
            watchWith({ ...plan, name }, { ...more, id: WatchId.parse(`${letter}00000000${at}`) }),
          ),
        );
    await fc.assert(
      fc.asyncProperty(item(seen, 's'), item(hidden, 'h'), item(hidden, 'h'), async (told, one, other) => {
        expect(await digestOver([...one, ...told])).toEqual(await digestOver([...told, ...other]));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a digest on demand', () => {
  async function server() {
    const app = memoryApp();
    for (const each of assessments) await stored(app, each);
    const items = [...seen, ...hidden].map((plan, at) =>
      watchWith({ ...plan, name: String(at) }, { id: WatchId.parse(`w00000000${at}`), createdBy: MINA }),
    );
    must(
      await app.store.tx(SERVER, async (t) => {
        for (const each of items) t.put('watch', each.id, each, 0);
        return ok(undefined);
      }),
    );
    return app;
  }
  const namesFor = async (member: ReturnType<typeof actor>) => {
    const { watched } = must(await ownDigest(await server(), member));
    return watched.map(({ item }) => item.plan.name).sort();
  };

  test('holds what the member who asks may see, and nothing else', async () => {
    // They read `CHANNEL` alone, and Jun took part in what is private there. The item of an assessment that is gone is
    // seen by Mina, who made it, and by nobody merely because they read its channel.
    expect(await namesFor(actor({ id: MemberId.parse('100000000000000077') }))).toEqual(['0']);
    expect(await namesFor(actor({ id: JUN, isIn: () => true }))).toEqual(['0', '6']);
    expect(await namesFor(actor({ id: MINA }))).toContain('7');
    const everywhere = { ...actor(), rightsIn: () => ({ see: true, write: true, moderate: true }) };
    expect(await namesFor(everywhere)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });
});

describe('the plan of the digest', () => {
  const wish = { every: 'weekly', at: '08:30', channel: CHANNEL } as const;
  const admin = actor({ administers: true });

  test('is for administrators', async () => {
    expect(await planDigest(memoryApp(), actor(), wish)).toEqual({
      ok: false,
      error: { code: 'not-allowed', needs: 'administer' },
    });
  });

  test('counts from today by the clock of the server, and keeps off its days off', async () => {
    const app = memoryApp();
    must(
      await app.store.tx(SERVER, async (t) => {
        const dates = ['2026-11-30'];
        t.put('settings', 'server', { timezone: 'Asia/Seoul', daysOff: { weekends: false, dates } }, 0);
        return ok(undefined);
      }),
    );
    expect(must(await planDigest(app, admin, wish))).toMatchObject({ nextDue: '2026-11-30T23:30:00.000Z' });
  });

  test('can be changed, and ended, and what is new goes on counting', async () => {
    const app = memoryApp();
    must(await planDigest(app, admin, wish));
    const plan = must(await planDigest(app, admin, { ...wish, every: 'daily' }));
    expect(plan).toMatchObject({ cadence: { every: 'daily' }, lastAt: null });
    expect(must(await ownDigest(app, admin)).plan).toEqual(plan);
    expect(must(await planDigest(app, admin, { ...wish, every: null }))).toBeNull();
    expect(must(await ownDigest(app, admin)).plan).toBeUndefined();
    expect(must(await planDigest(app, admin, { ...wish, every: null }))).toBeNull();
  });
});
