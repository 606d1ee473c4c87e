import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stage } from './stage.ts';
import { deploy, joinBot, openStage, stopAll } from './stage.ts';

/* Files that people attach to a command, as the bot fetches them. */

let stage: Stage;
let fetched = Promise.withResolvers<{ name: string; size: number; bytes: Buffer }>();

beforeAll(async () => {
  stage = await openStage();
  await deploy(stage, [
    {
      name: 'import',
      description: 'x',
      options: [{ type: 11, name: 'file', description: 'x', required: true }],
    },
  ]);
  await joinBot(stage.url, (client) =>
    client.on('interactionCreate', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      const { name, size, url } = interaction.options.getAttachment('file', true);
      const response = await fetch(url);
      fetched.resolve({ name, size, bytes: Buffer.from(await response.arrayBuffer()) });
      await interaction.editReply(`${response.status}`);
    }),
  );
});
afterAll(stopAll);

/** 期间,伙伴,值 and 镓 in GB18030, with a character of four bytes (U+20000). */
const GB18030 = Buffer.from('c6dabce42cbbefb0e92cd6b50d0aefd82c953282362c39380d0a', 'hex');

test.each([
  ['读数.csv', '读数.csv', GB18030],
  ['bom.csv', 'bom.csv', Buffer.from('\uFEFFperiod,partner,value\r\n2026-10,中国,98\r\n')],
  ['two words (1).csv', 'two_words_1_.csv', Buffer.from('a;b\n1;2')],
  ['every.bin', 'every.bin', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
])('%s comes to the bot as it was', async (filename, kept, bytes) => {
  fetched = Promise.withResolvers();
  const { body } = await stage.post(`/channels/${stage.channel('general')}/commands`, {
    user: stage.user('Mina'),
    name: 'import',
    options: { file: { filename, base64: bytes.toString('base64') } },
  });
  expect(body.response.message.content).toBe('200');
  expect(await fetched.promise).toEqual({ name: kept, size: bytes.length, bytes });
});

test('the table in GB18030 can be read as such', () => {
  expect(new TextDecoder('gb18030').decode(GB18030)).toBe('期间,伙伴,值\r\n镓,\u{20000},98\r\n');
});
