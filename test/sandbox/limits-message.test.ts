import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMessage, isEmptyMessage, type MessageContext } from '../../src/sandbox/limits/message.ts';
import { officialObjections } from '../support/openapi-agreement.ts';

const NO_FILES: MessageContext = { kind: 'create', files: [] };
const V2 = 1 << 15;

function codes(body: unknown, context: Partial<MessageContext> = {}): string[] {
  return checkMessage(body, { ...NO_FILES, ...context }).map(({ path, code }) => `${path} ${code}`);
}
const filled = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const embed = (part: object) => ({ embeds: [{ description: 'd', ...part }] });
const file = (name: string, size = 1) => ({ filename: name, size });

/** Rule, a body just inside it, one just outside, and what the latter breaks. */
const LIMITS: [string, unknown, unknown, string][] = [
  ['content', { content: filled(2000) }, { content: filled(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
  [
    'content in code points',
    { content: '🧪'.repeat(2000) },
    { content: '🧪'.repeat(2001) },
    'content BASE_TYPE_MAX_LENGTH',
  ],
  ['content is text', { content: '1' }, { content: 1 }, 'content STRING_TYPE_CONVERT'],
  ['an empty message', { content: '.' }, { content: ' \n' }, ' MESSAGE_EMPTY'],
  [
    'embeds',
    { embeds: times(10, () => ({ title: 't' })) },
    { embeds: times(11, () => ({ title: 't' })) },
    'embeds BASE_TYPE_MAX_LENGTH',
  ],
  [
    'sum over all embeds',
    { embeds: [{ description: filled(4000) }, { description: filled(2000) }] },
    { embeds: [{ description: filled(4000) }, { description: filled(2000), title: 'x' }] },
    'embeds MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'an embed shows something',
    { embeds: [{ title: 't' }] },
    { embeds: [{ color: 1 }] },
    'embeds.0.description BASE_TYPE_REQUIRED',
  ],
  [
    'embed title',
    embed({ title: filled(256) }),
    embed({ title: filled(257) }),
    'embeds.0.title BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embed description',
    embed({ description: filled(4096) }),
    embed({ description: filled(4097) }),
    'embeds.0.description BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embed fields',
    embed({ fields: times(25, () => ({ name: 'n', value: 'v' })) }),
    embed({ fields: times(26, () => ({ name: 'n', value: 'v' })) }),
    'embeds.0.fields BASE_TYPE_MAX_LENGTH',
  ],
  [
    'field name',
    embed({ fields: [{ name: filled(256), value: 'v' }] }),
    embed({ fields: [{ name: filled(257), value: 'v' }] }),
    'embeds.0.fields.0.name BASE_TYPE_MAX_LENGTH',
  ],
  [
    'field value',
    embed({ fields: [{ name: 'n', value: filled(1024) }] }),
    embed({ fields: [{ name: 'n', value: filled(1025) }] }),
    'embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH',
  ],
  [
    'field value present',
    embed({ fields: [{ name: 'n', value: '-' }] }),
    embed({ fields: [{ name: 'n', value: ' ' }] }),
    'embeds.0.fields.0.value BASE_TYPE_REQUIRED',
  ],
  [
    'footer',
    embed({ footer: { text: filled(2048) } }),
    embed({ footer: { text: filled(2049) } }),
    'embeds.0.footer.text BASE_TYPE_MAX_LENGTH',
  ],
  [
    'author',
    embed({ author: { name: filled(256) } }),
    embed({ author: { name: filled(257) } }),
    'embeds.0.author.name BASE_TYPE_MAX_LENGTH',
  ],
  ['colour', embed({ color: 0xffffff }), embed({ color: 0x1000000 }), 'embeds.0.color NUMBER_TYPE_MAX'],
  [
    'address',
    embed({ url: 'https://example.com' }),
    embed({ url: 'javascript:alert(1)' }),
    'embeds.0.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'address form',
    embed({ url: 'https://example.com' }),
    embed({ url: 'example' }),
    'embeds.0.url URL_TYPE_INVALID_URL',
  ],
  [
    'timestamp',
    embed({ timestamp: '2026-11-23T05:00:00Z' }),
    embed({ timestamp: 'soon' }),
    'embeds.0.timestamp DATE_TIME_TYPE_PARSE',
  ],
  [
    'embeds are objects',
    { embeds: [{ title: 't' }] },
    { content: 'c', embeds: [null] },
    'embeds.0 BASE_TYPE_REQUIRED',
  ],
  [
    'timestamp in full',
    embed({ timestamp: '2026-11-23T05:00:00Z' }),
    embed({ timestamp: '5' }),
    'embeds.0.timestamp DATE_TIME_TYPE_PARSE',
  ],
  [
    'nonce',
    { content: 'c', nonce: filled(25), enforce_nonce: true },
    { content: 'c', nonce: filled(26) },
    'nonce BASE_TYPE_MAX_LENGTH',
  ],
  [
    'stickers',
    { sticker_ids: ['1', '2', '3'] },
    { sticker_ids: ['1', '2', '3', '4'] },
    'sticker_ids BASE_TYPE_MAX_LENGTH',
  ],
  ['flags', { content: 'c', flags: 1 << 12 }, { content: 'c', flags: 1 << 6 }, 'flags MESSAGE_FLAGS_INVALID'],
  [
    'mention ids',
    { content: 'c', allowed_mentions: { parse: [], users: times(100, String) } },
    { content: 'c', allowed_mentions: { parse: [], users: times(101, String) } },
    'allowed_mentions.users BASE_TYPE_MAX_LENGTH',
  ],
  [
    'parse or ids',
    { content: 'c', allowed_mentions: { parse: ['users'], roles: ['1'] } },
    { content: 'c', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'kinds of mention',
    { content: 'c', allowed_mentions: { parse: ['everyone'] } },
    { content: 'c', allowed_mentions: { parse: ['here'] } },
    'allowed_mentions.parse.0 BASE_TYPE_CHOICES',
  ],
  [
    'no content beside components v2',
    { flags: V2, content: '', components: [text('t')] },
    { flags: V2, content: 'c', components: [text('t')] },
    'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'no embeds beside components v2',
    { flags: V2, embeds: [], components: [text('t')] },
    { flags: V2, ...embed({}), components: [text('t')] },
    'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'no poll beside components v2',
    { flags: V2, components: [text('t')] },
    { flags: V2, poll: {}, components: [text('t')] },
    'poll MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
];

function text(content: string) {
  return { type: 10, content };
}

describe('limits of a message', () => {
  test.each(LIMITS)('%s', (_rule, inside, outside, broken) => {
    expect(codes(inside)).toEqual([]);
    expect(officialObjections('message', inside)).toEqual([]);
    expect(codes(outside)).toEqual([broken]);
  });

  test('what the client always sends beside is no violation', () => {
    const body = {
      content: 'c',
      tts: false,
      nonce: null,
      enforce_nonce: false,
      embeds: null,
      flags: 0,
      extra: 1,
    };
    expect(codes(body)).toEqual([]);
    expect(codes(body, { kind: 'webhook-edit' })).toEqual([]);
  });

  test('a nonce holds only where a channel gets a new message', () => {
    expect(codes({ content: 'c', nonce: '1', enforce_nonce: true })).toEqual([]);
    for (const kind of ['callback', 'webhook', 'webhook-edit', 'edit'] as const)
      expect(codes({ content: 'c', nonce: '1', enforce_nonce: true }, { kind })).toEqual([
        'nonce MESSAGE_NONCE_NOT_SUPPORTED',
        'enforce_nonce MESSAGE_NONCE_NOT_SUPPORTED',
      ]);
  });

  test.each([
    ['create', 1 << 2, 1 << 6],
    ['edit', 1 << 2, 1 << 12],
    ['callback', 1 << 6, 1 << 7],
    ['webhook', 1 << 6, 1 << 7],
    ['webhook-edit', V2, 1 << 6],
  ] as const)('flags that %s may set', (kind, may, mayNot) => {
    const body = { components: [], content: kind === 'webhook-edit' ? null : 'c' };
    expect(codes({ ...body, flags: may }, { kind })).toEqual([]);
    expect(codes({ ...body, flags: mayNot }, { kind })).toEqual(['flags MESSAGE_FLAGS_INVALID']);
  });

  test('an edit may repeat the flags that the message has, and only that of components v2 must stay', () => {
    expect(codes({ flags: 1 << 6 }, { kind: 'webhook-edit', previousFlags: 1 << 6 })).toEqual([]);
    expect(codes({ flags: 0 }, { kind: 'edit', previousFlags: 1 << 2 })).toEqual([]);
    expect(codes({ flags: 0 }, { kind: 'edit', previousFlags: V2 })).toEqual([
      'flags MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
    ]);
  });

  test('an edit without flags stays what the message was', () => {
    const row = { type: 1, components: [{ type: 2, style: 1, label: 'l', custom_id: 'c' }] };
    const edit = (components: unknown[], previousFlags?: number) =>
      codes({ components }, { kind: 'edit', previousFlags });
    expect(edit([text('t')], V2)).toEqual([]);
    expect(edit([text('t')])).toEqual([]);
    expect(edit([row], 0)).toEqual([]);
    expect(edit([text('t')], 0)).toEqual(['components.0 UNION_TYPE_CHOICES']);
    expect(codes({ content: 'c' }, { kind: 'edit', previousFlags: V2 })).toEqual([
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ]);
  });

  test('an edit may take everything away, a new message may not', () => {
    const nothing = { content: '', embeds: [], components: [] };
    expect(codes(nothing, { kind: 'edit' })).toEqual([]);
    expect(codes(nothing, { kind: 'webhook' })).toEqual([' MESSAGE_EMPTY']);
  });

  test('files: ten, of ten MiB, each described by an id that was sent', () => {
    const mib = 1024 * 1024;
    expect(codes({}, { files: times(10, (n) => file(`${n}.png`, 10 * mib)) })).toEqual([]);
    expect(codes({}, { files: times(11, (n) => file(`${n}.png`)) })).toEqual(['files BASE_TYPE_MAX_LENGTH']);
    expect(codes({}, { files: [file('a.png', 10 * mib + 1)] })).toEqual(['files.0 REQUEST_ENTITY_TOO_LARGE']);
    const described = (id: unknown) => ({ attachments: [{ id, description: 'a picture' }] });
    expect(codes(described('0'), { files: [file('a.png')] })).toEqual([]);
    expect(codes(described(1), { files: [file('a.png')] })).toEqual([
      'attachments.0.id ATTACHMENT_NOT_FOUND',
    ]);
    const earlier = described('1500000000000000000');
    expect(codes(earlier, { kind: 'edit' })).toEqual([]);
    expect(codes({ ...earlier, content: 'c' })).toEqual(['attachments.0.id ATTACHMENT_NOT_FOUND']);
  });

  test('attachment:// names a file that came along, or was renamed to it', () => {
    const picture = { embeds: [{ image: { url: 'attachment://a.png' } }] };
    const missing = 'embeds.0.image.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND';
    expect(codes(picture, { files: [file('a.png')] })).toEqual([]);
    expect(codes(picture, { files: [file('b.png')] })).toEqual([missing]);
    const renamed = { ...picture, attachments: [{ id: 0, filename: 'a.png' }] };
    expect(codes(renamed, { files: [file('b.png')] })).toEqual([]);
  });

  test('any JSON at all is judged, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('create', 'edit', 'webhook' as const), (body, kind) => {
        const paths = checkMessage(body, { kind, files: [] }).map((violation) => violation.path);
        expect(paths.every((path) => typeof path === 'string')).toBe(true);
      }),
    );
  });
});

test('a message with a file, a sticker or a forward is not empty', () => {
  expect(isEmptyMessage({}, [])).toBe(true);
  expect(isEmptyMessage(undefined, [])).toBe(true);
  expect(isEmptyMessage({ content: '\n' }, [])).toBe(true);
  expect(isEmptyMessage({}, [file('a')])).toBe(false);
  expect(isEmptyMessage({ sticker_ids: ['1'] }, [])).toBe(false);
  expect(isEmptyMessage({ message_reference: { type: 1 } }, [])).toBe(false);
  expect(isEmptyMessage({ message_reference: { message_id: '1' } }, [])).toBe(true);
});
