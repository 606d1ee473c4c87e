import { type Because, type Fitting, fittingLessons } from '../../app/lessons/fitting.ts';
import { placeText } from '../../app/lessons/place.ts';
import { type Assessment, slotAt } from '../../domain/assessment/assessment.ts';
import { entriesIn } from '../../domain/assessment/entry.ts';
import { KNOWN_PROMPTS, stageOf } from '../../domain/framework/framework.ts';
import type { StageId } from '../../domain/framework/names.ts';
import type { Lesson } from '../../domain/lesson.ts';
import { lessonSource } from '../lesson-text.ts';
import { shortName } from '../lists/field-text.ts';
import { type Speech, said } from '../speech.ts';
import { inline, label } from '../typed.ts';
import { type Block, button, buttons, divider, type Option, text, type View } from '../view.ts';
import { lessonsWords } from '../words/lessons.ts';
import { shortSource } from './lesson-parts.ts';

/** Reasons that are named; those with the most weight stand first. */
const NAMED = 3;

/** On the panel of a stage: the way to its lessons, counted where they are loaded. */
export function lessonsButton(speech: Speech, assessment: Assessment, stage: StageId): Block {
  const { framework, library, locale } = speech;
  const words = lessonsWords[locale];
  const count = library && fittingLessons(framework, assessment, stage, library).length;
  const label = count === undefined ? words.lessons : words.lessonsCounted(count);
  return buttons(button(label, { do: 'fitting', assessment: assessment.id, stage }));
}

/** The lessons that fit a stage of an assessment, each with what in the answers speaks for it. */
export function fittingView(
  speech: Speech,
  assessment: Assessment,
  stage: StageId,
  fitting: readonly Fitting[],
): View {
  const { locale } = speech;
  const words = lessonsWords[locale];
  const place = placeText({ at: 'fitting', assessment: assessment.id, stage });
  return {
    tone: 'plain',
    blocks: [
      text(
        `## ${words.fittingTitle(said(speech, stageOf(speech.framework, stage).title))}`,
        `-# ${inline(assessment.technology, 100)} · ${words.fittingIntro}`,
      ),
      ...fitting.flatMap(({ lesson, because }, index) => [
        divider,
        text(
          `### ${index + 1} · ${lesson.title[locale]}`,
          `**${words.take}** ${lesson.take[locale]}`,
          `-# ${becauseText(speech, because)}`,
          shortSource(locale, lesson),
        ),
      ]),
      buttons(
        ...fitting.map(({ lesson }, index) =>
          button(
            words.readMore(index + 1),
            { do: 'lesson', lesson: lesson.id, place, page: 0 },
            index === 0 ? 'next' : 'other',
          ),
        ),
      ),
    ],
  };
}

function becauseText(speech: Speech, because: readonly Because[]): string {
  const words = lessonsWords[speech.locale];
  if (because.length === 0) return words.fitsStage;
  const named = because.slice(0, NAMED).map((each) => reasonText(speech, each));
  return words.fits(named.join(speech.locale === 'zh-CN' ? '；' : '; '));
}

function reasonText(speech: Speech, because: Because): string {
  const words = lessonsWords[speech.locale].because;
  switch (because.what) {
    case 'driver':
      return words.driver(said(speech, because.driver.label));
    case 'treatment':
      return words.treatment(said(speech, because.treatment.title));
    case 'technology':
      return words.technology;
    case 'horizon':
      return because.lacks === 'short' ? words.horizonShort : words.horizonLong;
    case 'sector':
      return words.sector(lessonsWords[speech.locale].sectors[because.sector]);
  }
}

/** What a lesson can be made a reason of: the decision, where this member may give it, and every treatment. */
export function reasonPicker(
  speech: Speech,
  assessment: Assessment,
  lesson: Lesson,
  stage: StageId,
  facilitates: boolean,
): readonly Block[] {
  const words = lessonsWords[speech.locale];
  const decided = slotAt(assessment, KNOWN_PROMPTS.decision) !== undefined && facilitates;
  const options: readonly Option[] = [
    ...(decided ? [{ value: 'decision', label: words.reasonDecision }] : []),
    ...entriesIn(assessment.entries, 'treatments').map((each) => ({
      value: String(each.id),
      label: label(shortName(speech, each), 100),
    })),
  ].slice(0, 25);
  if (options.length === 0 || assessment.closure !== null) return [];
  const place = placeText({ at: 'fitting', assessment: assessment.id, stage });
  const action = { do: 'reason', lesson: lesson.id, place } as const;
  return [{ kind: 'select', action, hint: words.reasonHint, options }];
}

/** A lesson as it stands among the reasons of a treatment or a decision: by title, id and source, on one line. */
export function reasonLine({ locale }: Speech, lesson: Lesson): string {
  const words = lessonsWords[locale];
  return words.reasonText(lesson.title[locale], lesson.id, lessonSource(lesson, locale));
}
