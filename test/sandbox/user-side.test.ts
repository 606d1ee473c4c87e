import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply, Stage } from './stage.ts';
import { deploy, joinBot, openStage, stopAll } from './stage.ts';

/* The people's side plays by the rules of a real client: what one cannot do in Discord is refused here. */

let stage: Stage;
let general: string;
let panel: string;
let secret: string;
let shownForm: string;

const pick = (more: object) => ({
  custom_id: 'pick',
  options: [
    { label: 'A', value: 'a' },
    { label: 'B', value: 'b' },
    { label: 'C', value: 'c' },
  ],
  ...more,
});

const formFields = [
  { type: 18, label: 'T', component: { type: 4, custom_id: 'text', style: 1, min_length: 2, max_length: 5 } },
  { type: 18, label: 'O', component: { type: 4, custom_id: 'optional', style: 1, required: false } },
  { type: 18, label: 'P', component: { type: 3, ...pick({}), required: false } },
  { type: 18, label: 'R', component: { type: 21, ...pick({}), custom_id: 'radio', required: false } },
  { type: 18, label: 'F', component: { type: 19, custom_id: 'file', required: false } },
];

beforeAll(async () => {
  stage = await openStage();
  general = stage.channel('general');
  await deploy(stage, [
    {
      name: 'take',
      description: 'x',
      options: [
        { type: 3, name: 'word', description: 'x', required: true, min_length: 2, max_length: 4 },
        { type: 4, name: 'count', description: 'x', min_value: 1, max_value: 9 },
        {
          type: 3,
          name: 'choice',
          description: 'x',
          choices: [{ name: 'First', name_localizations: { ko: '첫째' }, value: '1' }],
        },
        { type: 5, name: 'flag', description: 'x' },
        { type: 7, name: 'where', description: 'x', channel_types: [0] },
        { type: 6, name: 'who', description: 'x' },
        { type: 3, name: 'plain', description: 'x' },
      ],
    },
    { name: 'group', description: 'x', options: [{ type: 1, name: 'sub', description: 'x' }] },
    { name: 'admin', description: 'x', default_member_permissions: '0' },
    { name: 'lead', description: 'x', default_member_permissions: String(P.ManageThreads) },
    { name: 'show', description: 'x' },
    { name: 'form', description: 'x' },
    { name: 'About', type: 2 },
  ]);
  await joinBot(stage.url, (client) =>
    client.on('interactionCreate', async (interaction) => {
      if (interaction.isAutocomplete()) return;
      if (interaction.isChatInputCommand() && interaction.commandName === 'form') {
        await interaction.showModal({ custom_id: 'f', title: 'F', components: formFields } as never);
      } else if (interaction.isChatInputCommand() && interaction.commandName === 'show') {
        await interaction.reply({
          content: 'for you alone',
          flags: 64,
          components: [{ type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'go' }] }],
        });
      } else if (interaction.isRepliable()) {
        await interaction.reply({ content: 'fine', flags: 64 });
      }
    }),
  );
  const { body } = await stage.api('POST', `/channels/${general}/messages`, {
    content: 'panel',
    components: [
      {
        type: 1,
        components: [
          { type: 2, style: 1, label: 'x', custom_id: 'go' },
          { type: 2, style: 1, label: 'x', custom_id: 'off', disabled: true },
        ],
      },
      { type: 1, components: [{ type: 3, ...pick({ min_values: 1, max_values: 2 }) }] },
      { type: 1, components: [{ type: 8, custom_id: 'where', channel_types: [0] }] },
    ],
  });
  panel = body.id;
  secret = (await run('show', {}, 'Ada')).body.response.message.id;
  shownForm = (await run('form', {}, 'Ada')).body.interaction;
});
afterAll(stopAll);

const run = (name: string, options: object = {}, who = 'Mina', more: object = {}) =>
  stage.post(`/channels/${general}/commands`, { user: stage.user(who), name, options, ...more });
const press = (message: string, customId: string, values?: string[], who = 'Mina') =>
  stage.post(`/messages/${message}/components`, {
    user: stage.user(who),
    custom_id: customId,
    ...(values ? { values } : {}),
  });
const submit = (values: object, who = 'Ada', interaction = shownForm) =>
  stage.post(`/interactions/${interaction}/modal`, { user: stage.user(who), values });

type Case = [what: string, ask: () => Promise<Reply>, status: number, code: number];

describe('refused', () => {
  const cases: Case[] = [
    ['a command that there is not', () => run('nothing'), 404, 10063],
    ['a command without its subcommand', () => run('group'), 400, 50035],
    ['a subcommand that there is not', () => run('group other'), 404, 10063],
    ['an option that there is not', () => run('take', { word: 'abc', other: 1 }), 400, 50035],
    ['a required option left out', () => run('take'), 400, 50035],
    ['a text that is too short', () => run('take', { word: 'a' }), 400, 50035],
    ['a text that is too long', () => run('take', { word: 'abcde' }), 400, 50035],
    ['a number where text goes', () => run('take', { word: 7 }), 400, 50035],
    ['a text where a number goes', () => run('take', { word: 'abc', count: '3' }), 400, 50035],
    ['a fraction where a whole number goes', () => run('take', { word: 'abc', count: 1.5 }), 400, 50035],
    ['a number below the least', () => run('take', { word: 'abc', count: 0 }), 400, 50035],
    ['a number above the most', () => run('take', { word: 'abc', count: 10 }), 400, 50035],
    ['what is not among the choices', () => run('take', { word: 'abc', choice: '2' }), 400, 50035],
    ['a text for yes or no', () => run('take', { word: 'abc', flag: 'true' }), 400, 50035],
    ['a person that there is not', () => run('take', { word: 'abc', who: general }), 400, 50035],
    [
      'a channel that one does not see',
      () => run('take', { word: 'abc', where: stage.channel('private-board') }, 'Ada'),
      400,
      50035,
    ],
    ['a text of 6001 characters', () => run('take', { word: 'abc', plain: 'x'.repeat(6001) }), 400, 50035],
    ['a command for administrators', () => run('admin', {}, 'Jun'), 403, 50013],
    ['a command for who may manage threads', () => run('lead', {}, 'Ada'), 403, 50013],
    ['a member command without a target', () => run('About'), 400, 50035],
    [
      'autocomplete where there is none',
      () =>
        stage.post(`/channels/${general}/autocomplete`, {
          user: stage.user('Ada'),
          name: 'take',
          options: {},
          focused: 'word',
        }),
      400,
      50035,
    ],
    [
      'a person that there is not, acting',
      () => stage.post(`/channels/${general}/commands`, { user: '1', name: 'show' }),
      404,
      10013,
    ],
    ['the bot itself, acting', () => run('show', {}, 'Unchoke'), 404, 10013],
    [
      'a channel that one does not see, to act in',
      () =>
        stage.post(`/channels/${stage.channel('private-board')}/commands`, {
          user: stage.user('Ada'),
          name: 'show',
        }),
      403,
      50001,
    ],
    [
      'typing a command where one may not write',
      () =>
        stage.post(`/channels/${stage.channel('announcements-only')}/commands`, {
          user: stage.user('Hyejin'),
          name: 'show',
        }),
      403,
      50013,
    ],
    ['a button that there is not', () => press(panel, 'other'), 400, 50035],
    ['a button that is off', () => press(panel, 'off'), 400, 50035],
    ['values for a button', () => press(panel, 'go', ['a']), 400, 50035],
    ['a menu without values', () => press(panel, 'pick'), 400, 50035],
    ['too many values', () => press(panel, 'pick', ['a', 'b', 'c']), 400, 50035],
    ['a value twice', () => press(panel, 'pick', ['a', 'a']), 400, 50035],
    ['a value that is not offered', () => press(panel, 'pick', ['z']), 400, 50035],
    ['somebody else’s ephemeral message', () => press(secret, 'go'), 404, 10008],
    ['a message that there is not', () => press('1000000000000000001', 'go'), 404, 10008],
    ['somebody else’s form', () => submit({ text: 'abc' }, 'Mina'), 404, 10062],
    ['a form that was not shown', () => submit({}, 'Ada', '1000000000000000001'), 404, 10062],
    ['a field that there is not', () => submit({ text: 'abc', other: 'x' }), 400, 50035],
    ['a required field left empty', () => submit({ text: '' }), 400, 50035],
    ['a field that is too short', () => submit({ text: 'a' }), 400, 50035],
    ['a field that is too long', () => submit({ text: 'abcdef' }), 400, 50035],
    ['a menu’s value that is not offered', () => submit({ text: 'abc', pick: ['z'] }), 400, 50035],
    ['a radio button that is not offered', () => submit({ text: 'abc', radio: 'z' }), 400, 50035],
    ['text where a file goes', () => submit({ text: 'abc', file: 'x' }), 400, 50035],
    ['an empty message', () => stage.say(general, stage.user('Ada'), ' '), 400, 50006],
    ['a message that is too long', () => stage.say(general, stage.user('Ada'), 'x'.repeat(2001)), 400, 50035],
    [
      'a body without a user',
      () => stage.post(`/channels/${general}/commands`, { name: 'show' }),
      400,
      50035,
    ],
    ['a clock that goes backwards', () => stage.post('/clock', { advance: '-P1D' }), 400, 50035],
    ['a clock past all ids', () => stage.post('/clock', { advance: 'P80Y' }), 400, 50035],
    ['a clock moved by words', () => stage.post('/clock', { advance: 'a day' }), 400, 50035],
    ['an action that there is not', () => stage.post('/admin', { action: 'explode' }), 400, 50035],
    ['reading as nobody', () => stage.get(`/channels/${general}/messages`), 404, 10013],
    [
      'reading what one does not see',
      () => stage.get(`/channels/${stage.channel('private-board')}/messages?as=${stage.user('Ada')}`),
      403,
      50001,
    ],
    ['a path that there is not', () => stage.get('/nothing'), 404, 0],
  ];
  test.each(cases)('%s', async (_what, ask, status, code) => {
    const reply = await ask();
    expect({ status: reply.status, code: reply.body.code }, reply.body.message).toEqual({ status, code });
    expect(reply.body.message).not.toBe('');
  });
});

describe('allowed', () => {
  const cases: [string, () => Promise<Reply>][] = [
    [
      'all options at their limits',
      () => run('take', { word: 'ab', count: 9, flag: false, where: general, who: stage.user('Ada') }),
    ],
    ['a choice by its value', () => run('take', { word: 'ab', choice: '1' })],
    ['a choice by its name in another language', () => run('take', { word: 'ab', choice: '첫째' })],
    ['a subcommand with a slash before it', () => run('/group sub')],
    ['an administrator’s command for the owner', () => run('admin')],
    ['a command by permission', () => run('lead', {}, 'Jun')],
    ['a menu of the member list', () => run('About', {}, 'Ada', { target: stage.user('Jun') })],
    ['a button', () => press(panel, 'go', undefined, 'Hyejin')],
    ['two values', () => press(panel, 'pick', ['a', 'c'])],
    ['a channel', () => press(panel, 'where', [general])],
    ['one’s own ephemeral message', () => press(secret, 'go', undefined, 'Ada')],
  ];
  test.each(cases)('%s', async (_what, ask) => {
    const reply = await ask();
    expect(reply.status, reply.body.message).toBe(200);
  });

  test('a form, once', async () => {
    expect((await submit({ text: 'abc' })).status).toBe(200);
    expect((await submit({ text: 'abc' })).status).toBe(400);
  });

  test('a press wakes an archived thread, as Discord’s client does', async () => {
    const { body: thread } = await stage.api('POST', `/channels/${general}/threads`, { name: 'x', type: 11 });
    const { body: message } = await stage.api('POST', `/channels/${thread.id}/messages`, {
      content: 'x',
      components: [{ type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'go' }] }],
    });
    await stage.post('/admin', { action: 'archive-thread', thread: thread.id });
    expect((await press(message.id, 'go', undefined, 'Ada')).status).toBe(200);
    expect((await stage.api('GET', `/channels/${thread.id}`)).body.thread_metadata.archived).toBe(false);
  });
});

test('ephemeral messages do not exist for the bot’s channel routes', async () => {
  for (const method of ['GET', 'DELETE']) {
    expect((await stage.api(method, `/channels/${general}/messages/${secret}`)).body.code).toBe(10008);
  }
  const edit = await stage.api('PATCH', `/channels/${general}/messages/${secret}`, { content: 'x' });
  expect(edit.body.code).toBe(10008);
});

test('a message with a file, from a person', async () => {
  const { body } = await stage.post(`/channels/${general}/messages`, {
    user: stage.user('Ada'),
    content: 'see',
    attachments: [{ filename: 'a b.csv', base64: 'YSxi' }],
  });
  expect(body.message.attachments).toMatchObject([{ filename: 'a_b.csv', size: 3 }]);
  const file = await fetch(body.message.attachments[0].url);
  expect(file.headers.get('content-disposition')).toBe('attachment');
  expect(await file.text()).toBe('a,b');
});

test('a link to a file expires after a day, the message gives a fresh one', async () => {
  const { body } = await stage.post(`/channels/${general}/messages`, {
    user: stage.user('Ada'),
    attachments: [{ filename: 'x.txt', base64: 'eA==' }],
  });
  const [old] = body.message.attachments;
  await stage.post('/clock', { advance: 'P1DT1H' });
  expect((await fetch(old.url)).status).toBe(404);
  const again = (await stage.seen(general, stage.user('Ada'))).find((one) => one.id === body.message.id);
  expect((await fetch(again.attachments[0].url)).status).toBe(200);
});

describe('other sites are kept out', () => {
  test.each<[string, string, Record<string, string>, number]>([
    ['no Origin', '/sandbox/state', {}, 200],
    ['a foreign Origin', '/sandbox/state', { origin: 'http://elsewhere.example' }, 403],
    ['another server of this machine', '/sandbox/state', { origin: 'http://127.0.0.1:1' }, 403],
    ['no readable Origin', '/sandbox/state', { origin: 'null' }, 403],
    ['a foreign Origin for the page', '/', { origin: 'http://elsewhere.example' }, 403],
  ])('%s', async (_what, path, headers, status) => {
    expect((await fetch(stage.url + path, { headers })).status).toBe(status);
  });

  test('its own page is let in', async () => {
    expect((await fetch(`${stage.url}/sandbox/state`, { headers: { origin: stage.url } })).status).toBe(200);
  });

  test('a foreign name that leads here is not', async () => {
    const { request } = await import('node:http');
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    request(`${stage.url}/sandbox/state`, { headers: { host: 'elsewhere.example' } }, (reply) =>
      resolve(reply.statusCode),
    ).end();
    expect(await promise).toBe(403);
  });
});
