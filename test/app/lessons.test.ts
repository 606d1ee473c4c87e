import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY_LESSON, actorsIn, browsed } from '../../src/app/lessons/browse.ts';
import { COMPARED, compareWithKorea } from '../../src/app/lessons/compare.ts';
import { type Because, type Fitting, fittingLessons } from '../../src/app/lessons/fitting.ts';
import { dependences, tableRows } from '../../src/app/lessons/korea.ts';
import { lazyLibrary } from '../../src/app/lessons/lazy-library.ts';
import { type Place, PlaceText, placeAt, placeText } from '../../src/app/lessons/place.ts';
import { findQuestion, keepQuestion, questionOf } from '../../src/app/lessons/questions.ts';
import { happenedIn, milestones, quarters, YEARS } from '../../src/app/lessons/timeline.ts';
import type { AnswerValue } from '../../src/domain/assessment/answer.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { STAGES, type StageId } from '../../src/domain/framework/names.ts';
import { AssessmentId } from '../../src/domain/ids.ts';
import { LESSON_KINDS } from '../../src/domain/lesson.ts';
import { actor, memoryApp } from '../support/examples-app.ts';
import { ADA, assessmentWith, choice, framework, STAGE_1, STAGE_2 } from '../support/examples-assessment.ts';
import { action, pick, treatment } from '../support/examples-entries.ts';
import { assessments } from '../support/examples-generated.ts';
import { shipped } from '../support/examples-lessons.ts';
import { must } from '../support/store-examples.ts';

const all = shipped.all();

describe('a place that travels in a button', () => {
  const assessment = fc.stringMatching(/^[a-z0-9]{10}$/).map((id) => AssessmentId.parse(id));
  const places: fc.Arbitrary<Place> = fc.oneof(
    fc.record({
      at: fc.constant('answer' as const),
      question: fc.integer({ min: 1, max: 99_999_999 }),
      explained: fc.boolean(),
    }),
    fc.record({
      at: fc.constant('browse' as const),
      page: fc.nat(99),
      stage: fc.constantFrom(...STAGES, 'any' as const),
      kind: fc.constantFrom(...LESSON_KINDS, 'any' as const),
      actor: fc.stringMatching(/^[a-z0-9]{1,7}$/),
    }),
    fc.record({
      at: fc.constant('timeline' as const),
      year: fc.integer({ min: 1000, max: 9999 }),
      page: fc.nat(99),
    }),
    fc.record({ at: fc.constant('figures' as const) }),
    fc.record({ at: fc.constant('compare' as const), assessment }),
    fc.record({ at: fc.constant('fitting' as const), assessment, stage: fc.constantFrom(...STAGES) }),
    fc.record({ at: fc.constant('nowhere' as const) }),
  );

  test('comes back as it was, and is short', () => {
    fc.assert(
      fc.property(places, (place) => {
        const text = placeText(place);
        expect(placeAt(text)).toEqual(place);
        expect(text.length).toBeLessThanOrEqual(41);
        expect(text).not.toContain('/');
      }),
    );
  });

  test.each([
    '',
    'q-0',
    'q-01',
    'x-1',
    'b-1-any-any',
    'b-01-any-any-any',
    'f-1',
    'p-a000000001-else',
    'c-A',
    't-0-0',
  ])('%j is none', (text) => {
    expect(PlaceText.safeParse(text).success).toBe(false);
  });
});

describe('browsing', () => {
  test('all of them, in the order of time', () => {
    const found = browsed(all, ANY_LESSON);
    expect(found).toHaveLength(all.length);
    const dates = found.flatMap(({ date }) => date ?? []);
    expect(dates).toEqual([...dates].sort());
    expect(found.slice(0, dates.length).every(({ date }) => date !== undefined)).toBe(true);
  });

  test('by stage, kind and actor together', () => {
    const [samsung] = actorsIn(all).filter(({ name }) => name.en === 'Samsung Electronics');
    const found = browsed(all, { stage: 'execute', kind: 'measure', actor: samsung?.code ?? '' });
    expect(found.map(({ id }) => id)).toContain('samsung-sells-arf-scanner');
    for (const each of found) {
      expect(each.stages).toContain('execute');
      expect(each.kind).toBe('measure');
      expect(each.actors.map(({ name }) => name.en)).toContain('Samsung Electronics');
    }
    expect(browsed(all, { ...ANY_LESSON, actor: 'nobody' })).toEqual([]);
  });

  test('every actor has a code of their own, and who acts most stands first', () => {
    const actors = actorsIn(all);
    expect(new Set(actors.map(({ code }) => code)).size).toBe(actors.length);
    expect(actors[0]?.name.en).toBe('Government of Korea');
    for (const { code, lessons } of actors) {
      expect(browsed(all, { ...ANY_LESSON, actor: code })).toHaveLength(lessons);
    }
  });
});

test('the timeline begins with the announcement and ends with what came of it', () => {
  const ids = YEARS.map((year) => happenedIn(all, year).map(({ id }) => id as string));
  expect(ids[0]?.slice(0, 4)).toContain('announcement-july-2019');
  expect(ids[2]).toContain('photoresist-below-fifty');
  expect(ids[3]).toContain('dongjin-arf-in-samsung-line');
  for (const year of ids) expect(year.length).toBeGreaterThan(0);
  expect(ids.flat().some((id) => shipped.find(id)?.view !== 'paper-reports')).toBe(false);
});

test('its quarters count what has a month, and its milestones are in the order of time', () => {
  const counts = quarters(all, 'event');
  expect(counts).toHaveLength(YEARS.length * 4);
  expect(counts[2]).toBe(counts.reduce((sum, each) => sum + each, 0));
  expect(quarters(all, 'result')[11]).toBe(1);
  const found = milestones(all);
  expect(found.map(({ id }) => id as string)).toEqual(
    expect.arrayContaining(['announcement-july-2019', 'white-list-removal', 'photoresist-below-fifty']),
  );
  const dates = found.map(({ date }) => date ?? '');
  expect(dates).toEqual([...new Set(dates)].sort());
  expect(found.length).toBeLessThanOrEqual(12);
});

describe('Korea’s numbers', () => {
  test('stand in the lessons that are named', () => {
    const numbers = dependences(shipped).map(({ of, before, after }) => [
      of,
      before.map(({ figure }) => figure.value),
      after.map(({ figure }) => [figure.bound, figure.value]),
    ]);
    expect(numbers).toEqual([
      ['polyimide', [93.7], []],
      ['photoresist', [91.9, 90], [['less-than', 50]]],
      ['hydrogen-fluoride', [43.9], []],
      ['everything', [], [[undefined, 15.4]]],
    ]);
  });

  test('of table 1 and of table 2 are whole, and in the order of time', () => {
    expect(tableRows(shipped, 1).map(({ figures }) => figures[0]?.value)).toEqual([
      495_300_000_000, 7_800_000_000_000, 177_300_000_000, 4_700_000_000_000, 5_000_000_000_000,
    ]);
    expect(tableRows(shipped, 2).map(({ date }) => date?.slice(0, 7))).toEqual([
      '2019-08',
      '2020-05',
      '2020-07',
      '2020-10',
      '2021-05',
      '2022-03',
    ]);
  });

  test('that are gone are left out, and nothing breaks', () => {
    const none = { ...shipped, all: () => [], find: () => undefined };
    expect(dependences(none)).toEqual([]);
    expect(compareWithKorea(framework, assessmentWith(), none).rows).toHaveLength(COMPARED.length);
  });
});

describe('a comparison', () => {
  const share = (amount: number, unit = 'percent-one-country') => ({ kind: 'number', amount, unit }) as const;
  test.each([
    ['Any material', 88, 'photoresist'],
    ['Any material', 93, 'polyimide'],
    ['Any material', 20, 'hydrogen-fluoride'],
    ['KrF photoresist', 20, 'photoresist'],
    ['高纯氟化氢', 95, 'hydrogen-fluoride'],
  ])('%s at %d %% is set beside %s first', (technology, amount, expected) => {
    const compared = compareWithKorea(
      framework,
      assessmentWith({ technology }, { share: share(amount) }),
      shipped,
    );
    expect(compared.series[0]?.of).toBe(expected);
  });

  test('names what Korea did between, by the links of the lessons', () => {
    const { rows } = compareWithKorea(framework, assessmentWith(), shipped);
    const between = Object.fromEntries(
      rows.map((row) => [row.about, row.between.map(({ id }) => id as string)]),
    );
    expect(between['share']).toContain('import-diversification');
    expect(between['substitution']).toEqual(
      expect.arrayContaining(['samsung-sells-arf-scanner', 'soulbrain-permit-and-support']),
    );
    for (const { before } of rows) expect(before.length).toBeGreaterThan(0);
  });
});

describe('the lessons that fit', () => {
  const fitted = (assessment: Assessment, stage: StageId) =>
    fittingLessons(framework, assessment, stage, shipped);
  const reasons = (fitting: readonly Fitting[], what: Because['what']) =>
    fitting.flatMap(({ because }) => because.filter((each) => each.what === what));
  const unnamed = { technology: 'Qzx' };
  const none: AnswerValue = { kind: 'countries', countries: [] };

  test('a stage without answers: three, for no reason but the stage', () => {
    for (const stage of STAGES) {
      const fitting = fitted(assessmentWith(unnamed), stage);
      expect(fitting).toHaveLength(3);
      for (const each of fitting) expect(each.because).toEqual([]);
    }
  });

  test.each([
    ['sources', none, 'plan', 'no-other-country', 'substitution'],
    ['stock', { kind: 'number', amount: 7, unit: 'days' } as const, 'identify', 'little-stock', 'stock'],
    ['trigger', choice('threat'), 'communicate', 'threat', 'monitoring'],
    ['c3', choice('met'), 'assess', 'pace-setting', 'pace-setting'],
  ] as const)('%s drives them: %j at %s', (prompt, value, stage, driver, tag) => {
    const fitting = fitted(assessmentWith(unnamed, { [prompt]: value }), stage);
    const [first] = fitting;
    expect(first?.because.map((each) => each.what === 'driver' && each.driver.id)).toContain(driver);
    expect(fitting.some(({ lesson }) => lesson.tags.includes(tag))).toBe(true);
  });

  test('what was chosen, and a horizon that is missing', () => {
    const short = treatment(3, { reach: pick('consequence-short') }, { option: 'stockpile' });
    const fitting = fitted(assessmentWith({ ...unnamed, entries: [short] }), 'plan');
    expect(reasons(fitting, 'treatment')).not.toEqual([]);
    expect(reasons(fitting, 'horizon')).toContainEqual({ what: 'horizon', lacks: 'long' });
    const long = treatment(4, { reach: pick('consequence-long') }, { option: 'r-and-d' });
    expect(
      reasons(fitted(assessmentWith({ ...unnamed, entries: [short, long] }), 'plan'), 'horizon'),
    ).toEqual([]);
  });

  test('a sector that has no part in the plan, once there is one', () => {
    const own = action(5, null, { sector: pick('industry') });
    const fitting = fitted(assessmentWith({ ...unnamed, entries: [own] }), 'execute');
    const sectors = reasons(fitting, 'sector').map((each) => each.what === 'sector' && each.sector);
    expect(sectors).toContain('academia');
    expect(sectors).not.toContain('industry');
  });

  test('the technology by its name', () => {
    const fitting = fitted(assessmentWith({ technology: 'photoresist' }), 'adjust');
    expect(fitting[0]?.lesson.title.en).toMatch(/photoresist/i);
    expect(reasons(fitting, 'technology')).not.toEqual([]);
  });

  test('whatever was answered: of the stage, at most five, none twice, and the same each time', () => {
    fc.assert(
      fc.property(assessments(framework), fc.constantFrom(...STAGES), (assessment, stage) => {
        const fitting = fitted(assessment, stage);
        expect(fitting.length).toBeGreaterThan(0);
        expect(fitting.length).toBeLessThanOrEqual(5);
        expect(new Set(fitting.map(({ lesson }) => lesson.id)).size).toBe(fitting.length);
        for (const { lesson } of fitting) expect(lesson.stages).toContain(stage);
        expect(fitted(assessment, stage)).toEqual(fitting);
      }),
      { numRuns: 40 },
    );
  });

  test('differ with the answers', () => {
    const ids = (assessment: Assessment) => fitted(assessment, 'plan').map(({ lesson }) => lesson.id);
    const tight = assessmentWith(unnamed, { ...STAGE_1, ...STAGE_2 });
    const easy = assessmentWith(unnamed, {
      ...STAGE_1,
      trigger: choice('none'),
      substitution: choice('limited'),
    });
    expect(ids(tight)).not.toEqual(ids(easy));
  });
});

describe('questions', () => {
  test('of one member are kept, the last five of them, and found by nobody else', async () => {
    const app = memoryApp();
    const member = actor();
    const numbers: number[] = [];
    for (const text of ['one', 'two', 'three', 'four', 'five', 'six']) {
      numbers.push(must(await keepQuestion(app, member, text)));
    }
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
    expect(must(await findQuestion(app, member, 1))).toBeUndefined();
    expect(must(await findQuestion(app, member, 2))).toBe('two');
    expect(must(await findQuestion(app, actor({ id: ADA }), 6))).toBeUndefined();
  });

  test.each([
    ['  what\n happened?  ', 'what happened?'],
    ['\u0000\u200b', ''],
    ['字'.repeat(500), '字'.repeat(200)],
  ])('%j is read as %j', (typed, read) => {
    expect(questionOf(typed)).toBe(read);
  });
});

test('a library is loaded once, at the first wish for it', async () => {
  let loads = 0;
  const lazy = lazyLibrary(async () => {
    loads += 1;
    return shipped;
  });
  expect(lazy.loaded()).toBeUndefined();
  expect(await Promise.all([lazy.ready(), lazy.ready()])).toEqual([shipped, shipped]);
  expect(lazy.loaded()).toBe(shipped);
  expect(loads).toBe(1);
});
