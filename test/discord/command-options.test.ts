import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Command, commandJson, deed, type OptionSpec } from '../../src/discord/commands/command.ts';
import { commandOptions } from '../../src/discord/commands/options.ts';
import type { CommandWord } from '../../src/messages/words/commands.ts';
import { checkCommands } from '../../src/sandbox/limits/command.ts';
import { deploy, joinBot, openStage, type Stage, stopAll } from '../sandbox/stage.ts';

const OPTIONS: readonly OptionSpec[] = [
  { word: 'watchName', type: 'text', required: true, longest: 10 },
  { word: 'private', type: 'yes-or-no' },
  { word: 'actor', type: 'member' },
  { word: 'watchWarning', type: 'number', least: -1.5, most: 100 },
  { word: 'watchAfter', type: 'integer', least: 0, most: 720 },
  { word: 'watchOwner', type: 'owner' },
  { word: 'watchChannel', type: 'channel' },
  { word: 'watchLook', type: 'attachment' },
];
const word: CommandWord = 'watchAdd';
const probe: Command = {
  word,
  deeds: deed({ word, options: OPTIONS, schema: z.unknown(), run: never }),
};

function never(): never {
  throw new Error('nobody runs it');
}

let stage: Stage;
let received: ChatInputCommandInteraction | undefined;
beforeAll(async () => {
  stage = await openStage();
  await deploy(stage, [commandJson(probe)]);
  await joinBot(stage.url, (client) => {
    client.on('interactionCreate', (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      received = interaction;
      void interaction.reply({ content: 'taken', flags: 'Ephemeral' });
    });
  });
});
afterAll(stopAll);

async function parsed(options: Record<string, unknown>) {
  const asked = await stage.post(`/channels/${stage.channel('general')}/commands`, {
    user: stage.user('Mina'),
    name: 'add',
    options: { name: 'x', ...options },
  });
  return asked.status === 200 ? commandOptions(received?.options.data ?? []) : asked.body;
}

test('Discord takes options of every kind', () => {
  expect(checkCommands([JSON.parse(JSON.stringify(commandJson(probe)))])).toEqual([]);
});

test('a member and a role are told apart, and nothing is lost of numbers, channels and flags', async () => {
  const [jun, facilitator, channel] = [
    stage.user('Jun'),
    stage.role('Facilitator'),
    stage.channel('supply-chain'),
  ];
  const typed = { private: false, actor: jun, warning: -1.5, after: 0, channel };
  expect(await parsed({ ...typed, owner: facilitator })).toEqual({
    ...{ name: 'x', ...typed },
    owner: { kind: 'role', id: facilitator },
  });
  expect(await parsed({ owner: jun })).toEqual({ name: 'x', owner: { kind: 'member', id: jun } });
});

test('of an attachment come its name, its size and where it is', async () => {
  const file = { filename: 'rows.csv', base64: Buffer.from('a,b\n1,2\n').toString('base64') };
  const { look } = await parsed({ look: file });
  expect(look).toEqual({ name: 'rows.csv', size: 8, url: expect.stringMatching(/^http.*rows\.csv/) });
});

test.each([
  ['a number below what is allowed', { warning: -2 }],
  ['a number above', { warning: 100.5 }],
  ['a part of a whole number', { after: 1.5 }],
  ['a voice channel, or none at all', { channel: '100000000000000001' }],
])('Discord itself refuses %s', async (_what, options) => {
  expect(await parsed(options)).toMatchObject({ code: 50035 });
});

test('the bounds stand in what is deployed', () => {
  const { options = [] } = commandJson(probe);
  const one = (type: ApplicationCommandOptionType) => options.find((each) => each.type === type);
  expect(one(ApplicationCommandOptionType.Number)).toMatchObject({ min_value: -1.5, max_value: 100 });
  expect(one(ApplicationCommandOptionType.Integer)).toMatchObject({ min_value: 0, max_value: 720 });
  expect(one(ApplicationCommandOptionType.Channel)).toMatchObject({ channel_types: [0, 5] });
});
