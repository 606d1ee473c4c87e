import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Action } from '../../src/app/actions.ts';
import { commandsJson } from '../../src/discord/commands/registry.ts';
import type { Activity, ActivityData } from '../../src/sandbox/page/browser/frame-types.ts';

const page = new URL('../../src/sandbox/page/browser/', import.meta.url);

interface Step {
  readonly kind: string;
  readonly what?: string;
  readonly status?: number;
  readonly caughtUp?: number;
  readonly isOver: boolean;
}
interface Tools {
  aftermath(entries: readonly Activity[]): { kind: string; steps: Step[] } | undefined;
}
interface Line {
  readonly sort: string;
  readonly tag: string;
  readonly text: string;
  readonly isRight: boolean | undefined;
  readonly wrong: readonly string[];
}
interface Lines {
  lineOf(entry: Activity, view: object): Line;
  withNames(entries: readonly Activity[]): Activity[];
}
interface Deeds {
  readonly SIGNS: readonly (readonly [string, number, string])[];
  readonly COMMANDS: readonly string[];
  readonly DeedWatch: new () => { hear(entry: Activity): string | undefined };
}
interface Language {
  languageFor(locale: string, browsers: readonly string[]): string;
}

const { aftermath } = (await import(`${page}aftermath.js`)) as Tools;
const { lineOf, withNames } = (await import(`${page}activity-lines.js`)) as Lines;
const { SIGNS, COMMANDS, DeedWatch } = (await import(`${page}guide-deeds.js`)) as Deeds;
const { languageFor } = (await import(`${page}language.js`)) as Language;

let count = 0;
function entry(name: string, data: ActivityData): Activity {
  count += 1;
  return { n: count, at: '2026-11-23T00:00:00.000Z', name, data };
}
const ordered = (kind: string) => entry('fault', { kind, state: 'ordered' });
const met = (kind: string, method: string, path: string) =>
  entry('fault', { kind, state: 'met', method, path });
const request = (method: string, path: string, status: number) =>
  entry('request', { method, path, status, violations: [] });
const line = (what: string, more: ActivityData = {}) => entry('gateway', { what, ...more });

describe('what came of a trouble', () => {
  const cases: readonly (readonly [string, readonly Activity[], string, readonly Step[]])[] = [
    ['nothing yet', [ordered('rest-5xx')], 'rest-5xx', [{ kind: 'waits', isOver: false }]],
    [
      'tried again and done',
      [
        request('GET', '/gateway', 200),
        ordered('rest-5xx'),
        met('rest-5xx', 'POST', '/api/v10/channels/1/messages'),
        request('POST', '/channels/1/messages', 502),
        request('GET', '/channels/1', 200),
        request('POST', '/channels/1/messages', 200),
      ],
      'rest-5xx',
      [
        { kind: 'met', what: 'POST /channels/1/messages', isOver: false },
        { kind: 'again', status: 200, isOver: true },
      ],
    ],
    [
      'not tried again yet',
      [
        ordered('lost-response'),
        met('lost-response', 'PATCH', '/api/v10/webhooks/1/t/messages/%40original'),
        request('PATCH', '/webhooks/1/t/messages/@original', 0),
      ],
      'lost-response',
      [{ kind: 'met', what: 'PATCH /webhooks/1/t/messages/@original', isOver: false }],
    ],
    [
      'tried again, where it had been done before its answer was lost',
      [
        ordered('lost-response'),
        met('lost-response', 'POST', '/api/v10/interactions/1/t/callback'),
        request('POST', '/interactions/1/t/callback', 0),
        request('POST', '/interactions/1/t/callback', 400),
      ],
      'lost-response',
      [
        { kind: 'met', what: 'POST /interactions/1/t/callback', isOver: false },
        { kind: 'again', status: 400, isOver: true },
      ],
    ],
    [
      'a line that came back',
      [
        ordered('gateway-drop'),
        line('lost', { code: 1006 }),
        line('resumed', { caught_up: 2 }),
        line('lost'),
      ],
      'gateway-drop',
      [
        { kind: 'line', what: 'lost', isOver: false },
        { kind: 'line', what: 'resumed', caughtUp: 2, isOver: true },
      ],
    ],
    [
      'only the last one is told',
      [
        ordered('gateway-drop'),
        line('lost'),
        line('resumed'),
        ordered('invalid-session'),
        line('invalidated'),
        line('identified'),
      ],
      'invalid-session',
      [
        { kind: 'line', what: 'invalidated', isOver: false },
        { kind: 'line', what: 'identified', isOver: true },
      ],
    ],
  ];
  test.each(cases)('%s', (_, entries, kind, steps) => {
    expect(aftermath(entries)).toEqual({ kind, steps });
  });

  test('there was none', () => {
    expect(aftermath([request('GET', '/gateway', 200), line('lost')])).toBeUndefined();
  });
});

describe('a line of the log', () => {
  const view = { now: 0, memberOf: () => undefined };
  test.each<[string, Activity, Partial<Line>]>([
    ['a request that was right', request('GET', '/gateway', 200), { isRight: true, wrong: [] }],
    ['one that told it to wait', request('GET', '/gateway', 429), { isRight: true }],
    ['one that the server failed at', request('GET', '/gateway', 502), { isRight: true }],
    ['one whose answer was lost', request('GET', '/gateway', 0), { isRight: true }],
    [
      'one that was refused',
      request('GET', '/channels/1', 404),
      { isRight: false, wrong: ['Refused with 404'] },
    ],
    [
      'one that broke rules',
      entry('request', { method: 'POST', path: '/x', status: 400, violations: ['content: too long'] }),
      { isRight: false, wrong: ['content: too long'] },
    ],
    [
      'a token',
      request('POST', `/interactions/1/${'a'.repeat(120)}/callback`, 204),
      { text: '/interactions/1/…/callback' },
    ],
    ['nobody answered', entry('interaction', { id: '1', state: 'failed' }), { isRight: false }],
    ['a rule of the line', line('broke-a-rule', { code: 4002 }), { isRight: false, sort: 'line' }],
    [
      'an event',
      entry('dispatch', { event: 'READY' }),
      { isRight: undefined, text: 'READY', sort: 'events' },
    ],
  ])('%s', (_, one, expected) => {
    expect(lineOf(one, view)).toMatchObject(expected);
  });

  test('what comes of an interaction has its name', () => {
    const told = withNames([
      entry('interaction', { id: '1', state: 'sent', what: 'score' }),
      entry('interaction', { id: '2', state: 'acknowledged' }),
      entry('interaction', { id: '1', state: 'acknowledged' }),
    ]);
    expect(told.map(({ data }) => data.what)).toEqual(['score', undefined, 'score']);
  });
});

describe('the guide', () => {
  const sent = (type: number, what: string) => entry('interaction', { id: '7', state: 'sent', type, what });
  const answered = (type: number) => entry('interaction', { id: '7', state: 'acknowledged', type });
  const failed = entry('interaction', { id: '7', state: 'failed' });
  const MESSAGE = 4;
  const FORM = 9;

  test.each<[string, readonly Activity[], string | undefined]>([
    ['a command that is answered', [sent(2, 'score'), answered(MESSAGE)], 'scored'],
    ['a command that opens a form', [sent(2, 'score'), answered(FORM)], undefined],
    ['the form that is sent', [sent(5, 'scored'), answered(MESSAGE)], 'scored'],
    ['a command that nobody answers', [sent(2, 'assess start'), failed], undefined],
    ['another command of the same name', [sent(2, 'assess status'), answered(MESSAGE)], undefined],
    ['an answer in a thread', [sent(5, 'fill/a1/stock/0'), answered(6)], 'answered'],
    ['the next stage', [sent(3, 'move-on/a1/3/identify'), answered(7)], 'moved'],
    ['the next stage that asks why', [sent(3, 'move-on/a1/3/identify'), answered(FORM)], undefined],
    ['a watch item that starts', [sent(3, 'draft-start/w1/1'), answered(7)], 'watched'],
    ['somebody typing', [sent(4, 'score'), answered(8)], undefined],
  ])('ticks off what was done: %s', (_, entries, deed) => {
    const watch = new DeedWatch();
    expect(entries.map((one) => watch.hear(one)).find((done) => done !== undefined)).toBe(deed);
  });

  test('it knows the bot: every command and every id that it waits for is there', () => {
    const COMMAND = 2;
    const known = commandsJson().flatMap((command) => {
      const parts = 'options' in command ? (command.options ?? []).filter(({ type }) => type === 1) : [];
      return parts.length === 0 ? [command.name] : parts.map(({ name }) => `${command.name} ${name}`);
    });
    const ids = Action.options.flatMap((option) => ('shape' in option ? [option.shape.do.value] : []));
    for (const [, kind, sign] of SIGNS) expect(kind === COMMAND ? known : ids).toContain(sign);
    for (const command of COMMANDS) expect(known).toContain(command);
  });
});

test.each([
  ['zh-CN', [], 'zh'],
  ['zh-TW', ['en'], 'zh'],
  ['en-GB', ['zh'], 'en'],
  ['ko', ['ko', 'zh-CN', 'en'], 'zh'],
  ['ko', ['de'], 'en'],
  ['', ['zh'], 'zh'],
])('somebody whose language is %s, with a browser in %j, reads %s', (locale, browsers, language) => {
  expect(languageFor(locale, browsers)).toBe(language);
});

describe('the words of the page', async () => {
  const said: [string, string, string][] = [];
  const walk = (path: string, node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('en' in node && 'zh' in node) {
      for (const [at, en] of [node.en].flat().entries())
        said.push([path, text(en), text([node.zh].flat()[at])]);
    } else for (const [key, inner] of Object.entries(node)) walk(`${path}.${key}`, inner);
  };
  const text = (words: unknown) => (typeof words === 'function' ? String(words('X', 'X')) : String(words));
  for (const name of readdirSync(page).filter((one) => /^words.*\.js$/.test(one)))
    walk(name, await import(`${page}${name}`));

  test('are found', () => expect(said.length).toBeGreaterThan(100));

  test('are in two languages, the Chinese with its own punctuation', () => {
    for (const [path, en, zh] of said) {
      expect([path, en]).not.toEqual([path, '']);
      expect(en, path).not.toMatch(/[一-鿿]/);
      expect(zh, path).toMatch(/[一-鿿]/);
      expect(zh.replace(/\/[\w ]+/g, ''), path).not.toMatch(/[一-鿿] ?[,;:!?.]|[,;:!?] ?[一-鿿]/);
    }
  });
});
