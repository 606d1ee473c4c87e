import type { Lesson } from '../../domain/lesson.ts';
import type { KnowledgeFault } from '../fault.ts';

interface LessonFile {
  readonly file: string;
  readonly lesson: Lesson;
}

/** That links lead somewhere else, to a lesson there is, and each only once. */
export function checkLinks(
  lessons: readonly LessonFile[],
  known: ReadonlySet<string>,
): readonly KnowledgeFault[] {
  return lessons.flatMap(({ file, lesson: { id, links } }) =>
    links.flatMap(({ to }, index) => {
      const first = links.findIndex((link) => link.to === to);
      const remedy = whyWrong(to, id, known, first < index);
      return remedy === undefined ? [] : [{ file, field: `links[${index}].to`, remedy }];
    }),
  );
}

function whyWrong(to: string, id: string, known: ReadonlySet<string>, again: boolean): string | undefined {
  if (to === id) return 'leads to the lesson itself: remove it';
  if (again) return `leads to ${to} a second time: remove it`;
  if (known.has(to)) return undefined;
  const near = [...known].find((each) => each.includes(to) || to.includes(each));
  return `leads to ${to}, which is no lesson: correct it${near === undefined ? '' : `, perhaps to ${near}`}, or remove it`;
}
