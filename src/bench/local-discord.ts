import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from './child.ts';

/** A local Discord in a process of its own, with as many servers as wanted. */
export interface LocalDiscord {
  readonly apiUrl: string;
  /** A folder that is thrown away in the end, for the bot on it. */
  readonly dataDir: string;
  readonly channel: string;
  readonly member: string;
  post(path: string, body: object): Promise<Answer>;
  /** What the member sees in a channel, oldest first. */
  messages(channel: string): Promise<readonly Shown[]>;
  end(): Promise<void>;
}

export interface Answer {
  readonly interaction: string;
  readonly acked_ms: number;
  readonly response: { readonly type: string; readonly message?: Shown; readonly modal?: object };
}
export interface Shown {
  readonly id: string;
  readonly components?: readonly unknown[];
}
interface State {
  readonly guilds: readonly {
    readonly channels: readonly { readonly id: string; readonly name: string }[];
    readonly members: readonly { readonly id: string; readonly name: string }[];
  }[];
}

/** Starts one, with a world like that of another where one is given. */
export async function startLocalDiscord(like?: string): Promise<LocalDiscord> {
  const dataDir = await mkdtemp(join(tmpdir(), 'unchoke-bench-'));
  if (like !== undefined) await cp(join(like, 'sandbox'), join(dataDir, 'sandbox'), { recursive: true });
  const child: Child = startChild({
    args: ['src/sandbox/main.ts'],
    env: { SANDBOX_PORT: '0', DATA_DIR: dataDir },
    readyWhen: /(http:\/\/127\.0\.0\.1:\d+)\n/,
  });
  const ready = await child.ready;
  if (!ready.ok) throw new Error(`the local Discord did not start: ${ready.why}`);
  const url = ready.said[1] ?? '';
  const [home] = ((await (await fetch(`${url}/sandbox/state`)).json()) as State).guilds;
  const member = home?.members.find((each) => each.name === 'Mina')?.id ?? '';
  const channel = home?.channels.find((each) => each.name === 'general')?.id ?? '';
  return {
    apiUrl: `${url}/api`,
    dataDir,
    channel,
    member,
    async post(path, body) {
      const response = await fetch(`${url}/sandbox${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Answer;
    },
    async messages(where) {
      const response = await fetch(`${url}/sandbox/channels/${where}/messages?as=${member}`);
      return ((await response.json()) as { messages: Shown[] }).messages;
    },
    async end() {
      await child.kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A folder whose world has so many servers more than the first. */
export async function growWorld(servers: number): Promise<LocalDiscord> {
  const grown = await startLocalDiscord();
  for (let n = 0; n < servers; n += 1) await grown.post('/admin', { action: 'add-guild' });
  return grown;
}
