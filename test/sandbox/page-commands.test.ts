import { describe, expect, test } from 'vitest';
import type { Channel, Command, Message, SandboxState } from '../../src/sandbox/page/browser/types.ts';

const page = new URL('../../src/sandbox/page/browser/', import.meta.url);

interface Runnable {
  readonly name: string;
  readonly shown: string;
  readonly description: string;
}
interface CommandTree {
  runnables(commands: readonly Command[], locale: string): Runnable[];
  matching(all: readonly Runnable[], typed: string): Runnable[];
}
interface Times {
  formatTime(ms: number, style: string, locale: string, now: number): string;
}
interface View {
  userId: string;
  channelId: string;
  messages: Message[];
  readonly dismissed: Set<string>;
  readonly locale: string;
  readonly shownMessages: readonly Message[];
  readonly people: readonly { id: string }[];
  commands(type: number): Command[];
  setWorld(world: SandboxState): void;
  setThreads(threads: readonly Channel[]): void;
}
const { runnables, matching }: CommandTree = await import(new URL('command-tree.js', page).href);
const { formatTime }: Times = await import(new URL('times.js', page).href);
const state: { View: new () => View } = await import(new URL('state.js', page).href);

const assess: Command = {
  name: 'assess',
  name_localizations: { 'zh-CN': '评估' },
  description: 'Assess',
  options: [
    {
      type: 1,
      name: 'start',
      name_localizations: { 'zh-CN': '开始' },
      description: 'Begin',
      description_localizations: { 'zh-CN': '开始评估' },
    },
    { type: 2, name: 'member', description: 'm', options: [{ type: 1, name: 'add', description: 'Add' }] },
  ],
};
const help: Command = {
  name: 'help',
  description: 'Help',
  options: [{ type: 3, name: 'task', description: 't' }],
};

describe('commands that can be run', () => {
  test('are the leaves, named in English and in the reader’s language', () => {
    expect(
      runnables([assess, help], 'zh-CN').map(({ name, shown, description }) => [name, shown, description]),
    ).toEqual([
      ['assess start', '评估 开始', '开始评估'],
      ['assess member add', '评估 member add', 'Add'],
      ['help', 'help', 'Help'],
    ]);
  });

  test.each([
    ['', ['assess start', 'assess member add', 'help']],
    ['HELP', ['help']],
    ['开始', ['assess start']],
    ['start', ['assess start']],
    ['member', ['assess member add']],
    ['nothing', []],
  ])('found by %j', (typed, names) => {
    expect(matching(runnables([assess, help], 'zh-CN'), typed).map(({ name }) => name)).toEqual(names);
  });
});

describe('what is shown', () => {
  const world: SandboxState = {
    guilds: [
      {
        id: 'g',
        name: 'Server',
        channels: [{ id: 'c', name: 'general', type: 0, parent_id: null }],
        roles: [],
        members: [
          { id: 'bot', name: 'Unchoke', bot: true, roles: [], locale: 'en-US' },
          { id: 'jun', name: 'Jun', bot: false, roles: [], locale: 'zh-CN' },
        ],
      },
    ],
    commands: [help, { ...help, name: 'Score', type: 3 }, { ...help, name: 'elsewhere', guild_id: 'other' }],
    ready: true,
    now: 0,
  };

  test('somebody who is no bot and some channel are chosen at once, and kept', () => {
    const view = new state.View();
    view.setWorld(world);
    view.setThreads([]);
    expect([view.userId, view.channelId, view.locale]).toEqual(['jun', 'c', 'zh-CN']);
    expect(view.people.map(({ id }) => id)).toEqual(['jun']);
  });

  test('a thread that somebody looked at before is kept once threads are known', () => {
    const view = new state.View();
    view.channelId = 't';
    view.setWorld(world);
    view.setThreads([{ id: 't', name: 'thread', type: 11, parent_id: 'c' }]);
    expect(view.channelId).toBe('t');
    view.setThreads([]);
    expect(view.channelId).toBe('c');
  });

  test('commands by their type, those of other servers left out', () => {
    const view = new state.View();
    view.setWorld(world);
    expect(view.commands(1).map(({ name }) => name)).toEqual(['help']);
    expect(view.commands(3).map(({ name }) => name)).toEqual(['Score']);
  });

  test('a dismissed message is gone, the others stay', () => {
    const view = new state.View();
    const message = (id: string): Message => ({
      id,
      type: 0,
      channel_id: 'c',
      author: { id: 'bot', username: 'u' },
      content: '',
      timestamp: '',
      edited_timestamp: null,
    });
    view.messages = [message('1'), message('2')];
    view.dismissed.add('1');
    expect(view.shownMessages.map(({ id }) => id)).toEqual(['2']);
  });
});

describe('times', () => {
  const now = Date.UTC(2026, 10, 23, 12);
  test.each([
    [now - 3_600_000, 'en-US', '1 hour ago'],
    [now + 2 * 86_400_000, 'en-US', 'in 2 days'],
    [now, 'en-US', 'now'],
    [now - 86_400_000, 'zh-CN', '昨天'],
  ])('relative %i in %s', (ms, locale, expected) => {
    expect(formatTime(ms, 'R', locale, now)).toBe(expected);
  });

  test('no calendar holds it', () => {
    expect(formatTime(9e17, 'F', 'en-US', now)).toBe('Invalid date');
  });
});
