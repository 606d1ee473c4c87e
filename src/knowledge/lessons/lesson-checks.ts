import type { Lesson, PaperSection } from '../../domain/lesson.ts';
import type { KnowledgeFault } from '../fault.ts';

type Fault = Omit<KnowledgeFault, 'file'>;

/** What no schema of one field can see in a lesson: its dates, its languages, and where its source stands. */
export function checkLesson(file: string, lesson: Lesson): readonly KnowledgeFault[] {
  return [...checkDates(lesson), ...checkLanguages(lesson), ...checkSource(lesson)].map((fault) => ({
    file,
    ...fault,
  }));
}

function checkDates({ kind, date, until }: Lesson): readonly Fault[] {
  const faults: Fault[] = [];
  if (kind === 'event' && date === undefined) {
    faults.push({ field: 'date', remedy: 'is missing: an event has its date' });
  }
  if (until !== undefined && date === undefined) {
    faults.push({ field: 'until', remedy: 'ends what has no beginning: add date, or remove it' });
  }
  // As texts, years, months and days sort as they follow each other.
  if (until !== undefined && date !== undefined && until < date) {
    faults.push({ field: 'until', remedy: `is before ${date}: correct one of the two` });
  }
  return faults;
}

const SCRIPTS = {
  en: { script: /\p{Script=Latin}/u, name: 'English' },
  'zh-CN': { script: /\p{Script=Han}/u, name: 'Chinese' },
  ko: { script: /\p{Script=Hangul}/u, name: 'Korean' },
  ja: { script: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, name: 'Japanese' },
} as const;

/** A text under the wrong language is read by nobody who looks for it. */
function checkLanguages(lesson: Lesson): readonly Fault[] {
  const { title, happened, more, take, breaks, note } = lesson;
  const texts = { title, happened, ...(more && { more }), take, breaks, ...(note && { note }) };
  const wrong = Object.entries(texts).flatMap(([field, text]) =>
    (['en', 'zh-CN'] as const)
      .filter((language) => !mostly(text[language], language))
      .map((language) => ({
        field: `${field}.${language}`,
        remedy: `is not ${SCRIPTS[language].name}: write it in that language`,
      })),
  );
  const few = (['ko', 'ja'] as const)
    .filter(
      (language) => lesson.words[language].filter((word) => SCRIPTS[language].script.test(word)).length < 3,
    )
    .map((language) => ({
      field: `words.${language}`,
      remedy: `has fewer than 3 ${SCRIPTS[language].name} words: add some`,
    }));
  return [...wrong, ...few];
}

function mostly(text: string, language: 'en' | 'zh-CN'): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return language === 'en' ? latin > han : han > latin;
}

/** Which sections speak of a table or a figure of the paper. */
const STANDS_IN: Readonly<Record<string, readonly PaperSection[]>> = {
  'table 1': ['2.2.3', '2.2.4'],
  'table 2': ['2.2.5'],
  'figure 1': ['1.3'],
  'figure 2': ['2.2.1'],
  'figure 3': ['2.2.3'],
  'figure 4': ['2.2.3'],
  'figure 5': ['4'],
};

function checkSource(lesson: Lesson): readonly Fault[] {
  if (lesson.view === 'outside') return [];
  const { section, also = [], table, figure } = lesson.source;
  const sections = [section, ...also];
  const twice = also
    .map((each, index) => ({ each, index }))
    .filter(({ index }) => sections.indexOf(sections[index + 1] ?? section) !== index + 1)
    .map(({ each, index }) => ({
      field: `source.also[${index}]`,
      remedy: `names ${each} a second time: remove it`,
    }));
  const shown = { ...(table && { table }), ...(figure && { figure }) };
  const misplaced = Object.entries(shown).flatMap(([what, number]) => {
    const home = STANDS_IN[`${what} ${number}`] ?? [];
    if (home.some((each) => sections.includes(each))) return [];
    const remedy = `${what} ${number} is spoken of in ${home.join(' and ')}: correct it, or name that section`;
    return [{ field: `source.${what}`, remedy }];
  });
  return [...twice, ...misplaced];
}
