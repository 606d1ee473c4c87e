import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Action } from '../../src/app/actions.ts';
import { decodeAction, encodeAction } from '../../src/discord/custom-id.ts';
import { STAGES } from '../../src/domain/framework/names.ts';
import { AssessmentId, PromptId } from '../../src/domain/ids.ts';

const assessment = fc
  .string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'), minLength: 10, maxLength: 10 })
  .map((id) => AssessmentId.parse(id));
const prompt = fc.stringMatching(/^[a-z][a-z0-9-]{1,31}$/).map((id) => PromptId.parse(id));
const stage = fc.constantFrom(...STAGES);
const counted = fc.oneof(fc.nat(30), fc.integer({ min: 0, max: 1_000_000_000 }));
const version = counted.map((each) => Math.max(1, each));

type ActionArbitraries = { readonly [D in Action['do']]: fc.Arbitrary<Extract<Action, { do: D }>> };
const as = <D extends Action['do']>(name: D) => fc.constant(name);

/** Every action there is; the compiler refuses this table while one is missing. */
const ACTIONS: ActionArbitraries = {
  view: fc.record({ do: as('view'), assessment, stage }),
  answer: fc.record({ do: as('answer'), assessment, version, prompt }),
  pick: fc.record({ do: as('pick'), assessment, version, stage }),
  fill: fc.record({ do: as('fill'), assessment, prompt, basedOn: counted }),
  retry: fc.record({ do: as('retry'), assessment, prompt }),
  compare: fc.record({ do: as('compare'), assessment, prompt }),
  keep: fc.record({ do: as('keep'), assessment, prompt, answer: version }),
  'move-on': fc.record({ do: as('move-on'), assessment, version, stage }),
  explain: fc.record({ do: as('explain'), assessment, version, stage }),
  'move-on-with-gaps': fc.record({ do: as('move-on-with-gaps'), assessment, version, stage }),
  record: fc.record({ do: as('record'), assessment, stage }),
  turn: fc.record({ do: as('turn'), assessment, page: counted }),
  'fresh-panel': fc.record({ do: as('fresh-panel'), assessment }),
  list: fc.record({ do: as('list'), page: counted }),
  help: fc.record({ do: as('help') }),
};
const anyAction: fc.Arbitrary<Action> = fc.oneof(...Object.values(ACTIONS));

test('the table of actions is whole', () => {
  expect(Object.keys(ACTIONS).sort()).toEqual(Action.options.map((each) => each.shape.do.value).sort());
});

describe.each(Object.entries(ACTIONS))('%s', (_, action: fc.Arbitrary<Action>) => {
  test('comes back from its custom_id as it was', () => {
    fc.assert(
      fc.property(action, (each) => {
        expect(decodeAction(encodeAction(each))).toEqual(each);
      }),
    );
  });
});

test('the longest of each fits into the 100 characters that Discord gives', () => {
  const longest = {
    assessment: AssessmentId.parse('z'.repeat(10)),
    prompt: PromptId.parse('z'.repeat(32)),
    stage: STAGES.reduce((a, b) => (a.length >= b.length ? a : b)),
    version: 1_000_000_000,
    basedOn: 1_000_000_000,
    answer: 1_000_000_000,
    page: 1_000_000_000,
  };
  for (const option of Action.options) {
    const action = Action.parse({ ...longest, do: option.shape.do.value });
    expect(encodeAction(action).length, action.do).toBeLessThanOrEqual(100);
  }
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
