import { chineseNumber, englishNumber } from '../numerals.ts';
import { gap, has, hitsOf, joined, type MarkedClause, type MarkedSentence, segmentOf } from '../passage.ts';
import type { Span } from '../sentences.ts';
import type { Statement } from './statement.ts';

const MAKERS =
  '(?:makers?|producers?|suppliers?|vendors?|manufacturers?|firms?|compan(?:y|ies)|houses?|refiners?|smelters?|weavers?|licensors?|sources?|players?|outfits?|groups?|corporations?|breeders?|developers?|brands?|providers?|giants?|foundr(?:y|ies)|names|mines?|plants?|mills?|shops?|factor(?:y|ies)|packages?|products?|instruments?|systems?|design houses)';
const COUNT_EN = new RegExp(
  `(?<![a-z])(?<n>sole|single|only one|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|a handful of|a few|\\d{1,3})(?: |-)(?:(?!(?:there|are|is|was|were|and|or|of|in|from|for|with|by|on|at|run|runs|use|uses|make|makes|mw|kw|nm|mm|kv)\\b)[a-z'-]{1,20} ){0,4}?${MAKERS}(?![a-z])`,
  'g',
);
const SOLE_EN =
  /(?<![a-z])(?:sole|only|exclusive) (?:[a-z'-]{1,20} ){0,2}?(?:supplier|source|producer|maker|vendor|manufacturer|company|firm|licensor)(?![a-z])|single[- ]sourced?|sole[- ]sourced?/g;
const COUNT_ZH =
  /(?<n>[一两二三四五六七八九十]{1,3}|\d{1,3}|独|几)(?:多|来|大|余)?家(?![\u4e00-\u9fff]{0,4}(?:所|院|校|用户|客户|课题组|实验室))(?!用|具|电|庭|里|底|属|长|常|园)/g;
const SOLE_ZH =
  /独家|唯一(?:一家|的?(?:供应商|厂家|厂商|来源|企业|货源|生产商))|单一(?:来源|供应商|货源)|仅此一家|只此一家|(?:没有|无|找不[到出])第二家|别无分号/g;

interface Counted extends Span {
  readonly count: number | 'few';
}

/** How many can supply, where they are abroad: "one American licensor", 德日两家. */
export function suppliersIn(sentence: MarkedSentence): readonly Statement[] {
  return sentence.clauses.flatMap((clause) => {
    if (has(clause, 'instruction', 'cut')) return [];
    return countsIn(clause).flatMap((counted): readonly Statement[] => {
      if (isAtHome(clause, counted)) return homeMakers(sentence, clause, counted);
      if (!isAbroad(sentence, clause, counted) || isDenied(clause, counted)) return [];
      const value =
        counted.count === 'few'
          ? ({ kind: 'word', word: 'few' } as const)
          : ({ kind: 'number', number: counted.count } as const);
      return [{ said: { indicator: 'foreignOnlySuppliers', value }, sentence, clause, words: counted }];
    });
  });
}

function countsIn(clause: MarkedClause): readonly Counted[] {
  const at = (found: RegExpExecArray) => ({
    start: clause.start + found.index,
    end: clause.start + found.index + found[0].length,
  });
  const counts: Counted[] = [];
  const add = (counted: Counted) => {
    if (!counts.some((each) => gap(each, counted) === 0)) counts.push(counted);
  };
  for (const found of clause.text.matchAll(SOLE_EN)) add({ ...at(found), count: 1 });
  for (const found of clause.text.matchAll(SOLE_ZH)) add({ ...at(found), count: 1 });
  for (const found of clause.text.matchAll(COUNT_EN)) {
    const word = found.groups?.['n'] ?? '';
    const few = word === 'a few' || word === 'a handful of';
    const count = few ? 'few' : /^(?:sole|single|only one)$/.test(word) ? 1 : englishNumber(word);
    if (count !== undefined) add({ ...at(found), count });
  }
  for (const found of clause.text.matchAll(COUNT_ZH)) {
    const word = found.groups?.['n'] ?? '';
    const count = word === '几' ? 'few' : word === '独' ? 1 : chineseNumber(word);
    if (count !== undefined && (count === 'few' || count > 0)) add({ ...at(found), count });
  }
  return counts;
}

/** The nearer of what says home and what says abroad, before or within the words. */
function isAtHome(clause: MarkedClause, counted: Counted): boolean {
  const [home, foreign] = [nearest(clause, counted, true), nearest(clause, counted, false)];
  return home < foreign && home <= 24;
}

function nearest(clause: MarkedClause, counted: Counted, home: boolean): number {
  const hits = home ? hitsOf(clause, 'home') : hitsOf(clause, 'foreign', 'import');
  return Math.min(Number.POSITIVE_INFINITY, ...hits.map((hit) => gap(hit, counted)));
}

const ONLY = /only|sole|single|just|exactly|exclusiv|唯一|独家|仅|只|就(?:这|那|剩|有|一)|单一|垄断|独/;

/** A supplier among many is no sign: somebody must be said to be the only ones, to hold the market, or to be relied on. */
function isAbroad(sentence: MarkedSentence, clause: MarkedClause, counted: Counted): boolean {
  const abroad =
    has(clause, 'world') || segmentOf(sentence, clause).some((each) => nearest(each, counted, false) <= 40);
  const held =
    has(clause, 'monopoly', 'depend', 'shareNoun', 'all', 'nearlyAll', 'sole', 'world') ||
    ONLY.test(clause.text);
  const others =
    has(clause, 'otherSource') ||
    /\b(?:another|other|second|further|additional|new|other)\b|另|其他|第二/.test(
      clause.text.slice(0, counted.end - clause.start),
    );
  const some = /(?<![只仅就唯独都])(?:有|某|其中|哪)$/.test(
    clause.text.slice(0, counted.start - clause.start),
  );
  if (some && counted.count === 1 && !has(clause, 'monopoly')) return false;
  if (others || (has(clause, 'stop', 'lag') && !has(clause, 'monopoly', 'sole'))) return false;
  if (abroad) return held;
  // Nobody at home is spoken of, and the words themselves say that there is no other.
  const none =
    counted.count === 1 &&
    ONLY.test(clause.text.slice(Math.max(0, counted.start - clause.start - 10), counted.end - clause.start));
  return none
    ? !has(sentence, 'home')
    : counted.count === 1 && has(clause, 'depend') && !has(sentence, 'home');
}

function isDenied(clause: MarkedClause, counted: Counted): boolean {
  return hitsOf(clause, 'not').some(
    (hit) =>
      hit.end <= counted.start &&
      counted.start - hit.end <= 6 &&
      !/only|第二|two|2/.test(clause.text.slice(hit.start - clause.start, counted.end - clause.start)),
  );
}

const MANY_AT_HOME = 5;

/** Many makers at home who supply are nobody's chokepoint; of a few that is not said. */
function homeMakers(sentence: MarkedSentence, clause: MarkedClause, counted: Counted): readonly Statement[] {
  const isMany = typeof counted.count === 'number' && counted.count >= MANY_AT_HOME;
  if (!isMany || has(clause, 'lag', 'noHome', 'labOnly', 'stop', 'qualifying') || has(sentence, 'labOnly'))
    return [];
  return [
    {
      said: { indicator: 'homeLag', value: { kind: 'step', step: 'parity' } },
      sentence,
      clause,
      words: joined(counted),
    },
    {
      said: { indicator: 'otherSource', value: { kind: 'holds', holds: true } },
      sentence,
      clause,
      words: joined(counted),
    },
  ];
}
