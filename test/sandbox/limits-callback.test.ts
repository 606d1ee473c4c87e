import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CallbackContext, checkCallback } from '../../src/sandbox/limits/interaction-callback.ts';
import { officialObjections } from '../support/openapi-agreement.ts';

const COMMAND: CallbackContext = { interactionType: 2, fromComponent: false, files: [] };
const V2 = 1 << 15;
const filled = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

function codes(body: unknown, context: Partial<CallbackContext> = {}): string[] {
  return checkCallback(body, { ...COMMAND, ...context }).map(({ path, code }) => `${path} ${code}`);
}

const input = (part: object = {}) => ({ type: 4, custom_id: 'i', style: 1, ...part });
const label = (component: object, part: object = {}) => ({ type: 18, label: 'l', component, ...part });
const form = (part: object) => ({
  type: 9,
  data: { custom_id: 'f', title: 't', components: [label(input())], ...part },
});
const formWith = (component: object) => form({ components: [label(component)] });
const options = (count: number) => times(count, (n) => ({ label: `l${n}`, value: `v${n}` }));
const radio = (count: number) => ({ type: 21, custom_id: 'r', options: options(count) });
const boxes = (part: object) => ({ type: 22, custom_id: 'b', options: options(3), ...part });
const AT = 'data.components.0.component';

describe('limits of a form', () => {
  const LIMITS: [string, unknown, unknown, string][] = [
    ['title', form({ title: filled(45) }), form({ title: filled(46) }), 'data.title BASE_TYPE_BAD_LENGTH'],
    ['title is there', form({}), form({ title: '' }), 'data.title BASE_TYPE_REQUIRED'],
    [
      'custom id',
      form({ custom_id: filled(100) }),
      form({ custom_id: filled(101) }),
      'data.custom_id BASE_TYPE_BAD_LENGTH',
    ],
    [
      'components',
      form({ components: times(5, (n) => label(input({ custom_id: `${n}` }))) }),
      form({ components: times(6, (n) => label(input({ custom_id: `${n}` }))) }),
      'data.components BASE_TYPE_BAD_LENGTH',
    ],
    [
      'no components',
      form({ components: [{ type: 10, content: 't' }] }),
      form({ components: [] }),
      'data.components BASE_TYPE_BAD_LENGTH',
    ],
    [
      'label',
      form({ components: [label(input(), { label: filled(45) })] }),
      form({ components: [label(input(), { label: filled(46) })] }),
      'data.components.0.label BASE_TYPE_BAD_LENGTH',
    ],
    [
      'description',
      form({ components: [label(input(), { description: filled(100) })] }),
      form({ components: [label(input(), { description: filled(101) })] }),
      'data.components.0.description BASE_TYPE_BAD_LENGTH',
    ],
    [
      'custom ids differ',
      formWith(input()),
      form({ components: [label(input()), label(input())] }),
      'data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    ['style', formWith(input({ style: 2 })), formWith(input({ style: 3 })), `${AT}.style BASE_TYPE_CHOICES`],
    [
      'most characters',
      formWith(input({ max_length: 4000 })),
      formWith(input({ max_length: 4001 })),
      `${AT}.max_length NUMBER_TYPE_MAX`,
    ],
    [
      'least characters',
      formWith(input({ min_length: 9, max_length: 9 })),
      formWith(input({ min_length: 9, max_length: 8 })),
      `${AT}.min_length TEXT_INPUT_MIN_LENGTH_EXCEEDS_MAX_LENGTH`,
    ],
    [
      'value',
      formWith(input({ value: filled(4000) })),
      formWith(input({ value: filled(4001) })),
      `${AT}.value BASE_TYPE_MAX_LENGTH`,
    ],
    [
      'placeholder',
      formWith(input({ placeholder: filled(100) })),
      formWith(input({ placeholder: filled(101) })),
      `${AT}.placeholder BASE_TYPE_MAX_LENGTH`,
    ],
    [
      'the old row names its input',
      form({ components: [{ type: 1, components: [input({ label: 'l' })] }] }),
      form({ components: [{ type: 1, components: [input()] }] }),
      'data.components.0.components.0.label BASE_TYPE_REQUIRED',
    ],
    [
      'no button in a form',
      formWith(input()),
      formWith({ type: 2, style: 1, custom_id: 'c', label: 'l' }),
      `${AT} UNION_TYPE_CHOICES`,
    ],
    [
      'no bare select in a form',
      formWith({ type: 5, custom_id: 'u' }),
      form({ components: [{ type: 5, custom_id: 'u' }] }),
      'data.components.0 UNION_TYPE_CHOICES',
    ],
    [
      'no disabled select',
      formWith({ type: 5, custom_id: 'u', disabled: false }),
      formWith({ type: 5, custom_id: 'u', disabled: true }),
      `${AT}.disabled SELECT_COMPONENT_DISABLED_IN_MODAL`,
    ],
    ['least radios', formWith(radio(2)), formWith(radio(1)), `${AT}.options BASE_TYPE_BAD_LENGTH`],
    ['most radios', formWith(radio(10)), formWith(radio(11)), `${AT}.options BASE_TYPE_BAD_LENGTH`],
    [
      'boxes',
      formWith(boxes({ max_values: 10 })),
      formWith(boxes({ max_values: 11 })),
      `${AT}.max_values NUMBER_TYPE_MAX`,
    ],
    [
      'one checkbox',
      formWith({ type: 23, custom_id: 'k', default: true }),
      formWith({ type: 23, custom_id: 'k', default: 'yes' }),
      `${AT}.default BOOLEAN_TYPE_CONVERT`,
    ],
    [
      'uploads',
      formWith({ type: 19, custom_id: 'u', min_values: 0, max_values: 10 }),
      formWith({ type: 19, custom_id: 'u', min_values: 0, max_values: 11 }),
      `${AT}.max_values NUMBER_TYPE_MAX`,
    ],
  ];
  test.each(LIMITS)('%s', (_rule, inside, outside, broken) => {
    expect(codes(inside)).toEqual([]);
    expect(officialObjections('callback', inside)).toEqual([]);
    expect(codes(outside)).toEqual([broken]);
  });
});

describe('which answers an interaction takes', () => {
  const ALLOWED: [string, Partial<CallbackContext>, number[]][] = [
    ['a command', { interactionType: 2 }, [4, 5, 9]],
    ['a component', { interactionType: 3, fromComponent: true }, [4, 5, 6, 7, 9]],
    ['somebody typing', { interactionType: 4 }, [8]],
    ['a form opened by a command', { interactionType: 5 }, [4, 5]],
    ['a form opened by a component', { interactionType: 5, fromComponent: true }, [4, 5, 6, 7]],
  ];
  const answer = (type: number) => {
    if (type === 9) return form({});
    if (type === 8) return { type, data: { choices: [] } };
    return { type, ...(type === 4 ? { data: { content: 'c' } } : {}) };
  };
  test.each(ALLOWED)('%s', (_what, context, allowed) => {
    for (const type of [1, 4, 5, 6, 7, 8, 9, 10])
      expect([type, codes(answer(type), context)]).toEqual([
        type,
        allowed.includes(type) ? [] : ['type BASE_TYPE_CHOICES'],
      ]);
  });

  test('an answer says of what type it is', () => {
    expect(codes({ data: { content: 'c' } })).toEqual(['type BASE_TYPE_REQUIRED']);
    expect(codes('4')).toEqual([' MODEL_TYPE_CONVERT']);
  });

  test('a reply that defers carries only the ephemeral flag', () => {
    expect(codes({ type: 5, data: { flags: 64 } })).toEqual([]);
    expect(codes({ type: 5, data: { flags: 64 | V2 } })).toEqual(['data.flags MESSAGE_FLAGS_INVALID']);
  });

  test('a reply is a message, its limits told below data', () => {
    expect(codes({ type: 4, data: { content: filled(2001) } })).toEqual([
      'data.content BASE_TYPE_MAX_LENGTH',
    ]);
    expect(codes({ type: 4 })).toEqual(['data MESSAGE_EMPTY']);
    expect(codes({ type: 4, data: { flags: 64 } })).toEqual(['data MESSAGE_EMPTY']);
  });

  test('an update keeps the kind of its message', () => {
    const update = { type: 7, data: { components: [{ type: 10, content: 't' }] } };
    const component = { interactionType: 3, fromComponent: true } as const;
    expect(codes(update, { ...component, previousFlags: V2 })).toEqual([]);
    expect(codes(update, { ...component, previousFlags: 0 })).toEqual([
      'data.components.0 UNION_TYPE_CHOICES',
    ]);
  });

  const typing = { interactionType: 4 } as const;
  const choices = (list: unknown[]) => ({ type: 8, data: { choices: list } });
  test.each<[string, unknown[], unknown[], string]>([
    [
      '25 choices',
      times(25, (n) => ({ name: 'n', value: `${n}` })),
      times(26, (n) => ({ name: 'n', value: `${n}` })),
      'data.choices BASE_TYPE_MAX_LENGTH',
    ],
    [
      'names',
      [{ name: filled(100), value: 1 }],
      [{ name: filled(101), value: 1 }],
      'data.choices.0.name BASE_TYPE_BAD_LENGTH',
    ],
    [
      'names are there',
      [{ name: 'n', value: 1 }],
      [{ name: '', value: 1 }],
      'data.choices.0.name BASE_TYPE_REQUIRED',
    ],
    [
      'values of one type',
      [
        { name: 'n', value: 1 },
        { name: 'm', value: 2.5 },
      ],
      [
        { name: 'n', value: 1 },
        { name: 'm', value: '2' },
      ],
      'data.choices.1.value NUMBER_TYPE_COERCE',
    ],
    [
      'values are there',
      [{ name: 'n', value: '' }],
      [{ name: 'n' }],
      'data.choices.0.value BASE_TYPE_REQUIRED',
    ],
  ])('while typing: %s', (_rule, inside, outside, broken) => {
    expect(codes(choices(inside), typing)).toEqual([]);
    expect(officialObjections('callback', choices(inside))).toEqual([]);
    expect(codes(choices(outside), typing)).toEqual([broken]);
  });

  test('any JSON at all is judged, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(4, 5, 7, 8, 9), (data, type) => {
        const found = checkCallback({ type, data }, { interactionType: 3, fromComponent: true, files: [] });
        expect(Array.isArray(found)).toBe(true);
      }),
    );
  });
});
