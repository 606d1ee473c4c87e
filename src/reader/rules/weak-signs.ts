import type { HomeLag, Indicator, Iteration, Stops } from '../../domain/scoring/evidence.ts';
import {
  goesOn,
  has,
  hitsOf,
  isDenied,
  type MarkedClause,
  type MarkedSentence,
  quantitiesOf,
  segmentOf,
} from '../passage.ts';
import type { Statement } from './statement.ts';

/** The four matters that a description speaks of, each with the indicators that tell of it plainly. */
const MATTERS = {
  source: ['foreignShare', 'homeShare', 'gradeShare', 'foreignOnlySuppliers'],
  standing: ['homeLag'],
  effect: ['stops'],
  progress: ['iteration'],
} as const satisfies Readonly<Record<string, readonly Indicator[]>>;
type Matter = keyof typeof MATTERS;

/** The matters that none of these indicators tells of. */
export function openMatters(known: ReadonlySet<Indicator>): ReadonlySet<Matter> {
  const matters = ['source', 'standing', 'effect', 'progress'] as const satisfies readonly Matter[];
  return new Set(matters.filter((matter) => !MATTERS[matter].some((indicator) => known.has(indicator))));
}

/** What the text as a whole says. */
export interface Whole {
  /** Nobody abroad is spoken of. */
  readonly isAllHome: boolean;
  /** Home makers are level, or home needs little from abroad: what is told of a cut-off is told calmly. */
  readonly isCalm: boolean;
}

/**
 * Signs that count only where the text says nothing plainer: a home maker who is merely found wanting, a supplier
 * abroad without a share, a cut-off whose effect is told in words that no lexicon has, "better X, better Y".
 * Sentences in English alone have their weights for that; English words count here where they stand among Chinese.
 */
export function weakSigns(
  sentence: MarkedSentence,
  open: ReadonlySet<Matter>,
  text: Whole,
): readonly Statement[] {
  return [
    ...(open.has('source') && !text.isCalm ? sourceIn(sentence, text.isAllHome) : []),
    ...(open.has('standing') ? standingIn(sentence) : []),
    ...(open.has('effect') ? effectIn(sentence, text.isCalm) : []),
    ...(open.has('progress') ? progressIn(sentence) : []),
  ];
}

function sourceIn(sentence: MarkedSentence, isAllHome: boolean): readonly Statement[] {
  return sentence.clauses.flatMap((clause): Statement[] => {
    if (has(clause, 'instruction', 'cut', 'not', 'noHome', 'lead', 'parity')) return [];
    const [abroad] = hitsOf(clause, 'import', 'foreign');
    const [home] = hitsOf(clause, 'home');
    const [all] = hitsOf(clause, 'all', 'nearlyAll', 'most');
    const from =
      /\b(?:from|by)\b|[从由向]/.test(clause.text) &&
      has(clause, 'depend', 'all', 'nearlyAll', 'sole') &&
      !has(sentence, 'home');
    if (abroad === undefined && home === undefined && from && !has(clause, 'some', 'little')) {
      const [words] = hitsOf(clause, 'depend', 'all', 'nearlyAll', 'sole');
      return words === undefined
        ? []
        : [
            {
              said: { indicator: 'foreignShare', value: { kind: 'word', word: 'most' } },
              sentence,
              clause,
              words,
            },
          ];
    }
    const isAre =
      abroad !== undefined &&
      /\b(?:is|are|was|were)(?: all| mostly| both| still| either)? $/.test(
        clause.text.slice(0, abroad.start - clause.start),
      );
    const supplied = isAre || has(clause, 'depend', 'make', 'monopoly', 'shareNoun', 'sole', 'import');
    if (abroad !== undefined && home === undefined && supplied && !has(clause, 'some', 'little')) {
      return [
        {
          said: { indicator: 'foreignShare', value: { kind: 'word', word: 'most' } },
          sentence,
          clause,
          words: abroad,
        },
      ];
    }
    const own = home;
    if (abroad !== undefined || own === undefined || !has(clause, 'make') || has(clause, 'lag')) return [];
    if (all === undefined && !isAllHome) return [];
    if (
      home !== undefined &&
      all === undefined &&
      !/\b(?:made|mixed|produced|grown|built|mined|rolled)\b|生产|自产/.test(clause.text)
    )
      return [];
    return [
      {
        said: { indicator: 'homeShare', value: { kind: 'word', word: 'most' } },
        sentence,
        clause,
        words: own,
      },
    ];
  });
}

/** What is made at home, as against "our" who use it. */
const PRODUCT = /\b(?:domestic|local|home|home-?grown|home-made|indigenous|ours)\b|国产|国内|本土/;
const THEIRS = /\b(?:theirs|than the|than any)\b|人家|对方|比[^，。]{1,6}(?:的|还)/;

/** "Our lab" is more often who uses it than who makes it. */
const USER =
  /^our (?!own)(?:[a-z-]+ ){0,2}(?:labs?|plants?|fabs?|shops?|teams?|engineers?|division|industry|universit(?:y|ies))$/;

/** What is said of home makers, by tone alone: good words, poor words, or both. */
function standingIn(sentence: MarkedSentence): readonly Statement[] {
  return sentence.clauses.flatMap((clause): Statement[] => {
    const segment = segmentOf(sentence, clause);
    const previous = sentence.clauses[clause.index - 1];
    const about =
      hitsOf(clause, 'home')[0] ??
      (THEIRS.test(clause.text) ? hitsOf(clause, 'theirs', 'foreign')[0] : undefined) ??
      (goesOn(clause) && previous !== undefined ? hitsOf(previous, 'home')[0] : undefined);
    if (about === undefined || has(clause, 'instruction', 'unknown', 'cut', 'noStop', 'notDependent'))
      return [];
    if (segment.some((each) => has(each, 'iterate', 'lead') && has(each, 'paced'))) return [];
    if (USER.test(clause.text.slice(about.start - clause.start, about.end - clause.start))) return [];
    const isMaker =
      has(clause, 'make', 'maker', 'lag', 'labOnly', 'qualifying', 'theirs') ||
      PRODUCT.test(clause.text) ||
      about.start - clause.start <= 24;
    if (!isMaker || (quantitiesOf(clause, 'percent').length > 0 && !has(clause, 'lag', 'offTopic')))
      return [];
    const parts = segment.filter(({ index }) => Math.abs(index - clause.index) <= 1);
    const good = parts.some((each) => leaning(each, 'good'));
    const poor = parts.some((each) => leaning(each, 'poor'));
    const goods = parts.some((each) => hitsOf(each, 'good').some((hit) => isDenied(each, hit)));
    if (!good && !poor && !goods) return [];
    const step: HomeLag =
      poor || goods ? (good || has(sentence, 'capacity', 'qualifying') ? 'limited' : 'generation') : 'parity';
    return [
      { said: { indicator: 'homeLag', value: { kind: 'step', step } }, sentence, clause, words: about },
    ];
  });
}

function leaning(clause: MarkedClause, tag: 'good' | 'poor'): boolean {
  return hitsOf(clause, tag).some((hit) => !isDenied(clause, hit));
}

const SUPPOSED =
  /^(?:if|should|were|without|when|once|suppose|losing|the loss|the moment|as soon as|the day|even|no supply|a (?:stop|cut|ban|halt|freeze|blockade)|an? (?:import|export|supply|freight|delivery)[a-z -]{0,20} (?:stop|ban|halt|cut))\b|^(?:如果|要是|一旦|万一|若|假如|真要|真|倘若|就是|哪怕|没了|离了|没有(?:它|货|这|进口|新|供应)|断|停|丢|货)/;
const MOOD = /\b(?:would|will|could|had to)\b|就|会|要|得|只能/;

/** "Margins would shrink": what would happen to the business, where nothing plainer is said of a cut-off. */
function isOfBusiness(sentence: MarkedSentence): boolean {
  if (has(sentence, 'iterate', 'lead', 'home', 'noIterate', 'plan', 'lag', 'parity')) return false;
  return BUSINESS.test(sentence.text) && /\bwould\b|会|只能|要(?!求)/.test(sentence.text);
}

const BUSINESS =
  /\b(?:lines?|models?|orders?|capacity|projects?|customers?|margins?|output|hospitals?|season|business|deliveries|plants?|stop)\b|型号|产能|线|订单|项目|业务|利润|交期|医院|旺季|客户|产量/;

/** A cut-off is supposed or told, and something is said to follow, in words that lean one way. */
function effectIn(sentence: MarkedSentence, isCalm: boolean): readonly Statement[] {
  if (sentence.isQuestion || has(sentence, 'unknown', 'instruction', 'hearsay', 'plan')) return [];
  const at = sentence.clauses.findIndex(
    (clause) =>
      has(clause, 'cut') ||
      (SUPPOSED.test(clause.text) &&
        (has(clause, 'import', 'foreign', 'depend', 'maker', 'we') || MOOD.test(sentence.text))),
  );
  const cut = sentence.clauses[at] ?? (isOfBusiness(sentence) ? sentence.clauses[0] : undefined);
  if (
    cut === undefined ||
    !(SUPPOSED.test(sentence.text) || MOOD.test(sentence.text) || has(sentence, 'past', 'line'))
  )
    return [];
  if (has(sentence, 'iterate', 'lead') && has(sentence, 'paced')) return [];
  const rest = at < 0 ? [] : sentence.clauses.slice(at + 1);
  const told = rest.length > 0 ? rest : [cut];
  const any = (tag: 'calm' | 'soft' | 'severe', isDone: boolean) =>
    told.some((clause) => hitsOf(clause, tag).some((hit) => isDenied(clause, hit) !== isDone));
  // "No turbine was ever delayed" is as calm as it gets.
  const calm = isCalm || any('calm', true) || any('soft', false) || any('severe', false);
  const step: Stops = any('soft', true) ? 'part' : calm ? 'nothing' : any('severe', true) ? 'line' : 'part';
  const last = told.at(-1) ?? cut;
  return [
    {
      said: { indicator: 'stops', value: { kind: 'step', step } },
      sentence,
      clause: last,
      quote: { start: cut.start, end: last.end },
      words: last,
    },
  ];
}

const COMPARED =
  /\b(?:better|higher|finer|purer|cleaner|thinner|lighter|faster|sharper|newer|smaller|larger|stronger|quieter|comfort)\b|越[^，。]{1,6}越|更[高快好纯准细强新轻薄整]|[新好高快准纯细强大利](?:一)?(?:些|点)|下一代/;
const PROGRESS =
  /\b(?:next|new|newest|upgrades?|versions?|generations?|model|design|cycle|improve\w*|progress|advances?|records?|resolution|performance|accuracy|speed|range|density|efficiency|sensitivity|throughput|precision|success|standing|recipe|build next|catch up|kernel|releases?|germplasm|ceiling|downstream)\b|升级|版本|新一代|最新|下一[步代款]|改进|换代|周期|纪录|分辨率|性能|精度|速度|密度|功率|效率|灵敏度|种质|内核|地位|配方|做什么|研发|天花板|订单|一代/;

function progressIn(sentence: MarkedSentence): readonly Statement[] {
  if (sentence.isQuestion || has(sentence, 'unknown', 'instruction', 'cut', 'stop', 'hearsay')) return [];
  if (quantitiesOf(sentence, 'percent').length > 0) return [];
  const about = sentence.clauses.filter(
    (clause) =>
      (PROGRESS.test(clause.text) || COMPARED.test(clause.text) || has(clause, 'iterate')) &&
      !has(clause, 'lag', 'import', 'homeShare'),
  );
  const [clause] = about;
  if (clause === undefined || has(sentence, 'noHome', 'parity')) return [];
  const [hit] = hitsOf(clause, 'iterate', 'helps', 'link', 'downstream', 'lead', 'not');
  const words = hit ?? clause;
  const all = segmentOf(sentence, clause);
  const compared = all.some((each) => COMPARED.test(each.text));
  const linked = all.some((each) => has(each, 'link'));
  const denied =
    PROGRESS.test(clause.text) &&
    !has(sentence, 'plan') &&
    all.some((each) => has(each, 'not')) &&
    !all.some((each) => has(each, 'paced'));
  // What is said of home products tells how good they are, not what they are good for.
  if (about.some((each) => has(each, 'home')) && !has(sentence, 'paced')) return [];
  const step: Iteration | undefined =
    linked &&
    !(denied && !/before|until|unless|cannot|without|没法|就/.test(all.map(({ text }) => text).join(' ')))
      ? 'next-product'
      : denied
        ? 'irrelevant'
        : compared
          ? 'quality'
          : undefined;
  if (step === undefined) return [];
  return [{ said: { indicator: 'iteration', value: { kind: 'step', step } }, sentence, clause, words }];
}
