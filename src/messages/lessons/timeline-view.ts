import type { Library } from '../../app/lessons/library.ts';
import { type Place, placeText } from '../../app/lessons/place.ts';
import { happenedIn, YEARS } from '../../app/lessons/timeline.ts';
import type { Lesson } from '../../domain/lesson.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Speech } from '../speech.ts';
import { button, buttons, text, type View } from '../view.ts';
import { lessonsWords } from '../words/lessons.ts';
import { panelWords } from '../words/panel.ts';
import { lessonPicker } from './lesson-options.ts';
import { titleAfter, whenOf } from './lesson-parts.ts';
import { timelinePicture } from './lesson-pictures.ts';

const PAGE = 20;
const MARKS: Readonly<Partial<Record<Lesson['kind'], string>>> = { event: '⚡', measure: '🛠️', result: '📈' };

/** What happened in one year of the case, with the way to the other years. */
export function timelineView(
  speech: Speech,
  library: Library,
  place: Extract<Place, { at: 'timeline' }>,
): View {
  const { locale } = speech;
  const words = lessonsWords[locale];
  const { year } = place;
  const all = happenedIn(library.all(), year);
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const page = Math.min(place.page, pages - 1);
  const shown = all.slice(page * PAGE, (page + 1) * PAGE);
  const turn = (to: number) => ({ do: 'lessons', place: placeText({ ...place, page: to }) }) as const;
  return {
    tone: 'plain',
    blocks: [
      text(
        `## ${words.timelineTitle(words.year(year))}`,
        pages > 1 && `-# ${panelWords[locale].page(page + 1, pages)}`,
      ),
      timelinePicture(speech, library),
      text(...(shown.length === 0 ? [words.nothingThen] : shown.map((each) => line(locale, each)))),
      text(`-# ${words.timelineLegend}`),
      ...lessonPicker(speech, shown, { ...place, page }, words.readOne),
      buttons(
        page > 0 && button(panelWords[locale].previous, turn(page - 1)),
        page < pages - 1 && button(panelWords[locale].following, turn(page + 1)),
      ),
      buttons(
        ...YEARS.filter((each) => each !== year).map((each) =>
          button(words.year(each), {
            do: 'lessons',
            place: placeText({ at: 'timeline', year: each, page: 0 }),
          }),
        ),
      ),
    ],
  };
}

function line(locale: Locale, lesson: Lesson): string {
  const when = whenOf(locale, lesson) ?? lessonsWords[locale].notDated;
  return `${MARKS[lesson.kind] ?? '▫️'} **${when}** ${titleAfter(locale, when, lesson.title[locale])}`;
}
