import type { HomeLag, Indicator, Stops } from '../../domain/scoring/evidence.ts';
import { gap, has, hitsOf, isDenied, type MarkedClause, type MarkedSentence, quantitiesOf } from '../passage.ts';
import type { Statement } from './statement.ts';

/**
 * Signs that count only where the text says nothing plainer: a home maker who is merely found wanting, a supplier
 * abroad without a share, a cut-off whose effect is told in words that no lexicon has, "better X, better Y".
 */
export function weakSigns(
  sentences: readonly MarkedSentence[],
  isKnown: (...indicators: readonly Indicator[]) => boolean,
): readonly Statement[] {
  const isAllHome = !sentences.some((sentence) => has(sentence, 'foreign', 'import'));
  return [
    ...(isKnown('foreignShare', 'homeShare', 'gradeShare', 'foreignOnlySuppliers') ? [] : sentences.flatMap((sentence) => sourceIn(sentence, isAllHome))),
    ...(isKnown('homeLag') ? [] : sentences.flatMap(standingIn)),
    ...(isKnown('stops') ? [] : sentences.flatMap(effectIn)),
    ...(isKnown('iteration') ? [] : sentences.flatMap(progressIn)),
  ];
}

function sourceIn(sentence: MarkedSentence, isAllHome: boolean): readonly Statement[] {
  return sentence.clauses.flatMap((clause): Statement[] => {
    if (has(clause, 'instruction', 'cut', 'not', 'noHome', 'lead', 'parity')) return [];
    const [abroad] = hitsOf(clause, 'import', 'foreign');
    const [home] = hitsOf(clause, 'home');
    const [all] = hitsOf(clause, 'all', 'nearlyAll', 'most');
    const isAre = abroad !== undefined && /\b(?:is|are|was|were)(?: all| mostly| both| still| either)? $/.test(clause.text.slice(0, abroad.start - clause.start));
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
    const own = home ?? (has(sentence, 'foreign', 'import') ? undefined : all);
    if (abroad !== undefined || own === undefined || !has(clause, 'make') || has(clause, 'lag')) return [];
    if (all === undefined && !isAllHome) return [];
    if (home !== undefined && all === undefined && !/\b(?:made|mixed|produced|grown|built|mined|rolled)\b|生产|自产/.test(clause.text)) return [];
    return [
      { said: { indicator: 'homeShare', value: { kind: 'word', word: 'most' } }, sentence, clause, words: own },
    ];
  });
}

const GOOD =
  /\b(?:accepted|sells?|export(?:s|ed)?|certified|works? (?:well|fine)|reliable|stable|steadily|proven|trusted|approved|good|excellent|first-rate|competitive|leads?)\b|稳定(?:供|量产)|出口|认可|可靠|好用|过硬|批量|放心|口碑/;
const POOR =
  /\b(?:not|n't|no|never|only|few|little|small|poor|weak|reject\w*|left|closed|abandoned|prototype|bench|lab|trial|limited|lower|shorter|less|without|hardly|barely|lacks?|missing|young|first time|experimental|pilot|start-?ups?)\b|n't\b|不|没|未|只|仅|少|差|低|弱|慢|才|刚|试|样|难/;
const SMALL = /\b(?:small|limited|few|capacity|volumes?|trial|pilot|first batch|certif\w*|qualif\w*|approval)\b|产能|量小|试|认证|验证|小批/;

/** What is made at home, as against "our" who use it. */
const PRODUCT = /\b(?:domestic|home-?grown|home-made|indigenous)\b|国产|国内|本土/;

function standingIn(sentence: MarkedSentence): readonly Statement[] {
  return sentence.clauses.flatMap((clause): Statement[] => {
    const [home] = hitsOf(clause, 'home');
    if (home === undefined || has(clause, 'instruction', 'cut', 'stop', 'noStop', 'iterate', 'downstream')) return [];
    const isMaker = has(clause, 'make', 'maker', 'lag', 'labOnly', 'qualifying') || PRODUCT.test(clause.text);
    if (!isMaker || quantitiesOf(clause, 'percent').length > 0) return [];
    const step: HomeLag | undefined = POOR.test(clause.text)
      ? SMALL.test(clause.text)
        ? 'limited'
        : 'generation'
      : GOOD.test(clause.text)
        ? 'parity'
        : undefined;
    return step === undefined
      ? []
      : [{ said: { indicator: 'homeLag', value: { kind: 'step', step } }, sentence, clause, words: home }];
  });
}

const SUPPOSED =
  /^(?:if|should|were|without|when|once|suppose|losing|the loss|a (?:stop|cut|ban|halt|freeze|blockade)|an? (?:import|export|supply|freight|delivery)[a-z -]{0,20} (?:stop|ban|halt|cut))\b|^(?:如果|要是|一旦|万一|若|假如|真要|真|倘若|没了|离了|没有(?:它|货|这|进口|新)|断|停)/;

/** A cut-off is supposed, and something is said to follow: at least a part is touched. */
function effectIn(sentence: MarkedSentence): readonly Statement[] {
  if (sentence.isQuestion || has(sentence, 'unknown', 'instruction', 'hearsay', 'lead')) return [];
  const at = sentence.clauses.findIndex((clause) => has(clause, 'cut') || (SUPPOSED.test(clause.text) && has(clause, 'import', 'foreign', 'depend')));
  const cut = sentence.clauses[at];
  if (cut === undefined || !sentence.clauses.some((clause) => SUPPOSED.test(clause.text) || /\bwould\b|\bwill\b|就|会|要|得/.test(clause.text))) return [];
  const after = sentence.clauses[at + 1] ?? cut;
  if (after === cut && !/\bwould\b|\bwill\b|就|会|要|得/.test(cut.text)) return [];
  const denied = hitsOf(after, 'not').some((no) => !hitsOf(after, 'cut').some((hit) => gap(no, hit) === 0));
  const step: Stops = denied && !has(after, 'line', 'chain') ? 'nothing' : 'part';
  return [
    {
      said: { indicator: 'stops', value: { kind: 'step', step } },
      sentence,
      clause: after,
      quote: { start: cut.start, end: after.end },
      words: after,
    },
  ];
}

const COMPARED =
  /\b(?:better|higher|finer|purer|cleaner|thinner|lighter|faster|sharper|newer|smaller|larger|stronger|quieter)\b|越[^，。]{1,6}越|更[高快好纯准细强新轻薄]|下一代|[新好高快准纯细强大](?:一)?(?:些|点)/;

function progressIn(sentence: MarkedSentence): readonly Statement[] {
  if (sentence.isQuestion || has(sentence, 'unknown', 'instruction', 'cut', 'stop', 'lag', 'home')) return [];
  if (quantitiesOf(sentence, 'percent').length > 0) return [];
  const clause = sentence.clauses.find((each: MarkedClause) => COMPARED.test(each.text) && !has(each, 'lag', 'import'));
  const [words] = clause === undefined ? [] : hitsOf(clause, 'iterate', 'helps');
  if (clause === undefined || words === undefined) return [];
  if (isDenied(clause, words)) return [{ said: { indicator: 'iteration', value: { kind: 'step', step: 'irrelevant' } }, sentence, clause, words }];
  return [{ said: { indicator: 'iteration', value: { kind: 'step', step: 'quality' } }, sentence, clause, words }];
}
