import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { discordAt } from './support/discord-user.ts';

/** The sources as Node runs them: what vitest lets pass, Node may refuse. */
function run(environment: Record<string, string>) {
  const { DISCORD_TOKEN: _, DISCORD_API_URL: __, ...inherited } = process.env;
  const child = spawn(process.execPath, ['src/main.ts'], { env: { ...inherited, ...environment } });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  started.push(child);
  return { child, said, ended: once(child, 'exit').then(([status]) => status as number | null) };
}

const started: ChildProcess[] = [];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unchoke-start-'));
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const local = () => ({ SANDBOX_PORT: '0', DATA_DIR: folder });

async function addressOf({ said }: ReturnType<typeof run>): Promise<string> {
  await expect.poll(() => said.out, { timeout: 20_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  return /http:\/\/127\.0\.0\.1:\d+/.exec(said.out)?.[0] ?? '';
}

test('without a token it runs on a local Discord, says where, and stops when told to', async () => {
  const running = run(local());
  const address = await addressOf(running);
  expect(running.said.out).toContain('/assess start');
  expect(running.said.out).toMatch(
    /oauth2\/authorize\?client_id=YOUR_APPLICATION_ID&scope=bot\+applications\.commands&permissions=\d+/,
  );
  expect((await fetch(address)).status).toBe(200);
  const discord = discordAt(address);
  const { ready, guilds } = await discord.state();
  expect(ready).toBe(true);
  const general = guilds[0]?.channels.find((each) => each.name === 'general')?.id ?? '';
  const mina = guilds[0]?.members.find((each) => each.name === 'Mina')?.id ?? '';
  const answered = await discord.command(general, mina, 'assess start', {
    technology: 'EUV pellicles',
    home: 'KR',
  });
  expect(JSON.stringify(answered.response.message)).toContain('EUV pellicles');

  running.child.kill('SIGTERM');
  expect(await running.ended).toBe(0);
  expect(running.said.err).not.toMatch(/"level":"error"/);
});

test('told to, it says how it goes', async () => {
  const running = run({ ...local(), HEALTH_PORT: '0' });
  await expect.poll(() => running.said.out, { timeout: 20_000 }).toContain('/healthz');
  const address = /(http:\S+)\/healthz/.exec(running.said.out)?.[1] ?? '';
  expect(await (await fetch(`${address}/readyz`)).json()).toEqual({
    ready: true,
    gateway: true,
    store: true,
  });
  const discord = discordAt(await addressOf(running));
  const [guild] = (await discord.state()).guilds;
  const general = guild?.channels.find(({ name }) => name === 'general')?.id ?? '';
  const mina = guild?.members.find(({ name }) => name === 'Mina')?.id ?? '';
  await discord.command(general, mina, 'help', {});
  const metrics = await (await fetch(`${address}/metrics`)).text();
  expect(metrics).toContain('unchoke_ack_seconds_count 1\n');
  expect(metrics).toContain('unchoke_interactions_total{outcome="answered"} 1\n');
  expect(metrics).toMatch(/unchoke_store_seconds_count\{call="read"\} [1-9]/);
});

describe('what keeps it from starting is one clear sentence and exit status 1', () => {
  async function refused(environment: Record<string, string>): Promise<string> {
    const running = run(environment);
    expect(await running.ended).toBe(1);
    expect(running.said.out).toBe('');
    expect(running.said.err.trim().split('\n')).toHaveLength(1);
    expect(running.said.err).not.toMatch(/\bat .*\.ts:\d+/);
    return running.said.err;
  }

  test('a port in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    expect(await refused({ ...local(), SANDBOX_PORT: String(port) })).toContain(`Port ${port} is in use`);
    taken.close();
  });

  test('a port that is none', async () => {
    expect(await refused({ ...local(), SANDBOX_PORT: 'four' })).toContain(
      'SANDBOX_PORT must be a port number',
    );
  });

  test('a data folder that cannot be written to', async () => {
    await writeFile(join(folder, 'file'), '');
    const sentence = await refused({ ...local(), DATA_DIR: join(folder, 'file', 'data') });
    expect(sentence).toContain('cannot be written to');
  });

  test('a data folder that another one works in', async () => {
    await addressOf(run(local()));
    expect(await refused(local())).toContain('is in use by another Unchoke');
  });

  test('data that is damaged beyond repair', async () => {
    const server = join(folder, 'servers', '123456789012345678');
    await mkdir(server, { recursive: true });
    await writeFile(join(server, 'state.json'), 'not what it was');
    const running = run(local());
    expect(await running.ended).toBe(1);
    expect(running.said.err).toContain('DAMAGED DATA');
    expect(running.said.err.trim().split('\n').at(-1)).toContain(`The data in ${server} is damaged`);
    expect(await readdir(join(server, 'set-aside'))).not.toEqual([]);
  });

  test('a token that Discord does not accept', async () => {
    const discord = createServer((_, response) => {
      response.writeHead(401, { 'content-type': 'application/json' });
      response.end('{"message":"401: Unauthorized","code":0}');
    }).listen(0, '127.0.0.1');
    await once(discord, 'listening');
    const { port } = discord.address() as AddressInfo;
    const environment = {
      DISCORD_TOKEN: 'wrong',
      DISCORD_API_URL: `http://127.0.0.1:${port}/api`,
      DATA_DIR: folder,
    };
    expect(await refused(environment)).toContain('does not accept DISCORD_TOKEN');
    discord.close();
  });

  test('a Discord that cannot be reached', async () => {
    const environment = { DISCORD_TOKEN: 'any', DISCORD_API_URL: 'http://127.0.0.1:9/api', DATA_DIR: folder };
    expect(await refused(environment)).toContain('Discord could not be reached');
  });
});
