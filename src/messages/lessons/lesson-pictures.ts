import { type Bar, type Bars, type DatedRow, LANES, type Lane } from '../../app/charts.ts';
import { type Cited, dependences, tableRows } from '../../app/lessons/korea.ts';
import type { Library } from '../../app/lessons/library.ts';
import { milestones, quarters, YEARS } from '../../app/lessons/timeline.ts';
import type { Lesson, PaperSection } from '../../domain/lesson.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Speech } from '../speech.ts';
import type { Block, PictureWish } from '../view.ts';
import { koreaWords } from '../words/korea.ts';
import { lessonsWords } from '../words/lessons.ts';
import { amountText, partialDate, titleAfter, whenCited, whenOf } from './lesson-parts.ts';

const shown = (picture: PictureWish): Block => ({ kind: 'picture', picture });

/** Dependence on one country before and after, as bars. */
export function dependencePicture({ locale }: Speech, library: Library): Block {
  const words = koreaWords[locale];
  const pictures = words.picture;
  const bar =
    (phase: Bar['phase']) =>
    (cited: Cited): Bar => ({
      label: whenCited(locale, cited),
      share: cited.figure.value / 100,
      ...(cited.figure.bound === 'less-than' && { below: true }),
      text: amountText(locale, cited.figure),
      phase,
    });
  const groups = dependences(library).map(({ of, before, after }) => ({
    name: words.dependences[of],
    bars: [...before.map(bar('before')), ...after.map(bar('after'))],
  }));
  return shown({
    name: 'dependence',
    data: {
      alt: alt(words.dependence, groups),
      title: words.dependence,
      subtitle: pictures.dependence,
      groups,
      legend: pictures.legend,
      foot: pictures.sources(sections(locale, '2.1', '3')),
    },
  });
}

/** The announcements of table 1 as bars, which are not to be added up. */
export function fundingPicture({ locale }: Speech, library: Library): Block {
  const words = koreaWords[locale];
  const pictures = words.picture;
  const rows = tableRows(library, 1).flatMap((lesson) => {
    const [figure] = lesson.figures;
    return figure === undefined ? [] : [{ lesson, figure }];
  });
  const largest = Math.max(1, ...rows.map(({ figure }) => figure.value));
  const groups = rows.map(({ lesson, figure }) => ({
    name: lesson.actors.map(({ name }) => name[locale]).join(locale === 'zh-CN' ? '、' : ', '),
    bars: [
      {
        label: whenOf(locale, lesson) ?? '',
        share: figure.value / largest,
        text: amountText(locale, figure),
        phase: 'after',
      } satisfies Bar,
    ],
  }));
  return shown({
    name: 'funding',
    data: {
      alt: alt(words.table1, groups),
      title: words.table1,
      subtitle: words.neverSum,
      groups,
      legend: pictures.legend,
      foot: pictures.sources(sections(locale, '2.2.3', '2.2.4')),
    },
  });
}

/** The plans of table 2, one below the other. */
export function plansPicture({ locale }: Speech, library: Library): Block {
  const words = koreaWords[locale];
  const rows = tableRows(library, 2).map((lesson) => row(locale, lesson, 'month'));
  return shown({
    name: 'plans',
    data: {
      alt: listedAlt(words.table2, rows),
      title: words.table2,
      subtitle: words.picture.plans,
      rows,
      foot: words.picture.sources(sections(locale, '2.2.5')),
    },
  });
}

/** How much happened, was done and came of it in each quarter of the case, and what stands out. */
export function timelinePicture({ locale }: Speech, library: Library): Block {
  const words = lessonsWords[locale];
  const rows = milestones(library.all()).map((lesson) => row(locale, lesson, 'exact'));
  const lane = (kind: Lane) => ({ name: words.lanes[kind], quarters: quarters(library.all(), kind) });
  return shown({
    name: 'timeline',
    data: {
      alt: listedAlt(words.timelineAll, rows),
      title: words.timelineAll,
      subtitle: words.timelineSubtitle,
      years: YEARS.map((each) => words.year(each)),
      lanes: { event: lane('event'), measure: lane('measure'), result: lane('result') },
      rows,
      foot: words.timelineFoot,
    },
  });
}

function row(locale: Locale, lesson: Lesson, dated: 'month' | 'exact'): DatedRow {
  const date = lesson.date ?? '';
  const when = partialDate(locale, dated === 'month' ? date.slice(0, 'YYYY-MM'.length) : date);
  const lane = LANES.find((each) => each === lesson.kind) ?? 'event';
  return { when, text: titleAfter(locale, when, lesson.title[locale]), lane };
}

function alt(title: string, groups: Bars['groups']): string {
  const said = groups.flatMap(({ name, bars }) =>
    bars.map(({ label, text }) => `${name}, ${label}: ${text}`),
  );
  return `${title}. ${said.join('; ')}`;
}

function listedAlt(title: string, rows: readonly DatedRow[]): string {
  return `${title}. ${rows.map(({ when, text }) => `${when}: ${text}`).join('; ')}`;
}

function sections(locale: Locale, ...each: readonly PaperSection[]): string {
  return each.join(locale === 'zh-CN' ? '、' : ', ');
}
