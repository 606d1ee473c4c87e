import type { Lesson } from '../../domain/lesson.ts';
import type { Localized } from '../../domain/locale.ts';
import type { LessonFilter } from './place.ts';

export const ANY_LESSON = { stage: 'any', kind: 'any', actor: 'any' } as const satisfies LessonFilter;

/** The lessons that fit a filter, in the order of time, and those without a date behind. */
export function browsed(lessons: readonly Lesson[], { stage, kind, actor }: LessonFilter): readonly Lesson[] {
  const fits = (lesson: Lesson) =>
    (stage === 'any' || lesson.stages.includes(stage)) &&
    (kind === 'any' || lesson.kind === kind) &&
    (actor === 'any' || lesson.actors.some(({ name }) => actorCode(name) === actor));
  return lessons.filter(fits).sort(inTime);
}

/** Years, months and days sort as texts; a year comes before its months. */
export function inTime(a: Lesson, b: Lesson): number {
  const [first, second] = [a.date ?? '9999', b.date ?? '9999'];
  return first === second ? a.id.localeCompare(b.id) : first < second ? -1 : 1;
}

/** Somebody who acted in the Korean case. */
export interface LessonActor {
  /** Stands for the actor in a button, where a name has no room. */
  readonly code: string;
  readonly name: Localized;
  readonly lessons: number;
}

/** Everybody who acts in these lessons, who acts in most of them first. */
export function actorsIn(lessons: readonly Lesson[]): readonly LessonActor[] {
  const found = new Map<string, LessonActor>();
  for (const { actors } of lessons) {
    for (const { name } of new Map(actors.map((each) => [actorCode(each.name), each])).values()) {
      const code = actorCode(name);
      found.set(code, { code, name, lessons: (found.get(code)?.lessons ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.lessons - a.lessons || a.name.en.localeCompare(b.name.en));
}

/** FNV-1a of the English name, at most 7 letters and digits: two actors share one with odds of one in a million. */
function actorCode({ en }: Localized): string {
  let hash = 0x811c9dc5;
  for (const char of en) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
