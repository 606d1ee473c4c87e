import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../../src/app/actor.ts';
import type { App } from '../../../../src/app/app.ts';
import { exportTables } from '../../../../src/app/monitor/export.ts';
import {
  confirmImport,
  type ImportHelp,
  type ImportPreview,
  previewImport,
} from '../../../../src/app/monitor/import/import.ts';
import { ChannelId, WatchId } from '../../../../src/domain/ids.ts';
import type { WatchItem } from '../../../../src/domain/monitoring/watch-item.ts';
import { shareWords } from '../../../../src/messages/words/monitor-exchange.ts';
import { actor, auditOf, CHANNEL, memoryApp, SERVER, stored } from '../../../support/examples-app.ts';
import { ADA, assessmentWith, JUN, MINA, STAGE_1 } from '../../../support/examples-assessment.ts';
import { watchWith } from '../../../support/examples-watch.ts';
import { HandClock } from '../../../support/hand-clock.ts';
import { must } from '../../../support/store-examples.ts';
import { watchPost } from '../../../support/watch-post.ts';

const help: ImportHelp = {
  words: shareWords,
  findNames: async () => ({
    owner: (typed) => (typed === 'Ada' ? { kind: 'member', id: ADA } : undefined),
    channel: (typed) => (typed === '#general' ? CHANNEL : undefined),
  }),
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const preview = async (app: App, text: string, who: Actor = actor()): Promise<ImportPreview> =>
  must(await previewImport(app, who, { name: 'a.csv', bytes: bytesOf(text) }, help));
const confirm = (app: App, { mark }: ImportPreview, who: Actor = actor()) =>
  confirmImport(app, who, mark, help);
async function imported(app: App, text: string, who: Actor = actor()) {
  const shown = await preview(app, text, who);
  expect(shown.plan.faults).toEqual([]);
  return must(await confirm(app, shown, who));
}
async function faultsOf(app: App, text: string, who?: Actor) {
  const { plan } = await preview(app, text, who);
  return plan.faults.map(({ row, problem }) => `${row} ${problem.what}`);
}
const all = async (app: App): Promise<readonly WatchItem[]> =>
  must(await app.store.read(SERVER, (t) => t.list('watch'))).map(({ value }) => value);
const named = async (app: App, name: string): Promise<WatchItem> => {
  const found = (await all(app)).find(({ plan }) => plan.name === name);
  if (found === undefined) throw new Error(`nothing is called ${name}`);
  return found;
};
const readingsOf = async (app: App, { id }: WatchItem) =>
  must(await app.store.read(SERVER, (t) => t.list('readings')))
    .flatMap(({ value }) => (value.watch === id ? value.readings : []))
    .map(({ day, value }) => [day, value]);
const deliveries = async (app: App) =>
  must(await app.store.read(SERVER, (t) => t.list('delivery'))).map(({ value }) => value.content.what);
async function has(app: App, item: WatchItem): Promise<WatchItem> {
  return must(
    await app.store.tx(SERVER, async (t) => {
      t.put('watch', item.id, item, 0);
      return { ok: true, value: item } as const;
    }),
  );
}
const here = watchWith({ channel: CHANNEL, owner: { kind: 'member', id: JUN } });

describe('items', () => {
  test('what a row leaves empty is as usual, or as it was', async () => {
    const app = memoryApp();
    await imported(
      app,
      'name,indicator,owner,cadence\nNeon,stock-days,Ada,每周\nGallium,进口占比,,0 9 * * 1\n',
    );
    expect((await named(app, 'Neon')).plan).toMatchObject({
      ...{ unit: 'days', worse: 'falling', thresholds: { warning: 60, critical: 30 } },
      ...{ owner: { kind: 'member', id: ADA }, channel: CHANNEL, cadence: { every: 'weekly', at: '09:00' } },
    });
    expect((await named(app, 'Gallium')).plan.cadence).toEqual({ every: 'expression', cron: '0 9 * * 1' });
    const before = await named(app, 'Neon');
    const as = actor({ id: JUN });
    const outcome = await imported(app, 'name,warning,look\nneon,none,Stock list\nGallium,,\n', as);
    expect(outcome).toMatchObject({ counts: { begun: 0, edited: 1, same: 1 } });
    expect((await named(app, 'Neon')).plan).toEqual({
      ...before.plan,
      ...{ thresholds: { warning: null, critical: 30 }, look: 'Stock list' },
    });
  });

  test('who hears of it next, after how long, and what falls on days off', async () => {
    const app = memoryApp();
    await imported(app, 'name,indicator,escalate,after,daysoff\nNeon,price,Ada,3 days,same day\n');
    const { plan } = await named(app, 'Neon');
    const escalation = { hours: 72, to: [{ kind: 'member', id: ADA }] };
    expect(plan).toMatchObject({ escalation, skipsDaysOff: false });
    const [file] = must(await exportTables(app, actor(), 'items', undefined)).files;
    const said = new TextDecoder().decode(file);
    expect(said).toContain(`<@${ADA}>,72,same day`);
    expect((await preview(app, said)).counts).toMatchObject({ edited: 0, same: 1 });
    await imported(app, 'name,升级,遇休息日\nNeon,无,顺延\n');
    expect((await named(app, 'Neon')).plan).toMatchObject({ escalation: null, skipsDaysOff: true });
  });

  test.each([
    ['a new one without its kind', 'name,unit\nNeon,t\n', '2 empty-cell'],
    ['a kind that is none', 'name,indicator\nNeon,smell\n', '2 plan'],
    ['thresholds the wrong way round', 'name,indicator,warning,critical\nNeon,price,9,5\n', '2 plan'],
    ['a zone that is none', 'name,indicator,timezone\nNeon,price,Mars\n', '2 plan'],
    ['an expression under an hour', 'name,indicator,cadence\nNeon,price,*/5 * * * *\n', '2 plan'],
    ['a day that no month has', 'name,indicator,from\nNeon,price,2027-02-30\n', '2 plan'],
    ['an owner whom nobody knows', 'name,indicator,owner\nNeon,price,Eve\n', '2 no-such-owner'],
    ['a channel that is none', 'name,indicator,channel\nNeon,price,#nowhere\n', '2 no-such-channel'],
    ['an id that is none', 'id,name\nw999999999,Neon\n', '2 no-such-item'],
    ['one name twice', 'name,indicator\nNeon,price\nNEON,price\n', '3 named-twice'],
    ['a direction that is none', 'name,indicator,worse\nNeon,price,sideways\n', '2 not-a-direction'],
    ['a wait that is none', 'name,indicator,after\nNeon,price,soon\n', '2 not-a-wait'],
    ['somebody unknown after it', 'name,indicator,escalate\nNeon,price,Ada; Eve\n', '2 no-such-owner'],
    ['something else for days off', 'name,indicator,daysoff\nNeon,price,maybe\n', '2 not-for-days-off'],
    ['too many cells', 'name,indicator\nNeon,price,1,234\n', '2 too-many-cells'],
  ])('refused: %s', async (_, text, fault) => {
    const app = memoryApp();
    const shown = await preview(app, text);
    expect(shown.plan.faults.map(({ row, problem }) => `${row} ${problem.what}`)).toEqual([fault]);
    expect(await confirm(app, shown)).toEqual({ ok: false, error: { code: 'import-over' } });
    expect(await all(app)).toEqual([]);
  });

  test('more items than one file may bring', async () => {
    const rows = Array.from({ length: 1001 }, (_, n) => `Item ${n},price`).join('\n');
    expect(await faultsOf(memoryApp(), `name,indicator\n${rows}\n`)).toEqual(['1002 too-many-items']);
  });
});

describe('readings', () => {
  test('are recorded together, with one alert for the latest day', async () => {
    const app = memoryApp();
    const item = await has(app, here);
    const text =
      'item,date,value,source\nPhotoresist in stock,2026-10-05,20,List\nPHOTORESIST IN STOCK,2026/10/12,25,\n' +
      `${item.id},2026年9月28日,80,\n`;
    expect(await preview(app, text)).toMatchObject({ alerts: 1 });
    expect(await deliveries(app)).toEqual([]);
    expect(await imported(app, text)).toMatchObject({ counts: { fresh: 3, changed: 0, same: 0 } });
    expect(await readingsOf(app, item)).toEqual([
      ['2026-09-28', 80],
      ['2026-10-05', 20],
      ['2026-10-12', 25],
    ]);
    expect(await deliveries(app)).toEqual(['alert']);
    const again = await preview(app, text);
    expect(again.counts).toEqual({ begun: 0, edited: 0, fresh: 0, changed: 0, same: 3 });
    expect(again.alerts).toBe(0);
    const other = await preview(app, 'item,date,value\nPhotoresist in stock,2026-10-05,21\n');
    expect(other.counts).toMatchObject({ changed: 1, same: 0 });
    expect((await auditOf(app, 'import')).map(({ action }) => action)).toEqual(['imported']);
  });

  test.each([
    ['a day that has not come', '2026-12-24,5', '2 in-the-future'],
    ['a day that no month has', '2026-02-30,5', '2 not-a-date'],
    ['a day that may be two', '03/04/2026,5', '2 not-a-date'],
    ['no value', '2026-02-20,', '2 empty-cell'],
    ['below what is possible', '2026-02-20,-5', '2 out-of-range'],
    ['two values for a day', '2026-02-20,5\nPhotoresist in stock,2026-02-20,6', '3 contradicts'],
  ])('refused: %s', async (_, row, fault) => {
    const app = memoryApp();
    await has(app, here);
    expect(await faultsOf(app, `item,date,value\nPhotoresist in stock,${row}\n`)).toEqual([fault]);
  });

  test('one wrong row keeps all others out', async () => {
    const app = memoryApp();
    const item = await has(app, here);
    const shown = await preview(app, 'item,date,value\nPhotoresist in stock,2026-02-20,5\nx,2026-02-20,5\n');
    expect(await confirm(app, shown)).toMatchObject({ ok: false });
    expect(await readingsOf(app, item)).toEqual([]);
  });

  test('rows that say the same count once', async () => {
    const app = memoryApp();
    await has(app, here);
    const row = 'Photoresist in stock,2026-02-20,5\n';
    const { plan, counts } = await preview(app, `item,date,value\n${row}${row}${row}`);
    expect([counts.fresh, plan.notes]).toEqual([1, [{ what: 'repeated', count: 2 }]]);
  });
});

describe('others’ items', () => {
  const elsewhere = ChannelId.parse('300000000000000009');
  test('are as unknown as any, in every kind of file', async () => {
    const app = memoryApp();
    const secret = await has(app, watchWith({ name: 'Secret', channel: elsewhere }));
    const unknown = ['2 no-such-item'];
    for (const name of ['Secret', 'Nothing', secret.id, 'w000000099']) {
      expect(await faultsOf(app, `item,date,value\n${name},2026-02-20,5\n`)).toEqual(unknown);
    }
    expect(await faultsOf(app, `id,unit\n${secret.id},t\n`)).toEqual(unknown);
    expect(await preview(app, 'name,indicator\nSecret,price\n')).toMatchObject({ counts: { begun: 1 } });
    expect(await exportTables(app, actor(), 'items', undefined)).toMatchObject({ ok: false });
  });

  test('are changed by those who manage them, and read for by those who write', async () => {
    const app = memoryApp();
    await has(app, watchWith({ channel: CHANNEL, owner: { kind: 'member', id: MINA } }));
    expect(await faultsOf(app, 'name,unit\nPhotoresist in stock,weeks\n')).toEqual(['2 may-not-manage']);
    expect(await faultsOf(app, 'name,unit\nPhotoresist in stock,days\n')).toEqual([]);
    const guest = actor({ rights: { write: false } });
    expect(await faultsOf(app, 'item,date,value\nPhotoresist in stock,2026-02-20,5\n', guest)).toEqual([
      '2 may-not-contribute',
    ]);
  });

  test('a preview is its member’s alone', async () => {
    const app = memoryApp();
    const shown = await preview(app, 'name,indicator\nNeon,price\n');
    expect(await confirm(app, shown, actor({ id: MINA }))).toMatchObject({ error: { code: 'import-over' } });
  });
});

test('a preview is forgotten after a day, and by itself the file with it', async () => {
  const post = watchPost();
  const shown = await preview(post.app, 'name,indicator\nNeon,price\n');
  const kept = async () =>
    must(await post.app.store.read(SERVER, (t) => t.list('import'))).map(({ id }) => id);
  const scheduler = post.start();
  await post.clock.advance('2026-11-24T05:59:59.000Z');
  expect(await kept()).toEqual([JUN]);
  await post.clock.advance('2026-11-24T06:00:00.000Z');
  expect(await kept()).toEqual([]);
  await scheduler.stop();
  expect(await confirm(post.app, shown)).toEqual({ ok: false, error: { code: 'import-over' } });
  expect(post.logged).toEqual([]);
});

test('a preview that is a day old is over, also while its file is still there', async () => {
  const clock = new HandClock('2026-11-23T06:00:00.000Z');
  const app = { ...memoryApp(), clock };
  const shown = await preview(app, 'name,indicator\nNeon,price\n');
  await clock.advance('2026-11-24T06:00:01.000Z');
  expect(await confirm(app, shown)).toEqual({ ok: false, error: { code: 'import-over' } });
});

test('pressed at once by two, it is imported once', async () => {
  const app = memoryApp();
  const shown = await preview(app, 'name,indicator\nNeon,price\n');
  const both = await Promise.all([confirm(app, shown), confirm(app, shown)]);
  expect(both.map((each) => must(each).kind)).toEqual(['done', 'done']);
  expect(await all(app)).toHaveLength(1);
});

describe('shares by partner country', () => {
  const assessment = assessmentWith({}, { home: STAGE_1.home });
  const HEADER = 'technology,period,partner,value\n';

  test('largest source, share from abroad and HHI, reckoned by hand', async () => {
    const app = memoryApp();
    await app.store.tx(SERVER, async (t) => {
      t.put('settings', 'server', { home: 'KR' }, 0);
      return { ok: true, value: undefined } as const;
    });
    const text =
      // 91.9 + 6.1 + 2.0 %: 8445.61 + 37.21 + 4.
      `${HEADER}ArF photoresist,2024,Japan,91900\nArF photoresist,2024,USA,6100\nArF photoresist,2024,BE,2000\n` +
      // Japan in two lines: 45, 25, 20 at home, 10 %: 2025 + 625 + 400 + 100.
      'arf photoresist,2025-Q1,日本,30\nArF photoresist,2025-Q1,JPN,15\nArF photoresist,2025-Q1,US,25\n' +
      'ArF photoresist,2025-Q1,韩国,20\nArF photoresist,2025-Q1,Germany,10\n' +
      // 61.72835 and 38.27165 %: 3810.389 + 1464.719.
      'ArF photoresist,202504,JP,1234567\nArF photoresist,202504,CN,765433\n';
    await imported(app, text);
    const [largest, abroad, hhi] = await Promise.all(
      ['share of the largest source', 'share from abroad', 'concentration of sources (HHI)'].map((measured) =>
        named(app, `ArF photoresist: ${measured}`),
      ),
    );
    if (largest === undefined || abroad === undefined || hhi === undefined) throw new Error('three items');
    expect(await readingsOf(app, largest)).toEqual([
      ['2024-12-31', 91.9],
      ['2025-03-31', 45],
      ['2025-04-30', 61.73],
    ]);
    expect(await readingsOf(app, abroad)).toEqual([
      ['2024-12-31', 100],
      ['2025-03-31', 80],
      ['2025-04-30', 100],
    ]);
    expect(await readingsOf(app, hhi)).toEqual([
      ['2024-12-31', 8487],
      ['2025-03-31', 3150],
      ['2025-04-30', 5275],
    ]);
    expect(hhi.plan).toMatchObject({ indicator: 'free', thresholds: { warning: 1800, critical: 2500 } });
    expect(hhi.plan.look).toContain('borrowed');
    expect(hhi.latest.at(-1)?.note).toBe('Largest source: Japan (61.7%)');
    expect((await preview(app, text)).counts).toMatchObject({ begun: 0, fresh: 0, changed: 0, same: 9 });
  });

  test('belong to the assessment of that technology, with its home country', async () => {
    const app = memoryApp();
    await stored(app, assessment);
    const { plan } = await preview(app, `${HEADER}arf Photoresist,2024,KR,40\nArF photoresist,2024,JP,60\n`);
    expect(plan.items.map(({ plan: each }) => each.link?.assessment)).toEqual(
      Array.from(plan.items, () => assessment.id),
    );
    expect(plan.items.map(({ plan: each, fresh }) => [each.name, fresh[0]?.value])).toEqual([
      ['ArF photoresist: share of the largest source', 60],
      ['ArF photoresist: share from abroad', 60],
      ['ArF photoresist: concentration of sources (HHI)', 5200],
    ]);
  });

  test('go to an item that is named, if it counts shares', async () => {
    const app = memoryApp();
    const item = await has(
      app,
      watchWith(
        { ...here.plan, name: 'Share of Japan', indicator: 'import-share' },
        { id: WatchId.parse('w900000001') },
      ),
    );
    await imported(app, `${HEADER}Share of Japan,2024,JP,60\nShare of Japan,2024,US,40\n`);
    expect(await readingsOf(app, item)).toEqual([['2024-12-31', 60]]);
  });

  test.each([
    ['the year that is not over', 'x,2026,JP,5', '2 period-not-over'],
    ['a region', 'x,2024,Europe,5', '2 not-a-country'],
    ['less than nothing', 'x,2024,JP,-5', '2 below-zero'],
    ['nothing at all', 'x,2024,JP,0', '2 nothing-supplied'],
    ['a year and its last month', 'x,2024,JP,5\nx,2024-12,US,6', '3 periods-overlap'],
    ['a row twice', 'x,2024,JP,5\nx,2024,US,6\nx,2024,Japan,5', '4 said-twice'],
  ])('refused: %s', async (_, rows, fault) => {
    expect(await faultsOf(memoryApp(), `${HEADER}${rows}\n`)).toEqual([fault]);
  });

  test('an item that counts something else is not theirs', async () => {
    const app = memoryApp();
    await has(app, here);
    expect(await faultsOf(app, `${HEADER}Photoresist in stock,2024,JP,5\n`)).toEqual(['2 not-a-share']);
  });
});

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const figure = fc
  .double({ min: 0, max: 3650, noNaN: true })
  .map((value) => (Object.is(value, -0) ? 0 : value));
const reading = fc.record({
  day: fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-01'), noInvalidDate: true }),
  value: figure,
  note: fc.oneof(
    words,
    words.map((text) => `=${text}`),
  ),
});

test('whatever is exported comes back without changing anything', () =>
  fc.assert(
    fc.asyncProperty(
      words,
      words,
      fc.array(reading, { minLength: 1, maxLength: 8 }),
      async (name, look, many) => {
        const app = memoryApp();
        const quoted = (text: string) => `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`;
        const kept = await preview(
          app,
          `name,indicator,look\n${quoted(`N ${name}`)},stock-days,${quoted(`'${look}`)}\n`,
        );
        fc.pre(kept.plan.faults.length === 0);
        must(await confirm(app, kept));
        const [item] = await all(app);
        const rows = many.map(
          ({ day, value, note }) => `${item?.id},${day.toISOString().slice(0, 10)},${value},${quoted(note)}`,
        );
        const read = await preview(app, `item,date,value,note\n${rows.join('\n')}\n`);
        fc.pre(read.plan.faults.length === 0);
        must(await confirm(app, read));
        for (const what of ['items', 'readings'] as const) {
          const [file] = must(await exportTables(app, actor(), what, undefined)).files;
          const back = must(
            await previewImport(app, actor(), { name: 'b', bytes: file ?? bytesOf('') }, help),
          );
          expect(back.plan.faults).toEqual([]);
          expect(back.counts).toMatchObject({ begun: 0, edited: 0, fresh: 0, changed: 0 });
          expect(back.counts.same).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 40 },
  ));
