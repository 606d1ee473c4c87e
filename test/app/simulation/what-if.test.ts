import { describe, expect, test } from 'vitest';
import type { App } from '../../../src/app/app.ts';
import { inputsOf } from '../../../src/app/simulation/inputs.ts';
import { readSupposed } from '../../../src/app/simulation/read-supposed.ts';
import { simulateFor, suppose, supposeNothing, whatIfForm } from '../../../src/app/simulation/what-if.ts';
import { err } from '../../../src/domain/result.ts';
import { whatIfFormView } from '../../../src/messages/simulation/what-if-form.ts';
import { actor, memoryApp, SERVER, stored } from '../../support/examples-app.ts';
import { ADA, assessmentWith, framework, JUN, MINA, speechIn } from '../../support/examples-assessment.ts';
import { RANGES, range, supplied } from '../../support/examples-simulation.ts';
import { must } from '../../support/store-examples.ts';

const read = (fields: Record<string, string>, about = supplied()) =>
  readSupposed(framework, fields, inputsOf(about));

describe('what is typed as another input', () => {
  test.each([
    ['a range with its unit', { stock: '30-50 days' }, { stock: { least: 30, most: 50, unit: 'days' } }],
    ['in Chinese', { stock: '1至2个月' }, { stock: { least: 1, most: 2, unit: 'months' } }],
    ['one number', { recovery: '90 days' }, { recovery: { least: 90, most: 90, unit: 'days' } }],
    ['per cent', { demand: '60–80%' }, { demand: { least: 60, most: 80, unit: 'percent' } }],
    ['what the assessment says', { stock: '20-60 days', demand: '80-100 %', recovery: '1-6 months' }, {}],
    ['nothing', { stock: ' ', sources: '' }, {}],
    ['a ramp-up', { rampUp: '0-60 days' }, { rampUp: { least: 0, most: 60, unit: 'days' } }],
    ['no other source', { sources: 'none' }, { sources: [] }],
    ['no other source, in Chinese', { sources: '无' }, { sources: [] }],
    ['the source of the list', { sources: '25 % after 42 days' }, {}],
  ])('%s', (_, fields, expected) => {
    expect(read(fields)).toEqual({ ok: true, value: expected });
  });

  test.each([
    ['25 % after 90 days', 25, 90, 'days'],
    ['25%，3个月后', 25, 3, 'months'],
    ['25 %; 8 weeks', 25, 8, 'weeks'],
    ['25 %, 90 days later', 25, 90, 'days'],
    ['25', 25, 0, 'days'],
  ])('a source: %s', (typed, share, least, unit) => {
    const sources = [{ share: { least: share, most: share }, delay: { least, most: least, unit } }];
    expect(read({ sources: typed })).toEqual({ ok: true, value: { sources } });
  });

  test('several sources, one a line', () => {
    const found = must(read({ sources: '10-20 % after 30-60 days\n\n30 % after 1 year' }));
    expect(found.sources?.map(({ share, delay }) => [share.most, delay.most])).toEqual([
      [20, 60],
      [30, 1],
    ]);
  });

  test.each([
    ['stock', '60-20 days', 'wrong-order'],
    ['stock', '-5 days', 'out-of-range'],
    ['stock', '1e9', 'not-a-range'],
    ['stock', '1000000000', 'out-of-range'],
    ['stock', 'a lot', 'not-a-range'],
    ['stock', '60 %', 'not-a-range'],
    ['demand', '600 %', 'out-of-range'],
    ['demand', '**@everyone**', 'not-a-range'],
    ['recovery', 'NaN', 'not-a-range'],
    ['recovery', 'Infinity', 'not-a-range'],
    ['sources', 'Belgium', 'not-a-source'],
    ['sources', '25 % after a while', 'not-a-source'],
    ['sources', '25 % after 9 days after 9 days', 'not-a-source'],
    ['sources', '900 % after 9 days', 'out-of-range'],
    ['sources', '200 % after 1 day', 'out-of-range'],
    ['rampUp', '0-8 months', 'longer-than-recovery'],
    ['rampUp', '2-3 months', 'longer-than-recovery'],
    ['sources', Array.from({ length: 11 }, () => '5 % after 9 days').join('\n'), 'too-many-sources'],
  ])('%s: %s is refused', (field, typed, what) => {
    expect(read({ [field]: typed })).toMatchObject({ ok: false, error: { field, problem: { what } } });
  });

  test.each(['en', 'zh-CN'] as const)('the form as it opens supposes nothing, in %s', (locale) => {
    for (const about of [
      supplied(),
      supplied({}, { ...RANGES, 'other-range': range(12.5, 25, 'percent') }),
    ]) {
      const form = whatIfFormView(speechIn(locale), about, 'limits', {});
      const fields = form.fields.map(({ id, ...field }) => [id, 'value' in field ? (field.value ?? '') : '']);
      expect(fields.filter(([, value]) => value !== '')).toHaveLength(4);
      expect(read(Object.fromEntries(fields), about)).toEqual({ ok: true, value: {} });
    }
  });
});

describe('what a member supposes', () => {
  const about = supplied();
  const at = { assessment: about.id, ends: 'limits' } as const;
  const [jun, mina] = [actor({ id: JUN }), actor({ id: MINA })];
  const appWith = async (): Promise<App> => {
    const app = memoryApp();
    await stored(app, about);
    return app;
  };
  const stockOf = async (app: App, member = jun) => {
    const { result } = await simulateFor(app, member, about, 'limits');
    return result.ok ? result.value.inputs.stock?.range.most : undefined;
  };

  test('stays theirs, and goes into no assessment', async () => {
    const app = await appWith();
    const before = must(await app.store.read(SERVER, (t) => t.get('assessment', about.id)));
    const taken = must(await suppose(app, jun, at, { stock: '100-200 days' }));
    expect(taken.supposed).toEqual({ stock: { least: 100, most: 200, unit: 'days' } });
    expect([await stockOf(app), await stockOf(app, mina)]).toEqual([200, 60]);
    expect(must(await app.store.read(SERVER, (t) => t.get('assessment', about.id)))).toEqual(before);
    expect(must(await app.store.auditTrail(SERVER, { limit: 10 }))).toEqual([]);
  });

  test('what does not differ follows the assessment as it goes on', async () => {
    const app = await appWith();
    must(await suppose(app, jun, at, { stock: '100-200 days', recovery: '1-6 months' }));
    const later = supplied({ version: 8 }, { ...RANGES, 'qualify-range': range(1, 2, 'years') });
    const { result } = await simulateFor(app, jun, later, 'limits');
    expect(result.ok && result.value.inputs.recovery?.stated.unit).toBe('years');
    expect(result.ok && result.value.inputs.stock?.range.most).toBe(200);
  });

  test('what is not understood is kept as it was typed, and what was taken before still counts', async () => {
    const app = await appWith();
    must(await suppose(app, jun, at, { stock: '100-200 days' }));
    const refused = await suppose(app, jun, at, { stock: '9-1 days', demand: '50 %' });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'inputs-not-understood', field: 'stock', assessment: about.id },
    });
    expect(await stockOf(app)).toBe(200);
    expect(must(await whatIfForm(app, jun, about.id)).typed).toMatchObject({
      stock: '9-1 days',
      demand: '50 %',
    });
    must(await suppose(app, jun, at, { stock: '1-9 days' }));
    expect(must(await whatIfForm(app, jun, about.id)).typed).toEqual({ stock: '1-9 days' });
  });

  test('what was taken and what it takes the place of are one commit: no stop in between reopens the old form', async () => {
    const app = await appWith();
    await suppose(app, jun, at, { stock: '9-1 days' });
    let commits = 0;
    const stopping: App = {
      ...app,
      store: {
        ...app.store,
        async tx(server, work) {
          commits += 1;
          if (commits > 1) return err({ code: 'store-unavailable', cause: 'stopped' });
          return app.store.tx(server, work);
        },
      },
    };
    must(await suppose(stopping, jun, at, { stock: '100-200 days' }));
    expect(await stockOf(app)).toBe(200);
    expect(must(await whatIfForm(app, jun, about.id)).typed).toEqual({ stock: '100-200 days' });
  });

  test('is dropped on request, and when it says what the assessment says', async () => {
    const app = await appWith();
    must(await suppose(app, jun, at, { stock: '100-200 days' }));
    expect(must(await supposeNothing(app, jun, at)).supposed).toEqual({});
    expect(await stockOf(app)).toBe(60);
    must(await suppose(app, jun, at, { stock: '100-200 days' }));
    must(await suppose(app, jun, at, { stock: '20-60 days' }));
    expect(must(await app.store.read(SERVER, (t) => t.list('draft')))).toEqual([]);
  });

  test('makes a simulation possible where the assessment does not know', async () => {
    const app = memoryApp();
    const bare = await stored(app, assessmentWith());
    const none = await simulateFor(app, jun, bare, 'limits');
    expect(none.result).toMatchObject({ ok: false, error: { missing: ['stock', 'recovery'] } });
    const some = must(await suppose(app, jun, at, { stock: '30 days', recovery: '60 days' }));
    expect(some.result).toMatchObject({ ok: true, value: { outcome: { chance: 1 } } });
  });

  test('of a private assessment is nobody else’s who can’t see it', async () => {
    const app = memoryApp();
    await stored(app, { ...about, private: true, people: [MINA], startedBy: MINA });
    const ada = actor({ id: ADA });
    const none = { ok: false, error: { code: 'no-such-assessment' } };
    expect(await suppose(app, ada, at, { stock: '1 day' })).toMatchObject(none);
    expect(await suppose(app, ada, at, { stock: 'x' })).toMatchObject(none);
    expect(await whatIfForm(app, ada, about.id)).toMatchObject(none);
    expect(await supposeNothing(app, ada, at)).toMatchObject(none);
    expect(must(await app.store.read(SERVER, (t) => t.list('draft')))).toEqual([]);
  });
});
