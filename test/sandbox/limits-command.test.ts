import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkThread } from '../../src/sandbox/limits/channel.ts';
import { checkCommands } from '../../src/sandbox/limits/command.ts';
import { officialObjections } from '../support/openapi-agreement.ts';

const filled = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const codes = (body: unknown) => checkCommands(body).map(({ path, code }) => `${path} ${code}`);

const command = (part: object = {}) => ({ name: 'assess', description: 'd', ...part });
const option = (part: object = {}) => ({ type: 3, name: 'o', description: 'd', ...part });
const withOption = (part: object) => command({ options: [option(part)] });
const choices = (count: number) => times(count, (n) => ({ name: `n${n}`, value: `v${n}` }));
const menu = (part: object = {}) => ({ name: 'Score this', type: 3, ...part });
const sized = (last: number) =>
  command({
    name: filled(32),
    description: filled(100),
    options: times(2, (n) => ({
      type: 3,
      name: `${n}`,
      description: filled(99),
      choices: [{ name: 'n', value: n === 0 ? filled(6000) : filled(last) }],
    })),
  });
const SIZE_BESIDE_LAST = 32 + 100 + 2 * 100 + 2 + 6000;

const LIMITS: [string, unknown, unknown, string][] = [
  [
    'name',
    command({ name: filled(32) }),
    command({ name: filled(33) }),
    'name BASE_TYPE_BAD_LENGTH name APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'name in lower case',
    command({ name: '评估-é' }),
    command({ name: 'Assess' }),
    'name APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'name is one word',
    command({ name: 'as_sess' }),
    command({ name: 'as sess' }),
    'name APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'name in Devanagari',
    command({ name: 'नमस्ते' }),
    command({ name: 'नमस्ते!' }),
    'name APPLICATION_COMMAND_INVALID_NAME',
  ],
  ['menu name', menu({ name: filled(32) }), menu({ name: filled(33) }), 'name BASE_TYPE_BAD_LENGTH'],
  [
    'menu has no description',
    menu({ description: '' }),
    menu({ description: 'd' }),
    'description APPLICATION_COMMAND_DESCRIPTION_INVALID',
  ],
  [
    'menu has no options',
    menu({ options: [] }),
    menu({ options: [option()] }),
    'options APPLICATION_COMMAND_OPTIONS_INVALID',
  ],
  [
    'description',
    command({ description: filled(100) }),
    command({ description: filled(101) }),
    'description BASE_TYPE_BAD_LENGTH',
  ],
  ['description is there', command(), command({ description: '' }), 'description BASE_TYPE_REQUIRED'],
  [
    'options',
    command({ options: times(25, (n) => option({ name: `${n}` })) }),
    command({ options: times(26, (n) => option({ name: `${n}` })) }),
    'options BASE_TYPE_MAX_LENGTH',
  ],
  [
    'option names differ',
    command({ options: [option(), option({ name: 'p' })] }),
    command({ options: [option(), option()] }),
    'options.1.name APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  ],
  [
    'required first',
    command({ options: [option({ required: true }), option({ name: 'p' })] }),
    command({ options: [option(), option({ name: 'p', required: true })] }),
    'options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'choices',
    withOption({ choices: choices(25) }),
    withOption({ choices: choices(26) }),
    'options.0.choices BASE_TYPE_MAX_LENGTH',
  ],
  [
    'choice names differ',
    withOption({ choices: choices(2) }),
    withOption({ choices: [...choices(1), ...choices(1)] }),
    'options.0.choices.1.name APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
  ],
  [
    'choice of its type',
    withOption({ type: 4, choices: [{ name: 'n', value: 1 }] }),
    withOption({ type: 4, choices: [{ name: 'n', value: 1.5 }] }),
    'options.0.choices.0.value NUMBER_TYPE_COERCE',
  ],
  [
    'choices only where they can be',
    withOption({ type: 5, choices: [] }),
    withOption({ type: 5, choices: choices(1) }),
    'options.0.choices APPLICATION_COMMAND_OPTIONS_FIELD_INVALID',
  ],
  [
    'autocomplete or choices',
    withOption({ autocomplete: true, choices: [] }),
    withOption({ autocomplete: true, choices: choices(1) }),
    'options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
  ],
  [
    'values only for numbers',
    withOption({ type: 10, min_value: 0.5 }),
    withOption({ min_value: 1 }),
    'options.0.min_value APPLICATION_COMMAND_OPTIONS_FIELD_INVALID',
  ],
  [
    'lengths only for text',
    withOption({ max_length: 6000 }),
    withOption({ type: 4, max_length: 5 }),
    'options.0.max_length APPLICATION_COMMAND_OPTIONS_FIELD_INVALID',
  ],
  [
    'longest text',
    withOption({ max_length: 6000 }),
    withOption({ max_length: 6001 }),
    'options.0.max_length NUMBER_TYPE_MAX',
  ],
  [
    'least within most',
    withOption({ min_length: 5, max_length: 5 }),
    withOption({ min_length: 6, max_length: 5 }),
    'options.0 APPLICATION_COMMAND_OPTIONS_MIN_GREATER_THAN_MAX',
  ],
  [
    'subcommands alone',
    command({ options: [option({ type: 1 }), option({ type: 2, name: 'g' })] }),
    command({ options: [option({ type: 1 }), option({ name: 'p' })] }),
    'options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    'groups hold subcommands',
    withOption({ type: 2, options: [option({ type: 1 })] }),
    withOption({ type: 2, options: [option()] }),
    'options.0.options.0.type BASE_TYPE_CHOICES',
  ],
  [
    'no deeper',
    withOption({ type: 1, options: [option()] }),
    withOption({ type: 1, options: [option({ type: 1 })] }),
    'options.0.options.0.type BASE_TYPE_CHOICES',
  ],
  [
    'locales',
    command({ name_localizations: { 'zh-CN': '评估' } }),
    command({ name_localizations: { zh: '评估' } }),
    'name_localizations.zh BASE_TYPE_CHOICES',
  ],
  [
    'a localised name is a name',
    command({ name_localizations: { ko: '평가' } }),
    command({ name_localizations: { de: 'Bewerten' } }),
    'name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'a localised description',
    withOption({ description_localizations: { ko: filled(100) } }),
    withOption({ description_localizations: { ko: filled(101) } }),
    'options.0.description_localizations.ko BASE_TYPE_BAD_LENGTH',
  ],
  [
    'characters in all',
    sized(8000 - SIZE_BESIDE_LAST),
    sized(8001 - SIZE_BESIDE_LAST),
    ' APPLICATION_COMMAND_TOO_LARGE',
  ],
  [
    'permissions as digits',
    command({ default_member_permissions: '8' }),
    command({ default_member_permissions: 'admin' }),
    'default_member_permissions NUMBER_TYPE_COERCE',
  ],
  ['contexts', command({ contexts: [0] }), command({ contexts: [3] }), 'contexts.0 BASE_TYPE_CHOICES'],
  [
    'commands',
    times(100, (n) => command({ name: `${n}` })),
    times(101, (n) => command({ name: `${n}` })),
    ' APPLICATION_COMMANDS_MAX_REACHED',
  ],
  [
    'names differ by type',
    [command({ name: 'n' }), menu({ name: 'n' })],
    [command(), command()],
    '1 APPLICATION_COMMANDS_DUPLICATE_NAME',
  ],
];

describe('limits of commands', () => {
  test.each(LIMITS)('%s', (_rule, inside, outside, broken) => {
    expect(codes(inside)).toEqual([]);
    expect(officialObjections('commands', Array.isArray(inside) ? inside : [inside])).toEqual([]);
    expect(codes(outside).join(' ')).toBe(broken);
  });

  test('of a text and its localisations only the longest counts', () => {
    const localized = { de: filled(100), fr: filled(100) };
    const full = {
      ...sized(8000 - SIZE_BESIDE_LAST),
      description: filled(50),
      description_localizations: localized,
    };
    expect(codes(full)).toEqual([]);
  });

  test('any JSON at all is judged, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(Array.isArray(checkCommands(body))).toBe(true);
      }),
    );
  });
});

describe('limits of a thread', () => {
  const thread = (part: object) => ({ name: 'n', ...part });
  test.each<[string, unknown, unknown, string]>([
    ['name', thread({ name: filled(100) }), thread({ name: filled(101) }), 'name BASE_TYPE_BAD_LENGTH'],
    ['name is there', thread({}), { type: 11 }, 'name BASE_TYPE_REQUIRED'],
    [
      'archive',
      thread({ auto_archive_duration: 10_080 }),
      thread({ auto_archive_duration: 10_081 }),
      'auto_archive_duration BASE_TYPE_CHOICES',
    ],
    ['type', thread({ type: 12 }), thread({ type: 0 }), 'type BASE_TYPE_CHOICES'],
    [
      'slow mode',
      thread({ rate_limit_per_user: 21_600 }),
      thread({ rate_limit_per_user: 21_601 }),
      'rate_limit_per_user NUMBER_TYPE_MAX',
    ],
  ])('%s', (_rule, inside, outside, broken) => {
    expect(checkThread(inside)).toEqual([]);
    expect(checkThread(outside).map(({ path, code }) => `${path} ${code}`)).toEqual([broken]);
  });
});
