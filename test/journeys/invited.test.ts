import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { INVITE_PERMISSIONS } from '../../src/discord/invite.ts';
import { messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

const USE_APPLICATION_COMMANDS = String(1n << 31n);

let journey: Journey;
let mina: Member;
let general: string;

beforeAll(async () => {
  journey = await startJourney();
  mina = journey.member('Mina');
  general = journey.channel('general');
  const grant = (role: string, permissions: string) =>
    journey.discord.admin({ action: 'set-permissions', role, permissions });
  // The role of everybody bears the server's id; what it grants, the bot would have as well.
  await grant(journey.guild, USE_APPLICATION_COMMANDS);
  await grant(journey.role('Unchoke'), INVITE_PERMISSIONS.bitfield.toString());
});
afterAll(() => journey.end());

test.each([
  ['in public', false],
  ['in private', true],
])('what the invite link asks for is enough to work %s', async (name, isPrivate) => {
  const technology = `Invited ${name}`;
  const thread = await journey.begin(mina, technology, { private: isPrivate });
  await mina.fill(thread, /^Answer: Trigger/, plain(['threat']));
  await mina.submit(await mina.pick(await mina.finds(thread, /^Answer:/), /^Trigger/), plain(['announced']));
  expect(await mina.reads(thread)).toContain('@Mina changed **Trigger**');

  await journey.discord.admin({ action: 'archive-thread', thread });
  await mina.run(general, 'assess resume', { assessment: technology });
  await mina.fill(thread, /^Answer: Who is affected/, plain('One line'));

  await journey.discord.admin({ action: 'delete-channel', channel: thread });
  const resumed = await mina.run(general, 'assess resume', { assessment: technology });
  expect(textOf(resumed.response.message)).toContain('**Who is affected**: One line');
  const fresh = /It goes on in <#(\d+)>/.exec(textOf(resumed.response.message))?.[1] ?? '';
  expect(await mina.reads(fresh)).toContain('**Trigger**: Control announced');
});

test('nothing in it is more than is needed: without any one of them something is refused', async () => {
  const role = journey.role('Unchoke');
  const all = INVITE_PERMISSIONS.bitfield;
  for (const name of INVITE_PERMISSIONS.toArray().filter(
    (each) => each !== 'AttachFiles' && each !== 'SendMessages',
  )) {
    const without = all & ~PermissionFlagsBits[name];
    await journey.discord.admin({ action: 'set-permissions', role, permissions: String(without) });
    const isPrivate = name === 'CreatePrivateThreads';
    const answered = await mina.run(general, 'assess start', {
      technology: 'Too little',
      private: isPrivate,
    });
    expect(textOf(answered.response.message), name).toContain('I lack permissions');
  }
  await journey.discord.admin({ action: 'set-permissions', role, permissions: String(all) });
});

test('reminders are messages in a channel: without that permission it is said before anything is watched', async () => {
  const role = journey.role('Unchoke');
  const all = INVITE_PERMISSIONS.bitfield;
  const drafted = async (permissions: bigint) => {
    await journey.discord.admin({ action: 'set-permissions', role, permissions: String(permissions) });
    const options = { name: 'Neon', indicator: 'price', every: 'weekly' };
    return textOf((await mina.run(general, 'monitor add', options)).response.message);
  };
  expect(await drafted(all & ~PermissionFlagsBits.SendMessages)).toContain('⚠️');
  expect(await drafted(all)).not.toContain('⚠️');
});

test('pictures are files: without that permission a score is told in words, and nothing is wrong with it', async () => {
  const role = journey.role('Unchoke');
  const all = INVITE_PERMISSIONS.bitfield;
  const scored = async (permissions: bigint) => {
    await journey.discord.admin({ action: 'set-permissions', role, permissions: String(permissions) });
    const options = { technology: 'Neon', description: '70 % of it comes from abroad.' };
    const card = messageOf(await mina.run(general, 'score', options));
    return card;
  };
  const plainly = await scored(all & ~PermissionFlagsBits.AttachFiles);
  expect(plainly.attachments).toEqual([]);
  expect(textOf(plainly)).toContain('“70 % of it comes from abroad”');
  expect(textOf(plainly)).not.toContain('permissions');
  const illustrated = await scored(all);
  await expect
    .poll(
      async () => (await mina.sees(general)).find(({ id }) => id === illustrated.id)?.attachments.length,
      {
        timeout: 10_000,
      },
    )
    .toBe(1);
});
