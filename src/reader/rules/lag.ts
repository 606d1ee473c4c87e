import type { HomeLag } from '../../domain/scoring/evidence.ts';
import {
  gap,
  has,
  hasNearby,
  hitsOf,
  isDenied,
  type MarkedClause,
  type MarkedSentence,
  quantitiesOf,
  segmentOf,
  speaksOfHome,
} from '../passage.ts';
import type { Quantity } from '../quantity.ts';
import type { Span } from '../sentences.ts';
import type { Statement } from './statement.ts';

const YEAR = 365;
/** How near a duration must stand to the word that makes it a lag. */
const NEAR = 16;

/** What home producers offer against the best abroad. */
export function lagIn(sentence: MarkedSentence): readonly Statement[] {
  return sentence.clauses.flatMap((clause): Statement[] => {
    if (has(clause, 'instruction')) return [];
    const read = distance(sentence, clause) ?? step(sentence, clause);
    if (read === undefined) return [];
    const found = isLevel(read) && hasException(sentence, clause) ? stepOf('limited', read.words) : read;
    const ahead = segmentOf(sentence, clause).filter(({ index }) => index <= clause.index);
    const named = ahead.findLast((each) => has(each, 'topGrade', 'otherGrade'));
    const grade = named !== undefined && has(named, 'topGrade') && !has(named, 'otherGrade');
    return [{ ...found, sentence, clause, ...(grade ? { scope: 'grade' as const } : {}) }];
  });
}

function isLevel({ said }: Found): boolean {
  return said.indicator === 'homeLag' && said.value.kind === 'step' && said.value.step === 'parity';
}

/** "Level, but the finest grade has still to be bought": where it goes on to say what home has not. */
const EXCEPTION =
  /^[\d一二三四五六七八九十百千万a-z]+[^，。；]{0,6}?(?:级|英寸|寸|米|微米|纳米|吨|代|型|号|位|瓦|伏|度|层|规格)(?:以上|以下)?的?[^，。；]*(?:不|没|未|难|早|晚|差|低|短|只|才|还得|裂)|^(?:但是?|可是?|就是?|只是|不过|而)?(?:唯独|唯有|只剩|就剩|就差|只差|只缺|就缺|可惜|无奈|奈何|就怕)|(?:其余|剩下|余下)[^，。；]{0,10}(?:得|要|靠|从|向)|(?:还是?|仍旧?|依然)(?:得|要|只能|需要?)(?:买|用|靠|找|从|向|订|去|依赖|进口|等)|(?:还|仍)(?:攥|捏|握|掌握|抓)在|也就差|(?:还|仍|就是)(?:欠|缺|差|早得?|弱|薄|不[^，。]|没[^，。；]{0,4}(?:过|到|上|行|成))|(?:最|顶|更)[^，。；]{0,10}(?:还|仍|就)(?:是)?(?:得|要|靠|不行|不够|做不|没有|没|差|轮不到)|(?:只有|就)[^，。；]{1,14}(?:得|要)(?:买|靠|用|从)/;

function hasException(sentence: MarkedSentence, clause: MarkedClause): boolean {
  return sentence.clauses.some(
    ({ index, text, hits }) => index > clause.index && EXCEPTION.test(text) && !hits.has('cut'),
  );
}

type Found = Pick<Statement, 'said' | 'words'>;

function distance(sentence: MarkedSentence, clause: MarkedClause): Found | undefined {
  for (const quantity of [...quantitiesOf(clause, 'generations'), ...quantitiesOf(clause, 'days')]) {
    const word = lagWord(sentence, clause, quantity);
    if (word === undefined) continue;
    if (isDenied(clause, word.start < quantity.start ? word : quantity)) return parity(word);
    if (leads(clause, word)) return parity(word);
    const { number, to, bound, kind } = quantity;
    const unit = kind === 'generations' ? 'generations' : 'years';
    const per = kind === 'generations' ? 1 : YEAR;
    const value = {
      kind: 'behind' as const,
      number: round(number / per),
      ...(to !== undefined && { to: round(to / per) }),
      unit: unit as 'generations' | 'years',
      ...(bound && { bound }),
    };
    return {
      said: { indicator: 'homeLag', value },
      words: { start: Math.min(word.start, quantity.start), end: Math.max(word.end, quantity.end) },
    };
  }
  return undefined;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function lagWord(sentence: MarkedSentence, clause: MarkedClause, quantity: Quantity): Span | undefined {
  const reach = quantity.kind === 'generations' ? 3 * NEAR : NEAR;
  const near = hitsOf(clause, 'lag', 'ahead').filter((hit) => gap(hit, quantity) <= reach);
  const [closest] = near.sort((a, b) => gap(a, quantity) - gap(b, quantity));
  if (closest !== undefined) {
    if (quantity.kind === 'generations') return closest;
    return quantity.number >= 180 && !has(clause, 'stock', 'delay') ? closest : undefined;
  }
  // "Our casting shop does the older kind, which is a generation and a half old".
  const old = /generations? old|世代前|代之前|代前/.test(clause.text);
  return quantity.kind === 'generations' && old && hasNearby(sentence, clause, 'home') ? quantity : undefined;
}

/** "Ours is a generation ahead", "theirs trail ours by two years". */
function leads(clause: MarkedClause, word: Span): boolean {
  const text = clause.text.slice(word.start - clause.start, word.end - clause.start);
  const isAhead = /ahead|lead|front|further|领先|超前|快|先进/.test(text);
  const subjectHome = hitsOf(clause, 'home').some((hit) => hit.end <= word.start);
  const subjectForeign = hitsOf(clause, 'foreign', 'theirs').some((hit) => hit.end <= word.start);
  if (isAhead) {
    if (subjectHome !== subjectForeign) return subjectHome || /比/.test(clause.text);
    return (
      /than (?:anyone|any|everyone|theirs|the (?:rest|others|competition))|比(?:别人|同行|对手|国外|外国|人家)/.test(
        clause.text,
      ) || !subjectForeign
    );
  }
  const objectHome =
    hitsOf(clause, 'home').some((hit) => hit.start >= word.end) ||
    /\b(?:ours|us)\b/.test(clause.text.slice(word.end - clause.start));
  return subjectForeign && !subjectHome && objectHome;
}

const parity = (words: Span): Found => stepOf('parity', words);

function stepOf(step: HomeLag, words: Span): Found {
  return { said: { indicator: 'homeLag', value: { kind: 'step', step } }, words };
}

function step(sentence: MarkedSentence, clause: MarkedClause): Found | undefined {
  const home = speaksOfHome(sentence, clause);
  const compared = home || has(clause, 'theirs', 'foreign');
  const flipped = hitsOf(clause, 'flip')[0];
  const missing = nobodyAtHome(clause);
  if (missing !== undefined)
    return flipped !== undefined && flipped.end <= missing.start ? parity(missing) : stepOf('none', missing);
  const aboutCut = has(clause, 'cut') || (has(clause, 'stop') && !has(clause, 'home'));
  const [many] = hitsOf(clause, 'manyHome');
  if (many !== undefined && !has(clause, 'lag')) return parity(many);
  const [short] = hitsOf(clause, 'capacity');
  if (short !== undefined && has(sentence, 'home')) return stepOf('limited', short);
  const [slight] = hitsOf(clause, 'slightLag');
  if (slight !== undefined && compared) return stepOf('slightly-worse', slight);
  const [open] = hitsOf(clause, 'qualifying');
  const [level] = hitsOf(clause, 'parity').filter((hit) => !isDenied(clause, hit));
  const [far] = hitsOf(clause, 'farLag');
  if (far !== undefined && compared && !isDenied(clause, far)) return stepOf('generation', far);
  const behind = hitsOf(clause, 'lag').find((hit) => !aboutCut && compared && hit !== undefined);
  const better = COMPARED.exec(clause.text);
  if (better !== null && has(clause, 'home') && !aboutCut && !/不|没|无/.test(better[0])) {
    const start = clause.start + better.index;
    return parity({ start, end: start + better[0].length });
  }
  const gapless = level !== undefined && /gap|difference|差距|代差|差别/.test(clause.text);
  if (
    level !== undefined &&
    (compared || gapless) &&
    !aboutCut &&
    (behind === undefined || gap(level, behind) === 0)
  )
    return parity(level);
  if (open !== undefined && has(sentence, 'home') && !has(clause, 'foreign')) return stepOf('limited', open);
  const [lab] = hitsOf(clause, 'labOnly');
  if (
    lab !== undefined &&
    has(clause, 'home') &&
    !aboutCut &&
    /only|just|still|merely|只|仅|还|停留|才/.test(clause.text)
  )
    return stepOf('generation', lab);
  if (behind === undefined || (!home && !has(clause, 'theirs'))) return undefined;
  if (flipped !== undefined && flipped.end <= behind.start) return parity(behind);
  if (/没有?(?:一|哪|任何)/.test(clause.text.slice(0, behind.start - clause.start))) return parity(behind);
  if (isOfOthers(clause, behind)) return undefined;
  const lacking = /cannot|can't|can not|unable|fails?|not |没|不|unable|yet/.test(
    clause.text.slice(behind.start - clause.start, behind.end - clause.start),
  );
  if (!lacking && isDenied(clause, behind)) return parity(behind);
  return stepOf('generation', behind);
}

/** 比德国的还匀: finer than the German one. */
const COMPARED =
  /比[^，。；]{1,10}?(?:的|货)?(?:还要?|更)(?!差|慢|低|短|糟|重|贵|脆|粗|弱|少|晚|难)[\u4e00-\u9fff]/;

/** "The Koreans have left the business" says nothing of home. */
function isOfOthers(clause: MarkedClause, behind: Span): boolean {
  if (has(clause, 'home', 'theirs') || /than|compared|比|与|跟|和|较/.test(clause.text)) return false;
  return hitsOf(clause, 'foreign').some((hit) => hit.end <= behind.start);
}

/** "No domestic maker", "nobody in Australia fabricates", 国内没有一家能做. */
function nobodyAtHome(clause: MarkedClause): Span | undefined {
  if (has(clause, 'stop', 'carryOn', 'noStop', 'paced', 'capacity') && !has(clause, 'maker'))
    return undefined;
  const [stated] = hitsOf(clause, 'noHome');
  if (stated !== undefined && (has(clause, 'make', 'maker', 'home') || /空白|nobody|no /.test(clause.text))) {
    if (!/no domestic|no local|no home|no indigenous/.test(clause.text) || has(clause, 'make', 'maker'))
      return isLine(clause) ? undefined : stated;
  }
  if (isLine(clause) || has(clause, 'parity', 'notDependent')) return undefined;
  for (const no of hitsOf(clause, 'not')) {
    const word = clause.text.slice(no.start - clause.start, no.end - clause.start);
    if (
      !/^(?:no|none|nobody|no one|nothing|neither|nor|without|lack|没|没有|无|无一|未)/.test(word) &&
      !/n't|not|cannot|不能|无法/.test(word)
    )
      continue;
    const home = hitsOf(clause, 'home').find((hit) => gap(hit, no) <= 30);
    // "Nobody in Ireland" does it, whatever it is.
    if (
      /^(?:nobody|no one|none)/.test(word) &&
      home !== undefined &&
      home.start >= no.end &&
      gap(home, no) <= 6
    ) {
      return { start: no.start, end: home.end };
    }
    const make = hitsOf(clause, 'maker', 'make').find((hit) => hit.end > no.end && gap(hit, no) <= 40);
    const plain = /^(?:no|none|nobody|no one|nothing|neither|lack|没|没有|无)/.test(word);
    if (
      home !== undefined &&
      make !== undefined &&
      (plain || /\b(?:make|produce|manufacture|fabricate|grow|build|develop|exist)/.test(clause.text))
    ) {
      return { start: Math.min(no.start, home.start), end: Math.max(home.end, make.end) };
    }
  }
  return undefined;
}

/** "No domestic line has stopped" tells of a cut-off. */
function isLine(clause: MarkedClause): boolean {
  return has(clause, 'stop', 'noStop') && has(clause, 'line', 'cut') && !has(clause, 'noHome');
}
