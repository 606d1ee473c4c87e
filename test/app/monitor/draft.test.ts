import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/app/actor.ts';
import type { App } from '../../../src/app/app.ts';
import { draftWatch, type WatchWish } from '../../../src/app/monitor/add.ts';
import { begunBy, dropDraft, fillDraft, findDraftOf } from '../../../src/app/monitor/draft.ts';
import { startWatch } from '../../../src/app/monitor/start-watch.ts';
import { ChannelId, RoleId } from '../../../src/domain/ids.ts';
import { actor, auditOf, CHANNEL, memoryApp, SERVER, stored } from '../../support/examples-app.ts';
import { assessmentWith, JUN, MINA, THREAD } from '../../support/examples-assessment.ts';
import { must } from '../../support/store-examples.ts';

const STOCK: WatchWish = { name: 'Photoresist in stock', indicator: 'stock-days', every: 'weekly' };
const PRIVATE_THREAD = ChannelId.parse('300000000000000077');

const draft = (app: App, wish: Partial<WatchWish> = {}, who: Actor = actor()) =>
  draftWatch(app, who, { ...STOCK, ...wish }, CHANNEL);
const planOf = async (app: App, wish: Partial<WatchWish>, who?: Actor) =>
  must(await draft(app, wish, who)).draft.starts.plan;

async function settle(app: App, settings: object) {
  must(
    await app.store.tx(SERVER, async (t) => {
      t.put('settings', 'server', settings, 0);
      return { ok: true, value: undefined };
    }),
  );
}

const isPrivate = (app: App, people = [MINA]) =>
  stored(
    app,
    assessmentWith({
      private: true,
      startedBy: MINA,
      people,
      place: { channel: CHANNEL, thread: PRIVATE_THREAD, panel: null },
    }),
  );

describe('what is usual', () => {
  test('is filled in for whatever was left out', async () => {
    const app = memoryApp();
    await settle(app, { timezone: 'Asia/Seoul', language: 'zh-CN' });
    expect(await planOf(app, {})).toEqual({
      ...{ name: 'Photoresist in stock', indicator: 'stock-days', unit: '天', worse: 'falling' },
      thresholds: { warning: 60, critical: 30 },
      cadence: { every: 'weekly', at: '09:00', from: '2026-11-23' },
      ...{ timezone: 'Asia/Seoul', skipsDaysOff: true, channel: CHANNEL, escalation: null, link: null },
      owner: { kind: 'member', id: JUN },
    });
  });

  test.each<[string, Partial<WatchWish>, object]>([
    ['one limit that is given stands alone', { warning: '90' }, { warning: 90, critical: null }],
    ['limits that were made for another unit are none', { unit: 'weeks' }, { warning: null, critical: null }],
    ['nor for another direction', { worse: 'rising' }, { warning: null, critical: null }],
    ['“none” is none', { warning: 'none', critical: '20' }, { warning: null, critical: 20 }],
    ['both may be given', { warning: '90 days', critical: '４５' }, { warning: 90, critical: 45 }],
  ])('of thresholds: %s', async (_what, wish, thresholds) => {
    expect((await planOf(memoryApp(), wish)).thresholds).toEqual(thresholds);
  });

  test('an expression holds whatever rhythm was picked', async () => {
    const { cadence } = await planOf(memoryApp(), { expression: '0 9 1 * *' });
    expect(cadence).toEqual({ every: 'expression', cron: '0 9 1 * *' });
  });

  test('somebody else is reminded, and another hears of it', async () => {
    const role = { kind: 'role', id: RoleId.parse('400000000000000001') } as const;
    const escalate = { kind: 'member', id: MINA } as const;
    expect(await planOf(memoryApp(), { owner: role, escalate, after: '24' })).toMatchObject({
      owner: role,
      escalation: { hours: 24, to: [escalate] },
    });
  });
});

describe('what belongs to an assessment', () => {
  test('is reminded of in its thread where it was added there', async () => {
    const app = memoryApp();
    const { id } = await stored(app, assessmentWith());
    const plan = await planOf(app, {}, actor({ here: THREAD }));
    expect(plan).toMatchObject({ channel: THREAD, link: { assessment: id, entry: null } });
    expect(await planOf(app, { assessment: id })).toMatchObject({
      channel: CHANNEL,
      link: { assessment: id },
    });
  });

  test('stays in the thread of a private one, whatever channel is named', async () => {
    const app = memoryApp();
    await isPrivate(app);
    const inside = actor({ id: MINA, here: PRIVATE_THREAD });
    const made = must(await draft(app, { channel: CHANNEL }, inside));
    expect(made).toMatchObject({ channelLeftOut: true, problems: [] });
    expect(made.draft.starts.plan.channel).toBe(PRIVATE_THREAD);
  });

  test('cannot be told from nothing by who may not see it, and what they typed is handed back', async () => {
    const app = memoryApp();
    const { id } = await isPrivate(app);
    const refused = await draft(app, { assessment: id, look: 'Monday report' });
    expect(refused).toEqual(await draft(app, { assessment: 'b000000000', look: 'Monday report' }));
    expect(refused).toMatchObject({
      error: {
        ...{ code: 'form-not-taken', why: { code: 'no-such-assessment' } },
        typed: ['Photoresist in stock', 'Monday report'],
      },
    });
  });

  test('has no place while a private one has no thread', async () => {
    const app = memoryApp();
    const place = { channel: CHANNEL, thread: null, panel: null };
    const { id } = await stored(app, assessmentWith({ private: true, startedBy: JUN, people: [JUN], place }));
    expect(await draft(app, { assessment: id })).toMatchObject({
      error: { why: { code: 'no-private-thread' } },
    });
  });

  test('takes somebody who may write there', async () => {
    const app = memoryApp();
    const { id } = await stored(app, assessmentWith());
    expect(await draft(app, { assessment: id }, actor({ rights: { write: false } }))).toMatchObject({
      error: { why: { code: 'not-allowed', needs: 'contribute' } },
    });
  });
});

test('a name that is taken is said, as far as the member may see', async () => {
  const app = memoryApp();
  const { watch, starts } = must(await draft(app)).draft;
  expect(must(await draft(app)).nameTaken).toBe(false);
  must(await startWatch(app, actor(), watch, starts.version));
  expect(must(await draft(app, { name: 'photoresist IN stock' })).nameTaken).toBe(true);
  const blind = actor({ rights: { see: false } });
  expect(must(await draft(app, {}, blind)).nameTaken).toBe(false);
});

describe('what cannot be understood', () => {
  test('is kept as typed beside what can, until a form says it better', async () => {
    const app = memoryApp();
    const wish = { warning: 'many', critical: '30', timezone: 'Mars', at: '8', look: 'Monday report' };
    const made = must(await draft(app, wish));
    const { watch } = made.draft;
    expect(made.problems).toEqual([
      { part: 'thresholds', problem: { what: 'not-a-number', threshold: 'warning', typed: 'many' } },
      { part: 'schedule', problem: { what: 'no-such-timezone', typed: 'Mars' } },
    ]);
    expect(made.draft.starts.plan.look).toBe('Monday report');
    expect(made.draft.typed.schedule?.fields).toMatchObject({ at: '8', timezone: 'Mars' });
    expect(must(await startWatch(app, actor(), watch, 1)).what).toBe('look-again');

    must(await fillDraft(app, actor(), watch, 'thresholds', { warning: '60', critical: '30' }));
    const fields = { every: 'weekly', at: '8', from: '', timezone: 'Asia/Seoul' };
    const fixed = must(await fillDraft(app, actor(), watch, 'schedule', fields));
    expect(fixed).toMatchObject({ problems: [], draft: { typed: {}, starts: { version: 3 } } });
    expect(must(await startWatch(app, actor(), watch, 3)).what).toBe('started');
  });

  test('a kind of sign that nobody knows leaves the name as it is', async () => {
    const made = must(await draft(memoryApp(), { name: 'ArF stock', indicator: 'smell' }));
    expect(made.problems).toEqual([{ part: 'what', problem: { what: 'not-an-indicator', typed: 'smell' } }]);
    expect(made.draft.starts.plan.name).toBe('ArF stock');
  });

  test('where somebody may not write, nothing starts', async () => {
    const app = memoryApp();
    const channel = ChannelId.parse('300000000000000099');
    const { problems } = must(await draft(app, { channel }));
    expect(problems).toEqual([{ part: 'who', problem: { what: 'may-not-write', channel } }]);
  });
});

describe('starting', () => {
  test('happens once, however often it is pressed, and is on record', async () => {
    const app = memoryApp();
    const { watch } = must(await draft(app)).draft;
    const pressed = await Promise.all([1, 2, 3].map(() => startWatch(app, actor(), watch, 1)));
    expect(pressed.map((each) => must(each).what).sort()).toEqual(['started', 'was-started', 'was-started']);
    const items = must(await app.store.read(SERVER, (t) => t.list('watch')));
    expect(items.map(({ id }) => id)).toEqual([watch]);
    expect((await auditOf(app, watch)).map(({ action, by }) => [action, by])).toEqual([
      ['watch-started', JUN],
    ]);
    expect(await begunBy(app, actor())).toEqual([]);
  });

  test('takes what was on the panel: what was changed since is to be looked at again', async () => {
    const app = memoryApp();
    const { watch } = must(await draft(app)).draft;
    must(await fillDraft(app, actor(), watch, 'thresholds', { warning: '90', critical: '' }));
    const again = must(await startWatch(app, actor(), watch, 1));
    expect(again).toMatchObject({ what: 'look-again', drafted: { draft: { starts: { version: 2 } } } });
  });

  test('is not possible any more where the member lost the right to write', async () => {
    const app = memoryApp();
    const { watch } = must(await draft(app)).draft;
    const muted = actor({ rights: { write: false } });
    expect(must(await startWatch(app, muted, watch, 1))).toMatchObject({
      what: 'look-again',
      drafted: { problems: [{ part: 'who', problem: { what: 'may-not-write', channel: CHANNEL } }] },
    });
  });

  test('is for whoever drafted it alone', async () => {
    const app = memoryApp();
    const { watch } = must(await draft(app)).draft;
    const other = actor({ id: MINA });
    for (const tried of [
      await startWatch(app, other, watch, 1),
      await findDraftOf(app, other, watch),
      await fillDraft(app, other, watch, 'what', {}),
    ]) {
      expect(tried).toEqual({ ok: false, error: { code: 'no-such-draft' } });
    }
    must(await dropDraft(app, other, watch));
    expect(await begunBy(app, other)).toEqual([]);
    expect(must(await findDraftOf(app, actor(), watch)).draft.watch).toBe(watch);
  });

  test('a draft of a private assessment is out of reach for who was taken out of it', async () => {
    const app = memoryApp();
    await isPrivate(app, [MINA, JUN]);
    const { watch } = must(await draft(app, {}, actor({ here: PRIVATE_THREAD }))).draft;
    await isPrivate(app, [MINA]);
    expect(await startWatch(app, actor(), watch, 1)).toMatchObject({ error: { code: 'no-such-assessment' } });
  });
});
