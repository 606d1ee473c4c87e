import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { type FollowedClock, followClock } from '../../src/sandbox/follow-clock.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { joinBot, openStage, sidesOf, stopAll, temporaryFolder, until } from './stage.ts';

const WEEK = 7 * 24 * 3_600_000;
const SANDBOX = fileURLToPath(new URL('../../src/sandbox/main.ts', import.meta.url));
const FOLLOWER = fileURLToPath(new URL('./follower.ts', import.meta.url));

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await stopAll();
});

async function follow(url: string): Promise<FollowedClock> {
  const clock = await followClock(`${url}/api`);
  if (clock === undefined) throw new Error('there is no clock');
  ends.push(() => clock.close());
  return clock;
}

/** A program as a process of its own, and the lines that it has written. */
function run(file: string, args: readonly string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  ends.push(() => child.kill('SIGKILL'));
  return { child, lines };
}

async function sandboxProcess() {
  const { lines, child } = run(SANDBOX, [], { SANDBOX_PORT: '0', DATA_DIR: await temporaryFolder() });
  const address = () => /http:\/\/127\.0\.0\.1:\d+/.exec(lines.join('\n'))?.[0];
  await until(() => address() !== undefined);
  return { child, ...(await sidesOf(address() ?? '')) };
}

async function nowOf({ get }: Pick<Awaited<ReturnType<typeof sidesOf>>, 'get'>): Promise<number> {
  return Date.parse((await get('/state')).body.now);
}

describe('a process that follows the clock', () => {
  test('is woken at each instant of a year, and what it posts there is told', async () => {
    const stage = await openStage();
    const clock = await follow(stage.url);
    const client = await joinBot(stage.url);
    const channel = await client.channels.fetch(stage.channel('general'));
    if (!channel?.isSendable()) throw new Error('no channel');
    const start = clock.now().getTime();
    let due = start + WEEK;
    const posted: string[] = [];
    const nows: number[] = [];
    const sleeper = clock.sleeper('weekly', async () => {
      nows.push(clock.now().getTime());
      posted.push((await channel.send(`week ${posted.length}`)).id);
      due += WEEK;
      sleeper.until(new Date(due));
    });
    sleeper.until(new Date(due));
    const { body } = await stage.post('/clock', { advance: 'P364D' });
    expect(body).toMatchObject({ fired: posted, left_behind: [] });
    expect(posted).toHaveLength(52);
    for (const [week, now] of nows.entries()) {
      expect(now).toBeGreaterThanOrEqual(start + (week + 1) * WEEK);
      expect(now).toBeLessThan(start + (week + 1) * WEEK + WEEK / 7);
    }
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse(body.now));
    const sent = await stage.seen(channel.id, stage.user('Ada'));
    expect(sent.map(({ id }) => id)).toEqual(posted);
  });

  test('is asked what it waits for before the clock moves, and wakes all of its own that are due', async () => {
    const stage = await openStage();
    const clock = await follow(stage.url);
    for (let round = 0; round < 5; round += 1) {
      const woken: string[] = [];
      const start = clock.now().getTime();
      const wish = (name: string, hours: number) => {
        const sleeper = clock.sleeper(name, async () => void woken.push(name));
        sleeper.until(new Date(start + hours * 3_600_000));
        ends.push(() => sleeper.close());
      };
      wish('third', 3);
      wish('first', 1);
      wish('second', 2);
      wish('never', 9);
      await stage.post('/clock', { advance: 'PT4H' });
      expect(woken).toEqual(['first', 'second', 'third']);
      await stage.post('/clock', { advance: 'PT9H' });
      expect(woken.at(-1)).toBe('never');
    }
  });

  test('is woken for each wish that is reached, once, in order, like all the others who follow', async () => {
    const stage = await openStage();
    const clocks = [await follow(stage.url), await follow(stage.url)];
    const HOUR = 3_600_000;
    const wishes = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(wishes, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(1500), { minLength: 1, maxLength: 3 }),
        async (plans, moves) => {
          const start = Date.parse((await stage.get('/state')).body.now);
          const woken: number[] = [];
          const sleepers = plans.map((plan, index) => {
            const clock = clocks[index % clocks.length];
            const left = plan.toSorted((a, b) => a - b);
            const sleeper = clock?.sleeper(`${index}`, async () => {
              const due = left.filter((hours) => start + hours * HOUR <= clock.now().getTime());
              woken.push(...left.splice(0, due.length));
              next();
            });
            const next = () =>
              sleeper?.until(left[0] === undefined ? undefined : new Date(start + left[0] * HOUR));
            next();
            return sleeper;
          });
          for (const hours of moves) {
            expect((await stage.post('/clock', { advance: `PT${hours}H` })).body.left_behind).toEqual([]);
          }
          for (const sleeper of sleepers) sleeper?.close();
          const reached = moves.reduce((sum, hours) => sum + hours, 0);
          expect(woken).toEqual(
            plans
              .flat()
              .filter((hours) => hours <= reached)
              .sort((a, b) => a - b),
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  test('is not waited for longer than half a minute, or what was said instead', async () => {
    const sandbox = await startSandbox({ port: 0, dataDir: await temporaryFolder(), patienceMs: 100 });
    ends.push(() => sandbox.close());
    const { post } = await sidesOf(sandbox.url);
    const clock = await follow(sandbox.url);
    const start = clock.now().getTime();
    clock.sleeper('hung', () => new Promise(() => {})).until(new Date(start + WEEK));
    const { body } = await post('/clock', { advance: 'P14D' });
    expect(body.left_behind).toEqual([{ sleeper: expect.any(String), why: 'hung' }]);
    expect(Date.parse(body.now)).toBeGreaterThanOrEqual(start + 2 * WEEK);
  });

  test('hears of a move that it missed, also when its Discord was away', async () => {
    const first = await openStage();
    const clock = await follow(first.url);
    const woken: number[] = [];
    const start = clock.now().getTime();
    clock.sleeper('one', async () => void woken.push(clock.now().getTime())).until(new Date(start + WEEK));
    await first.close();
    const sandbox = await startSandbox({ port: Number(new URL(first.url).port), dataDir: first.folder });
    ends.push(() => sandbox.close());
    const { post } = await sidesOf(sandbox.url);
    const { body } = await post('/clock', { advance: 'P14D' });
    await until(() => woken.length === 1 && clock.now().getTime() >= Date.parse(body.now));
    expect(woken).toHaveLength(1);
  });

  test('never goes backwards, even where another Discord takes the place of the one that it followed', async () => {
    const first = await openStage();
    const clock = await follow(first.url);
    await first.post('/clock', { advance: 'P14D' });
    const before = clock.now().getTime();
    await first.close();
    const sandbox = await startSandbox({
      port: Number(new URL(first.url).port),
      dataDir: await temporaryFolder(),
      patienceMs: 50,
    });
    ends.push(() => sandbox.close());
    const { post } = await sidesOf(sandbox.url);
    // One that hangs is missed as soon as it follows.
    clock.sleeper('hung', () => new Promise(() => {})).until(clock.now());
    const missed = async () => (await post('/clock', { advance: 'PT1S' })).body.left_behind;
    await expect.poll(missed, { timeout: 10_000 }).toHaveLength(1);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(before);
  });

  test('wakes by itself when the time has come, also while its Discord is away', async () => {
    const stage = await openStage();
    const clock = await follow(stage.url);
    const woken: string[] = [];
    const wish = (name: string) => {
      const sleeper = clock.sleeper(name, async () => void woken.push(name));
      sleeper.until(new Date(clock.now().getTime() + 20));
    };
    wish('near');
    await until(() => woken.length === 1);
    await stage.close();
    wish('alone');
    await until(() => woken.length === 2);
    expect(woken).toEqual(['near', 'alone']);
  });
});

describe('between processes', () => {
  test('each week is woken for once, in order, and in time', async () => {
    const discord = await sandboxProcess();
    const first = (await nowOf(discord)) + WEEK;
    const { lines } = run(FOLLOWER, [discord.url, new Date(first).toISOString()]);
    await until(() => lines.includes('follows'));
    const { body } = await discord.post('/clock', { advance: 'P21D' });
    await discord.post('/clock', { advance: 'P36W' });
    const weeks = Array.from({ length: 38 }, (_, week) => new Date(first + week * WEEK).toISOString());
    await until(() => lines.length > weeks.length);
    expect(lines.slice(1, weeks.length + 1)).toEqual(weeks.map((week) => `woken for ${week}, in time`));
    expect(body).toMatchObject({ fired: [], left_behind: [] });
    expect(lines.length).toBeLessThanOrEqual(40);
  });

  test('one that is killed while it is waited for is forgotten at once', async () => {
    const discord = await sandboxProcess();
    const start = await nowOf(discord);
    const { lines, child } = run(FOLLOWER, [discord.url, new Date(start + WEEK).toISOString(), 'hangs']);
    await until(() => lines.includes('follows'));
    const moving = discord.post('/clock', { advance: 'P21D' });
    await until(() => lines.length > 1);
    child.kill('SIGKILL');
    const { body } = await moving;
    expect(body).toMatchObject({ fired: [], left_behind: [] });
    expect(Date.parse(body.now)).toBeGreaterThanOrEqual(start + 3 * WEEK);
  });
});

test.each([
  ['nobody who follows', '/clock/followers/nobody', { at: null }, 404],
  ['no instant', '/clock/followers/nobody', { at: 'soon' }, 400],
])('a report of %s is refused', async (_, path, body, status) => {
  const stage = await openStage();
  expect((await stage.post(path, body)).status).toBe(status);
});

test('what fires is what the bot posts for all to see, not what it answers, nor what others say', async () => {
  const stage = await openStage();
  const general = stage.channel('general');
  const fired: string[] = [];
  const sleeper = stage.sandbox.sleeper('bot', async () => {
    const say = async (channel: string) =>
      (await stage.api('POST', `/channels/${channel}/messages`, { content: 'due' })).body.id;
    fired.push(await say(general));
    await stage.say(general, stage.user('Ada'), 'by somebody');
    const { body: thread } = await stage.api('POST', `/channels/${general}/threads`, { name: 'T', type: 11 });
    fired.push(await say(thread.id));
  });
  sleeper.until(new Date(stage.sandbox.now().getTime() + WEEK));
  await stage.api('POST', `/channels/${general}/messages`, { content: 'before' });
  expect((await stage.post('/clock', { advance: 'P1D' })).body.fired).toEqual([]);
  expect((await stage.post('/clock', { advance: 'P6D' })).body.fired).toEqual(fired);
  expect(fired).toHaveLength(2);
});

test('a move may end where something was posted, and says in which channel; the state says when the next one is due', async () => {
  const stage = await openStage();
  const general = stage.channel('general');
  const due = stage.sandbox.now().getTime() + WEEK;
  const sleeper = stage.sandbox.sleeper('bot', async () => {
    await stage.api('POST', `/channels/${general}/messages`, { content: 'due' });
  });
  sleeper.until(new Date(due));
  expect((await stage.get('/state')).body.next_due).toBe(new Date(due).toISOString());
  const { body } = await stage.post('/clock', { advance: 'P90D', until: 'fired' });
  expect(body).toMatchObject({
    fired: [expect.any(String)],
    posted: [{ id: body.fired[0], channel: general }],
  });
  expect(Math.abs(Date.parse(body.now) - due)).toBeLessThan(WEEK / 7);
  expect((await stage.get('/state')).body.next_due).toBeNull();
});
