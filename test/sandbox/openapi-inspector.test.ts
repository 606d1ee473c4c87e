import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/sandbox/sandbox.ts';
import { readDocument } from '../support/openapi-document.ts';
import { inspectorFor, openApiInspector } from '../support/openapi-inspector.ts';
import { matchPath, pathTemplates } from '../support/openapi-paths.ts';

const SNOWFLAKE = '1500000000000000001';

describe('which template a path follows', () => {
  const templates = pathTemplates([
    '/users/@me',
    '/users/{user_id}',
    '/webhooks/{id}/{token}',
    '/webhooks/{id}/{token}/messages/@original',
    '/webhooks/{id}/{token}/messages/{message_id}',
  ]);
  test.each([
    ['/users/@me', '/users/@me'],
    ['/api/v10/users/7', '/users/{user_id}'],
    ['/api/users/7', '/users/{user_id}'],
    ['/api/v10/webhooks/1/t/messages/%40original?wait=true', '/webhooks/{id}/{token}/messages/@original'],
    ['/webhooks/1/t/messages/2', '/webhooks/{id}/{token}/messages/{message_id}'],
    ['/webhooks/1/%zz', '/webhooks/{id}/{token}'],
    ['/users/', undefined],
    ['/users/1/2', undefined],
    ['/apiary', undefined],
  ])('%s', (path, template) => {
    expect(matchPath(path, templates)).toBe(template);
  });
});

const MADE_UP = {
  openapi: '3.1.0',
  paths: {
    '/things/{thing_id}': {
      post: {
        requestBody: { required: true, content: json({ $ref: '#/components/schemas/Thing' }) },
        responses: {
          200: { content: json({ $ref: '#/components/schemas/Thing' }) },
          204: {},
          429: { $ref: '#/components/responses/Limited' },
        },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        properties: {
          name: { type: 'string', maxLength: 3 },
          default_member_permissions: { type: ['integer', 'null'], minimum: 0, maximum: 64 },
        },
        required: ['name'],
      },
      Error: { type: 'object', required: ['code', 'message'] },
      RatelimitedResponse: { allOf: [{ $ref: '#/components/schemas/Error' }] },
    },
    responses: { Limited: { content: json({ $ref: '#/components/schemas/RatelimitedResponse' }) } },
  },
};

function json(schema: object) {
  return { 'application/json': { schema } };
}

describe('an inspector by a small document', () => {
  const inspect = inspectorFor(MADE_UP);
  const exchange = (part: Partial<Exchange>): Exchange => ({
    method: 'POST',
    path: '/api/v10/things/1',
    requestBody: { name: 'abc' },
    status: 204,
    responseBody: undefined,
    ...part,
  });
  test.each<[string, Partial<Exchange>]>([
    ['a good request', {}],
    ['a good reply', { status: 200, responseBody: { name: 'n', more: true } }],
    ['permissions as digits', { requestBody: { name: 'n', default_member_permissions: '9007199254740993' } }],
    [
      'a rate limit without a code',
      { status: 429, responseBody: { message: 'slow', retry_after: 1, global: false } },
    ],
    ['a failure of the server', { status: 503 }],
  ])('accepts %s', (_what, part) => {
    expect(inspect(exchange(part))).toEqual([]);
  });

  test.each<[string, Partial<Exchange>, RegExp]>([
    ['a long name', { requestBody: { name: 'abcd' } }, /request \/name must NOT have more than 3/],
    ['no body', { requestBody: undefined }, /request: no body/],
    ['permissions in words', { requestBody: { name: 'n', default_member_permissions: 'all' } }, /pattern/],
    [
      'a reply without its name',
      { status: 200, responseBody: {} },
      /reply 200 \/ must have required property 'name'/,
    ],
    ['a reply without its body', { status: 200 }, /without a body/],
    ['a body where none is', { responseBody: { name: 'n' } }, /has no body/],
    ['a rate limit that tells no wait', { status: 429, responseBody: { message: 'slow' } }, /retry_after/],
    ['another status', { status: 404, responseBody: {} }, /404 is not documented/],
    ['another path', { path: '/api/v10/thongs/1' }, /no such path/],
    ['another method', { method: 'PUT' }, /no such method/],
  ])('refuses %s', (_what, part, line) => {
    expect(inspect(exchange(part)).join('\n')).toMatch(line);
  });

  test('the document given stays as it was', () => {
    const before = JSON.stringify(MADE_UP);
    readDocument(MADE_UP);
    expect(JSON.stringify(MADE_UP)).toBe(before);
  });
});

// The file is large and lies beside the project only where its developers have it.
const official = openApiInspector();
if (official !== undefined)
  describe("an inspector by Discord's own document", () => {
    const send = (requestBody: unknown): Exchange => ({
      method: 'POST',
      path: `/api/v10/interactions/${SNOWFLAKE}/token/callback?with_response=true`,
      requestBody,
      status: 204,
      responseBody: undefined,
    });
    const button = { type: 2, style: 1, label: 'Next', custom_id: 'next' };
    test.each<[string, unknown]>([
      ['a reply', { type: 4, data: { content: 'hello', tts: false, flags: 64 } }],
      ['components', { type: 4, data: { components: [{ type: 1, components: [button] }] } }],
      [
        'an update',
        {
          type: 7,
          data: { flags: 1 << 15, components: [{ type: 17, components: [{ type: 10, content: 't' }] }] },
        },
      ],
      ['choices', { type: 8, data: { choices: [{ name: 'n', value: 'v' }] } }],
      [
        'a form',
        {
          type: 9,
          data: {
            custom_id: 'f',
            title: 't',
            components: [{ type: 18, label: 'l', component: { type: 4, custom_id: 'i', style: 1 } }],
          },
        },
      ],
    ])('accepts %s', (_what, body) => {
      expect(official(send(body))).toEqual([]);
    });

    test.each<[string, unknown]>([
      ['an unknown type', { type: 99 }],
      [
        'a long label',
        { type: 4, data: { components: [{ type: 1, components: [{ ...button, label: 'x'.repeat(81) }] }] } },
      ],
      ['a form without a title', { type: 9, data: { custom_id: 'f', components: [] } }],
      ['content that is no text', { type: 4, data: { content: 7 } }],
    ])('refuses %s', (_what, body) => {
      expect(official(send(body))).not.toEqual([]);
    });

    test('commands with permissions as digits, and the error that Discord gives', () => {
      const commands = { method: 'PUT', path: `/applications/${SNOWFLAKE}/commands` };
      const body = [{ name: 'n', description: 'd', default_member_permissions: '8' }];
      const refusal = {
        code: 50035,
        message: 'Invalid Form Body',
        errors: { 0: { name: { _errors: [{ code: 1, message: 'm' }] } } },
      };
      expect(official({ ...commands, requestBody: body, status: 400, responseBody: refusal })).toEqual([]);
      const limited = { message: 'slow', retry_after: 0.5, global: false };
      expect(official({ ...commands, requestBody: body, status: 429, responseBody: limited })).toEqual([]);
      expect(
        official({ ...commands, requestBody: body, status: 400, responseBody: { message: 'm' } }),
      ).not.toEqual([]);
    });
  });
