import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stage } from './stage.ts';
import { openStage, stopAll } from './stage.ts';

/* Whom a message of the bot pings. */

let stage: Stage;
let thread: string;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(stopAll);

const everybody = () =>
  `<@${stage.user('Jun')}> <@&${stage.role('Facilitator')}> <@&${stage.role('Analyst')}> @everyone <@1000000000000000001>`;

async function pinged(body: object): Promise<string[]> {
  const { body: opened } = await stage.api('POST', `/channels/${stage.channel('general')}/threads`, {
    name: 'x',
    type: 11,
  });
  thread = opened.id;
  const { body: message } = await stage.api('POST', `/channels/${thread}/messages`, body);
  return names(message);
}

function names(message: {
  mentions: { global_name: string }[];
  mention_roles: string[];
  mention_everyone: boolean;
}) {
  const roles = ['Facilitator', 'Analyst'].filter((name) => message.mention_roles.includes(stage.role(name)));
  return [
    ...message.mentions.map((user) => user.global_name),
    ...roles,
    ...(message.mention_everyone ? ['everyone'] : []),
  ];
}

test.each<[string, () => object | undefined, string[]]>([
  ['by default users and mentionable roles', () => undefined, ['Jun', 'Facilitator']],
  ['nobody where nothing is parsed', () => ({ parse: [] }), []],
  ['users alone', () => ({ parse: ['users'] }), ['Jun']],
  ['roles alone, and only mentionable ones', () => ({ parse: ['roles'] }), ['Facilitator']],
  ['not everyone, without the permission', () => ({ parse: ['everyone'] }), []],
  ['those listed', () => ({ parse: [], users: [stage.user('Jun')] }), ['Jun']],
  ['nobody who is listed but not written', () => ({ parse: [], users: [stage.user('Ada')] }), []],
  [
    'a role that is listed but not mentionable is not pinged',
    () => ({ parse: [], roles: [stage.role('Analyst')] }),
    [],
  ],
])('%s', async (_what, allowed, expected) => {
  expect(await pinged({ content: everybody(), allowed_mentions: allowed() })).toEqual(expected);
});

test('text displays mention as content does, code does not', async () => {
  const display = { type: 10, content: `<@${stage.user('Jun')}>` };
  expect(await pinged({ flags: 1 << 15, components: [{ type: 17, components: [display] }] })).toEqual([
    'Jun',
  ]);
  expect(await pinged({ content: `\`<@${stage.user('Jun')}>\`` })).toEqual([]);
});

test('an edit is read anew, under its own rules', async () => {
  await pinged({ content: 'nobody yet' });
  const [first] = (await stage.seen(thread, stage.user('Ada'))).filter((one) => one.content !== '');
  const edit = (body: object) => stage.api('PATCH', `/channels/${thread}/messages/${first.id}`, body);
  expect(names((await edit({ content: everybody() })).body)).toEqual(['Jun', 'Facilitator']);
  expect(names((await edit({ content: everybody(), allowed_mentions: { parse: [] } })).body)).toEqual([]);
});

test('with the permission everyone is pinged, and roles that are not mentionable', async () => {
  await stage.post('/admin', {
    action: 'set-permissions',
    channel: stage.channel('general'),
    target: stage.user('Unchoke'),
    allow: String(P.MentionEveryone),
  });
  expect(await pinged({ content: everybody() })).toEqual(['Jun', 'Facilitator', 'Analyst', 'everyone']);
});

test('a reply pings whom it answers unless told not to', async () => {
  const { body: said } = await stage.say(stage.channel('supply-chain'), stage.user('Ada'), 'a question');
  const reply = async (more: object) => {
    const { body } = await stage.api('POST', `/channels/${stage.channel('supply-chain')}/messages`, {
      content: 'an answer',
      message_reference: { message_id: said.message.id },
      ...more,
    });
    expect(body.referenced_message.id).toBe(said.message.id);
    return names(body);
  };
  expect(await reply({})).toEqual(['Ada']);
  expect(await reply({ allowed_mentions: { parse: [] } })).toEqual([]);
});
