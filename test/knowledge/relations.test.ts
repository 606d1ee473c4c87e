import { describe, expect, test } from 'vitest';
import { loadLessonLibrary } from '../../src/knowledge/search/load-lesson-library.ts';
import { copyOfShipped, edit, SHIPPED } from './shipped.ts';

const loaded = await loadLessonLibrary(SHIPPED);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
const library = loaded.value;

describe('what is asked of a thing is refused where the best lessons speak of the thing and do not tell it', () => {
  test.each([
    ['who trained the engineers at Dongjin', ['trainer']],
    ['who trains the chip specialists', []],
    ['东进的工程师是谁培训的', ['trainer']],
    ['which wafer company has the plant that Moon opened', ['which-firm']],
    ['which company sold its used scanner', []],
    ['why was Hanyang University picked as a partner', ['why-picked']],
    ['when did SK hynix set up its win-win fund', ['date']],
    ['when did the competitiveness committee begin', []],
    ['Soulbrain第二工厂位于哪个城市', ['whereabouts']],
    ['1953년 변속기 공장 화재는 어디에서 났나', []],
    ['経営者との会議は何時間だったか', ['length-of-meeting']],
  ])('%s: %j', (query, untold) => {
    expect(library.explain(query).untold).toEqual(expect.arrayContaining(untold));
    expect(library.explain(query).untold.length > 0).toBe(untold.length > 0);
  });

  test.each([
    'how did korea respond',
    'which departments took part in the committee',
    'who delivered to samsung',
    'to what degree was korea dependent',
    'are exports to korea subject to licences',
    'what should leading firms do with partners',
    '论文数据显示ICT增长多少',
    'number of items whose supply chain the government monitored',
    'the maker which the government helped to build its plant',
  ])('a word that only looks like a relation asks for none: %s', (query) => {
    expect(library.explain(query).untold).toEqual([]);
  });

  test.each([
    'which firm drew up the supply monitoring system',
    'tell me who built the supply monitoring system',
    'by which company was the supply monitoring system built',
    'the supply monitoring system was built by whom',
  ])('but one that asks does: %s', (query) => {
    expect(library.explain(query).untold).not.toEqual([]);
  });

  test.each(['哪些企业获得了政府支持', 'which companies got government support'])(
    'a lesson further down that speaks of more of it and tells it comes first: %s',
    (query) => {
      const answer = library.search({ query });
      expect(answer.refused ? [] : answer.hits.map(({ lesson }) => lesson.id)[0]).toBe(
        'soulbrain-permit-and-support',
      );
    },
  );

  test.each([
    '索尔布赖恩的第二工厂何时建成',
    '秀博瑞殷的第二工厂何时建成',
    '솔브레인 제2공장은 언제 완공되었나',
    'ソウルブレインの第二工場はいつ完成したか',
  ])('a firm is known by each of its names: %s', (query) => {
    const answer = library.search({ query });
    expect(answer.refused ? [] : answer.hits.map(({ lesson }) => lesson.id)[0]).toBe(
      'soulbrain-second-plant',
    );
  });

  test.each([
    ['who praised the competitiveness committee', 'praise'],
    ['did the win-win fund run out of money', 'spend-up'],
    ['竞争力委员会遇到什么问题', 'run-into'],
  ])('a deed is told only by who speaks of it: %s', (query, deed) => {
    expect(library.explain(query).untold).toEqual([deed]);
  });

  test('a sign counts only where what it goes with is in the question, and near where that is asked', () => {
    expect(library.explain('which firm lent to its partners').untold).toEqual([]);
    expect(library.explain('which questions should one put to a supplier').untold).toEqual([]);
  });
});

describe('a fault is told with file, field and remedy', () => {
  test.each([
    [
      'a part that is nowhere',
      'relations.yaml',
      'asks: [who + train]',
      'asks: [who + trane]',
      'relations.yaml',
      'relations.trainer.asks[0]',
      'names trane, which is no sign, nor a concept that may stand here: correct or add it',
    ],
    [
      'a concept in a row, where only signs have a place',
      'relations.yaml',
      'which ~ maker-of',
      'which ~ firms',
      'relations.yaml',
      'relations.which-firm.asks[1]',
      'names firms, which is no sign, nor a concept that may stand here: correct or add it',
    ],
    [
      'a relation that nothing asks for',
      'relations.yaml',
      '\nrelations:\n',
      '\nrelations:\n  colour: {}\n',
      'relations.yaml',
      'relations.colour',
      'is never asked for: add asks or phrases',
    ],
    [
      'a name that a concept has',
      'relations.yaml',
      '\nsigns:\n',
      '\nsigns:\n  korea: { en: [corea] }\n',
      'relations.yaml',
      'signs.korea',
      'is the name of something else too: choose another',
    ],
    [
      'an answer that cannot be asked for',
      'lessons/gm-fire-1953.yaml',
      'answers: [',
      'answers: [colour, ',
      'lessons/gm-fire-1953.yaml',
      'answers[0]',
      'names colour, which is no relation of relations.yaml: correct it, or add it there',
    ],
    [
      'an answer given twice',
      'lessons/gm-fire-1953.yaml',
      'answers: [which-firm',
      'answers: [which-firm, which-firm',
      'lessons/gm-fire-1953.yaml',
      'answers[1]',
      'names which-firm a second time: remove it',
    ],
  ])('%s', async (_, file, from, to, told, field, remedy) => {
    const folder = await copyOfShipped();
    await edit(folder, file, from, to);
    const broken = await loadLessonLibrary(folder);
    expect(broken.ok ? [] : broken.error).toEqual([{ file: told, field, remedy }]);
  });
});
