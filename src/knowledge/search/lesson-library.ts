import MiniSearch from 'minisearch';
import {
  type LessonAnswer,
  type LessonHit,
  type LessonSearch,
  type Library,
  languageOf,
} from '../../app/lessons/library.ts';
import type { Lesson } from '../../domain/lesson.ts';
import { breather } from './breath.ts';
import { foldText } from './fold-text.ts';
import { FIELDS, type Field, fieldTexts, lessonTokens } from './lesson-tokens.ts';
import { furtherDown, LAST_YEAR, RANKING, type Ranked } from './ranking.ts';
import { readQuestion, type Unit } from './read-question.ts';
import { refusalOf } from './refusal.ts';
import { relationsAsked } from './relations-asked.ts';
import type { Thesaurus } from './thesaurus.ts';
import { vocabularyOf } from './vocabulary.ts';
import { type Weighed, weigh } from './weigh.ts';
import { yearlyFigures } from './yearly-figures.ts';

const DEFAULT_HITS = 3;
const NEAREST = 3;

/**
 * The lessons, indexed; bit by bit, so that whoever else is at work meanwhile is not held up. Everything is in memory,
 * and a search neither waits nor changes anything.
 */
export async function lessonLibrary(
  lessons: readonly Lesson[],
  thesaurus: Thesaurus,
): Promise<LessonLibrary> {
  const breathe = breather();
  const folded: string[] = [];
  for (const lesson of lessons) {
    await breathe();
    for (const text of Object.values(fieldTexts(lesson)).flat()) {
      folded.push(foldText(text, thesaurus.variants));
    }
  }
  const vocabulary = await vocabularyOf(thesaurus, folded, breathe);
  const index = new MiniSearch<Record<string, string>>({
    fields: [...FIELDS],
    // The tokens are made here, for lessons and questions alike.
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  const holders = new Map<string, Map<string, number>>();
  for (const lesson of lessons) {
    await breathe();
    const tokens = lessonTokens(lesson, vocabulary);
    for (const [token, how] of spokenOf(tokens)) {
      holders.set(token, (holders.get(token) ?? new Map()).set(lesson.id, how));
    }
    index.add({
      id: lesson.id,
      ...Object.fromEntries(FIELDS.map((field) => [field, tokens[field].join(' ')])),
    });
  }
  const figures = lessons.flatMap((lesson) => yearlyFigures(lesson, vocabulary));
  const askedOf = await relationsAsked(lessons, thesaurus, breathe);
  const byId = new Map<string, Lesson>(lessons.map((lesson) => [lesson.id, lesson]));

  const rank = (units: readonly Unit[], weighed: readonly Weighed[]): readonly Ranked[] => {
    const weights = new Map<string, number>();
    const ask = (text: string, weight: number) => weights.set(text, Math.max(weight, weights.get(text) ?? 0));
    for (const { kind, tokens, hints } of units) {
      const factor = kind === 'neutral' ? RANKING.neutral : 1;
      for (const { text, weight } of tokens) ask(text, weight * factor * boostOf(text));
      for (const { text, weight } of hints) ask(text, weight * RANKING.hints);
    }
    if (weights.size === 0) return [];
    return index
      .search([...weights.keys()].join(' '), {
        boost: RANKING.fields,
        bm25: RANKING.bm25,
        boostTerm: (term) => weights.get(term) ?? 1,
      })
      .flatMap((found): readonly Ranked[] => {
        const lesson = byId.get(String(found.id));
        if (lesson === undefined) return [];
        const held = weighed.map((unit) => unit.share(lesson.id));
        const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
        const met = weighed.reduce((sum, { weight }, at) => sum + weight * (held[at] ?? 0), 0);
        const coverage = total === 0 ? 0 : met / total;
        const matched = units
          .filter(({ kind }, at) => kind !== 'neutral' && (held[at] ?? 0) >= 0.5)
          .map(({ surface }) => surface);
        return [
          {
            lesson,
            score: found.score * (RANKING.floor + coverage),
            coverage,
            matched: [...new Set(matched)],
          },
        ];
      })
      .sort((a, b) => b.score - a.score || a.lesson.id.localeCompare(b.lesson.id));
  };

  const explain: LessonLibrary['explain'] = (query, lang = languageOf(query), change = (units) => units) => {
    const units = change(readQuestion(query, lang, vocabulary));
    const weighed = weigh(units, holders, lessons.length);
    const judge = (ranked: readonly Ranked[], untold: readonly string[]): Explained => {
      const refusal = refusalOf(weighed, ranked, thesaurus, figures, untold.length > 0);
      return { units, ranked, untold, refusal };
    };
    const asked = askedOf(query, lang, units);
    const ranked = rank(units, weighed);
    const atFirst = judge(ranked, asked.untoldBy(ranked));
    if (atFirst.untold.length === 0) return atFirst;
    const others = furtherDown(ranked)
      .filter(({ lesson }) => asked.isAnsweredBy(lesson))
      .map((each) => judge([each, ...ranked.filter((one) => one !== each)], []));
    return others.find(({ refusal }) => !refusal.refused) ?? atFirst;
  };

  return {
    all: () => lessons,
    find: (id) => byId.get(id),
    explain,
    search: (wanted) => answer(wanted, explain(wanted.query, wanted.lang)),
  };
}

/** A library that also tells how it came to its answers, for whoever measures it. */
export interface LessonLibrary extends Library {
  /** `change` is done to what was read, as if the question had been put otherwise. */
  explain(
    query: string,
    lang?: LessonSearch['lang'],
    change?: (units: readonly Unit[]) => readonly Unit[],
  ): Explained;
}

export interface Explained {
  readonly units: readonly Unit[];
  readonly ranked: readonly Ranked[];
  /** The relations that were asked for and that the best lessons don't tell. */
  readonly untold: readonly string[];
  readonly refusal: ReturnType<typeof refusalOf>;
}

/**
 * How much a lesson speaks of each of its tokens. A date in its remarks is another story's, and what lies outside the
 * case is its topic only where its title or its search words say so.
 */
function spokenOf(tokens: Readonly<Record<Field, readonly string[]>>): ReadonlyMap<string, number> {
  const spoken = new Map<string, number>();
  for (const field of FIELDS) {
    const remarks = field === 'take' || field === 'breaks';
    for (const token of tokens[field]) {
      if (remarks && token.startsWith('@')) continue;
      const aside = isFromOutside(token) && field !== 'title' && field !== 'words';
      const how = aside ? RANKING.aside : RANKING.spoken[field];
      spoken.set(token, Math.max(how, spoken.get(token) ?? 0));
    }
  }
  return spoken;
}

/** A topic that no lesson is expected to tell of, or a date after all that the paper tells. */
function isFromOutside(token: string): boolean {
  return token.startsWith('¤') || Number(/^@(\d{4})/.exec(token)?.[1] ?? 0) > LAST_YEAR;
}

function boostOf(term: string): number {
  if (term.startsWith('§')) return RANKING.terms.concept;
  if (term.startsWith('@')) return RANKING.terms.date;
  if (term.startsWith('#')) return RANKING.terms.number;
  return RANKING.terms.word;
}

function answer(
  { k = DEFAULT_HITS, stage, kind }: LessonSearch,
  { units, ranked, refusal }: Explained,
): LessonAnswer {
  const most = Math.max(1, Math.trunc(k) || DEFAULT_HITS);
  if (units.length === 0) return { refused: true, why: 'empty', unknown: [], nearest: [] };
  const fitting = ranked.filter(
    ({ lesson }) =>
      (stage === undefined || lesson.stages.includes(stage)) && (kind === undefined || lesson.kind === kind),
  );
  const nearestOf = (some: readonly Ranked[]) => some.slice(0, NEAREST).map(({ lesson }) => lesson);
  if (refusal.refused) {
    return { refused: true, why: 'out-of-scope', unknown: refusal.unknown, nearest: nearestOf(ranked) };
  }
  if (fitting.length === 0) {
    return { refused: true, why: 'filtered-out', unknown: [], nearest: nearestOf(ranked) };
  }
  return { refused: false, hits: fitting.slice(0, most).map(hitOf) };
}

function hitOf({ lesson, score, matched }: Ranked): LessonHit {
  return { lesson, score, matched };
}
