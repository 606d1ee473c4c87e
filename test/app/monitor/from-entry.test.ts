import { describe, expect, test } from 'vitest';
import type { App } from '../../../src/app/app.ts';
import { changeAssessment, placeAssessment } from '../../../src/app/assess/change.ts';
import { beginFromEntry } from '../../../src/app/monitor/begin-from-entry.ts';
import { changeWatch } from '../../../src/app/monitor/change-watch.ts';
import { watchOf } from '../../../src/app/monitor/from-entry.ts';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import type { FieldValues } from '../../../src/domain/assessment/entry.ts';
import { ChannelId, EntryId, FormId } from '../../../src/domain/ids.ts';
import type { WatchItem, WatchPlan } from '../../../src/domain/monitoring/watch-item.ts';
import { ok } from '../../../src/domain/result.ts';
import { actor, auditOf, memoryApp, SERVER, stored, THREAD } from '../../support/examples-app.ts';
import {
  ADA,
  assessmentWith,
  CHANNEL,
  choice,
  type Given,
  JUN,
  MINA,
  STAGE_1,
  STAGE_2,
} from '../../support/examples-assessment.ts';
import { closure, fields, people, pick, watch, words } from '../../support/examples-entries.ts';
import { must } from '../../support/store-examples.ts';

const mina = actor({ id: MINA });
const NEXT = EntryId.parse(8);
const MAIN = FormId.parse('main');

async function server(more: Partial<Assessment> = {}, answers: Given = {}) {
  const app = memoryApp();
  const all = { ...STAGE_1, ...STAGE_2, ...answers };
  return { app, assessment: await stored(app, assessmentWith({ stage: 'communicate', ...more }, all)) };
}

async function itemOf(app: App, assessment: Assessment, entry: EntryId): Promise<WatchItem | undefined> {
  return must(await app.store.read(SERVER, (t) => t.get('watch', watchOf(assessment, { id: entry }))))?.value;
}

async function plan(app: App, assessment: Assessment, entry = NEXT): Promise<WatchPlan | undefined> {
  return (await itemOf(app, assessment, entry))?.plan;
}

const add = (app: App, { id }: Assessment, values: FieldValues) =>
  changeAssessment(app, mina, id, { kind: 'add-entry', by: MINA, belonging: { list: 'watch' }, values });

async function edit(app: App, { id }: Assessment, entry: EntryId, values: FieldValues, basedOn: number) {
  const event = { kind: 'edit-entry', by: MINA, entry, form: MAIN, basedOn, values } as const;
  return must(await changeAssessment(app, mina, id, event));
}

const full = {
  what: words('Share from one country'),
  indicator: pick('import-share'),
  cadence: pick('fortnightly'),
  owner: people(JUN, ADA, MINA),
  alarm: words('Above 70 % we order elsewhere'),
};

describe('what is put on the watch list begins to be watched', () => {
  test('as the entry says: the first who is named is reminded, the others hear of it when nobody answers', async () => {
    const { app, assessment } = await server();
    must(await add(app, assessment, fields(full)));
    expect(await plan(app, assessment)).toEqual({
      name: 'Share from one country',
      indicator: 'import-share',
      unit: '%',
      worse: 'rising',
      thresholds: { warning: 50, critical: 65 },
      look: 'Above 70 % we order elsewhere',
      cadence: { every: 'fortnightly', at: '09:00', from: '2026-11-23' },
      timezone: 'UTC',
      skipsDaysOff: true,
      owner: { kind: 'member', id: JUN },
      channel: THREAD,
      escalation: { hours: 48, to: [ADA, MINA].map((id) => ({ kind: 'member', id })) },
      link: { assessment: assessment.id, entry: NEXT },
    });
    expect((await auditOf(app, watchOf(assessment, { id: NEXT })))[0]).toMatchObject({
      action: 'watch-started',
      by: MINA,
    });
  });

  test.each([
    ['almost-certain', 'major', 'weekly'],
    ['likely', 'moderate', 'fortnightly'],
    ['unlikely', 'moderate', 'monthly'],
    ['unlikely', 'minor', 'quarterly'],
  ])('%s and %s: %s, unless it says how often', async (likelihood, consequence, every) => {
    const answers = { likelihood: choice(likelihood), consequence: choice(consequence) };
    const { app, assessment } = await server({}, answers);
    must(await add(app, assessment, fields({ what: words('Press') })));
    expect(await plan(app, assessment)).toMatchObject({ cadence: { every } });
  });

  test('where little is said, what is usual: monthly, free, and whoever wrote it', async () => {
    const app = memoryApp();
    const place = { channel: CHANNEL, thread: null, panel: null };
    const assessment = await stored(app, assessmentWith({ stage: 'communicate', place }, STAGE_1));
    const what = `Licences\nof ${'😀'.repeat(80)}`;
    must(await add(app, assessment, fields({ what: words(what) })));
    const found = await plan(app, assessment);
    expect(found).toMatchObject({
      ...{ indicator: 'free', unit: '', thresholds: { warning: null, critical: null }, escalation: null },
      ...{ cadence: { every: 'monthly' }, owner: { kind: 'member', id: MINA }, channel: CHANNEL },
    });
    expect(found?.name).toMatch(/^Licences of (😀)+$/u);
    expect(found?.look).toContain('😀'.repeat(80));
  });

  test('by the clock, the days off and in the language of the server', async () => {
    const { app, assessment } = await server();
    must(
      await app.store.tx(SERVER, async (t) => {
        const daysOff = { weekends: false, dates: ['2026-11-24'] };
        t.put('settings', 'server', { language: 'zh-CN', timezone: 'Asia/Seoul', daysOff }, 0);
        return ok(undefined);
      }),
    );
    const daily = fields({ what: words('库存'), indicator: pick('stock-days'), cadence: pick('daily') });
    must(await add(app, assessment, daily));
    expect(await itemOf(app, assessment, NEXT)).toMatchObject({
      plan: { unit: '天', timezone: 'Asia/Seoul' },
      nextDue: '2026-11-25T00:00:00.000Z',
    });
  });
});

describe('an edit of the entry', () => {
  async function edited(own: Partial<WatchPlan>, values: typeof full) {
    const { app, assessment } = await server();
    must(await add(app, assessment, fields(full)));
    const before = await plan(app, assessment);
    if (before === undefined) throw new Error('nothing is watched');
    const changed = { ...before, ...own };
    if (Object.keys(own).length > 0) {
      const id = watchOf(assessment, { id: NEXT });
      must(await changeWatch(app, mina, id, { kind: 'edit', by: MINA, plan: changed }));
    }
    await edit(app, assessment, NEXT, fields(values), NEXT);
    return { before: changed, after: await plan(app, assessment) };
  }

  test.each<[string, Partial<WatchPlan>, Partial<typeof full>, Partial<WatchPlan>]>([
    ['of its name', {}, { what: words('Share of one') }, { name: 'Share of one' }],
    [
      'of its kind brings the thresholds of that kind',
      { thresholds: { warning: 10, critical: 20 } },
      { indicator: pick('stock-days') },
      {
        indicator: 'stock-days',
        unit: 'days',
        worse: 'falling',
        thresholds: { warning: 60, critical: 30 },
      },
    ],
    [
      'of how often keeps the time and the day it is counted from',
      { cadence: { every: 'fortnightly', at: '14:30', from: '2026-11-25' } },
      { cadence: pick('weekly') },
      { cadence: { every: 'weekly', at: '14:30', from: '2026-11-25' } },
    ],
    [
      'of how often replaces an expression',
      { cadence: { every: 'expression', cron: '0 9 * * 1' } },
      { cadence: pick('weekly') },
      { cadence: { every: 'weekly', at: '09:00', from: '2026-11-23' } },
    ],
    [
      'of who is first and who comes next keeps how long to wait',
      { escalation: { hours: 5, to: [{ kind: 'member', id: ADA }] } },
      { owner: people(ADA, JUN) },
      { owner: { kind: 'member', id: ADA }, escalation: { hours: 5, to: [{ kind: 'member', id: JUN }] } },
    ],
    ['of what to do', {}, { alarm: words('We call Leuven') }, { look: 'We call Leuven' }],
    [
      'of its name leaves alone what was set on the item',
      {
        thresholds: { warning: 10, critical: 20 },
        channel: ChannelId.parse('300000000000000009'),
        owner: { kind: 'member', id: ADA },
        timezone: 'Europe/Berlin',
        look: 'The customs page',
      },
      { what: words('Share of one') },
      { name: 'Share of one' },
    ],
  ])('%s', async (_name, own, values, wanted) => {
    const { before, after } = await edited(own, { ...full, ...values });
    expect(after).toEqual({ ...before, ...wanted });
  });

  test('that empties what it said of what to do', async () => {
    const { alarm, ...others } = full;
    const { app, assessment } = await server();
    must(await add(app, assessment, fields({ ...others, alarm })));
    await edit(app, assessment, NEXT, fields(others), NEXT);
    expect(await plan(app, assessment)).not.toHaveProperty('look');
  });

  test('begins what was put there before entries were watched', async () => {
    const old = watch(5);
    const { app, assessment } = await server({ entries: [old] });
    expect(await itemOf(app, assessment, old.id)).toBeUndefined();
    await edit(app, assessment, old.id, fields({ what: words('Press') }), old.version);
    expect(await plan(app, assessment, old.id)).toMatchObject({ name: 'Press' });
  });
});

describe('an entry that is removed', () => {
  test('pauses its item, with its readings, and the item stays with the assessment', async () => {
    const { app, assessment } = await server();
    must(await add(app, assessment, fields(full)));
    const remove = { kind: 'remove-entry', by: MINA, entry: NEXT, basedOn: NEXT } as const;
    must(await changeAssessment(app, mina, assessment.id, remove));
    expect(await itemOf(app, assessment, NEXT)).toMatchObject({
      paused: { by: MINA },
      nextDue: null,
      plan: { link: { assessment: assessment.id, entry: null } },
    });
  });

  test('that nobody was reminded of leaves nothing behind', async () => {
    const { app, assessment } = await server({ entries: [watch(5)] });
    const entry = EntryId.parse(5);
    must(
      await changeAssessment(app, mina, assessment.id, { kind: 'remove-entry', by: MINA, entry, basedOn: 5 }),
    );
    expect(await itemOf(app, assessment, entry)).toBeUndefined();
  });
});

describe('reminders of an entry that nobody was reminded of', () => {
  const old = watch(5, { owner: people(JUN) });

  test('begin once, however often they are asked for', async () => {
    const { app, assessment } = await server({ entries: [old] });
    const [first, second] = await Promise.all([
      beginFromEntry(app, mina, assessment.id, old.id),
      beginFromEntry(app, actor({ id: JUN }), assessment.id, old.id),
    ]);
    expect(must(first)).toEqual(must(second));
    expect(must(first)).toMatchObject({ plan: { owner: { id: JUN } }, version: 1 });
    expect(await auditOf(app, must(first).id)).toHaveLength(1);
  });

  test.each([
    ['who may only look', actor({ id: JUN, rights: { write: false } }), {}, old.id, 'not-allowed'],
    ['where it is closed', mina, { closure: closure() }, old.id, 'closed'],
    ['of an entry that is gone', mina, {}, EntryId.parse(6), 'no-such-entry'],
  ] as const)('but not for those %s', async (_name, who, more, entry, code) => {
    const { app, assessment } = await server({ entries: [old], ...more });
    const begun = await beginFromEntry(app, who, assessment.id, entry);
    expect(begun).toMatchObject({ ok: false, error: { code } });
  });
});

describe('an assessment that moves to another thread', () => {
  const elsewhere = ChannelId.parse('300000000000000009');
  const fresh = ChannelId.parse('300000000000000008');

  test('takes along what is reminded of where it was, and nothing that was placed elsewhere', async () => {
    const { app, assessment } = await server();
    must(await add(app, assessment, fields(full)));
    must(await add(app, assessment, fields(full)));
    const other = EntryId.parse(9);
    const id = watchOf(assessment, { id: other });
    const before = await plan(app, assessment, other);
    if (before === undefined) throw new Error('nothing is watched');
    const away = { ...before, channel: elsewhere };
    must(await changeWatch(app, mina, id, { kind: 'edit', by: MINA, plan: away }));
    const moved = { by: JUN, private: false };
    must(await placeAssessment(app, SERVER, assessment.id, { thread: fresh, panel: null }, moved));
    expect(await plan(app, assessment)).toMatchObject({ channel: fresh });
    expect(await plan(app, assessment, other)).toMatchObject({ channel: elsewhere });
    expect((await auditOf(app, watchOf(assessment, { id: NEXT })))[0]).toMatchObject({
      action: 'watch-edited',
      by: JUN,
    });
  });
});
