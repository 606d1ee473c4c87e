import type { Place } from '../../app/lessons/place.ts';
import { placeText } from '../../app/lessons/place.ts';
import type { Lesson } from '../../domain/lesson.ts';
import type { Speech } from '../speech.ts';
import { label } from '../typed.ts';
import type { Block, Option } from '../view.ts';
import { kindLine } from './lesson-parts.ts';

const MOST = 25;

/** Lessons to pick one from and read it in place; nothing where there are none. */
export function lessonPicker(
  speech: Speech,
  lessons: readonly Lesson[],
  place: Place,
  hint: string,
  means: (lesson: Lesson) => string = (lesson) => kindLine(speech, lesson),
): readonly Block[] {
  const each = [...new Map(lessons.map((lesson) => [lesson.id, lesson])).values()].slice(0, MOST);
  if (each.length === 0) return [];
  const options = each.map(
    (lesson): Option => ({
      value: lesson.id,
      label: label(lesson.title[speech.locale], 100),
      means: label(means(lesson), 100),
    }),
  );
  return [{ kind: 'select', action: { do: 'read', place: placeText(place) }, hint, options }];
}
