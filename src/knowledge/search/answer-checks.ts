import type { Lesson } from '../../domain/lesson.ts';
import type { KnowledgeFault } from '../fault.ts';
import type { Relations } from './relations.ts';

/** That what a lesson says it answers is something that can be asked for, named once. */
export function checkAnswers(lessons: readonly Lesson[], { all }: Relations): readonly KnowledgeFault[] {
  const known = new Set(all.map(({ name }) => name));
  return lessons.flatMap(({ id, answers }) =>
    answers.flatMap((name, index) => {
      const remedy = !known.has(name)
        ? `names ${name}, which is no relation of relations.yaml: correct it, or add it there`
        : answers.indexOf(name) < index
          ? `names ${name} a second time: remove it`
          : undefined;
      return remedy === undefined ? [] : [{ file: `lessons/${id}.yaml`, field: `answers[${index}]`, remedy }];
    }),
  );
}
