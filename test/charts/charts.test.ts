import { setTimeout as later } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Look, Picture, PictureFailure } from '../../src/app/charts.ts';
import type { LogLine } from '../../src/app/ports.ts';
import { createCharts, type Limits, type RunningCharts } from '../../src/charts/charts.ts';
import type { Result } from '../../src/domain/result.ts';
import { openScorecard } from '../support/examples-charts.ts';

const MOODY = new URL('./scripts/moody-painter.ts', import.meta.url);
const DARK: Look = { theme: 'dark', locale: 'en' };

const running: RunningCharts[] = [];
const logged: LogLine[] = [];

/** Charts whose thread does what a title says. */
function moody(limits: Partial<Limits> = {}, script = MOODY) {
  const charts = createCharts({ log: (line) => logged.push(line), limits, script });
  running.push(charts);
  return {
    ...charts,
    draw: (title: string, look = DARK) => charts.scorecard({ ...openScorecard, title }, look),
  };
}

function drawn(result: Result<Picture, PictureFailure>): Picture {
  if (!result.ok) throw new Error(`no picture: ${result.error.code}`);
  return result.value;
}

const failure = (code: PictureFailure['code']) => ({ ok: false, error: { code } });

afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.close()));
  logged.length = 0;
});

test('a picture comes with its size and its alternative text', async () => {
  const picture = drawn(await moody().draw('photoresist'));
  expect(Buffer.from(picture.png).toString()).toBe('photoresist');
  expect(picture).toMatchObject({ height: 1, alt: openScorecard.alt });
});

describe('what was drawn is kept', () => {
  test('and given again for the same data and look, not for others', async () => {
    const { draw, scorecard } = moody();
    const first = drawn(await draw('a'));
    expect(drawn(await draw('a'))).toBe(first);
    expect(drawn(await draw('a', { ...DARK, theme: 'light' })).height).toBe(2);
    expect(drawn(await draw('a', { ...DARK, locale: 'zh-CN' })).height).toBe(3);
    expect(drawn(await scorecard({ ...openScorecard, title: 'a', alt: 'other' }, DARK)).height).toBe(4);
    expect(drawn(await draw('a'))).toBe(first);
  });

  test('and drawn once for all who ask at the same time', async () => {
    const { draw } = moody();
    const pictures = await Promise.all(['a', 'a', 'b', 'a'].map((title) => draw(title)));
    expect(pictures.map((each) => drawn(each).height)).toEqual([1, 1, 2, 1]);
  });

  test('as far as there is room: the one that nobody asked for the longest goes first', async () => {
    const { draw } = moody({ kept: 2500 });
    for (const title of ['large 1000', 'large 1001', 'large 1000', 'large 1002']) drawn(await draw(title));
    expect(drawn(await draw('large 1000')).height).toBe(1);
    expect(drawn(await draw('large 1001')).height).toBe(4);
  });

  test('failures are not', async () => {
    const { draw } = moody();
    expect(await draw('fault')).toEqual(failure('not-drawn'));
    expect(await draw('fault')).toEqual(failure('not-drawn'));
    expect(logged).toHaveLength(2);
  });
});

test('past the cap new ones are refused at once, and those that wait are drawn', async () => {
  const { draw } = moody({ waiting: 2 });
  const asked = await Promise.all(['a', 'b', 'c', 'd', 'e', 'a'].map((title) => draw(title)));
  const outcomes = asked.map((each) => (each.ok ? each.value.height : each.error.code));
  expect(outcomes).toEqual([1, 2, 3, 'too-busy', 'too-busy', 1]);
  expect(drawn(await draw('d')).height).toBe(4);
});

describe('a thread that goes wrong costs its picture alone:', () => {
  test.each([
    ['gets stuck', 'stuck', 'too-slow'],
    ['exits', 'exit', 'not-drawn'],
    ['throws where nobody looks', 'crash', 'not-drawn'],
    ['eats all memory', 'devour', 'not-drawn'],
  ] as const)('one that %s', async (_, mood, code) => {
    const { draw } = moody({ patience: mood === 'stuck' ? 2500 : 20_000 });
    const [before, wrong, after] = await Promise.all([draw('before'), draw(mood), draw('after')]);
    expect(wrong).toEqual(failure(code));
    expect(drawn(after).width).not.toBe(drawn(before).width);
    expect(drawn(after).height).toBe(1);
    expect(logged).toMatchObject([{ what: 'picture-not-drawn', picture: 'scorecard', code }]);
    expect(JSON.stringify(logged)).not.toContain(openScorecard.version);
  });

  test('one that dies while nobody waits for it', async () => {
    const { draw } = moody();
    const before = drawn(await draw('later'));
    await later(500);
    expect(drawn(await draw('after')).width).not.toBe(before.width);
    expect(logged).toEqual([]);
  });

  test('one that does not start, however often', async () => {
    const { draw } = moody({}, new URL('./scripts/no-painter.ts', import.meta.url));
    expect(await draw('a')).toEqual(failure('not-drawn'));
    expect(await draw('b')).toEqual(failure('not-drawn'));
    expect(logged[0]?.['fault']).toContain('the fonts are not there');
  });

  test('one whose picture can not be drawn goes on', async () => {
    const { draw } = moody();
    const before = drawn(await draw('before'));
    expect(await draw('fault')).toEqual(failure('not-drawn'));
    expect(drawn(await draw('after'))).toMatchObject({ width: before.width, height: 3 });
  });
});

describe('a thread is replaced', () => {
  test('after so many pictures', async () => {
    const { draw } = moody({ pictures: 2 });
    const pictures = [];
    for (const title of ['a', 'b', 'c', 'd', 'e']) pictures.push(drawn(await draw(title)));
    expect(pictures.map(({ height }) => height)).toEqual([1, 2, 1, 2, 1]);
    expect(new Set(pictures.map(({ width }) => width)).size).toBe(3);
  });

  test('when it holds too much', async () => {
    const { draw } = moody({ held: 1000 });
    const pictures = [];
    for (const title of ['held 1000', 'held 1001', 'after']) pictures.push(drawn(await draw(title)));
    expect(pictures.map(({ height }) => height)).toEqual([1, 2, 1]);
  });

  test('when nothing was to be drawn for long', async () => {
    const { draw } = moody({ idle: 1 });
    drawn(await draw('a'));
    await later(100);
    expect(drawn(await draw('b')).height).toBe(1);
  });

  test('and when the last thing it did went wrong', async () => {
    const { draw } = moody({ idle: 1 });
    expect(await draw('fault')).toEqual(failure('not-drawn'));
    await later(100);
    expect(drawn(await draw('b')).height).toBe(1);
  });
});

test('the thread knows nothing of what surrounds the process', async () => {
  expect(Buffer.from(drawn(await moody().draw('env')).png).toString()).toBe('DISABLE_SYSTEM_FONTS_LOAD');
});

test('once closed nothing is drawn, what waits is given up, and closing again is no harm', async () => {
  const { draw, close } = moody();
  drawn(await draw('before'));
  const waiting = [draw('stuck'), draw('a')];
  await close();
  expect(await Promise.all(waiting)).toEqual([failure('closed'), failure('closed')]);
  expect(await draw('b')).toEqual(failure('closed'));
  await close();
  expect(logged).toEqual([]);
});
