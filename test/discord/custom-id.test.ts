import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Action } from '../../src/app/actions.ts';
import { WHOSE } from '../../src/app/data/actions.ts';
import { TAKING } from '../../src/app/exchange/actions.ts';
import { placeText } from '../../src/app/lessons/place.ts';
import { PLAN_PARTS } from '../../src/app/monitor/plan-part.ts';
import { WATCH_STATES } from '../../src/app/monitor/watch-filter.ts';
import { ACTION_SCOPES } from '../../src/app/register/action-scopes.ts';
import { queryText, RiskQuery } from '../../src/app/register/query.ts';
import { decodeAction, encodeAction } from '../../src/discord/custom-id.ts';
import { VOTED } from '../../src/domain/assessment/ballot.ts';
import { CRITERIA, LISTS, SECTORS, STAGES } from '../../src/domain/framework/names.ts';
import { LESSON_KINDS } from '../../src/domain/lesson.ts';
import { RHYTHMS } from '../../src/domain/monitoring/cadence.ts';
import { SORTS } from '../../src/domain/register/order.ts';
import { ACTION_STATES } from '../../src/domain/register/planned-action.ts';
import { LEVELS } from '../../src/domain/risk-matrix.ts';
import { TOPICS } from '../../src/domain/scoring/correction.ts';
import { ENDS } from '../../src/domain/simulation/estimate.ts';

const MOST = 1_000_000_000;
const id = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
  minLength: 10,
  maxLength: 10,
});
const kebab = (longest: number) =>
  fc.constant(longest).chain((most) => fc.stringMatching(new RegExp(`^[a-z][a-z0-9-]{1,${most - 1}}$`)));
const counted = fc.oneof(fc.nat(30), fc.integer({ min: 0, max: MOST }));
const positive = counted.map((each) => Math.max(1, each));
const longestOf = <T extends string>(all: readonly T[]) =>
  all.reduce((a, b) => (a.length >= b.length ? a : b));
const snowflake = fc
  .bigInt({ min: 10n ** 14n, max: 10n ** 20n - 1n })
  .map((each) => `${each}`.padStart(15, '1'));

const place = fc.oneof(
  fc
    .record({ question: positive.map((each) => Math.min(each, 9_999_999)), explained: fc.boolean() })
    .map((each) => placeText({ at: 'answer', ...each })),
  fc
    .record({
      page: fc.nat(99),
      stage: fc.constantFrom('any' as const, ...STAGES),
      kind: fc.constantFrom('any' as const, ...LESSON_KINDS),
      actor: fc.stringMatching(/^[a-z0-9]{1,7}$/),
    })
    .map((each) => placeText({ at: 'browse', ...each })),
  fc.constant(placeText({ at: 'figures' })),
  fc.constant(placeText({ at: 'nowhere' })),
);
const longestPlace = placeText({
  at: 'browse',
  page: 99,
  stage: longestOf(STAGES),
  kind: longestOf(LESSON_KINDS),
  actor: 'z'.repeat(7),
});

interface Part {
  readonly any: fc.Arbitrary<unknown>;
  readonly longest: unknown;
}
const oneOf = <T extends string>(all: readonly T[]): Part => ({
  any: fc.constantFrom(...all),
  longest: longestOf(all),
});
const number = (any: fc.Arbitrary<number>): Part => ({ any, longest: MOST });

/** What each part of an action may hold, by its name. */
const PARTS: Readonly<Record<string, Part>> = {
  query: {
    any: fc
      .record({ by: fc.constantFrom(...SORTS), level: fc.constantFrom(...LEVELS), owner: snowflake })
      .map((each) => queryText(RiskQuery.parse(each))),
    longest: queryText(
      RiskQuery.parse({
        ...{ state: 'closed', level: 'moderate', tier: 'critical', stage: 'communicate', overdue: false },
        ...{ owner: '9'.repeat(20), ranks: ['urgent', 'important', 'feasible'], by: 'distance' },
      }),
    ),
  },
  assessment: { any: id, longest: 'z'.repeat(10) },
  channel: { any: snowflake, longest: '9'.repeat(20) },
  taking: oneOf(TAKING),
  watch: {
    any: fc
      .tuple(id, fc.option(fc.integer({ min: 1, max: 999_999_999 })))
      .map(([a, b]) => (b === null ? a : `${a}-${b}`)),
    longest: `${'z'.repeat(10)}-999999999`,
  },
  due: {
    any: fc
      .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((each) => each.toISOString()),
    longest: '9999-12-31T00:00:00.000Z',
  },
  ends: oneOf(ENDS),
  scope: oneOf(ACTION_SCOPES),
  progress: oneOf(['any', ...ACTION_STATES]),
  sector: oneOf(['any', ...SECTORS]),
  technology: { any: fc.oneof(fc.constant('any'), id), longest: 'z'.repeat(10) },
  score: { any: id, longest: 'z'.repeat(10) },
  concerns: { any: fc.stringMatching(/^[0-9a-f]{8}$/), longest: 'f'.repeat(8) },
  mark: { any: fc.stringMatching(/^[0-9a-f]{8}$/), longest: 'f'.repeat(8) },
  prompt: { any: kebab(32), longest: 'z'.repeat(32) },
  form: { any: kebab(8), longest: 'z'.repeat(8) },
  decision: { any: kebab(32), longest: 'z'.repeat(32) },
  about: { any: fc.stringMatching(/^[a-z0-9-]{1,24}$/), longest: 'z'.repeat(24) },
  lesson: { any: fc.stringMatching(/^[a-z][a-z0-9]{0,20}(-[a-z0-9]{1,20})?$/), longest: 'z'.repeat(48) },
  place: { any: place, longest: longestPlace },
  owner: { any: fc.oneof(fc.constant('any'), snowflake), longest: '9'.repeat(20) },
  reminded: {
    any: fc.oneof(
      fc.constant('any'),
      snowflake,
      snowflake.map((each) => `r${each}`),
    ),
    longest: `r${'9'.repeat(20)}`,
  },
  every: oneOf(RHYTHMS),
  standing: oneOf(['any', ...WATCH_STATES]),
  part: oneOf(PLAN_PARTS),
  stage: oneOf(STAGES),
  list: oneOf(LISTS),
  of: oneOf(VOTED),
  criterion: oneOf(CRITERIA),
  topic: oneOf(TOPICS),
  level: oneOf(['any', ...LEVELS]),
  state: oneOf(['any', 'open', 'closed']),
  seen: oneOf(['alone', 'all']),
  whose: oneOf(WHOSE),
  thread: oneOf(['public', 'private']),
  version: number(positive),
  answer: number(positive),
  entry: number(positive),
  basedOn: number(positive),
  page: number(counted),
};
/** A lesson has few pages. */
const FEW: Part = { any: fc.nat(9), longest: 9 };

function partsOf(option: (typeof Action.options)[number]): readonly (readonly [string, Part])[] {
  const names = Object.keys(option.shape).filter((name) => name !== 'do');
  return names.map((name) => {
    const part = name === 'page' && 'lesson' in option.shape ? FEW : PARTS[name];
    if (part === undefined)
      throw new Error(`nobody says what “${name}” of ${option.shape.do.value} may hold`);
    return [name, part];
  });
}

const ACTIONS = Action.options.map((option) => {
  const parts = partsOf(option);
  const any = fc.record(Object.fromEntries(parts.map(([name, part]) => [name, part.any])));
  const longest = Object.fromEntries(parts.map(([name, part]) => [name, part.longest]));
  const name = option.shape.do.value;
  return {
    name,
    any: any.map((each): Action => Action.parse({ do: name, ...each })),
    longest: Action.parse({ do: name, ...longest }),
  };
});
const anyAction: fc.Arbitrary<Action> = fc.oneof(...ACTIONS.map(({ any }) => any));

test('each action has a name of its own', () => {
  expect(new Set(ACTIONS.map(({ name }) => name)).size).toBe(ACTIONS.length);
});

describe.each(ACTIONS)('$name', ({ any, longest }) => {
  test('comes back from its custom_id as it was', () => {
    fc.assert(
      fc.property(any, (each) => {
        expect(decodeAction(encodeAction(each))).toEqual(each);
      }),
      { numRuns: 20 },
    );
    expect(decodeAction(encodeAction(longest))).toEqual(longest);
  });

  test('is at its longest within the 100 characters that Discord gives', () => {
    expect(encodeAction(longest).length).toBeLessThanOrEqual(100);
  });
});

test('one id stands for one action, and every id for the action that it is the id of', () => {
  fc.assert(
    fc.property(anyAction, anyAction, (a, b) => {
      expect(encodeAction(a) === encodeAction(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

describe('what no version of ours wrote means nothing', () => {
  test.each([
    '',
    '/',
    'view',
    'view/',
    'nothing/a000000001',
    'view/a000000001',
    'view/a000000001/identify/more',
    'view/A000000001/identify',
    'view/a00000000/identify',
    'view/a000000001/Identify',
    'view/a000000001/constructor',
    'list/',
    'list/ ',
    'list/-1',
    'list/-0',
    'list/01',
    'list/+1',
    'list/1.0',
    'list/1.5',
    'list/1e3',
    'list/0x10',
    'list/1 ',
    'list/١',
    'list/1000000001',
    'list/Infinity',
    'list/true',
    'answer/a000000001/0/stock',
    'answer/a000000001/1/__proto__',
    'keep/a000000001/stock/0',
    'keep/a000000001/Stock/1',
    'help/',
    'HELP',
    'constructor',
    '__proto__',
    'toString',
    'unchoke:view:1',
    'a'.repeat(10_000),
  ])('%j', (id) => {
    expect(decodeAction(id)).toBeUndefined();
  });

  const near = fc
    .tuple(anyAction.map(encodeAction), fc.nat(60), fc.string({ unit: 'binary', maxLength: 3 }), fc.nat(3))
    .map(([id, at, put, drop]) => id.slice(0, at) + put + id.slice(at + drop));
  test('whatever it is: an id that means something is the id of just that', () => {
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary', maxLength: 120 })), (id) => {
        const action = decodeAction(id);
        if (action !== undefined) expect(encodeAction(action)).toBe(id);
      }),
      { numRuns: 1000 },
    );
  });
});
