import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { type Lesson, LessonId } from '../domain/lesson.ts';
import { loadLessons } from '../knowledge/lessons/load-lessons.ts';
import { lessonLibrary } from '../knowledge/search/lesson-library.ts';
import { loadThesaurus } from '../knowledge/search/thesaurus.ts';
import { compared, quantile, type Row } from './figure.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));
const MORE = 10;

/** What people type: short and long, with and without typos, in four languages, and one that has no answer. */
const QUESTIONS = [
  'photoresist dependance on Japan before and after',
  'we were cut off by our only supplier abroad, what should we do first and whom should we talk to',
  '大企业怎么帮助中小企业渡过难关',
  '化学品审批时间缩短了多少',
  '불화수소 국산화에 성공한 기업과 시기',
  '人材育成プログラムの参加大学数',
  'best kimchi recipe',
];

/** Building the index of the lessons and asking it: beside the bare search library, and with ten times as many. */
export async function benchLessons(rounds: number): Promise<readonly Row[]> {
  const [loaded, thesaurus] = await Promise.all([loadLessons(KNOWLEDGE), loadThesaurus(KNOWLEDGE)]);
  if (!loaded.ok || !thesaurus.ok) throw new Error('the bench needs lessons and a thesaurus without faults');
  const words = thesaurus.value;
  const few = loaded.value;
  const many = Array.from({ length: MORE }, (_, copy) => few.map((lesson) => copied(lesson, copy))).flat();

  const builds = Math.max(3, Math.round(rounds / 10));
  const [ours = 0, bare = 0, oursOfMany = 0] = await inTurns(builds, [
    () => lessonLibrary(few, words),
    () => bareIndex(few),
    () => lessonLibrary(many, words),
  ]);
  const [library, plain, large] = [
    await lessonLibrary(few, words),
    bareIndex(few),
    await lessonLibrary(many, words),
  ];
  const times = await inTurns(rounds, [
    () => QUESTIONS.map((query) => library.search({ query })),
    () => QUESTIONS.map((query) => plain.search(query)),
    () => QUESTIONS.map((query) => large.search({ query })),
  ]);
  const [question = 0, bareQuestion = 0, questionToMany = 0] = times.map((time) => time / QUESTIONS.length);
  return [
    compared(`lessons: index ${few.length}`, ours, bare, 'ms', 'beside the bare search library'),
    compared(`lessons: index ${many.length}`, oursOfMany, ours, 'ms', 'beside a tenth of them'),
    compared(
      `lessons: a question to ${few.length}`,
      question,
      bareQuestion,
      'ms',
      'beside the bare search library',
    ),
    compared(
      `lessons: a question to ${many.length}`,
      questionToMany,
      question,
      'ms',
      'beside a tenth of them',
    ),
  ];
}

function copied(lesson: Lesson, copy: number): Lesson {
  return { ...lesson, id: LessonId.parse(`${lesson.id.slice(0, 40).replace(/-$/, '')}-c${copy}`) };
}

function bareIndex(lessons: readonly Lesson[]): MiniSearch {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(lessons.map((lesson) => ({ id: lesson.id, text: JSON.stringify(lesson) })));
  return index;
}

/** The median of each, in milliseconds, measured in turns. */
async function inTurns(rounds: number, works: readonly (() => unknown)[]): Promise<readonly number[]> {
  const times = works.map((): number[] => []);
  for (const work of works) await work();
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, work] of works.entries()) {
      const start = performance.now();
      await work();
      times[n]?.push(performance.now() - start);
    }
  }
  return times.map((each) => quantile(each, 0.5));
}
