import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HelixPicture } from '../../src/app/plan-pictures.ts';
import { brushFor } from '../../src/charts/brush.ts';
import { drawHelix } from '../../src/charts/pictures/helix.ts';
import { loadFonts } from '../../src/charts/text/fonts.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { helpsAmong, partsOf } from '../../src/domain/assessment/sectors.ts';
import { SECTORS } from '../../src/domain/framework/names.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { helixBlocks } from '../../src/messages/register/helix-picture.ts';
import { faults } from '../support/drawn-texts.ts';
import { assessmentWith, speechIn } from '../support/examples-assessment.ts';
import { action, pick, picks } from '../support/examples-entries.ts';

const has = loadFonts();

function shown(locale: Locale, assessment: Assessment): { data: HelixPicture; words: string } {
  const [block, text] = helixBlocks(speechIn(locale), assessment);
  if (block?.kind !== 'picture' || block.picture.name !== 'helix' || text?.kind !== 'text')
    throw new Error('no helix');
  return { data: block.picture.data, words: text.text };
}
const drawn = (data: HelixPicture, locale: Locale) =>
  drawHelix(data, brushFor({ theme: 'dark', locale }, has));

const everybody = assessmentWith({
  entries: SECTORS.flatMap((sector, at) =>
    Array.from({ length: at === 1 ? 24 : 2 }, (_, turn) =>
      action(at * 30 + turn + 1, null, { sector: pick(sector), helps: picks(...SECTORS) }),
    ),
  ),
});
const without = assessmentWith({
  entries: [
    action(1, null, { sector: pick('government'), helps: picks('industry', 'academia') }),
    action(2, null, { sector: pick('government'), helps: picks('industry', 'government') }),
    action(3, null, { sector: pick('industry'), helps: picks('academia') }),
    action(4, null, { helps: picks('public') }),
  ],
});

describe.each(LOCALES)('in %s', (locale) => {
  test('where each helps every other, no count covers another and every text has its room', () => {
    const { data } = shown(locale, everybody);
    expect(data.helps).toHaveLength(12);
    expect(faults(drawn(data, locale))).toEqual([]);
  });

  test('names of any length, and hostile ones, stay in their place', () => {
    const technology = '@everyone **极长的名字** \u202E😀'.repeat(5).slice(0, 100);
    const { data } = shown(locale, { ...without, technology });
    expect(faults(drawn(data, locale))).toEqual([]);
    const long = { name: technology.repeat(40), note: technology.repeat(40), empty: true };
    expect(faults(drawn({ ...data, nodes: [long, long, long, long] }, locale))).toEqual([]);
  });
});

test('who helps whom is counted, and a sector without a part is shown empty and said', () => {
  const { data, words } = shown('en', without);
  expect(data.nodes.map(({ name, note, empty }) => [name, note, empty])).toEqual([
    ['Government', '2 actions', false],
    ['Industry', '1 action', false],
    ['Academia', 'no part yet', true],
    ['Public', 'no part yet', true],
  ]);
  expect(data.helps).toEqual([
    { from: 0, to: 1, count: 2 },
    { from: 0, to: 2, count: 1 },
    { from: 1, to: 2, count: 1 },
  ]);
  for (const each of [words, data.alt]) {
    expect(each).toContain('Government: 2 actions · helps Industry (2), Academia');
    expect(each).toContain('Public: no part yet');
    expect(each).toContain('1 action names no sector');
  }
});

test('where nothing is planned there is nothing to show', () => {
  expect(helixBlocks(speechIn('en'), assessmentWith())).toEqual([]);
});

test('whom a sector helps is the same with and without counts, and no count is above its actions', () => {
  const sector = fc.constantFrom(...SECTORS);
  const one = fc.record({ by: sector, helps: fc.uniqueArray(sector, { minLength: 1 }) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (each) => {
      const entries = each.map(({ by, helps }, at) =>
        action(at + 1, null, { sector: pick(by), helps: picks(...helps) }),
      );
      const assessment = assessmentWith({ entries });
      const helps = helpsAmong(assessment);
      for (const part of partsOf(assessment)) {
        const own = helps.filter(({ from }) => from === part.sector);
        expect(own.map(({ to }) => to)).toEqual(part.helps);
        expect(own.every(({ actions }) => actions > 0 && actions <= part.actions)).toBe(true);
      }
    }),
  );
});
