import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/app/actor.ts';
import type { App } from '../../src/app/app.ts';
import { changeAssessment } from '../../src/app/assess/change.ts';
import { findAssessment } from '../../src/app/assess/find.ts';
import { loadExample } from '../../src/app/example/load-example.ts';
import { removeExample } from '../../src/app/example/remove-example.ts';
import { type Exchange, VERSION, wordsOf } from '../../src/app/exchange/exchange-file.ts';
import { exportRisks } from '../../src/app/exchange/export-risks.ts';
import { type ExchangeHelp, previewRisks, takeInRisks } from '../../src/app/exchange/import-risks.ts';
import { essenceOf } from '../../src/app/exchange/plan-exchange.ts';
import { readExchange } from '../../src/app/exchange/read-exchange.ts';
import { strangersOf } from '../../src/app/exchange/strangers.ts';
import { listWatched } from '../../src/app/monitor/find-watch.ts';
import { gatherReport } from '../../src/app/report/facts.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { AssessmentId, MemberId, PromptId } from '../../src/domain/ids.ts';
import { actor, memoryApp, OTHER_SERVER, SERVER, stored } from '../support/examples-app.ts';
import {
  ADA,
  assessmentWith,
  CHANNEL,
  choice,
  framework,
  JUN,
  MINA,
  NOW,
} from '../support/examples-assessment.ts';
import { assessments, hostileText } from '../support/examples-generated.ts';
import { must } from '../support/store-examples.ts';

const admin = actor({ administers: true, rights: { moderate: true } });
const elsewhere = actor({ server: OTHER_SERVER, administers: true, rights: { moderate: true } });
const BOT = MemberId.parse('900000000000000009');
const still = async () => {};

/** Everybody and every channel of the file is here; or nobody is. */
const help = (isHere: boolean): ExchangeHelp => ({
  channel: CHANNEL,
  reason: 'Imported',
  findKnown: async () => ({ owner: () => isHere, channel: () => isHere }),
});

async function exported(app: App, who: Actor = admin, named?: string): Promise<Exchange> {
  const facts = must(await gatherReport(app, who, named));
  const members = new Map([
    [MINA, 'Mina'],
    [JUN, 'Jun'],
  ]);
  const names = { members, roles: new Map<string, string>(), channels: new Map([[CHANNEL, 'general']]) };
  const [first] = must(await exportRisks(app, who, facts, names));
  if (first === undefined) throw new Error('there is always a file');
  return first;
}

const preview = async (app: App, exchange: Exchange, who = elsewhere, isHere = false) =>
  must(await previewRisks(app, who, { name: 'risks.json', bytes: wordsOf(exchange) }, help(isHere)));

async function imported(
  app: App,
  exchange: Exchange,
  who = elsewhere,
  isHere = false,
  taking: 'new' | 'all' = 'new',
) {
  const { mark } = await preview(app, exchange, who, isHere);
  const outcome = must(await takeInRisks(app, who, { mark, taking }, help(isHere)));
  if (outcome.kind !== 'done') throw new Error('something has changed');
  return outcome.counts;
}

const essences = ({ bundles }: Exchange) =>
  new Set(bundles.flatMap(({ documents }) => documents.map((each) => `${each.kind} ${essenceOf(each)}`)));

const load = (app: App) => loadExample(app, actor(), { channel: CHANNEL, standIn: BOT }).then(must);

describe('there and back', () => {
  test('whatever people typed comes back as it was, from the file and from another server', async () => {
    await fc.assert(
      fc.asyncProperty(
        assessments(framework, (most) => hostileText(Math.min(most, 200))),
        async (each) => {
          const app = memoryApp();
          await stored(app, { ...each, private: false });
          const file = await exported(app);
          const read = must(await readExchange(wordsOf(file), still));
          expect(read).toEqual(file);
          await imported(app, file);
          const again = await exported(app, elsewhere);
          expect(essences(again)).toEqual(essences(file));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('the worked example moves with its items, readings and record; nobody is reminded there', async () => {
    const app = memoryApp();
    await load(app);
    const file = await exported(app);
    expect(await imported(app, file)).toEqual({
      assessments: 3,
      items: 5,
      readings: 10,
      replaced: 0,
      paused: 0,
    });
    const there = await exported(app, elsewhere);
    expect(essences(there)).toEqual(essences(file));
    const told = ({ bundles }: Exchange) =>
      bundles.map(({ audit }) => audit.filter(({ action }) => action !== 'imported'));
    expect(told(there)).toEqual(told(file));
    expect(must(await listWatched(app, elsewhere)).filter(({ item }) => item.paused === null)).toEqual([]);
    expect(must(await app.store.read(OTHER_SERVER, (t) => t.list('delivery')))).toEqual([]);
    const days = must(await app.store.read(OTHER_SERVER, (t) => t.list('appointments')));
    expect(days.map(({ value }) => value.next)).toEqual([null, null, null]);
    const gone = must(await removeExample(app, elsewhere, CHANNEL, false));
    expect(gone).toMatchObject({ kind: 'removed', assessments: 3 });
    expect(must(await listWatched(app, elsewhere))).toEqual([]);
  });

  test('what was removed comes back as it was, where it was', async () => {
    const app = memoryApp();
    await load(app);
    const file = await exported(app);
    const before = must(await app.store.read(SERVER, (t) => t.list('assessment')));
    must(await removeExample(app, actor(), CHANNEL, true));
    await imported(app, file, admin, true);
    const after = must(await app.store.read(SERVER, (t) => t.list('assessment')));
    expect(after.map(({ value }) => value)).toEqual(before.map(({ value }) => value));
    expect(essences(await exported(app))).toEqual(essences(file));
  });

  test('the same file a second time changes nothing', async () => {
    const app = memoryApp();
    await load(app);
    const file = await exported(app);
    await imported(app, file);
    const seen = await preview(app, file);
    expect(seen.planned.map(({ state }) => state)).toEqual(['same', 'same', 'same']);
    const pressed = await takeInRisks(app, elsewhere, { mark: seen.mark, taking: 'all' }, help(false));
    expect(pressed).toEqual({ ok: false, error: { code: 'import-over' } });
  });
});

describe('what differs', () => {
  async function changed() {
    const app = memoryApp();
    const own = await stored(app, assessmentWith({ startedBy: JUN }));
    const file = await exported(app);
    const event = {
      kind: 'answer',
      by: JUN,
      prompt: PromptId.parse('trigger'),
      value: choice('threat'),
      evidence: 'fair',
      basedOn: 0,
    } as const;
    must(await changeAssessment(app, admin, own.id, event));
    return { app, own, file };
  }
  const answers = async (app: App, { id }: Assessment) =>
    Object.keys(must(await findAssessment(app, admin, id)).answers);

  test('stays as it is here, unless the file is to take its place', async () => {
    const { app, own, file } = await changed();
    expect((await preview(app, file, admin, true)).planned.map(({ state }) => state)).toEqual(['differs']);
    expect(await imported(app, file, admin, true, 'new')).toMatchObject({ assessments: 0, replaced: 0 });
    expect(await answers(app, own)).toEqual(['trigger']);
    expect(await imported(app, file, admin, true, 'all')).toMatchObject({ assessments: 1, replaced: 1 });
    expect(await answers(app, own)).toEqual([]);
  });

  /** The example's assessment is gone, and one of its items stayed: it has another name now, and was read once more. */
  async function outlived(link: Assessment['id'] | null = null) {
    const app = memoryApp();
    await load(app);
    const file = await exported(app);
    const [readings] = must(await app.store.read(SERVER, (t) => t.list('readings')));
    if (readings === undefined) throw new Error('the example reads something');
    const { watch } = readings.value;
    const here = () =>
      app.store
        .read(
          SERVER,
          async (t) => [await t.get('watch', watch), await t.get('readings', readings.id)] as const,
        )
        .then(must);
    must(
      await app.store.tx(SERVER, async (t) => {
        const item = await t.get('watch', watch);
        const [last] = readings.value.readings.slice(-1);
        if (item === undefined || last === undefined) throw new Error('what is read is watched');
        const assessment = item.value.plan.link?.assessment ?? '';
        t.delete('assessment', assessment, (await t.get('assessment', assessment))?.revision ?? 0);
        const more = { ...last, day: `${readings.value.year}-12-31`, value: last.value + 1 };
        const plan = {
          ...item.value.plan,
          name: 'Renamed here',
          link: link && { assessment: link, entry: null },
        };
        t.put('watch', watch, { ...item.value, plan, latest: [...item.value.latest, more] }, item.revision);
        const all = { ...readings.value, readings: [...readings.value.readings, more] };
        t.put('readings', readings.id, all, readings.revision);
        return { ok: true, value: undefined };
      }),
    );
    return { app, file, here, readings: readings.value.readings.length + 1 };
  }

  test('an item that outlived its assessment stays as it is here, unless the file is to take its place', async () => {
    const { app, file, here, readings } = await outlived();
    const before = await here();
    expect((await preview(app, file, admin, true)).planned.map(({ state }) => state).toSorted()).toEqual([
      'differs',
      'same',
      'same',
    ]);
    expect(await imported(app, file, admin, true, 'new')).toMatchObject({ assessments: 0, items: 0 });
    expect(await here()).toEqual(before);
    expect(await imported(app, file, admin, true, 'all')).toMatchObject({ assessments: 1, replaced: 1 });
    const [item, ofYear] = await here();
    expect(item?.value.plan).not.toMatchObject({ name: 'Renamed here' });
    expect(item?.value.plan.link).not.toBeNull();
    // What was read here since is no part of the file, and is not lost.
    expect(ofYear?.value.readings).toHaveLength(readings);
    expect(item?.value.latest.at(-1)).toEqual(before[0]?.value.latest.at(-1));
  });

  test('an item that belongs to what the importer may not see is left alone', async () => {
    const hidden = AssessmentId.parse('secret0000');
    const { app, file, here } = await outlived(hidden);
    await stored(app, assessmentWith({ id: hidden, private: true, startedBy: MINA, people: [MINA] }));
    const before = await here();
    const who = actor({ id: ADA, administers: true });
    expect((await preview(app, file, who, true)).planned.filter(({ state }) => state !== 'same')).toEqual([]);
    // An importer who sees it is told that it differs.
    expect(
      (await preview(app, file, admin, true)).planned.filter(({ state }) => state === 'differs'),
    ).toHaveLength(1);
    expect(await here()).toEqual(before);
  });

  test('ratings that nobody has seen stay, whatever the file has', async () => {
    const vote = (by: MemberId) =>
      ({ by, likelihood: 'likely', consequence: 'major', evidence: 'fair', at: NOW, late: false }) as const;
    const open = { votes: [vote(MINA), vote(ADA)], revealed: null, agreed: null, accords: [] };
    const shown = { ...open, revealed: { by: JUN, at: NOW } };
    const app = memoryApp();
    const before = await stored(app, assessmentWith({ ballots: { inherent: shown } }));
    const file = await exported(app);
    const secret = { ...open, votes: [vote(ADA)] };
    const never = { ...open, of: 'current' as const, ended: 9 };
    const rounds = [{ ...shown, of: 'inherent' as const, ended: 9 }, never];
    await stored(app, { ...before, version: 9, ballots: { inherent: secret, current: open }, rounds });
    for (const _ of ['once', 'again']) {
      await imported(app, file, admin, true, 'all');
      const { ballots, rounds } = must(await findAssessment(app, admin, before.id));
      expect(ballots).toEqual({ inherent: secret, current: open });
      expect(rounds).toEqual([
        { ...shown, of: 'inherent', ended: before.version },
        { ...never, ended: before.version },
      ]);
    }
  });

  test('since the preview is shown anew, and nothing is written', async () => {
    const { app, own, file } = await changed();
    const { mark } = await preview(app, file, admin, true);
    const event = { kind: 'move-on', by: JUN, from: 'identify', reason: 'Enough' } as const;
    must(await changeAssessment(app, admin, own.id, event));
    const outcome = must(await takeInRisks(app, admin, { mark, taking: 'all' }, help(true)));
    if (outcome.kind !== 'changed') throw new Error('it was taken in');
    expect(await answers(app, own)).toEqual(['trigger']);
    const again = { mark: outcome.preview.mark, taking: 'all' } as const;
    expect(must(await takeInRisks(app, admin, again, help(true))).kind).toBe('done');
    expect(await answers(app, own)).toEqual([]);
    const other = memoryApp();
    const seen = await preview(other, file);
    await stored(other, { ...own, version: own.version + 1 }, OTHER_SERVER);
    const late = must(await takeInRisks(other, elsewhere, { mark: seen.mark, taking: 'new' }, help(false)));
    expect(late.kind).toBe('changed');
    expect(must(await findAssessment(other, elsewhere, own.id)).version).toBe(own.version + 1);
  });

  test('pressed twice it is taken in once', async () => {
    const app = memoryApp();
    await stored(app, assessmentWith());
    const { mark } = await preview(app, await exported(app));
    const press = () => takeInRisks(app, elsewhere, { mark, taking: 'new' }, help(false)).then(must);
    const [first, second] = [await press(), await press()];
    expect(second).toEqual(first);
    const trail = must(await app.store.auditTrail(OTHER_SERVER, { limit: 100 }));
    expect(
      trail.filter(({ subject, action }) => subject === 'exchange' && action === 'imported'),
    ).toHaveLength(1);
  });
});

describe('who', () => {
  test('only administrators import', async () => {
    const app = memoryApp();
    await stored(app, assessmentWith());
    const bytes = wordsOf(await exported(app));
    const refused = { ok: false, error: { code: 'not-allowed', needs: 'administer' } };
    expect(await previewRisks(app, actor(), { name: 'f', bytes }, help(true))).toEqual(refused);
    expect(await takeInRisks(app, actor(), { mark: '00000000', taking: 'all' }, help(true))).toEqual(refused);
  });

  test('a file holds nothing that its asker may not see, nor a word of it', async () => {
    const app = memoryApp();
    const secret = AssessmentId.parse('secret0000');
    await stored(app, assessmentWith());
    await stored(
      app,
      assessmentWith({ id: secret, technology: 'Hidden etchant', private: true, people: [MINA] }),
    );
    const mine = await exported(app, actor());
    expect(new TextDecoder().decode(wordsOf(mine))).not.toMatch(/Hidden|secret0000/);
    expect(new TextDecoder().decode(wordsOf(await exported(app)))).toContain('Hidden etchant');
  });

  test('who is not here is called as in the file, and what would remind them is paused', async () => {
    const app = memoryApp();
    await load(app);
    const file = await exported(app);
    const running: Exchange = {
      ...file,
      bundles: file.bundles.map((bundle) => {
        const [root, ...rest] = bundle.documents;
        const woken = rest.map((each) =>
          each.kind === 'watch' ? { ...each, value: { ...each.value, paused: null } } : each,
        );
        return { ...bundle, documents: [root, ...woken] };
      }),
    };
    expect(await imported(app, running)).toMatchObject({ items: 5, paused: 5 });
    expect((await strangersOf(app, elsewhere)).get(JUN)).toBe('Jun');
    const asleep = must(await listWatched(app, elsewhere)).map(({ item }) => [
      item.nextDue,
      item.paused?.reason,
    ]);
    expect(asleep).toEqual(Array.from({ length: 5 }, () => [null, 'Imported']));
  });
});

describe('a file that is none is told so, in one sentence', () => {
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  async function good(): Promise<
    Record<string, unknown> & { documents: { id: string; value: Record<string, unknown> }[] }
  > {
    const app = memoryApp();
    await stored(app, assessmentWith());
    return JSON.parse(new TextDecoder().decode(wordsOf(await exported(app))));
  }

  test.each([
    ['not-json', new Uint8Array([0xff, 0xfe, 0x00])],
    ['not-json', new TextEncoder().encode('{"format":')],
    ['something-else', bytes([])],
    ['something-else', bytes({ format: 'other' })],
    ['data-export', bytes({ format: 'unchoke-export', version: 1 })],
    ['newer', bytes({ format: 'unchoke-risks', version: VERSION + 1 })],
    [
      'something-else',
      new TextEncoder().encode(
        `{"format":"unchoke-risks","audit":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      ),
    ],
    ['too-large', new Uint8Array(10 * 1024 * 1024)],
  ])('%s', async (what, file) => {
    expect(await readExchange(file, still)).toMatchObject({ ok: false, error: { what } });
  });

  test.each<[string, string, (file: Awaited<ReturnType<typeof good>>) => void]>([
    [
      'a newer shape of documents',
      'newer',
      (file) => Object.assign(file, { versions: { ...(file['versions'] as object), watch: 99 } }),
    ],
    ['a document twice', 'documents[1].id', (file) => file.documents.push(...file.documents)],
    [
      'an id that is not its own',
      'documents[0].id',
      (file) => Object.assign(file.documents[0] ?? {}, { id: 'another000' }),
    ],
    [
      'a stage that is none',
      'documents[0].value.stage',
      (file) => Object.assign(file.documents[0]?.value ?? {}, { stage: 'later' }),
    ],
    [
      'a text too long',
      'documents[0].value.technology',
      (file) => Object.assign(file.documents[0]?.value ?? {}, { technology: 'x'.repeat(101) }),
    ],
    [
      'a record of something else',
      'audit[0].subject',
      (file) =>
        Object.assign(file, {
          audit: [
            { at: '2026-11-23T05:30:00.000Z', by: MINA, subject: 'settings', action: 'settings-changed' },
          ],
        }),
    ],
    ['no documents', 'documents', (file) => Object.assign(file, { documents: null })],
  ])('%s', async (_, expected, tamper) => {
    const file = await good();
    tamper(file);
    const read = await readExchange(bytes(file), still);
    expect(read.ok ? [] : [read.error.what, 'field' in read.error ? read.error.field : '']).toContain(
      expected,
    );
  });

  test('whatever stands in it, nothing but a fault comes of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect((await readExchange(new TextEncoder().encode(text), still)).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
