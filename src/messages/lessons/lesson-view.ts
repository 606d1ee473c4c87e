import type { Library } from '../../app/lessons/library.ts';
import { type Place, placeText } from '../../app/lessons/place.ts';
import { stageOf } from '../../domain/framework/framework.ts';
import type { Lesson } from '../../domain/lesson.ts';
import type { Locale } from '../../domain/locale.ts';
import { listed, type Speech, said } from '../speech.ts';
import { type Block, button, buttons, text, type View } from '../view.ts';
import { lessonsWords } from '../words/lessons.ts';
import { panelWords } from '../words/panel.ts';
import { lessonPicker } from './lesson-options.ts';
import { figureText, kindLine, sourceLine } from './lesson-parts.ts';

/** Room for the texts of one page, beside title and source: well inside what a message holds. */
const ROOM: Room = { characters: 2800, bytes: 6800 };
interface Room {
  readonly characters: number;
  readonly bytes: number;
}

export interface Reading {
  readonly place: Place;
  /** A lesson too long for one message has several pages. */
  readonly page: number;
  /** What became of the last press, above the lesson. */
  readonly note?: { readonly text: string; readonly good: boolean };
  /** What it can be made a reason of. */
  readonly reasons?: readonly Block[];
}

/** One lesson in full: what happened, what to take from it, where it breaks, numbers, actors and what it leads to. */
export function lessonView(speech: Speech, library: Library, lesson: Lesson, reading: Reading): View {
  const { locale } = speech;
  const words = lessonsWords[locale];
  const { place, note, reasons = [] } = reading;
  const pages = pagesOf(speech, lesson);
  const near = neighbours(locale, library, lesson);
  const page = Math.min(reading.page, pages.length - 1);
  const turn = (to: number) =>
    ({ do: 'lesson', lesson: lesson.id, place: placeText(place), page: to }) as const;
  return {
    tone: note === undefined ? 'plain' : note.good ? 'good' : 'caution',
    blocks: [
      ...(note === undefined ? [] : [text(note.text)]),
      text(`## ${lesson.title[locale]}`, `-# ${kindLine(speech, lesson)}${stagesText(speech, lesson)}`),
      ...(pages[page] ?? []).map((part) => text(part)),
      text(
        sourceLine(locale, lesson),
        pages.length > 1 && `-# ${panelWords[locale].page(page + 1, pages.length)}`,
      ),
      buttons(
        page > 0 && button(panelWords[locale].previous, turn(page - 1)),
        page < pages.length - 1 && button(panelWords[locale].following, turn(page + 1), 'next'),
      ),
      ...lessonPicker(speech, [...near.keys()], place, words.related, (other) => near.get(other) ?? ''),
      ...reasons,
      buttons(
        place.at !== 'nowhere' && button(words.back, { do: 'lessons', place: placeText(place) }),
        button(words.share, { do: 'share-lesson', lesson: lesson.id }),
      ),
    ],
  };
}

function stagesText(speech: Speech, { stages }: Lesson): string {
  if (stages.length === 0) return '';
  const titles = stages.map((each) => said(speech, stageOf(speech.framework, each).title));
  return ` · ${lessonsWords[speech.locale].helpsWith(listed(speech, titles))}`;
}

/** The parts of a lesson, page by page. */
export function pagesOf(speech: Speech, lesson: Lesson): readonly (readonly string[])[] {
  const encoder = new TextEncoder();
  const pages: string[][] = [[]];
  let room = ROOM;
  for (const part of partsOf(speech, lesson)) {
    const [characters, bytes] = [part.length, encoder.encode(part).length];
    if (characters > room.characters || bytes > room.bytes) {
      pages.push([]);
      room = ROOM;
    }
    pages.at(-1)?.push(part);
    room = { characters: room.characters - characters, bytes: room.bytes - bytes };
  }
  return pages;
}

function partsOf(speech: Speech, lesson: Lesson): readonly string[] {
  const { locale } = speech;
  const words = lessonsWords[locale];
  const { happened, more, take, breaks, figures, note } = lesson;
  return [
    happened[locale],
    ...(more === undefined ? [] : [more[locale]]),
    `**${words.take}**\n${take[locale]}`,
    `**${words.breaks}**\n${breaks[locale]}`,
    ...(figures.length === 0
      ? []
      : [[`**${words.figures}**`, ...figures.map((each) => `- ${figureText(locale, each)}`)].join('\n')]),
    ...actorParts(speech, lesson),
    ...(note === undefined ? [] : [words.note(note[locale])]),
  ];
}

function actorParts({ locale }: Speech, { actors }: Lesson): readonly string[] {
  const words = lessonsWords[locale];
  if (actors.length === 0) return [];
  const lines = actors.map(({ name, sector }) => `- ${words.actor(name[locale], words.sectors[sector])}`);
  return [[`**${words.actors}**`, ...lines].join('\n')];
}

/** What led to a lesson and what came of it stands before what is only near it. */
const NEAREST_FIRST = ['result-of', 'leads-to', 'part-of', 'see-also'] as const;

/** The lessons that this one names, and those that name it, each with how it hangs together with this one. */
function neighbours(locale: Locale, library: Library, lesson: Lesson): ReadonlyMap<Lesson, string> {
  const words = lessonsWords[locale];
  const named = lesson.links.flatMap(({ to, as }) => {
    const other = library.find(to);
    return other === undefined ? [] : [{ other, as, how: words.relations[as] }];
  });
  const naming = library
    .all()
    .flatMap((other) =>
      other.links
        .filter(({ to }) => to === lesson.id)
        .map(({ as }) => ({ other, as, how: words.relationsBack[as] })),
    );
  const all = [...named, ...naming].sort((a, b) => NEAREST_FIRST.indexOf(a.as) - NEAREST_FIRST.indexOf(b.as));
  const found = new Map<Lesson, string>();
  for (const { other, how } of all) if (!found.has(other)) found.set(other, how);
  return found;
}
