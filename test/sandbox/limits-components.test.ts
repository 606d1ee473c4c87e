import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../src/sandbox/limits/message.ts';
import { officialObjections } from '../support/openapi-agreement.ts';

const V2 = 1 << 15;
const filled = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

function codes(body: unknown): string[] {
  const files = [{ filename: 'a.png', size: 1 }];
  return checkMessage(body, { kind: 'create', files }).map(({ path, code }) => `${path} ${code}`);
}

const button = (part: object = {}) => ({ type: 2, style: 1, label: 'l', custom_id: 'c', ...part });
const buttons = (count: number) => times(count, (n) => button({ custom_id: `b${n}` }));
const options = (count: number) => times(count, (n) => ({ label: `l${n}`, value: `v${n}` }));
const select = (part: object = {}) => ({ type: 3, custom_id: 's', options: options(3), ...part });
const row = (...components: unknown[]) => ({ type: 1, components });
const text = (content = 't') => ({ type: 10, content });
const section = (components: unknown[], accessory: unknown = button()) => ({
  type: 9,
  components,
  accessory,
});
const container = (components: unknown[], part: object = {}) => ({ type: 17, components, ...part });
const media = (url: string) => ({ media: { url } });
const gallery = (count: number) => ({
  type: 12,
  items: times(count, () => media('https://example.com/a.png')),
});
const legacy = (...components: unknown[]) => ({ components });
const v2 = (...components: unknown[]) => ({ flags: V2, components });
const oneOption = (part: object) => legacy(row(select({ options: [{ label: 'l', value: 'v', ...part }] })));

const ROW = 'components.0.components';
const LIMITS: [string, unknown, unknown, string][] = [
  [
    'rows',
    legacy(...times(5, (n) => row(button({ custom_id: `${n}` })))),
    legacy(...times(6, (n) => row(button({ custom_id: `${n}` })))),
    'components BASE_TYPE_MAX_LENGTH',
  ],
  ['buttons in a row', legacy(row(...buttons(5))), legacy(row(...buttons(6))), `${ROW} BASE_TYPE_BAD_LENGTH`],
  ['an empty row', legacy(row(button())), legacy(row()), `${ROW} BASE_TYPE_BAD_LENGTH`],
  [
    'one select in a row',
    legacy(row(select()), row(button())),
    legacy(row(select(), button())),
    `${ROW}.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED`,
  ],
  ['only rows without the flag', legacy(row(button())), legacy(text()), 'components.0 UNION_TYPE_CHOICES'],
  [
    'no text input in a message',
    legacy(row(select())),
    legacy(row({ type: 4, custom_id: 'c', style: 1 })),
    `${ROW}.0 UNION_TYPE_CHOICES`,
  ],
  [
    'custom ids differ',
    legacy(row(button(), button({ custom_id: 'd' }))),
    legacy(row(button()), row(button())),
    'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'custom ids differ when nested',
    v2(container([row(button())])),
    v2(container([row(button())]), section([text()])),
    'components.1.accessory.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'ids differ, 0 is none',
    v2({ ...text(), id: 0 }, { ...text(), id: 0 }),
    v2({ ...text(), id: 7 }, { ...text(), id: 7 }),
    'components.1.id COMPONENT_ID_DUPLICATED',
  ],
  [
    'custom id length',
    legacy(row(button({ custom_id: filled(100) }))),
    legacy(row(button({ custom_id: filled(101) }))),
    `${ROW}.0.custom_id BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'custom id is not blank',
    legacy(row(button({ custom_id: 'c' }))),
    legacy(row(button({ custom_id: '' }))),
    `${ROW}.0.custom_id BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'button label',
    legacy(row(button({ label: filled(80) }))),
    legacy(row(button({ label: filled(81) }))),
    `${ROW}.0.label BASE_TYPE_MAX_LENGTH`,
  ],
  [
    'button shows something',
    legacy(row(button({ label: '', emoji: { name: '✅' } }))),
    legacy(row(button({ label: undefined }))),
    `${ROW}.0 BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED`,
  ],
  [
    'button style',
    legacy(row(button({ style: 4 }))),
    legacy(row(button({ style: 7 }))),
    `${ROW}.0.style BASE_TYPE_CHOICES`,
  ],
  [
    'button needs a custom id',
    legacy(row(button())),
    legacy(row(button({ custom_id: undefined }))),
    `${ROW}.0.custom_id COMPONENT_CUSTOM_ID_REQUIRED`,
  ],
  [
    'custom id xor url',
    legacy(row(button({ style: 5, custom_id: undefined, url: 'https://example.com' }))),
    legacy(row(button({ style: 5, url: 'https://example.com' }))),
    `${ROW}.0 BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE`,
  ],
  [
    'url scheme',
    legacy(row(button({ style: 5, custom_id: undefined, url: 'discord://x' }))),
    legacy(row(button({ style: 5, custom_id: undefined, url: 'file:///x' }))),
    `${ROW}.0.url URL_TYPE_INVALID_SCHEME`,
  ],
  [
    'premium only a SKU',
    legacy(row({ type: 2, style: 6, sku_id: '12' })),
    legacy(row({ type: 2, style: 6, sku_id: '12', label: 'l' })),
    `${ROW}.0.label BUTTON_COMPONENT_PREMIUM_EXCLUSIVE`,
  ],
  [
    'emoji',
    legacy(row(button({ emoji: { id: '1500000000000000000', name: 'ok' } }))),
    legacy(row(button({ emoji: { name: ':ok:' } }))),
    `${ROW}.0.emoji COMPONENT_INVALID_EMOJI`,
  ],
  [
    'select options',
    legacy(row(select({ options: options(25) }))),
    legacy(row(select({ options: options(26) }))),
    `${ROW}.0.options BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'a select has options',
    legacy(row(select({ options: options(1) }))),
    legacy(row(select({ options: [] }))),
    `${ROW}.0.options BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'option label',
    oneOption({ label: filled(100) }),
    oneOption({ label: filled(101) }),
    `${ROW}.0.options.0.label BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'option value',
    oneOption({ value: filled(100) }),
    oneOption({ value: filled(101) }),
    `${ROW}.0.options.0.value BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'option value is there',
    oneOption({ value: 'v' }),
    oneOption({ value: '' }),
    `${ROW}.0.options.0.value BASE_TYPE_REQUIRED`,
  ],
  [
    'option description',
    oneOption({ description: filled(100) }),
    oneOption({ description: filled(101) }),
    `${ROW}.0.options.0.description BASE_TYPE_MAX_LENGTH`,
  ],
  [
    'option values differ',
    legacy(row(select())),
    legacy(row(select({ options: [...options(2), ...options(1)] }))),
    `${ROW}.0.options.2.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED`,
  ],
  [
    'placeholder',
    legacy(row(select({ placeholder: filled(150) }))),
    legacy(row(select({ placeholder: filled(151) }))),
    `${ROW}.0.placeholder BASE_TYPE_MAX_LENGTH`,
  ],
  [
    'as many options as may be chosen',
    legacy(row(select({ max_values: 3 }))),
    legacy(row(select({ max_values: 4 }))),
    `${ROW}.0.options BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'min within max',
    legacy(row(select({ min_values: 2, max_values: 2 }))),
    legacy(row(select({ min_values: 3, max_values: 2 }))),
    `${ROW}.0.min_values COMPONENT_MIN_VALUES_EXCEEDS_MAX_VALUES`,
  ],
  [
    'max of min values',
    legacy(row({ type: 5, custom_id: 'u', min_values: 0, max_values: 25 })),
    legacy(row({ type: 5, custom_id: 'u', max_values: 26 })),
    `${ROW}.0.max_values NUMBER_TYPE_MAX`,
  ],
  [
    'defaults within max',
    legacy(row(select({ options: options(3).map((one, n) => ({ ...one, default: n < 1 })) }))),
    legacy(row(select({ options: options(3).map((one, n) => ({ ...one, default: n < 2 })) }))),
    `${ROW}.0.options SELECT_COMPONENT_DEFAULT_VALUES_OUT_OF_RANGE`,
  ],
  [
    'kind of default',
    legacy(row({ type: 5, custom_id: 'u', default_values: [{ id: '1', type: 'user' }] })),
    legacy(row({ type: 5, custom_id: 'u', default_values: [{ id: '1', type: 'role' }] })),
    `${ROW}.0.default_values.0.type BASE_TYPE_CHOICES`,
  ],
  [
    'all components',
    v2(container(times(39, () => text()))),
    v2(container(times(40, () => text()))),
    'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    'text in all',
    v2(text(filled(3999)), container([text('x')])),
    v2(text(filled(3999)), container([text('xx')])),
    'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  ['a text is not blank', v2(text('t')), v2(text('')), 'components.0.content BASE_TYPE_REQUIRED'],
  [
    'texts in a section',
    v2(section(times(3, () => text()))),
    v2(section(times(4, () => text()))),
    'components.0.components BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a section has an accessory',
    v2(section([text()], { type: 11, ...media('attachment://a.png') })),
    v2({ type: 9, components: [text()] }),
    'components.0.accessory BASE_TYPE_REQUIRED',
  ],
  [
    'a section holds texts',
    v2(section([text()])),
    v2(section([gallery(1)])),
    'components.0.components.0 UNION_TYPE_CHOICES',
  ],
  [
    'no container in a container',
    v2(container([gallery(1)])),
    v2(container([container([text()])])),
    'components.0.components.0 UNION_TYPE_CHOICES',
  ],
  [
    'accent colour',
    v2(container([text()], { accent_color: 0 })),
    v2(container([text()], { accent_color: -1 })),
    'components.0.accent_color NUMBER_TYPE_MIN',
  ],
  ['gallery', v2(gallery(10)), v2(gallery(11)), 'components.0.items BASE_TYPE_BAD_LENGTH'],
  [
    'a file that came along',
    v2({ type: 13, file: { url: 'attachment://a.png' } }),
    v2({ type: 13, file: { url: 'https://example.com/a.png' } }),
    'components.0.file.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a file that is there',
    v2({ type: 13, file: { url: 'attachment://a.png' } }),
    v2({ type: 13, file: { url: 'attachment://b.png' } }),
    'components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'separator',
    v2({ type: 14, spacing: 2, divider: false }),
    v2({ type: 14, spacing: 3 }),
    'components.0.spacing BASE_TYPE_CHOICES',
  ],
  ['a known type', v2(text()), v2({ type: 99 }), 'components.0 UNION_TYPE_CHOICES'],
];

describe('limits of components', () => {
  test.each(LIMITS)('%s', (_rule, inside, outside, broken) => {
    expect(codes(inside)).toEqual([]);
    expect(officialObjections('message', inside)).toEqual([]);
    expect(codes(outside)).toEqual([broken]);
  });
});
