import { describe, expect, test } from 'vitest';
import type { App } from '../../../src/app/app.ts';
import { changeAssessment } from '../../../src/app/assess/change.ts';
import { takeRhythm } from '../../../src/app/monitor/cadence-proposal.ts';
import { watchCardOf } from '../../../src/app/monitor/watch-card.ts';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { Instant, PromptId, WatchId } from '../../../src/domain/ids.ts';
import type { Cadence, Rhythm } from '../../../src/domain/monitoring/cadence.ts';
import type { WatchItem } from '../../../src/domain/monitoring/watch-item.ts';
import { ok } from '../../../src/domain/result.ts';
import { actor, auditOf, memoryApp, SERVER, stored } from '../../support/examples-app.ts';
import {
  assessmentWith,
  choice,
  type Given,
  JUN,
  MINA,
  STAGE_1,
  STAGE_2,
} from '../../support/examples-assessment.ts';
import { watchWith } from '../../support/examples-watch.ts';
import { must } from '../../support/store-examples.ts';

const mina = actor({ id: MINA });
const jun = actor({ id: JUN });
const at = (every: Rhythm): Cadence => ({ every, at: '14:00', from: '2026-11-23' });
const expression: Cadence = { every: 'expression', cron: '0 9 1 * *' };
const paused = { by: MINA, at: Instant.parse('2026-11-20T00:00:00.000Z') };

/** An extreme risk, and items that run as they are named: Mina's, unless said otherwise. */
async function server(
  watched: readonly (readonly [name: string, cadence: Cadence, more?: Partial<WatchItem>])[],
  answers: Given = {},
) {
  const app = memoryApp();
  const all = { ...STAGE_1, ...STAGE_2, ...answers };
  const assessment = await stored(app, assessmentWith({ stage: 'communicate' }, all));
  const items = watched.map(([name, cadence, more = {}], index) =>
    watchWith(
      {
        name,
        cadence,
        owner: { kind: 'member', id: MINA },
        link: { assessment: assessment.id, entry: null },
      },
      { id: WatchId.parse(`w00000000${index}`), createdBy: MINA, ...more },
    ),
  );
  must(
    await app.store.tx(SERVER, async (t) => {
      for (const each of items) t.put('watch', each.id, each, 0);
      return ok(undefined);
    }),
  );
  return { app, assessment, items };
}

const answer = (app: App, { id, answers }: Assessment, prompt: string, value: string) =>
  changeAssessment(app, mina, id, {
    ...{ kind: 'answer', by: MINA, evidence: 'fair' },
    prompt: PromptId.parse(prompt),
    value: choice(value),
    basedOn: answers[PromptId.parse(prompt)]?.current.version ?? 0,
  });

const named = (items: readonly WatchItem[]) => items.map(({ plan }) => plan.name).sort();
async function rhythms(app: App) {
  const all = must(await app.store.read(SERVER, (t) => t.list('watch')));
  return Object.fromEntries(all.map(({ value }) => [value.plan.name, value.plan.cadence.every]));
}

describe('where an answer changes the level', () => {
  test('what runs on another rhythm is proposed, and nothing is changed', async () => {
    const { app, assessment } = await server([
      ['Weekly', at('weekly')],
      ['Fortnightly', at('fortnightly')],
      ['By expression', expression],
      ['Paused', at('daily'), { paused, nextDue: null }],
    ]);
    const before = await rhythms(app);
    const { cadence } = must(await answer(app, assessment, 'consequence', 'minor'));
    expect(cadence).toMatchObject({ level: 'high', every: 'fortnightly' });
    expect(named(cadence?.items ?? [])).toEqual(['Weekly']);
    expect(await rhythms(app)).toEqual(before);
  });

  test.each([
    ['and all run as is usual, nothing is', [['Fortnightly', at('fortnightly')]], 'minor'],
    ['not at all, nothing is', [['Monthly', at('monthly')]], 'catastrophic'],
    ['and nothing is watched, nothing is', [], 'minor'],
  ] as const)('%s', async (_name, watched, consequence) => {
    const { app, assessment } = await server(watched);
    expect(must(await answer(app, assessment, 'consequence', consequence))).not.toHaveProperty('cadence');
  });

  test('items of other assessments are none of it', async () => {
    const { app, assessment } = await server([['Alone', at('monthly'), {}]]);
    must(
      await app.store.tx(SERVER, async (t) => {
        const stored = await t.get('watch', 'w000000000');
        if (stored === undefined) throw new Error('nothing is watched');
        const { value } = stored;
        t.put('watch', value.id, { ...value, plan: { ...value.plan, link: null } }, stored.revision);
        return ok(undefined);
      }),
    );
    expect(must(await answer(app, assessment, 'consequence', 'minor'))).not.toHaveProperty('cadence');
  });
});

describe('what was proposed', () => {
  test('is done to all items at once, at the same time of day, on record', async () => {
    const { app, assessment, items } = await server([
      ['Monthly', at('monthly')],
      ['Daily', at('daily')],
      ['By expression', expression],
    ]);
    const taken = must(await takeRhythm(app, mina, assessment.id, 'weekly'));
    expect(taken).toMatchObject({ what: 'changed', every: 'weekly', left: 0 });
    expect(await rhythms(app)).toEqual({ Monthly: 'weekly', Daily: 'weekly', 'By expression': 'expression' });
    const [monthly] = items;
    expect(await auditOf(app, monthly?.id ?? '')).toMatchObject([
      { action: 'watch-edited', by: MINA, after: { cadence: at('weekly') } },
    ]);
    expect(must(await takeRhythm(app, mina, assessment.id, 'weekly'))).toEqual({
      what: 'overtaken',
      proposal: undefined,
    });
  });

  test('is not done where the level is another one by now: that is proposed', async () => {
    const { app, assessment } = await server([['Monthly', at('monthly')]]);
    const taken = must(await takeRhythm(app, mina, assessment.id, 'fortnightly'));
    expect(taken).toMatchObject({ what: 'overtaken', proposal: { every: 'weekly' } });
    expect(await rhythms(app)).toEqual({ Monthly: 'monthly' });
  });

  test('is done to what the member looks after, and the others are counted', async () => {
    const { app, assessment } = await server([
      ['Mine', at('monthly'), { createdBy: JUN }],
      ['Hers', at('monthly')],
    ]);
    expect(must(await takeRhythm(app, jun, assessment.id, 'weekly'))).toMatchObject({ left: 1 });
    expect(await rhythms(app)).toEqual({ Mine: 'weekly', Hers: 'monthly' });
    expect(await takeRhythm(app, jun, assessment.id, 'weekly')).toMatchObject({
      ok: false,
      error: { code: 'watch-not-allowed' },
    });
  });

  test('is not known to those who do not see the assessment', async () => {
    const { app, assessment } = await server([['Monthly', at('monthly')]]);
    const stranger = { ...jun, rightsIn: () => ({ see: false, write: false, moderate: false }) };
    expect(await takeRhythm(app, stranger, assessment.id, 'weekly')).toMatchObject({
      ok: false,
      error: { code: 'no-such-assessment' },
    });
  });
});

test('the card of an item says so as well, as long as it is so', async () => {
  const { app, assessment, items } = await server([
    ['Monthly', at('monthly')],
    ['Weekly', at('weekly')],
  ]);
  const cadenceOf = async (item: WatchItem | undefined) =>
    must(await watchCardOf(app, mina, item?.id ?? WatchId.parse('w000000099'))).cadence;
  const [monthly, weekly] = items;
  expect(await cadenceOf(monthly)).toMatchObject({ every: 'weekly', level: 'extreme' });
  expect(await cadenceOf(weekly)).toBeUndefined();
  must(await takeRhythm(app, mina, assessment.id, 'weekly'));
  expect(await cadenceOf(monthly)).toBeUndefined();
});
