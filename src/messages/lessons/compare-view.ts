import { type Compared, type Comparison, ownShare, type Row } from '../../app/lessons/compare.ts';
import type { DependenceSeries } from '../../app/lessons/korea.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Range } from '../../domain/assessment/exposure.ts';
import { promptOf } from '../../domain/framework/framework.ts';
import { PromptId } from '../../domain/ids.ts';
import type { Lesson } from '../../domain/lesson.ts';
import type { Locale } from '../../domain/locale.ts';
import { isFull, levelParts } from '../rating-text.ts';
import { listed, type Speech, valueText } from '../speech.ts';
import { inline } from '../typed.ts';
import { text, type View } from '../view.ts';
import { koreaWords } from '../words/korea.ts';
import { lessonPicker } from './lesson-options.ts';
import { amountText, whenCited } from './lesson-parts.ts';

const LONGEST_OWN = 100;

/** A team's own numbers beside Korea's, each with the lessons that tell what Korea did in between. */
export function compareView(speech: Speech, assessment: Assessment, compared: Comparison): View {
  const words = koreaWords[speech.locale];
  const lessons = compared.rows.flatMap(({ before, between, after }) => [...between, ...after, ...before]);
  return {
    tone: 'plain',
    blocks: [
      text(`## ${words.compareTitle(inline(assessment.technology, 100))}`, `-# ${words.compareIntro}`),
      ...compared.rows.map((row) => text(...rowLines(speech, compared, row))),
      ...lessonPicker(speech, lessons, { at: 'compare', assessment: assessment.id }, words.openOne),
    ],
  };
}

function rowLines(speech: Speech, compared: Comparison, row: Row): readonly string[] {
  const { locale } = speech;
  const words = koreaWords[locale];
  const own = ownText(speech, compared, row.about);
  const told = (say: (titles: string) => string, lessons: readonly Lesson[]) =>
    lessons.length === 0 ? [] : [say(lessons.map(({ title }) => title[locale]).join(' · '))];
  const between = told(words.koreaDid, row.between);
  const korea =
    row.about === 'share'
      ? shareLines(speech, compared, between)
      : [
          ...told(words.koreaThen, row.before),
          ...between,
          ...(row.about === 'level' ? [words.koreaNoRating] : told(words.koreaAfter, row.after)),
        ];
  return [
    `### ${words.compared[row.about]}`,
    own === undefined ? words.ownOpen : words.own(inline(own, LONGEST_OWN)),
    ...korea,
  ];
}

/** What the team itself has answered, not yet escaped. */
function ownText(speech: Speech, compared: Comparison, about: Compared): string | undefined {
  const words = koreaWords[speech.locale];
  if (about === 'level') {
    const { rating } = compared;
    if (!isFull(rating)) return undefined;
    const [, level, pair] = levelParts(speech, rating);
    return words.inBrackets(level, pair);
  }
  if (about === 'exposure') {
    const { exposure } = compared;
    return exposure && words.lasts(rangeText(speech, exposure.survive), rangeText(speech, exposure.recover));
  }
  const answer = compared.answers[about];
  const prompt = promptOf(speech.framework, PromptId.parse(about))?.prompt;
  return answer && prompt && valueText(speech, prompt, answer.value);
}

function rangeText({ locale }: Speech, { least, most }: Range): string {
  const words = koreaWords[locale];
  const [from, to] = [least, most].map((days) =>
    Number.isFinite(days) ? words.days(Math.round(days)) : words.endless,
  );
  return from === to ? (to ?? '') : words.range(from ?? '', to ?? '');
}

/** Korea's shares of one country: the one nearest to the team's own first, and what may not be compared with what. */
function shareLines(
  speech: Speech,
  { answers, series }: Comparison,
  between: readonly string[],
): readonly string[] {
  const { locale } = speech;
  const words = koreaWords[locale];
  const [nearest, ...rest] = series.filter(({ before }) => before.length > 0);
  if (nearest === undefined) return between;
  const own = ownShare(answers.share);
  const material = words.materials[nearest.of];
  const before = sharesThen(speech, nearest);
  const after = nearest.after.map((each) =>
    words.laterShare(amountText(locale, each.figure), whenCited(locale, each)),
  );
  const others = rest.map((each) => words.shareOf(words.materials[each.of], sharesThen(speech, each)));
  const broad = series.find(({ of }) => of === 'everything')?.after ?? [];
  return [
    ...(own?.of === 'one-country'
      ? [headline(locale, percent(locale, own.amount), material, before, after)]
      : [
          ...(own === undefined ? [] : [words.shareAbroad(percent(locale, own.amount))]),
          words.koreaThen([words.shareOf(material, before), ...after].join(locale === 'zh-CN' ? '，' : ', ')),
        ]),
    ...(others.length === 0 ? [] : [words.others(listed(speech, others))]),
    ...between,
    ...broad.map((each) => {
      const share = words.inBrackets(amountText(locale, each.figure), whenCited(locale, each));
      return words.koreaAfter(words.shareOf(words.materials.everything, share));
    }),
    ...(nearest.before.length > 1 ? [`-# ${words.twoSeries}`] : []),
  ];
}

function headline(locale: Locale, own: string, material: string, before: string, after: readonly string[]) {
  const words = koreaWords[locale];
  const [later] = after;
  return later === undefined
    ? words.shareHeadlineWithout(own, material, before)
    : words.shareHeadline(own, material, before, later);
}

/** The first number of the series alone: a second one is of another series, and said apart. */
function sharesThen({ locale }: Speech, { before }: DependenceSeries): string {
  const [first] = before;
  return first === undefined ? '' : amountText(locale, first.figure);
}

function percent(locale: Locale, amount: number): string {
  return koreaWords[locale].units.percent(
    new Intl.NumberFormat(locale, { maximumFractionDigits: 15 }).format(amount),
  );
}
