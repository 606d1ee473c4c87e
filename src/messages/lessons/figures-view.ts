import { type Cited, type DependenceSeries, dependences, tableRows } from '../../app/lessons/korea.ts';
import type { Library } from '../../app/lessons/library.ts';
import type { Lesson } from '../../domain/lesson.ts';
import type { Locale } from '../../domain/locale.ts';
import { lessonSource } from '../lesson-text.ts';
import type { Speech } from '../speech.ts';
import { divider, text, type View } from '../view.ts';
import { koreaWords } from '../words/korea.ts';
import { lessonsWords } from '../words/lessons.ts';
import { lessonPicker } from './lesson-options.ts';
import { amountText, partialDate, titleAfter, whenCited, whenOf } from './lesson-parts.ts';
import { dependencePicture, fundingPicture, plansPicture } from './lesson-pictures.ts';

/** Korea's numbers as text that reads on a phone: dependence before and after, the money of 2019, the plans. */
export function figuresView(speech: Speech, library: Library): View {
  const { locale } = speech;
  const words = koreaWords[locale];
  const series = dependences(library);
  const [money, plans] = [tableRows(library, 1), tableRows(library, 2)];
  const cited = series.flatMap(({ before, after }) => [...before, ...after]);
  return {
    tone: 'plain',
    blocks: [
      text(`## ${words.figuresTitle}`, `### ${words.dependence}`),
      dependencePicture(speech, library),
      text(...series.flatMap((each) => seriesLines(locale, each)), `-# ${words.twoSeries}`),
      divider,
      fundingPicture(speech, library),
      text(
        `### ${words.table1}`,
        ...money.map((each) => `- ${moneyLine(locale, each)}`),
        `-# ⚠️ ${words.neverSum}`,
      ),
      divider,
      plansPicture(speech, library),
      text(`### ${words.table2}`, ...plans.map((each) => `- ${planLine(locale, each)}`)),
      ...lessonPicker(
        speech,
        [...cited.map(({ lesson }) => lesson), ...money, ...plans],
        { at: 'figures' },
        words.openOne,
      ),
    ],
  };
}

function seriesLines(locale: Locale, { of, before, after }: DependenceSeries): readonly string[] {
  const words = koreaWords[locale];
  return [
    `**${words.dependences[of]}**`,
    ...[...before, ...after].map((each) => `\`${bar(each.figure.value)}\` ${pointText(locale, each)}`),
    ...(after.length === 0 ? [`-# ${words.noLater}`] : []),
    ...(before.length === 0 ? [`-# ${words.noEarlier}`] : []),
  ];
}

/** A share with when it held, and where it stands. */
function pointText(locale: Locale, cited: Cited): string {
  const { lesson, figure } = cited;
  const section = lesson.view === 'outside' ? lessonSource(lesson, locale) : lesson.source.section;
  return koreaWords[locale].point(amountText(locale, figure), whenCited(locale, cited), section);
}

const CELLS = 10;

/** A share of a hundred as a bar of ten. */
function bar(percent: number): string {
  const full = Math.round((Math.min(100, Math.max(0, percent)) / 100) * CELLS);
  return '█'.repeat(full) + '░'.repeat(CELLS - full);
}

function moneyLine(locale: Locale, lesson: Lesson): string {
  const [figure] = lesson.figures;
  const who = lesson.actors.map(({ name }) => name[locale]).join(locale === 'zh-CN' ? '、' : ', ');
  const amount = figure === undefined ? lesson.title[locale] : `${amountText(locale, figure)} · ${who}`;
  return koreaWords[locale].row(whenOf(locale, lesson) ?? lessonsWords[locale].notDated, amount);
}

function planLine(locale: Locale, lesson: Lesson): string {
  const when = lesson.date === undefined ? lessonsWords[locale].notDated : monthOf(locale, lesson.date);
  return koreaWords[locale].row(when, titleAfter(locale, when, lesson.title[locale]));
}

function monthOf(locale: Locale, date: string): string {
  return partialDate(locale, date.slice(0, 'YYYY-MM'.length));
}
