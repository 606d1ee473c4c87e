import { Buffer } from 'node:buffer';
import { afterEach, describe, expect, test } from 'vitest';
import type { LogLine } from '../../src/app/ports.ts';
import type { ReportDocument } from '../../src/app/report/document.ts';
import { createReports, type RunningReports } from '../../src/reports/reports.ts';

const EMPTY: ReportDocument = {
  ...{ locale: 'en', kicker: '', title: '', subtitle: '', subject: '', foot: '', maker: '' },
  ...{ pages: ['', '', ''], madeAt: '2026-11-23T05:30:00.000Z', parts: [], sheets: [] },
  brief: { heading: '', blocks: [] },
};
const titled = (title: string): ReportDocument => ({ ...EMPTY, title });

const logged: LogLine[] = [];
let running: RunningReports | undefined;
const moody = (limits: Parameters<typeof createReports>[0]['limits'] = {}) => {
  running = createReports({
    log: (line) => logged.push(line),
    limits,
    script: new URL('./scripts/moody-maker.ts', import.meta.url),
  });
  return running;
};
afterEach(async () => {
  await running?.close();
  logged.length = 0;
});

const saidBy = async (reports: RunningReports, title: string) => {
  const made = await reports.pdf(titled(title));
  return made.ok ? Buffer.from(made.value).toString() : made.error.code;
};
const threadOf = (said: string) => said.split(' ').at(-1);

describe('a thread that goes wrong costs one report', () => {
  test.each([
    ['fault', 'report-not-made'],
    ['exit', 'report-not-made'],
    ['hoard', 'report-too-large'],
    ['stuck', 'report-too-large'],
  ])('%s', async (mood, code) => {
    const reports = moody({ patience: mood === 'stuck' ? 4000 : 60_000, heap: 24 });
    const [before, failed, after] = [
      await saidBy(reports, 'a'),
      await saidBy(reports, mood),
      await saidBy(reports, 'b'),
    ];
    expect(failed).toBe(code);
    expect(after).toMatch(/^b \d+$/);
    expect(threadOf(after)).not.toBe(threadOf(before));
    expect(logged).toMatchObject([{ level: 'error', what: 'report-not-made', code }]);
  });
});

test('a thread that has made many files, or holds much, is replaced', async () => {
  const reports = moody({ files: 2 });
  const said = [];
  for (const title of ['a', 'b', 'c', 'fat', 'd']) said.push(threadOf(await saidBy(reports, title)));
  expect(said[0]).toBe(said[1]);
  expect(new Set([said[1], said[2]]).size).toBe(2);
  expect(said[2]).toBe(said[3]);
  expect(said[4]).not.toBe(said[3]);
  expect(logged).toEqual([]);
});

test('of more at once than may wait, the last are refused at once and nothing is logged', async () => {
  const reports = moody({ waiting: 2 });
  const all = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((title) => saidBy(reports, title)));
  expect(all.map((each) => each.split(' ')[0])).toEqual(['a', 'b', 'c', 'reports-busy', 'reports-busy']);
  expect(await saidBy(reports, 'f')).toMatch(/^f/);
  expect(logged).toEqual([]);
});

test('once it is closed nothing is made, and what was being made is given up', async () => {
  const reports = moody();
  const made = saidBy(reports, 'stuck');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await reports.close();
  expect(await made).toBe('reports-closed');
  expect(await saidBy(reports, 'a')).toBe('reports-closed');
  expect(logged).toEqual([]);
});
