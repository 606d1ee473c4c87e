import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLowdbStore } from '../../src/store/lowdb/lowdb-store.ts';
import { collections, dueByReading, HERE, minute, must, THERE } from '../support/store-examples.ts';
import { openAt, temporaryFolder } from '../support/store-folder.ts';

let folder: string;
let remove: () => Promise<void>;
let children: ChildProcess[] = [];
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(async () => {
  for (const child of children) await kill(child);
  children = [];
  await remove();
});

/** Another process with the store open; `lines` grows by what it acknowledges. */
async function startWriter(mode: 'write' | 'hold') {
  const script = join(import.meta.dirname, '../support/store-writer.ts');
  const child = spawn(process.execPath, [script, folder, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  const closed = once(output, 'close');
  const reached = (count: number) =>
    new Promise<void>((resolve, reject) => {
      output.on('line', () => lines.length >= count && resolve());
      child.once('exit', () => reject(new Error('it ended too early')));
    });
  output.on('line', (line) => lines.push(line));
  await reached(1);
  return { child, lines, reached, closed };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

const tryToOpen = () => openLowdbStore({ folder, collections, notice: () => undefined });

test('a process killed in the middle of many transactions, again and again, loses none that it acknowledged', async () => {
  const acknowledged: string[] = [];
  for (const count of [2, 13, 61, 150, 97, 34]) {
    const writer = await startWriter('write');
    await writer.reached(count);
    await kill(writer.child);
    await writer.closed;
    acknowledged.push(...writer.lines.slice(1));

    const { store, notices } = await openAt(folder);
    expect(notices).toEqual([]);
    // Before anything is read of it: what the index holds is what was looked through at the start.
    const due = must(await store.due(minute(59), 100));
    expect(due).toEqual(await dueByReading(store));
    const written: string[] = [];
    for (const server of [HERE, THERE]) {
      const papers = must(await store.read(server, (t) => t.list('paper')));
      const inPapers = papers.flatMap((it) => it.value.text.split(',').filter((name) => name !== ''));
      const trail = must(await store.auditTrail(server, { limit: 1_000_000 })).map((it) => it.action);
      expect(inPapers.toSorted()).toEqual(trail.toSorted());
      const last = must(await store.read(server, (t) => t.get('setting', 'last')))?.value.text;
      expect(last).toBe(trail[0]);
      written.push(...trail);
    }
    // Names come again after each kill, so that what counts is how often each is there.
    const tally = new Map<string, number>();
    for (const name of written) tally.set(name, (tally.get(name) ?? 0) + 1);
    for (const name of acknowledged) tally.set(name, (tally.get(name) ?? 0) - 1);
    expect([...tally].filter(([, missing]) => missing < 0)).toEqual([]);
    await store.close();
  }
});

describe('one process for a data folder', () => {
  test('a second one is told so, until the first is gone, however it went', async () => {
    const { child } = await startWriter('hold');
    expect(await tryToOpen()).toEqual({ ok: false, error: { code: 'in-use', folder } });
    await kill(child);
    const { store } = await openAt(folder);
    expect(await tryToOpen()).toEqual({ ok: false, error: { code: 'in-use', folder } });
    await store.close();
    await (await openAt(folder)).store.close();
  });

  test.each([
    ['empty', ''],
    ['torn', '\u0000\u0000\u0000\u0000'],
    ['of somebody else', `pid 1\n${'x'.repeat(5000)}`],
  ])('a lock file that is %s holds nobody up, and holds the next one off', async (_, content) => {
    await writeFile(join(folder, 'lock'), content);
    const { store } = await openAt(folder);
    expect(await tryToOpen()).toMatchObject({ error: { code: 'in-use' } });
    await store.close();
  });

  test('the lock file stays empty, so there is nothing in it that could be misread', async () => {
    const { store } = await openAt(folder);
    await store.close();
    expect(await readFile(join(folder, 'lock'), 'utf8')).toBe('');
  });
});
