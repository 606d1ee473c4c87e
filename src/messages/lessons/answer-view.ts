import type { LessonAnswer, LessonHit } from '../../app/lessons/library.ts';
import { type Place, placeText } from '../../app/lessons/place.ts';
import type { MemberId } from '../../domain/ids.ts';
import type { Lesson } from '../../domain/lesson.ts';
import { listed, person, type Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { type Block, type Button, button, buttons, divider, text, type View } from '../view.ts';
import { lessonsWords } from '../words/lessons.ts';
import { lessonPicker } from './lesson-options.ts';
import { shortSource, sourceLine } from './lesson-parts.ts';

const LONGEST_SHOWN = 200;
const LONGEST_WORDS = 150;

export interface Asked {
  readonly question: string;
  readonly answer: LessonAnswer;
  /** Where the answer can be had again; nowhere where the question could not be kept. */
  readonly place: Extract<Place, { at: 'answer' | 'nowhere' }>;
}

/** The answer to a question: the best lessons in short, or that there is none and what comes nearest. */
export function answerView(speech: Speech, { question, answer, place }: Asked): View {
  const words = lessonsWords[speech.locale];
  const asked = question === '' ? [] : [`-# ${words.asked(inline(question, LONGEST_SHOWN))}`];
  if (answer.refused) {
    return {
      tone: 'caution',
      blocks: [text(...refusal(speech, answer), ...asked), ...nearestBlocks(speech, answer.nearest, place)],
    };
  }
  const explained = place.at === 'answer' && place.explained;
  return {
    tone: 'plain',
    blocks: [
      text(`## ${words.answerTitle}`, ...asked),
      ...answer.hits.flatMap((hit, index) => [
        divider,
        text(...hitLines(speech, hit, index + 1), ...(explained ? [matchedLine(speech, hit)] : [])),
      ]),
      buttons(
        ...answer.hits.map(({ lesson }, index) =>
          button(
            words.readMore(index + 1),
            { do: 'lesson', lesson: lesson.id, place: placeText(place), page: 0 },
            index === 0 ? 'next' : 'other',
          ),
        ),
      ),
      ...(place.at === 'answer' ? [buttons(...answerButtons(speech, place))] : []),
    ],
  };
}

function hitLines(
  { locale }: Speech,
  { lesson }: Pick<LessonHit, 'lesson'>,
  number: number,
): readonly string[] {
  const words = lessonsWords[locale];
  return [
    `### ${number} · ${lesson.title[locale]}`,
    lesson.happened[locale],
    `**${words.take}** ${lesson.take[locale]}`,
    shortSource(locale, lesson),
  ];
}

/** The words of the question that a lesson was found by. */
function matchedLine(speech: Speech, { matched }: LessonHit): string {
  const words = lessonsWords[speech.locale];
  const found = inline(matched.join(speech.locale === 'zh-CN' ? '、' : ', '), LONGEST_WORDS);
  return `-# 🔎 ${found === '' ? words.noMatches : words.matched(found)}`;
}

function answerButtons({ locale }: Speech, place: Extract<Place, { at: 'answer' }>): readonly Button[] {
  const words = lessonsWords[locale];
  const { explained } = place;
  const other = placeText({ ...place, explained: !explained });
  return [
    button(explained ? words.withoutWhy : words.explain, { do: 'lessons', place: other }),
    button(words.share, { do: 'share', place: placeText(place) }),
  ];
}

function refusal(speech: Speech, answer: Extract<LessonAnswer, { refused: true }>): readonly string[] {
  const words = lessonsWords[speech.locale];
  switch (answer.why) {
    case 'empty':
      return [words.nothingToLookFor];
    case 'filtered-out':
      return [words.filteredOut];
    case 'out-of-scope':
      return [`## ${words.noAnswer}`, ...untoldLines(speech, answer.unknown)];
  }
}

function untoldLines(speech: Speech, unknown: readonly string[]): readonly string[] {
  const untold = unknown.map((each) => inline(each, 40)).filter((each) => each !== '');
  return untold.length === 0 ? [] : [lessonsWords[speech.locale].untold(listed(speech, untold.slice(0, 5)))];
}

function nearestBlocks(speech: Speech, nearest: readonly Lesson[], place: Place): readonly Block[] {
  const words = lessonsWords[speech.locale];
  if (nearest.length === 0) return [text(words.nothingNear)];
  return [
    text(words.nearest, ...nearest.map((lesson) => `- ${lesson.title[speech.locale]}`)),
    ...lessonPicker(speech, nearest, place, words.readOne),
  ];
}

/** That there is no answer, for everybody: it is worth knowing where the case ends. */
function sharedRefusalView(
  speech: Speech,
  {
    question,
    answer,
  }: { readonly question: string; readonly answer: Extract<LessonAnswer, { refused: true }> },
  by: MemberId,
): View {
  const words = lessonsWords[speech.locale];
  const nearest = answer.nearest.map((lesson) => `- ${lesson.title[speech.locale]}`);
  return {
    tone: 'plain',
    blocks: [
      text(
        words.askedInVain(person(by), inline(question, LONGEST_SHOWN)),
        ...untoldLines(speech, answer.unknown),
      ),
      ...(nearest.length === 0 ? [] : [text(words.nearest, ...nearest)]),
    ],
  };
}

/** What everybody sees of an answer that somebody shared. */
export function sharedAnswerView(speech: Speech, { question, answer }: Asked, by: MemberId): View {
  const words = lessonsWords[speech.locale];
  if (answer.refused) return sharedRefusalView(speech, { question, answer }, by);
  const asked = words.askedAndShared(person(by), inline(question, LONGEST_SHOWN));
  return {
    tone: 'plain',
    blocks: [
      text(asked),
      ...answer.hits.flatMap((hit, index) => [divider, text(...hitLines(speech, hit, index + 1))]),
      buttons(
        ...answer.hits.map(({ lesson }, index) =>
          button(words.readMore(index + 1), { do: 'lesson-alone', lesson: lesson.id }),
        ),
      ),
    ],
  };
}

/** What everybody sees of one lesson that somebody shared; the rest of it is a press away, for whoever wants it. */
export function sharedLessonView(speech: Speech, lesson: Lesson, by: MemberId): View {
  const { locale } = speech;
  const words = lessonsWords[locale];
  return {
    tone: 'plain',
    blocks: [
      text(words.sharedBy(person(by))),
      divider,
      text(
        `### ${lesson.title[locale]}`,
        lesson.happened[locale],
        `**${words.take}** ${lesson.take[locale]}`,
        `**${words.breaks}** ${lesson.breaks[locale]}`,
        sourceLine(locale, lesson),
      ),
      buttons(button(words.readMoreAlone, { do: 'lesson-alone', lesson: lesson.id })),
    ],
  };
}

/** A sentence about lessons that are not there, to whoever looked for them. */
export function lessonNotice(speech: Speech, what: 'questionGone' | 'lessonGone'): View {
  return { tone: 'caution', blocks: [text(lessonsWords[speech.locale][what])] };
}
