import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let ada: Member;
let general: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun, ada] = ['Mina', 'Jun', 'Ada'].map((name) => journey.member(name)) as [Member, Member, Member];
  general = journey.channel('general');
});
afterAll(() => journey.end());

test('countries are suggested in the language of whoever types, and found by any name', async () => {
  const suggest = (member: Member, home: string) =>
    journey.discord.complete(general, member.id, 'assess start', { technology: 'x', home }, 'home');
  expect((await suggest(mina, 'south k'))[0]).toEqual({ name: 'South Korea (KR)', value: 'KR' });
  expect((await suggest(jun, '韩'))[0]).toEqual({ name: '韩国 (KR)', value: 'KR' });
  expect(await suggest(mina, '')).toHaveLength(25);
  expect(await suggest(mina, 'zzzzzz')).toEqual([]);
});

test('timezones are suggested by city', async () => {
  const found = await journey.discord.complete(
    general,
    mina.id,
    'settings change',
    { timezone: 'seo' },
    'timezone',
  );
  expect(found[0]).toEqual({ name: 'Asia/Seoul', value: 'Asia/Seoul' });
});

test('an administrator changes language, home country and timezone; others may look', async () => {
  const refused = await ada.run(general, 'settings change', { language: 'zh-CN' });
  expect(textOf(refused.response.message)).toContain('Manage Server');
  const changed = await mina.run(general, 'settings change', {
    language: 'zh-CN',
    home: 'KR',
    timezone: 'asia/seoul',
  });
  expect(textOf(changed.response.message)).toContain('Timezone: **Asia/Seoul**');
  const shown = await jun.run(general, 'settings show');
  expect(textOf(shown.response.message)).toContain('本国：**韩国**');
  const nothing = await mina.run(general, 'settings change');
  expect(textOf(nothing.response.message)).toContain('Nothing was given to change');
});

test('from then on public posts are in the server’s language, with its home country', async () => {
  const started = await ada.run(general, 'assess start', { technology: 'Neon' });
  expect(textOf(started.response.message)).toContain('发起了对 **Neon** 的评估');
  const thread = /<#(\d+)>/.exec(textOf(started.response.message))?.[1] ?? '';
  const panel = await ada.reads(thread);
  expect(panel).toContain('第 1 阶段（共 6 个）');
  expect(panel).toContain('本国：韩国');
  const opened = await ada.pressIn(thread, /^回答：/);
  expect(opened.response.modal?.title).toBe('Trigger');
});

test('a home country can be taken back', async () => {
  const cleared = await mina.run(general, 'settings change', { home: 'none' });
  expect(textOf(cleared.response.message)).toContain('none: each assessment asks for it');
  const offered = await journey.discord.complete(general, mina.id, 'settings change', { home: '' }, 'home');
  expect(offered[0]?.value).toBe('none');
});

test('help goes by task, in place, in the reader’s language', async () => {
  const opened = await mina.run(general, 'help');
  expect(textOf(opened.response.message)).toContain('What do you want to do?');
  const topic = await mina.pick(messageOf(opened), /Rate the risk/);
  expect(textOf(topic.response.message)).toContain('AS/NZS 4360');
  expect(textOf((await jun.run(general, '帮助')).response.message)).toContain('你想做什么');
});

test('commands go by their names in Chinese as well', async () => {
  const listed = await jun.run(general, '评估 列表');
  expect(textOf(listed.response.message)).toContain('**Neon**');
});

test('status away from any thread says how to name one', async () => {
  const status = await mina.run(general, 'assess status');
  expect(textOf(status.response.message)).toContain('This is not the thread of an assessment');
});
