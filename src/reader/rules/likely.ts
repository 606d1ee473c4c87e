import { kindOf, type Likeness, likenessOf, OTHER } from '../likeness.ts';
import { EMBEDDED } from '../manner.ts';
import { MATTERS, type Matter, WORTHS, type Worth } from '../matter.ts';
import { goesOn, has, joined, type MarkedClause, type MarkedSentence } from '../passage.ts';
import { UNMOVED } from './iteration.ts';
import type { Said, Statement } from './statement.ts';

/** What one sentence seems to say of one matter, in words that no lexicon has. */
export interface Likely {
  readonly matter: Matter;
  readonly worth: Worth;
  /** How much more like this than like anything else, and than like any other worth. */
  readonly strength: number;
  readonly margin: number;
  readonly statement: Statement;
}

/** A clause speaks of a matter where it is at least so much like its examples. */
const ENOUGH = 4;
/** How much of the clause before it still counts for what a clause is about. */
const CONTEXT = 0.3;

const SAID = {
  source: {
    all: { indicator: 'foreignShare', value: { kind: 'word', word: 'most' } },
    some: { indicator: 'foreignShare', value: { kind: 'word', word: 'half' } },
    nothing: { indicator: 'foreignShare', value: { kind: 'word', word: 'little' } },
  },
  standing: {
    all: { indicator: 'homeLag', value: { kind: 'step', step: 'generation' } },
    some: { indicator: 'homeLag', value: { kind: 'step', step: 'limited' } },
    nothing: { indicator: 'homeLag', value: { kind: 'step', step: 'parity' } },
  },
  effect: {
    all: { indicator: 'stops', value: { kind: 'step', step: 'line' } },
    some: { indicator: 'stops', value: { kind: 'step', step: 'part' } },
    nothing: { indicator: 'stops', value: { kind: 'step', step: 'nothing' } },
  },
  progress: {
    all: { indicator: 'iteration', value: { kind: 'step', step: 'next-product' } },
    some: { indicator: 'iteration', value: { kind: 'step', step: 'quality' } },
    nothing: { indicator: 'iteration', value: { kind: 'step', step: 'irrelevant' } },
  },
} as const satisfies Readonly<Record<Matter, Readonly<Record<Worth, Said>>>>;

/** Without any of these words nothing is said of such a matter, whatever the rest is like. */
const ANCHORS: Readonly<Partial<Record<Matter, RegExp>>> = {
  source: /[国洋外进自]|本[地土省县市]|海关|海外|海运|漂洋|当地|产地|口岸|[日美德韩英法]货/,
  standing:
    /国[产内货外]|[本外我]国|洋|进口|海外|人家|对方|他们|我们|咱|自[己家主研产制]|本[地土省县市州]|当地|[日美德韩英法]货|厂|研究所|课题组|大学|样品|样机/,
  progress: /[代版新升换更好先等靠看强提高快变改进赢领质]|竞争|关系|影响|老样|一样|多少年|百年|效果|[点些]/,
  effect:
    /断|停|缺|卡|封|罢工|火灾|地震|洪水|收回|撤|限|没了|没有它|没它|少了它|离了|不卖|不给|不供|不来|没来|没到|不到货|晚到|迟到|拖了|误期|收紧|许可|换一?家|换谁|货船|船期|退出|倒闭|不批|没批/,
};

/** Where its anchor must stand: a cut-off may be told in the sentence before. */
function anchored(matter: Matter, clause: MarkedClause, sentence: MarkedSentence, around: string): string {
  return { source: around, standing: sentence.text, effect: around, progress: clause.text }[matter];
}

/** "If it stopped" says nothing yet of what would be. */
const CONDITION =
  /^(?:要是|如果|一旦|万一|若是?|就算|哪怕|即使|即便|假如|倘若|真要?|哪天|什么时候)|(?:的话|期间|那阵子?|那年|之后|以后|时|时候|那次|那回|那几个月|那天)$|^.{0,5}一?[断停](?:了|供|货|掉)?(?:[\d一两二三四五六七八九十几半]+个?(?:多)?[年月周天季]|礼拜|星期)?$/;

function isCondition(clause: MarkedClause, sentence: MarkedSentence): boolean {
  return (
    CONDITION.test(clause.text) &&
    clause.index < sentence.clauses.length - 1 &&
    has(clause, 'cut') &&
    !has(clause, 'noStop')
  );
}

/** Nor does that it stopped, where what came of it follows. */
function isCause(clause: MarkedClause, sentence: MarkedSentence): boolean {
  const isLast = clause.index === sentence.clauses.length - 1;
  return has(clause, 'cut') && !isLast && !has(clause, 'stop', 'noStop', 'slow', 'delay', 'cost', 'carryOn');
}

/** 怕不怕被卡 asks; a standstill that follows another tells of progress. */
function isNoEffect(clause: MarkedClause, sentence: MarkedSentence): boolean {
  const before = sentence.clauses[clause.index - 1];
  const isHeldUp = before !== undefined && !has(before, 'cut') && UNMOVED.test(before.text);
  return isHeldUp || ASKING.test(clause.text) || isCause(clause, sentence);
}

const ASKING = /([\u4e00-\u9fff])不\1/;

/** What a sentence is like, matter by matter: the nearest thing to reading what nobody has foreseen. */
export function likelyIn(sentence: MarkedSentence, last?: MarkedSentence): readonly Likely[] {
  if (sentence.isQuestion || has(sentence, 'irony', 'unknown', 'instruction')) return [];
  if (sentence.clauses.some(({ text }) => EMBEDDED.test(text))) return [];
  const about = new Map<Matter, { clause: MarkedClause; likeness: Likeness }[]>();
  let before: Likeness | undefined;
  let subject: Matter | undefined;
  const around = `${last?.text ?? ''}${sentence.text}`;
  for (const clause of sentence.clauses) {
    const likeness = likenessOf(clause);
    if (!isCondition(clause, sentence)) {
      const own = matterOf(likeness, before, hintsOf(clause, sentence));
      const told = own === 'effect' && isNoEffect(clause, sentence) ? undefined : own;
      const matter = told ?? (goesOn(clause) ? subject : undefined);
      if (matter !== undefined && (ANCHORS[matter]?.test(anchored(matter, clause, sentence, around)) ?? true))
        about.set(matter, [...(about.get(matter) ?? []), { clause, likeness }]);
      subject = matter;
    }
    before = likeness;
  }
  return [...about].map(([matter, told]) => {
    const likely = likelyOf(sentence, matter, told);
    const isMere = matter === 'progress' && likely.worth === 'all' && has(sentence, 'plan');
    return isMere ? { ...likely, ...soften(likely) } : likely;
  });
}

/** How much the words that rules know speak for a matter, in the same measure as likeness. */
function hintsOf(clause: MarkedClause, sentence: MarkedSentence): Readonly<Record<Matter, number>> {
  const follows = sentence.clauses.some((each) => each.index <= clause.index && has(each, 'cut'));
  return {
    source: 0,
    standing: has(clause, 'home') && has(clause, 'lag', 'parity', 'labOnly', 'qualifying') ? HINT : 0,
    effect: follows ? HINT : 0,
    progress: has(clause, 'iterate') && has(clause, 'paced', 'noIterate') ? HINT : 0,
  };
}

const HINT = 5;

/** What is planned, or only argued about, sets no pace yet. */
function soften({ statement }: Likely): Pick<Likely, 'worth' | 'statement'> {
  return { worth: 'some', statement: { ...statement, said: SAID.progress.some } };
}

function matterOf(
  likeness: Likeness,
  before: Likeness | undefined,
  hints: Readonly<Record<Matter, number>>,
): Matter | undefined {
  const strengthOf = (kind: number) => (likeness[kind] ?? 0) + CONTEXT * (before?.[kind] ?? 0);
  const ranked = MATTERS.map((matter) => ({
    matter,
    own: hints[matter] + Math.max(...WORTHS.map((worth) => likeness[kindOf(matter, worth)] ?? 0)),
    strength: hints[matter] + Math.max(...WORTHS.map((worth) => strengthOf(kindOf(matter, worth)))),
  })).sort((a, b) => b.strength - a.strength);
  const [first] = ranked;
  return first !== undefined && first.own >= ENOUGH && first.strength > strengthOf(OTHER)
    ? first.matter
    : undefined;
}

function likelyOf(
  sentence: MarkedSentence,
  matter: Matter,
  told: readonly { clause: MarkedClause; likeness: Likeness }[],
): Likely {
  const worths = WORTHS.map((worth) => ({
    worth,
    strength: told.reduce((sum, { likeness }) => sum + (likeness[kindOf(matter, worth)] ?? 0), 0),
  })).sort((a, b) => b.strength - a.strength);
  const { worth, strength } = worths[0] ?? { worth: 'some', strength: 0 };
  const clauses = told.map(({ clause }) => clause);
  const [clause = sentence.clauses[0]] = clauses;
  if (clause === undefined) throw new Error('a sentence has a clause');
  const words = joined(clause, ...clauses);
  const statement: Statement = {
    said: SAID[matter][worth],
    sentence,
    clause,
    quote: words,
    words,
    weak: true,
  };
  return { matter, worth, strength, margin: strength - (worths[1]?.strength ?? 0), statement };
}
