import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Lesson } from '../../src/domain/lesson.ts';
import type { KnowledgeFault } from '../../src/knowledge/fault.ts';
import { loadLessons } from '../../src/knowledge/lessons/load-lessons.ts';
import { watchLessons } from '../../src/knowledge/lessons/watch-lessons.ts';
import { loadFramework } from '../../src/knowledge/load-framework.ts';
import { copyOfShipped, edit, SHIPPED } from './shipped.ts';

async function lessonsIn(folder: string): Promise<readonly Lesson[]> {
  const loaded = await loadLessons(folder);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
  return loaded.value;
}

async function faultsOf(folder: string): Promise<readonly KnowledgeFault[]> {
  const loaded = await loadLessons(folder);
  return loaded.ok ? [] : loaded.error;
}

test('the shipped lessons load, each under its own id, beside a framework that does not mind them', async () => {
  const lessons = await lessonsIn(SHIPPED);
  expect(lessons.length).toBeGreaterThan(100);
  const ids = lessons.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect((await loadFramework(SHIPPED)).ok).toBe(true);
});

const FILE = 'lessons/lee-jae-yong-japan-trip.yaml';
const fault = (field: string, remedy: string, file = FILE): KnowledgeFault => ({ file, field, remedy });

describe('a fault is told with file, field and remedy', () => {
  test.each([
    [
      'an id that is not the name of the file',
      'id: lee-jae-yong-japan-trip',
      'id: lee',
      'id',
      'must be lee-jae-yong-japan-trip in this file, not "lee"',
    ],
    [
      'a day that does not exist',
      /^date: .*$/m,
      'date: 2019-02-30',
      'date',
      'is wrong ("2019-02-30"): is no day of the calendar: correct it',
    ],
    [
      'a bare year',
      /^date: .*$/m,
      'date: 2019',
      'date',
      'must be a text (in quotation marks if it looks like a number), not 2019',
    ],
    [
      'an end before the beginning',
      /^date: .*$/m,
      'date: 2019-07\nuntil: "2018"',
      'until',
      'is before 2019-07: correct one of the two',
    ],
    [
      'a kind that does not exist',
      /^kind: .*$/m,
      'kind: story',
      'kind',
      'must be one of event, measure, result, feature, recommendation, background, caveat, not "story"',
    ],
    [
      'an event without a date',
      /^kind: .*\ndate: .*$/m,
      'kind: event',
      'date',
      'is missing: an event has its date',
    ],
    [
      'a section that the paper does not have',
      /section: "2.2.2"/,
      'section: "2.3"',
      'source.section',
      expect.stringMatching(/^must be one of .*2\.2\.5.*, not "2\.3"$/),
    ],
    [
      'a table from elsewhere',
      /section: "2.2.2"/,
      'section: "2.2.2"\n  table: 2',
      'source.table',
      'table 2 is spoken of in 2.2.5: correct it, or name that section',
    ],
    [
      'a section named twice',
      /section: "2.2.2"/,
      'section: "2.2.2"\n  also: ["2.2.2"]',
      'source.also[0]',
      'names 2.2.2 a second time: remove it',
    ],
    [
      'a title that is too long',
      /^ {2}zh-CN: .*$/m,
      `  zh-CN: ${'长'.repeat(81)}`,
      'title.zh-CN',
      'is longer than 80 characters (81): shorten it',
    ],
    [
      'a Chinese text in English',
      /^ {2}zh-CN: .*$/m,
      '  zh-CN: A trip to Japan',
      'title.zh-CN',
      'is not Chinese: write it in that language',
    ],
    [
      'Korean words that are none',
      /^ {2}ko: \[[^\]]*\]/m,
      '  ko: [a, b, c]',
      'words.ko',
      'has fewer than 3 Korean words: add some',
    ],
    [
      'too few words',
      /^ {2}ja: \[[^\]]*\]/m,
      '  ja: [日本]',
      'words.ja',
      'has 1 entries: add some, the least is 3',
    ],
    [
      'a view that does not exist',
      /^view: .*$/m,
      'view: mine',
      'view',
      'must be one of paper-reports, paper-judges, outside, not "mine"',
    ],
    [
      'a source outside without its publisher',
      /^view: .*\nsource:\n {2}section: .*$/m,
      'view: outside\nsource:\n  title: A report\n  year: 2023',
      'source.publisher',
      'is missing: add it',
    ],
    [
      'a tag that does not exist',
      /^tags: .*$/m,
      'tags: [luck]',
      'tags[0]',
      expect.stringMatching(/^must be one of supply-abroad, .*, not "luck"$/),
    ],
    [
      'a field that nothing reads',
      /^view: /m,
      'views: 3\nview: ',
      'views',
      'is not a field here: remove it or correct its spelling',
    ],
    [
      'a link to nowhere',
      /^links:[\s\S]*?^tags:/m,
      'links:\n  - { to: moon-meets, as: see-also }\ntags:',
      'links[0].to',
      'leads to moon-meets, which is no lesson: correct it, perhaps to moon-meets-thirty-firms, or remove it',
    ],
    [
      'a link to itself',
      /^links:[\s\S]*?^tags:/m,
      'links:\n  - { to: lee-jae-yong-japan-trip, as: see-also }\ntags:',
      'links[0].to',
      'leads to the lesson itself: remove it',
    ],
    [
      'a link given twice',
      /^links:[\s\S]*?^tags:/m,
      'links:\n  - { to: monitor-338-items, as: see-also }\n  - { to: monitor-338-items, as: part-of }\ntags:',
      'links[1].to',
      'leads to monitor-338-items a second time: remove it',
    ],
  ])('%s', async (_, from, to, field, remedy) => {
    const folder = await copyOfShipped();
    const text = await readFile(join(folder, FILE), 'utf8');
    const found = typeof from === 'string' ? from : (from.exec(text)?.[0] ?? 'not there');
    await edit(folder, FILE, found, to);
    expect(await faultsOf(folder)).toEqual([fault(field, remedy)]);
  });

  test('a gap inside Chinese text', async () => {
    const folder = await copyOfShipped();
    await edit(folder, FILE, '日本', '日 本');
    expect(await faultsOf(folder)).toContainEqual(
      fault(expect.any(String), expect.stringMatching(/^has a space inside Chinese text/)),
    );
  });

  test('a file that is no lesson, and a folder without any', async () => {
    const folder = await copyOfShipped();
    await writeFile(join(folder, 'lessons/draft.yml'), 'id: draft');
    const remedy = 'is read by nothing: remove it, or let its name end in .yaml';
    expect(await faultsOf(folder)).toEqual([fault('', remedy, 'lessons/draft.yml')]);
    await rm(join(folder, 'lessons'), { recursive: true });
    await mkdir(join(folder, 'lessons'));
    expect(await faultsOf(folder)).toEqual([
      fault('', 'has no lesson: add one as its README.md tells', 'lessons'),
    ]);
  });

  test('a lesson under another name breaks its id and the links to it, all told at once', async () => {
    const folder = await copyOfShipped();
    await rename(join(folder, FILE), join(folder, 'lessons/renamed.yaml'));
    const faults = await faultsOf(folder);
    expect(faults[0]).toEqual(
      fault('id', 'must be renamed in this file, not "lee-jae-yong-japan-trip"', 'lessons/renamed.yaml'),
    );
    expect(faults.length).toBeGreaterThan(1);
    for (const { field } of faults.slice(1)) expect(field).toMatch(/^links\[\d\]\.to$/);
  });
});

describe('while authors write', () => {
  /** What the watch tells, one after the other. */
  function told(folder: string) {
    const news: (readonly Lesson[] | readonly KnowledgeFault[])[] = [];
    let wake: () => void = () => undefined;
    const hear = (each: readonly Lesson[] | readonly KnowledgeFault[]) => {
      news.push(each);
      wake();
    };
    const stop = watchLessons(folder, { onLessons: hear, onFaults: hear });
    onTestFinished(stop);
    const next = async () => {
      while (news.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return news.shift();
    };
    return { next, stop, news };
  }

  test('a change is read, a fault is told, and mending it is read again', async () => {
    const folder = await copyOfShipped();
    const { next } = told(folder);
    await edit(folder, FILE, 'id: lee-jae-yong-japan-trip', 'id: lee');
    expect(await next()).toEqual([fault('id', 'must be lee-jae-yong-japan-trip in this file, not "lee"')]);
    await edit(folder, FILE, 'id: lee', 'id: lee-jae-yong-japan-trip');
    expect(await next()).toEqual(await lessonsIn(folder));
  });

  test('a folder that is not there is told, not thrown', async () => {
    const folder = await copyOfShipped();
    await rm(join(folder, 'lessons'), { recursive: true });
    const { next } = told(folder);
    expect(await next()).toEqual([fault('', expect.stringMatching(/^cannot be watched: /), 'lessons')]);
  });
});
