import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Look, type Scorecard, THEMES } from '../../src/app/charts.ts';
import { createCharts, type RunningCharts } from '../../src/charts/charts.ts';
import { PALETTES } from '../../src/charts/palette.ts';
import { certainScorecard, openScorecard, withTexts } from '../support/examples-charts.ts';

let charts: RunningCharts;
beforeAll(() => {
  charts = createCharts({ log: (line) => console.error(line), limits: { patience: 60_000 } });
});
afterAll(() => charts.close());

async function draw(card: Scorecard, look: Look) {
  const drawn = await charts.scorecard(card, look);
  if (!drawn.ok) throw new Error(`no picture: ${drawn.error.code}`);
  return drawn.value;
}

/** How often each colour stands in a picture. */
async function colours(png: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const [r = 0, g = 0, b = 0, opacity] = data.subarray(at, at + 4);
    const colour = opacity === 255 ? (r << 16) | (g << 8) | b : -1;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  expect(counts.get(-1), 'pixels that can be seen through').toBeUndefined();
  const named = (colour: number) => `#${colour.toString(16).padStart(6, '0').toUpperCase()}`;
  return new Map(Array.from(counts, ([colour, count]) => [named(colour), count]));
}

test.each(THEMES)(
  'a %s scorecard is an opaque card of its size, in the colours of what it says',
  async (theme) => {
    const { png, width, height } = await draw(openScorecard, { theme, locale: 'en' });
    expect(width).toBe(1000);
    const header = Buffer.from(png);
    expect(header.toString('latin1', 1, 4)).toBe('PNG');
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([width, height]);
    expect(height).toBeLessThan(800);
    const { card, tones } = PALETTES[theme];
    const found = await colours(png);
    expect((found.get(card) ?? 0) / (width * height)).toBeGreaterThan(0.6);
    // The badge and the one bar that is certain.
    expect(found.get(tones.high.fill)).toBeGreaterThan(420 * 36);
    // Partly met, but nothing of it is certain.
    expect(found.get(tones.moderate.edge) ?? 0).toBeGreaterThan(1000);
    expect(found.get(tones.low.fill) ?? 0).toBe(0);
  },
);

test('hostile texts are drawn', async () => {
  const texts = ['🔥'.repeat(99), '\u202Eاب\u0000', '氟'.repeat(10_000), '{a|b}<b>\n&amp;', ''];
  for (const text of texts) {
    const { png } = await draw(
      withTexts(openScorecard, () => text),
      { theme: 'light', locale: 'zh-CN' },
    );
    expect(png.length).toBeGreaterThan(5000);
  }
});

test('a machine with other fonts, or with none, draws the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unchoke-no-fonts-'));
  try {
    const config = join(folder, 'fonts.conf');
    await writeFile(config, '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig/>');
    const script = fileURLToPath(new URL('./scripts/draw-one.ts', import.meta.url));
    const bare = { FONTCONFIG_FILE: config, FONTCONFIG_PATH: folder, XDG_CACHE_HOME: folder, HOME: folder };
    const { stdout } = await promisify(execFile)(process.execPath, [script], { env: bare });
    const { png } = await draw(certainScorecard, { theme: 'dark', locale: 'zh-CN' });
    expect(stdout.trim()).toBe(createHash('sha256').update(png).digest('hex'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
