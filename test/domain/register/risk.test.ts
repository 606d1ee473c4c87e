import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackOrder } from '../../../src/domain/register/attack-order.ts';
import { SORTS, sorted, suits } from '../../../src/domain/register/order.ts';
import { type Risk, riskOf } from '../../../src/domain/register/risk.ts';
import {
  assessmentWith,
  choice,
  framework,
  type Given,
  JUN,
  MINA,
  NOW,
  STAGE_1,
  STAGE_2,
} from '../../support/examples-assessment.ts';
import { acceptance, action, day, people, pick, picks, treatment } from '../../support/examples-entries.ts';
import { assessments } from '../../support/examples-generated.ts';

const PAST = '2026-11-01';
const AHEAD = '2027-11-01';

type Told = NonNullable<Parameters<typeof assessmentWith>[0]> & { readonly answers?: Given };
const risk = ({ answers, ...more }: Told = {}): Risk => riskOf(framework, assessmentWith(more, answers), NOW);
const rated = (likelihood: string, consequence: string) => ({
  likelihood: choice(likelihood),
  consequence: choice(consequence),
});
const named = (technology: string, given: Told = {}): Risk => risk({ ...given, technology });

describe('a risk in figures', () => {
  test('nothing is known of what was just begun, and nothing about it is a flaw', () => {
    const { standing, distance, tier, actions, flaws } = risk();
    expect({ standing, distance, tier, actions, flaws }).toEqual({
      ...{ standing: {}, distance: undefined, tier: 'unrated', actions: [], flaws: [] },
    });
  });

  test('levels, and how far it is above its target', () => {
    const found = risk({
      answers: {
        ...rated('almost-certain', 'major'),
        ...{ 'target-likelihood': choice('unlikely'), 'target-consequence': choice('minor') },
      },
    });
    expect([found.inherent.level, found.target.level, found.distance]).toEqual(['extreme', 'low', 3]);
  });

  test.each([
    ['met', 'met', 'met', 'critical'],
    ['met', 'met', undefined, 'high'],
    ['partly', undefined, undefined, 'unrated'],
    ['not', 'not', 'not', 'low'],
  ])('the tier of %s, %s and %s is %s', (c1, c2, c3, tier) => {
    const said = Object.entries({ c1, c2, c3 }).flatMap(([id, status]) =>
      status === undefined ? [] : [[promptOfCriterion(id), choice(status)]],
    );
    expect(risk({ answers: Object.fromEntries(said) }).tier).toBe(tier);
  });

  test.each<[string, Told, readonly string[]]>([
    ['an action that nobody owns', { entries: [action(3, null)] }, ['unowned-action']],
    [
      'an action past its day',
      { entries: [action(3, null, { owner: people(JUN), due: day(PAST) })] },
      ['actions-overdue'],
    ],
    [
      'one that is done in time',
      { entries: [action(3, null, { owner: people(JUN), due: day(PAST), state: pick('done') })] },
      [],
    ],
    ['accepted without an end', { entries: [acceptance(3)] }, ['no-expiry']],
    ['accepted until a day that is past', { entries: [acceptance(3, { until: day(PAST) })] }, ['expired']],
    ['accepted for a while', { entries: [acceptance(3, { until: day(AHEAD) })] }, []],
    ['a review that was missed', { answers: { review: { kind: 'date', date: PAST } } }, ['review-overdue']],
    ['a review to come', { answers: { review: { kind: 'date', date: AHEAD } } }, []],
    ['a level that rests on nothing', { answers: rated('likely', 'major') }, ['no-evidence', 'no-evidence']],
  ])('%s', (_, given, flaws) => {
    expect(risk(given).flaws.map(({ concern }) => concern)).toEqual(flaws);
  });
});

describe('what to attack first', () => {
  const open = (technology: string, ...ranks: string[]) =>
    named(technology, { entries: [treatment(2, ranks.length > 0 ? { ranks: picks(...ranks) } : {})] });
  const order = (...risks: Risk[]) => attackOrder(risks).map((each) => each.risk.assessment.technology);

  test('what is urgent, then what is important, then what can be done', () => {
    const all = [
      open('feasible', 'feasible'),
      open('important', 'important'),
      open('both', 'important', 'feasible'),
      open('urgent', 'urgent'),
      open('none'),
    ];
    expect(order(...all)).toEqual(['urgent', 'both', 'important', 'feasible', 'none']);
  });

  test('nothing planned counts as urgent', () => {
    expect(order(open('important', 'important'), named('bare'))).toEqual(['bare', 'important']);
  });

  test('of equals what is furthest above its target', () => {
    const target = { 'target-likelihood': choice('rare'), 'target-consequence': choice('minor') };
    const near = named('near', { answers: { ...rated('possible', 'moderate'), ...target } });
    const far = named('far', { answers: { ...rated('almost-certain', 'major'), ...target } });
    expect(order(near, far)).toEqual(['far', 'near']);
  });

  test('not what is done, lived with, or closed', () => {
    const done = named('done', { entries: [treatment(2), action(3, 2, { state: pick('done') })] });
    const lived = named('lived with', { entries: [acceptance(2, { until: day(AHEAD) })] });
    const closure = { decision: 'treated', by: MINA, at: NOW, concerns: [] };
    expect(order(done, lived, named('closed', { closure }))).toEqual([]);
  });

  const TARGET = { 'target-likelihood': choice('rare'), 'target-consequence': choice('minor') };
  const carriedOut = [treatment(2), action(3, 2, { owner: people(JUN), state: pick('done') })];
  const above = { ...rated('almost-certain', 'major'), ...TARGET };

  test.each<[string, Told, boolean]>([
    ['all of it done, and still above its target', { answers: above, entries: carriedOut }, true],
    [
      'all of it done, and at its target',
      { answers: { ...rated('rare', 'minor'), ...TARGET }, entries: carriedOut },
      false,
    ],
    ['without a target', { answers: rated('almost-certain', 'major'), entries: carriedOut }, false],
    [
      'the rest is accepted',
      { answers: above, entries: [...carriedOut, acceptance(4, { until: day(AHEAD) })] },
      false,
    ],
    [
      'accepting was the decision',
      { answers: { ...above, decision: choice('accept') }, entries: carriedOut },
      false,
    ],
  ])('%s: whether more is to be planned', (_, told, wanted) => {
    const found = named('done', told);
    expect(found.flaws.some(({ concern }) => concern === 'plan-more')).toBe(wanted);
    expect(order(found)).toEqual(wanted ? ['done'] : []);
  });

  test('a treatment of which something is still to be done stays', () => {
    const entries = [treatment(2), action(3, 2, { state: pick('done') }), action(4, 2)];
    expect(order(named('half', { entries }))).toEqual(['half']);
  });
});

describe('which risks, in which order', () => {
  const extreme = named('extreme', {
    answers: { ...STAGE_1, ...STAGE_2, ...rated('almost-certain', 'major') },
  });
  const low = named('low', { answers: rated('rare', 'minor'), stage: 'plan' });
  const bare = named('bare', { startedBy: JUN });
  const late = named('late', { entries: [action(3, null, { owner: people(JUN), due: day(PAST) })] });
  const all = [bare, low, late, extreme];
  const names = (risks: readonly Risk[]) => risks.map(({ assessment }) => assessment.technology);

  test.each([
    [{ level: 'extreme' as const }, ['extreme']],
    [{ level: 'unrated' as const }, ['bare', 'late']],
    [{ stage: 'plan' as const }, ['low']],
    [{ owner: JUN }, ['bare', 'late']],
    [{ overdue: true }, ['late']],
    [{ overdue: false }, ['bare', 'low', 'extreme']],
    [{ state: 'closed' as const }, []],
    [{}, ['bare', 'low', 'late', 'extreme']],
  ])('%o', (filter, found) => {
    expect(names(all.filter((each) => suits(each, filter)))).toEqual(found);
  });

  test('ranks ask for one treatment that has them all', () => {
    const split = named('split', {
      entries: [treatment(2, { ranks: picks('urgent') }), treatment(3, { ranks: picks('feasible') })],
    });
    const one = named('one', { entries: [treatment(2, { ranks: picks('urgent', 'feasible') })] });
    expect(names([split, one].filter((each) => suits(each, { ranks: ['urgent', 'feasible'] })))).toEqual([
      'one',
    ]);
  });

  test('by level first, unless something else is asked for', () => {
    expect(names(sorted(all, 'level'))).toEqual(['extreme', 'low', 'bare', 'late']);
    expect(names(sorted(all, 'name'))).toEqual(['bare', 'extreme', 'late', 'low']);
  });

  test('every order holds all risks, whatever they are and however they came', () => {
    const several = fc.array(assessments(framework), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(several, fc.constantFrom(...SORTS), (given, by) => {
        const risks = given.map((each) => riskOf(framework, each, NOW));
        const once = sorted(risks, by);
        expect(new Set(once)).toEqual(new Set(risks));
        expect(sorted(once, by)).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });
});

function promptOfCriterion(id: string): string {
  const prompts = framework.stages.flatMap((stage) => stage.prompts);
  const found = prompts.find((each) => each.kind === 'criterion' && each.criterion === id.toUpperCase());
  if (found === undefined) throw new Error(`nothing asks for ${id}`);
  return found.id;
}
