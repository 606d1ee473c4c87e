import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/app/actor.ts';
import type { App } from '../../src/app/app.ts';
import { changeAssessment } from '../../src/app/assess/change.ts';
import { listAssessments } from '../../src/app/assess/find.ts';
import { historyOf } from '../../src/app/assess/history.ts';
import { type Loaded, loadExample } from '../../src/app/example/load-example.ts';
import { removeExample } from '../../src/app/example/remove-example.ts';
import { changeWatch } from '../../src/app/monitor/change-watch.ts';
import { gatherDigest } from '../../src/app/monitor/digest-facts.ts';
import { listWatched } from '../../src/app/monitor/find-watch.ts';
import { visibleRisks } from '../../src/app/register/risks.ts';
import { proposalFor } from '../../src/app/scoring/stage-proposal.ts';
import { changeSettings } from '../../src/app/settings.ts';
import { simulationOf } from '../../src/app/simulation/simulate.ts';
import { AssessmentId, DeliveryId, MemberId, MessageId, PromptId, WatchId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { newDelivery } from '../../src/domain/monitoring/delivery.ts';
import { afterSwitching } from '../../src/domain/register/after-switching.ts';
import { backed, distinctQuotes } from '../../src/messages/score-findings.ts';
import { actor, memoryApp, SERVER, stored } from '../support/examples-app.ts';
import { assessmentWith, CHANNEL, MINA, NOW } from '../support/examples-assessment.ts';
import { must } from '../support/store-examples.ts';

const BOT = MemberId.parse('900000000000000009');
const load = async (app: App, who: Actor = actor()): Promise<Loaded> =>
  must(await loadExample(app, who, { channel: CHANNEL, standIn: BOT }));

describe('loaded', () => {
  test('three materials stand in the register, and two of them have moved by 2022', async () => {
    const app = memoryApp();
    await load(app);
    const risks = must(await visibleRisks(app, actor()));
    const moves = risks.map(({ assessment, inherent, standing, target }) => [
      assessment.technology,
      inherent.level,
      standing.level,
      target.level,
    ]);
    expect(new Set(moves)).toEqual(
      new Set([
        ['Example: photoresist', 'extreme', 'high', 'moderate'],
        ['Example: hydrogen fluoride', 'extreme', 'moderate', 'low'],
        ['Example: fluorinated polyimide', 'extreme', 'extreme', 'high'],
      ]),
    );
    // What the paper tells of is done, and none of the three is where it was to be.
    expect(risks.flatMap(({ flaws }) => flaws.map(({ concern }) => concern))).toEqual(
      risks.map(() => 'plan-more'),
    );
  });

  test('two materials can be simulated, from what is marked as assumed; the third stays unknown', async () => {
    const app = memoryApp();
    const { assessments } = await load(app);
    const shown = assessments.map((each) => {
      const simulated = simulationOf(app.framework, each);
      const { inputs } = simulated.ok ? simulated.value : simulated.error;
      const sources = inputs.sources.counted.length;
      return [each.technology, simulated.ok, sources, afterSwitching(each) !== undefined];
    });
    expect(new Set(shown)).toEqual(
      new Set([
        ['Example: photoresist', true, 1, true],
        ['Example: hydrogen fluoride', true, 1, true],
        ['Example: fluorinated polyimide', false, 0, false],
      ]),
    );
    const ranges = assessments.flatMap(({ answers }) =>
      Object.values(answers).filter(({ current }) => current.value.kind === 'range'),
    );
    expect(ranges.length).toBeGreaterThan(0);
    for (const { current } of ranges) {
      expect(current).toMatchObject({ evidence: 'weak', source: expect.stringMatching(/^Assumed for this/) });
    }
    const listed = assessments.flatMap(({ entries }) => entries.filter(({ list }) => list === 'sources'));
    for (const { values } of listed) expect(JSON.stringify(values)).toContain('ssumed for this example');
  });

  test.each([
    ['en', /^Without .* stop$/],
    ['zh-CN', /断供会使.*停产$/],
  ] as const)('the words that C2 is read from say what stops: %s', async (language, told) => {
    const app = memoryApp();
    must(await changeSettings(app, actor({ administers: true }), { language }));
    const { assessments } = await load(app);
    for (const { id } of assessments) {
      const { score, read } = must(await proposalFor(app, actor(), id));
      const quotes = distinctQuotes(backed(score.rating.criteria.C2.evidence, read));
      expect(quotes).toEqual([expect.stringMatching(told)]);
    }
  });

  test.each(LOCALES)('all of it is in the language of the server: %s', async (language) => {
    const app = memoryApp();
    must(await changeSettings(app, actor({ administers: true }), { language }));
    const { assessments } = await load(app);
    const watched = must(await listWatched(app, actor()));
    const names = [
      ...assessments.map((each) => each.technology),
      ...watched.map(({ item }) => item.plan.name),
    ];
    expect(names).toHaveLength(8);
    const mark = language === 'en' ? /^Example: [^\u4e00-\u9fff]+$/ : /^示例：.*[\u4e00-\u9fff]/;
    for (const name of names) expect(name).toMatch(mark);
  });

  test('nothing of it is due, now or later, and nothing waits to be sent', async () => {
    const app = memoryApp();
    await load(app);
    expect(must(await app.store.nextDue())).toBeUndefined();
    const deliveries = await app.store.read(SERVER, (t) => t.list('delivery'));
    expect(must(deliveries)).toEqual([]);
    const watched = must(await listWatched(app, actor()));
    expect(watched.filter(({ item }) => item.paused === null)).toEqual([]);
    expect(watched.find(({ item }) => item.plan.name.endsWith('China'))?.item.latest.at(-1)?.value).toBe(78);
  });

  test('the server’s own digest does not speak of it until somebody wakes an item', async () => {
    const app = memoryApp();
    await load(app);
    const told = async () => {
      const seen = { everybodySees: async () => true };
      const facts = must(await gatherDigest(app.store, SERVER, { channel: CHANNEL }, NOW, seen)).facts;
      return facts.items.map(({ item }) => item.plan.name);
    };
    expect(await told()).toEqual([]);
    const [first] = must(await listWatched(app, actor()));
    if (first === undefined) throw new Error('the example watches something');
    must(await changeWatch(app, actor(), first.item.id, { kind: 'resume', by: actor().id }));
    expect(await told()).toEqual([first.item.plan.name]);
  });

  test('what it tells was said by the bot, on the days of which it tells; who loaded it facilitates it', async () => {
    const app = memoryApp();
    const { assessments } = await load(app);
    const said = assessments.flatMap(({ answers, entries }) => [
      ...Object.values(answers).map(({ current }) => current),
      ...entries,
    ]);
    expect(new Set(said.map(({ by }) => by))).toEqual(new Set([BOT]));
    expect(said.filter(({ at }) => at < '2019-07' || at > '2023')).toEqual([]);
    expect(assessments.map(({ startedBy }) => startedBy)).toEqual(assessments.map(() => actor().id));
    const [first] = assessments;
    const history = first && must(await historyOf(app, actor(), first.id, 0));
    expect(history?.entries.length).toBeGreaterThan(5);
  });

  test('a second time, by anybody, adds nothing', async () => {
    const app = memoryApp();
    const first = await load(app);
    const again = await load(app, actor({ id: MINA }));
    expect(again.wasThere).toBe(true);
    expect(again.removable).toBe(false);
    expect(new Set(again.assessments)).toEqual(new Set(first.assessments));
    expect(must(await listAssessments(app, actor()))).toHaveLength(3);
  });

  test('is refused where somebody may not write', async () => {
    const app = memoryApp();
    const who = actor({ rights: { write: false } });
    const refused = await loadExample(app, who, { channel: CHANNEL, standIn: BOT });
    expect(refused).toEqual({ ok: false, error: { code: 'not-allowed', needs: 'contribute' } });
    expect(must(await listAssessments(app, actor()))).toEqual([]);
  });
});

describe('removed', () => {
  test('it goes at once and wholly, and nothing else does', async () => {
    const app = memoryApp();
    const own = await stored(app, assessmentWith({ id: AssessmentId.parse('z000000001') }));
    await load(app);
    expect(must(await removeExample(app, actor(), CHANNEL, false))).toMatchObject({
      kind: 'removed',
      assessments: 3,
    });
    expect(must(await listAssessments(app, actor()))).toEqual([own]);
    const left = await app.store.read(SERVER, async (t) =>
      Promise.all((['watch', 'readings', 'appointments', 'example'] as const).map((kind) => t.list(kind))),
    );
    expect(must(left).flat()).toEqual([]);
    expect(await removeExample(app, actor(), CHANNEL, false)).toEqual({
      ok: false,
      error: { code: 'no-example' },
    });
    expect((await load(app)).wasThere).toBe(false);
  });

  test('it asks first where somebody has worked on it, and names what', async () => {
    const app = memoryApp();
    const { assessments } = await load(app);
    const touched = assessments.find(({ technology }) => technology.endsWith('polyimide'));
    if (touched === undefined) throw new Error('it is one of the three');
    const by = actor({ id: MINA });
    const event = {
      kind: 'answer',
      by: MINA,
      prompt: PromptId.parse('know-how'),
      evidence: 'fair',
      basedOn: 0,
      value: { kind: 'text', text: 'Mine' },
    } as const;
    must(await changeAssessment(app, by, touched.id, event));
    const asked = must(await removeExample(app, actor(), CHANNEL, false));
    expect(asked).toMatchObject({
      kind: 'asks',
      touched: { assessments: [{ id: touched.id }], items: [], added: [] },
    });
    expect(must(await listAssessments(app, actor()))).toHaveLength(3);
    expect(must(await removeExample(app, actor(), CHANNEL, true)).kind).toBe('removed');
    expect(must(await listAssessments(app, actor()))).toEqual([]);
  });

  test('reminders of its items end with it, and are drawn anew; those of other items stay open', async () => {
    const app = memoryApp();
    await load(app);
    const due = NOW;
    const id = DeliveryId.parse('d999999999');
    const own = WatchId.parse('z000000002');
    const watched = must(
      await app.store.tx(SERVER, async (t) => {
        const [first, second] = await t.list('watch');
        if (first === undefined || second === undefined)
          throw new Error('the example watches several things');
        const open = { due, delivery: id, missed: [], missedCount: 0, since: due, told: 0, next: null };
        for (const { id: item, value, revision } of [first, second])
          t.put('watch', item, { ...value, paused: null, open }, revision);
        const apart = { ...first.value.plan, link: null };
        t.put('watch', own, { ...first.value, id: own, plan: apart, paused: null, open }, 0);
        const watches = [first.value.id, second.value.id, own];
        const items = watches.map((watch) => ({ watch, due, again: false, ended: null }));
        const posted = { channel: CHANNEL, message: MessageId.parse('400000000000000001'), at: NOW };
        t.put(
          'delivery',
          id,
          { ...newDelivery(id, CHANNEL, { what: 'reminder', items }, due, NOW), posted },
          0,
        );
        return { ok: true as const, value: watches };
      }),
    );
    const removed = must(await removeExample(app, actor(), CHANNEL, true));
    const stored = must(await app.store.read(SERVER, (t) => t.get('delivery', id)))?.value;
    const over = { how: 'overtaken' };
    expect(stored?.content).toMatchObject({
      items: watched.map((watch, index) => ({ watch, ended: index < 2 ? over : null })),
    });
    expect(removed.kind === 'removed' && removed.reminders).toEqual([stored]);
  });

  test('of two that were loaded because the first is private, each goes by whoever sees it', async () => {
    const app = memoryApp();
    const mina = actor({ id: MINA });
    const first = await load(app, mina);
    for (const { id } of first.assessments) {
      const there = must(await app.store.read(SERVER, (t) => t.get('assessment', id)));
      if (there !== undefined) await stored(app, { ...there.value, private: true, people: [MINA] });
    }
    const second = await load(app);
    expect([second.wasThere, second.removable, second.assessments.length]).toEqual([false, true, 3]);
    const left = () =>
      app.store
        .read(SERVER, async (t) =>
          Promise.all(
            (['assessment', 'watch', 'example'] as const).map(async (kind) => (await t.list(kind)).length),
          ),
        )
        .then(must);
    expect(await left()).toEqual([6, 10, 1]);
    expect(must(await removeExample(app, actor(), CHANNEL, false))).toMatchObject({
      kind: 'removed',
      assessments: 3,
    });
    expect(await left()).toEqual([3, 5, 1]);
    expect(await removeExample(app, actor(), CHANNEL, true)).toEqual({
      ok: false,
      error: { code: 'no-example' },
    });
    expect(must(await removeExample(app, mina, CHANNEL, true))).toMatchObject({ assessments: 3 });
    expect(await left()).toEqual([0, 0, 0]);
  });

  test('only by who loaded it or moderates there', async () => {
    const app = memoryApp();
    await load(app);
    const mina = actor({ id: MINA });
    expect(await removeExample(app, mina, CHANNEL, true)).toEqual({
      ok: false,
      error: { code: 'not-allowed', needs: 'facilitate' },
    });
    const stranger = actor({ id: MINA, rights: { see: false } });
    expect(await removeExample(app, stranger, CHANNEL, true)).toEqual({
      ok: false,
      error: { code: 'no-example' },
    });
    const moderator = actor({ id: MINA, rights: { moderate: true } });
    expect(must(await removeExample(app, moderator, CHANNEL, false)).kind).toBe('removed');
  });
});
