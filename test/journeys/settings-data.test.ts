import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let ada: Member;
let general: string;
let thread: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun, ada] = ['Mina', 'Jun', 'Ada'].map((name) => journey.member(name)) as [Member, Member, Member];
  general = journey.channel('general');
  thread = await journey.begin(ada, 'Neon');
  await jun.fill(thread, /^回答：|^Answer: Trigger/, plain(['threat']));
});
afterAll(() => journey.end());

async function filesWith(word: string): Promise<readonly string[]> {
  const root = join(journey.dataDir, 'servers');
  const all = await readdir(root, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const each of all.filter((it) => it.isFile())) {
    const path = join(each.parentPath, each.name);
    if ((await readFile(path)).includes(word)) found.push(path);
  }
  return found;
}

test('what is kept about a member is told in their language, downloaded by them alone', async () => {
  const told = await jun.run(general, 'settings data');
  expect(textOf(told.response.message)).toMatch(/评估：1/);
  const given = await jun.press(messageOf(told), /^下载 JSON$/);
  const [file] = given.response.message?.attachments ?? [];
  expect(file?.filename).toBe('unchoke-mine.json');
  const content = await (await fetch(file?.url ?? '')).json();
  expect(content).toMatchObject({ format: 'unchoke-export', of: { member: jun.id } });
});

test('the server’s is for administrators, to look at, to take away and to delete', async () => {
  const refused = await ada.run(general, 'settings data', { whose: 'server' });
  expect(textOf(refused.response.message)).toContain('Manage Server');
  const told = await mina.run(general, 'settings data', { whose: 'server' });
  expect(textOf(told.response.message)).toContain('Nothing is kept');
});

test('deleting takes the word that was asked for', async () => {
  const told = await jun.run(general, 'settings data');
  const opened = await jun.press(messageOf(told), /^删除…$/);
  const refused = await jun.submit(opened, { confirm: '好的' });
  expect(textOf(refused.response.message)).toContain('没有删除');
  expect(await filesWith(jun.id)).not.toEqual([]);
  const deleted = await jun.submit(await jun.press(messageOf(told), /^删除…$/), { confirm: '删除' });
  expect(textOf(deleted.response.message)).toContain('已删除');
  expect(await filesWith(jun.id)).toEqual([]);
  await journey.restart();
  expect(textOf((await ada.run(thread, 'assess history')).response.message)).toMatch(/<@0+1>/);
});

test('a server that was emptied begins anew', async () => {
  const told = await mina.run(general, 'settings data', { whose: 'server' });
  const opened = await mina.press(messageOf(told), /^Delete…$/);
  const deleted = await mina.submit(opened, { confirm: 'delete' });
  expect(textOf(deleted.response.message)).toContain('Nothing of this server is kept');
  expect(await filesWith('Neon')).toEqual([]);
  expect(textOf((await ada.run(general, 'assess list')).response.message)).not.toContain('Neon');
  await journey.begin(ada, 'Krypton');
  expect(textOf((await ada.run(general, 'assess list')).response.message)).toContain('Krypton');
});
