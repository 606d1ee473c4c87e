import { actorsIn, browsed } from '../../app/lessons/browse.ts';
import type { Library } from '../../app/lessons/library.ts';
import { type LessonFilter, type Place, placeText } from '../../app/lessons/place.ts';
import { stageOf } from '../../domain/framework/framework.ts';
import { type Speech, said } from '../speech.ts';
import { button, buttons, text, type View } from '../view.ts';
import { lessonsWords } from '../words/lessons.ts';
import { panelWords } from '../words/panel.ts';
import { lessonPicker } from './lesson-options.ts';
import { kindLine } from './lesson-parts.ts';

/** What fits a phone, and a select. */
const PAGE = 10;

/** The lessons that were asked for, a page of ten at a time, in the order of time. */
export function browseView(speech: Speech, library: Library, place: Extract<Place, { at: 'browse' }>): View {
  const words = lessonsWords[speech.locale];
  const found = browsed(library.all(), place);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(place.page, pages - 1);
  const shown = found.slice(page * PAGE, (page + 1) * PAGE);
  const turn = (to: number) => ({ do: 'lessons', place: placeText({ ...place, page: to }) }) as const;
  const asked = filterText(speech, library, place);
  return {
    tone: 'plain',
    blocks: [
      text(`## ${words.browseTitle(found.length)}`, asked !== '' && `-# ${asked}`),
      text(
        ...(shown.length === 0
          ? [words.noneLikeThat]
          : shown.map((each) => `- **${each.title[speech.locale]}** · ${kindLine(speech, each)}`)),
      ),
      ...(pages > 1 ? [text(`-# ${panelWords[speech.locale].page(page + 1, pages)}`)] : []),
      ...lessonPicker(speech, shown, { ...place, page }, words.readOne),
      buttons(
        page > 0 && button(panelWords[speech.locale].previous, turn(page - 1)),
        page < pages - 1 && button(panelWords[speech.locale].following, turn(page + 1)),
      ),
    ],
  };
}

/** What was asked for, empty where everything was. */
function filterText(speech: Speech, library: Library, { stage, kind, actor }: LessonFilter): string {
  const named = actorsIn(library.all()).find(({ code }) => code === actor);
  return [
    stage === 'any' ? '' : said(speech, stageOf(speech.framework, stage).title),
    kind === 'any' ? '' : lessonsWords[speech.locale].kinds[kind],
    named === undefined ? '' : named.name[speech.locale],
  ]
    .filter((each) => each !== '')
    .join(' · ');
}
