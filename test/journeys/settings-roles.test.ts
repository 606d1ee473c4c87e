import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeSettings } from '../../src/app/settings.ts';
import { MemberId, RoleId, ServerId } from '../../src/domain/ids.ts';
import { textOf } from '../support/discord-user.ts';
import { actor } from '../support/examples-app.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';
import { must } from '../support/store-examples.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let ada: Member;
let hyejin: Member;
let general: string;
let analyst: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun, ada, hyejin] = ['Mina', 'Jun', 'Ada', 'Hyejin'].map((name) => journey.member(name)) as [
    Member,
    Member,
    Member,
    Member,
  ];
  general = journey.channel('general');
  analyst = journey.role('Analyst');
});
afterAll(() => journey.end());

async function said(member: Member, command: string, options: Record<string, unknown> = {}) {
  return textOf((await member.run(general, command, options)).response.message);
}

describe('a server that gave nothing to roles', () => {
  test('says who may do what by itself', async () => {
    const shown = await said(ada, 'settings show');
    expect(shown).toContain(
      '**Contribute** (start, answer, give readings): everybody; where they may write.',
    );
    expect(shown).toContain('whoever started it, and moderators of the channel; administrators');
    expect(shown).toContain('data of the server): whoever has “Manage Server”.');
    const chinese = await said(jun, 'settings show');
    expect(chinese).toContain('**参与**（发起、回答、填报读数）：所有人；须能在该频道发言。');
  });

  test('lets nobody change that but who has Manage Server', async () => {
    for (const member of [ada, hyejin]) {
      const refused = await said(member, 'settings change', { administer: analyst });
      expect(refused).toContain('“Manage Server”');
    }
    expect(await said(jun, 'settings change', { contribute: analyst })).toContain('需要“管理服务器”权限');
    expect(await said(ada, 'settings show')).not.toContain('<@&');
  });
});

describe('what cannot be meant is refused, and changes nothing', () => {
  const standing = () => said(mina, 'settings show');

  test.each([
    ['the role of the bot', () => ({ facilitate: journey.role('Unchoke') }), /a bot’s own role/],
    ['the role of everybody', () => ({ administer: journey.guild }), /Everybody has/],
    ['a role given and taken back', () => ({ contribute: analyst, reset: 'contribute' }), /at once/],
    ['a channel given and taken back', () => ({ channel: general, reset: 'channel' }), /at once/],
  ])('%s', async (_, options, why) => {
    const shown = await standing();
    expect(await said(mina, 'settings change', options())).toMatch(why);
    expect(await standing()).toBe(shown);
  });

  test('a fallback that is the default channel is said', async () => {
    expect(await said(mina, 'settings change', { channel: general, fallback: general })).toContain(
      'The fallback channel is the default channel',
    );
    expect(await said(mina, 'settings change', { reset: 'fallback' })).not.toContain(
      'The fallback channel is',
    );
    await said(mina, 'settings change', { reset: 'channel' });
  });
});

describe('who contributes by a role', () => {
  let started: string;

  test('is said, and whoever has it starts and answers', async () => {
    started = await journey.begin(ada, 'Begun before');
    const changed = await said(mina, 'settings change', { contribute: analyst });
    expect(changed).toContain(`give readings): <@&${analyst}>, and in an assessment whoever started it`);
    const thread = await journey.begin(hyejin, 'By an analyst');
    await hyejin.fill(thread, /^Answer: Trigger/, plain(['threat']));
  });

  test('others are refused, with the role to ask for', async () => {
    const sentence = `Ask somebody with <@&${analyst}> to do it, or an administrator for the role.`;
    expect(await said(ada, 'assess start', { technology: 'Not hers' })).toContain(sentence);
    const listed = await said(ada, 'assess list');
    expect(listed).toContain('By an analyst');
    expect(listed).not.toContain('Not hers');
    const thread = /<#(\d+)>/.exec(listed.slice(listed.indexOf('By an analyst')))?.[1] ?? '';
    const pressed = await ada.pressIn(thread, /^Answer:/);
    expect(pressed.response.type).not.toBe('modal');
    expect(textOf(pressed.response.message)).toContain(sentence);
    const watched = await said(ada, 'monitor add', {
      ...{ name: 'Stock', indicator: 'stock-days', every: 'weekly' },
      assessment: 'By an analyst',
    });
    expect(watched).toContain(sentence);
  });

  test('whoever started one goes on with it, and so do moderators and administrators', async () => {
    await ada.fill(started, /^Answer: Trigger/, plain(['threat']));
    await jun.fill(started, /^Answer: Who is affected|^回答：/, plain('二号线'));
    await mina.fill(started, /^Answer: Who is affected|^Answer: Stock|^Answer: Cause/, plain('Line 2'));
  });
});

describe('who facilitates by a role', () => {
  test('does what whoever started it does', async () => {
    await said(mina, 'settings change', { reset: 'contribute' });
    const begun = await journey.begin(ada, 'Led by analysts');
    const refused = await hyejin.pressIn(begun, /^Move on with gaps$/);
    expect(textOf(refused.response.message)).toContain('Ask one of them to do it.');
    await said(mina, 'settings change', { facilitate: analyst });
    const asked = await hyejin.pressIn(begun, /^Move on with gaps$/);
    expect(asked.response.modal?.title).toBe('Move on with gaps');
    await hyejin.submit(asked, { reason: 'The plant answers next week' });
    expect(await ada.reads(begun)).toContain('@Hyejin moved on from **Identify**');
  });

  test('and others hear whom to ask', async () => {
    const begun = await journey.begin(mina, 'Led by others');
    const refused = await ada.pressIn(begun, /^Move on with gaps$/);
    expect(textOf(refused.response.message)).toContain(`Ask somebody with <@&${analyst}> to do it.`);
  });

  test('sees no private one by that', async () => {
    await journey.begin(ada, 'Secret to analysts', { private: true });
    expect(await said(hyejin, 'assess list')).not.toContain('Secret to analysts');
  });
});

describe('who administers by a role', () => {
  test('changes settings, sees the ledger, and takes nothing from Manage Server', async () => {
    expect(await said(hyejin, 'monitor ledger')).toContain('Manage Server');
    await said(mina, 'settings change', { administer: analyst });
    expect(await said(hyejin, 'monitor ledger')).not.toContain('Manage Server');
    expect(await said(jun, 'monitor ledger')).toContain(`需要 <@&${analyst}> 或“管理服务器”权限`);
    const facilitator = journey.role('Facilitator');
    expect(await said(hyejin, 'settings change', { administer: facilitator })).toContain('Saved.');
    const refused = await said(hyejin, 'settings change', { administer: analyst });
    expect(refused).toContain(`Ask somebody with <@&${facilitator}> to do it.`);
    expect(await said(jun, 'settings change', { timezone: 'Asia/Seoul' })).toContain('已保存。');
    expect(await said(mina, 'settings change', { reset: 'administer' })).toContain('Saved.');
    expect(await said(jun, 'settings change', { timezone: 'UTC' })).toContain('需要“管理服务器”权限');
  });
});

test('a role that was deleted counts as not set, and that is said', async () => {
  const gone = RoleId.parse('600000000000000009');
  const owner = actor({
    id: MemberId.parse(mina.id),
    server: ServerId.parse(journey.guild),
    administers: true,
  });
  must(await changeSettings(journey.app, owner, { roles: { contribute: gone, facilitate: gone } }));
  const shown = await said(ada, 'settings show');
  expect(shown).toContain('The role that could contribute was deleted. It counts as not set');
  expect(shown).toContain('The role that could facilitate was deleted. It counts as not set.');
  expect(shown).not.toContain(gone);
  await journey.begin(ada, 'Started all the same');
  await said(mina, 'settings change', { reset: 'contribute' });
  expect(await said(mina, 'settings change', { reset: 'facilitate' })).not.toContain('deleted');
});

describe('the default channel', () => {
  const parentOf = async (name: string) => {
    const found = (await journey.discord.threads(journey.guild)).find((each) => each.name === name);
    return (found as { parent_id?: string } | undefined)?.parent_id;
  };

  test('is one in which the bot can do its work', async () => {
    const channel = journey.channel('supply-chain');
    const permissions = { action: 'set-permissions', channel, target: journey.role('Unchoke'), allow: '0' };
    await journey.discord.admin({ ...permissions, deny: String(1n << 36n) });
    const refused = await said(mina, 'settings change', { channel });
    expect(refused).toContain(`I lack permissions in <#${channel}>: Create Private Threads`);
    await journey.discord.admin({ ...permissions, deny: '0' });
    const changed = await said(mina, 'settings change', { channel });
    expect(changed).toContain(`Default channel: **<#${channel}> (everybody in this server reads it)**`);
  });

  test('takes what names no channel and may be read there', async () => {
    const [usual, board] = [journey.channel('supply-chain'), journey.channel('private-board')];
    await ada.run(general, 'assess start', { technology: 'Usual place' });
    expect(await parentOf('Usual place')).toBe(usual);
    await ada.run(general, 'assess start', { technology: 'Named place', channel: general });
    expect(await parentOf('Named place')).toBe(general);
    // Not everybody who reads the usual channel may know of it.
    await jun.run(board, 'assess start', { technology: 'Board only' });
    expect(await parentOf('Board only')).toBe(board);
    const wish = { name: 'Price', indicator: 'price', every: 'weekly' };
    expect(await said(ada, 'monitor add', wish)).toContain(`in <#${usual}>`);
    expect(await said(ada, 'monitor add', { ...wish, channel: general })).toContain(`in <#${general}>`);
    expect(await said(mina, 'monitor digest', { every: 'weekly' })).toContain(`<#${usual}>`);
  });

  test('is said not to be open to all, and to be of no use when it is gone', async () => {
    const board = journey.channel('private-board');
    expect(await said(mina, 'settings change', { channel: board })).toContain('(not everybody reads it)');
    await ada.run(general, 'assess start', { technology: 'She may not write there' });
    expect(await parentOf('She may not write there')).toBe(general);
    await journey.discord.admin({ action: 'delete-channel', channel: board });
    expect(await said(mina, 'settings show')).toContain('I cannot work in it any more');
    expect(await said(mina, 'settings change', { reset: 'channel' })).toContain('none: things go where');
  });
});
