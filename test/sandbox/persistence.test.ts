import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { deploy, joinBot, openStage, sidesOf, stopAll, temporaryFolder } from './stage.ts';

const MAIN = fileURLToPath(new URL('../../src/sandbox/main.ts', import.meta.url));

afterAll(stopAll);

/** `npm run sandbox` as a process of its own. */
function startProcess(environment: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, SANDBOX_PORT: '0', ...environment },
  });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  child.stderr.on('data', (data) => {
    said += data;
  });
  const exited = once(child, 'exit').then(([code]) => ({ code, said }));
  const url = async () => {
    await expect.poll(() => said, { timeout: 10_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    return /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
  };
  return { child, exited, url };
}

test('after a restart everything is there, and an interaction can still be answered', async () => {
  const first = await openStage();
  await deploy(first, [{ name: 'ask', description: 'x' }]);
  const general = first.channel('general');
  let token = '';
  const bot = await joinBot(first.url, (client) =>
    client.on('interactionCreate', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      token = interaction.token;
      await interaction.reply({
        content: 'here',
        files: [{ attachment: Buffer.from('kept'), name: 'kept.txt' }],
      });
    }),
  );
  await first.post(`/channels/${general}/commands`, { user: first.user('Mina'), name: 'ask' });
  const { body: thread } = await first.api('POST', `/channels/${general}/threads`, { name: 'T', type: 12 });
  await first.api('POST', `/channels/${thread.id}/messages`, { content: 'inside' });
  await first.post('/admin', { action: 'archive-thread', thread: thread.id });
  await first.post('/clock', { advance: 'PT10M' });
  const before = {
    state: (await first.get('/state')).body,
    threads: (await first.get(`/threads?guild=${first.guildId}`)).body,
    messages: await first.seen(general, first.user('Mina')),
  };
  await bot.destroy();
  await first.close();

  const second = await openStage(first.folder);
  const ofOldPort = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(second.url, first.url));
  const state = (await second.get('/state')).body;
  expect({ ...state, ready: true, now: 0 }).toEqual({ ...before.state, ready: true, now: 0 });
  expect(Date.parse(state.now)).toBeGreaterThanOrEqual(Date.parse(before.state.now));
  expect((await second.get(`/threads?guild=${first.guildId}`)).body).toEqual(before.threads);
  expect(ofOldPort(await second.seen(general, first.user('Mina')))).toEqual(before.messages);
  const [message] = (await second.seen(general, first.user('Mina'))).filter((one) => one.content === 'here');
  expect(await (await fetch(message.attachments[0].url)).text()).toBe('kept');

  const edit = () =>
    second.api('PATCH', `/webhooks/${bot.application.id}/${token}/messages/@original`, { content: 'still' });
  expect((await edit()).body.content).toBe('still');
  await second.post('/clock', { advance: 'PT6M' });
  expect((await edit()).body.code).toBe(50027);
});

test('what was answered survives the death of the process, a torn line too', async () => {
  const DATA_DIR = await temporaryFolder();
  const { child, exited, url } = startProcess({ DATA_DIR });
  const { api, channel } = await sidesOf(await url());
  const sent: string[] = [];
  for (const content of ['one', 'two', 'three']) {
    sent.push((await api('POST', `/channels/${channel('general')}/messages`, { content })).body.id);
  }
  child.kill('SIGKILL');
  await exited;
  await appendFile(join(DATA_DIR, 'sandbox', 'world.jsonl'), '{"t":"message","v":{"id":"15');

  const again = await openStage(DATA_DIR);
  const messages = await again.seen(again.channel('general'), again.user('Ada'));
  expect(messages.map(({ id }) => id)).toEqual(sent);
  const { body } = await again.api('POST', `/channels/${again.channel('general')}/messages`, {
    content: 'four',
  });
  expect(BigInt(body.id)).toBeGreaterThan(BigInt(sent.at(-1) ?? 0));
});

test('SIGTERM ends it cleanly', async () => {
  const { child, exited, url } = startProcess({ DATA_DIR: await temporaryFolder() });
  const { sandbox } = { sandbox: await url() };
  await joinBot(sandbox);
  child.kill('SIGTERM');
  expect((await exited).code).toBe(0);
});

describe.concurrent('one sentence and exit status 1', () => {
  test('when the port is in use', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const port = (holder.address() as AddressInfo).port;
    const { exited } = startProcess({ SANDBOX_PORT: String(port), DATA_DIR: await temporaryFolder() });
    expect(await exited).toEqual({
      code: 1,
      said: `Port ${port} is in use on 127.0.0.1; stop what runs there or set SANDBOX_PORT to another port.\n`,
    });
    holder.close();
  });

  test('when the port is none', async () => {
    const { exited } = startProcess({ SANDBOX_PORT: 'many' });
    expect(await exited).toMatchObject({ code: 1, said: expect.stringContaining('SANDBOX_PORT must be') });
  });

  test('when the folder is not to be had', async () => {
    const folder = await temporaryFolder();
    // A file where the folder should be stops root too, which read-only folders do not.
    await writeFile(join(folder, 'file'), '');
    await mkdir(join(folder, 'locked'));
    await chmod(join(folder, 'locked'), 0o555);
    const { exited } = startProcess({ DATA_DIR: join(folder, 'file') });
    expect(await exited).toMatchObject({ code: 1, said: expect.stringContaining('cannot be written') });
  });

  test('when the journal is damaged in its middle', async () => {
    const first = await openStage();
    await first.close();
    const path = join(first.folder, 'sandbox', 'world.jsonl');
    const lines = (await readFile(path, 'utf8')).split('\n');
    lines[3] = '{"t":';
    await writeFile(path, lines.join('\n'));
    const { exited } = startProcess({ DATA_DIR: first.folder });
    expect(await exited).toMatchObject({ code: 1, said: expect.stringContaining('line 4 is damaged') });
  });
});
