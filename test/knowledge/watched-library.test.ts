import { expect, onTestFinished, test } from 'vitest';
import type { KnowledgeFault } from '../../src/knowledge/fault.ts';
import { watchedLibrary } from '../../src/knowledge/search/watched-library.ts';
import { copyOfShipped, edit } from './shipped.ts';

const FILE = 'lessons/soulbrain-second-plant.yaml';

/** What an author hears, one after the other. */
async function watched(folder: string) {
  const news: (number | readonly KnowledgeFault[])[] = [];
  let wake: () => void = () => undefined;
  const hear = (each: number | readonly KnowledgeFault[]) => {
    news.push(each);
    wake();
  };
  const opened = await watchedLibrary(folder, { onRead: hear, onFaults: hear });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  onTestFinished(opened.value.stop);
  const next = async () => {
    while (news.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return news.shift();
  };
  return { library: opened.value.library, next };
}

test('an edited lesson answers anew, and goes on to answer while it has a fault', async () => {
  const folder = await copyOfShipped();
  const { library, next } = await watched(folder);
  const titles = () => {
    const answer = library.search({ query: 'tungsten hexafluoride at Soulbrain' });
    return answer.refused ? ['refused'] : answer.hits.map(({ lesson }) => lesson.title.en);
  };
  const [before] = library.all().filter(({ id }) => id === 'soulbrain-second-plant');
  const title = before?.title.en ?? '';
  expect(titles()).not.toContain('Tungsten hexafluoride at Soulbrain');

  await edit(folder, FILE, title, 'Tungsten hexafluoride at Soulbrain');
  expect(await next()).toBe(library.all().length);
  expect(titles()[0]).toBe('Tungsten hexafluoride at Soulbrain');
  expect(library.find('soulbrain-second-plant')?.title.en).toBe('Tungsten hexafluoride at Soulbrain');

  await edit(folder, FILE, 'kind: ', 'sort: ');
  let heard = await next();
  // A slow disk may tell of the first change twice.
  while (typeof heard === 'number') heard = await next();
  expect(heard).toEqual(expect.arrayContaining([expect.objectContaining({ file: FILE, field: 'kind' })]));
  expect(titles()[0]).toBe('Tungsten hexafluoride at Soulbrain');
});

test('faults that are there from the beginning are told', async () => {
  const folder = await copyOfShipped();
  await edit(folder, FILE, 'kind: ', 'sort: ');
  const opened = await watchedLibrary(folder, { onRead: () => undefined, onFaults: () => undefined });
  expect(opened.ok).toBe(false);
});
