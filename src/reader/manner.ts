import { has, hitsOf, isDenied, type MarkedClause, type MarkedSentence, segmentOf } from './passage.ts';
import type { Statement } from './rules/statement.ts';
import type { Span } from './sentences.ts';

/** How something is said. `left`: it is not said at all, because the writer says that it is not known, or asks. */
export interface Manner {
  readonly standing: 'fact' | 'hearsay' | 'plan';
  readonly hedged: boolean;
  readonly attributed: boolean;
  readonly disputed: boolean;
  readonly history: boolean;
  readonly left: boolean;
  readonly year?: number;
}

/** Statements that a plan can be about; "the line will stop" is none. */
const PLANNED = new Set([
  'foreignShare',
  'homeShare',
  'gradeShare',
  'homeLag',
  'stockDays',
  'substitutionDays',
  'qualifiedSourceDays',
  'otherSource',
  'foreignOnlySuppliers',
]);
const STATES = new Set([
  'stops',
  'foreignShare',
  'homeShare',
  'gradeShare',
  'worldShare',
  'homeLag',
  'foreignOnlySuppliers',
  'hhi',
  'stockDays',
  'otherSource',
]);
/** Figures that somebody answers for are no hearsay, even where they are told. */
const WITNESS =
  /(?:makers?|producers?|engineers?|purchasing|the plant|our [a-z]+|suppliers?|team|people|shop) (?:tell|told|say|says|said|reckon|regard)/;

export function mannerOf(statement: Statement): Manner {
  const { sentence, clause, said, words } = statement;
  const segment = segmentOf(sentence, clause);
  const before = segment.filter(({ index }) => index <= clause.index);
  const heard = isHeard(sentence, clause);
  const planned = PLANNED.has(said.indicator) && isPlanned(clause, words);
  const year = yearOf(clause, words);
  return {
    standing: heard ? 'hearsay' : planned ? 'plan' : 'fact',
    hedged:
      (said.indicator === 'iteration' && isPlanned(clause, words)) ||
      before.some((each) => has(each, 'hedge')) ||
      heardOf(clause, words),
    attributed: has(sentence, 'attributed'),
    disputed: has(sentence, 'disputed'),
    history:
      statement.past === true ||
      (STATES.has(said.indicator) && has(clause, 'history') && !isNow(clause, words)),
    left: isLeft(sentence, clause, statement),
    ...(year !== undefined && STATES.has(said.indicator) && { year }),
  };
}

/** Hearsay holds on to the end of the sentence, or to the "but" of the writer's own word. */
function isHeard(sentence: MarkedSentence, clause: MarkedClause): boolean {
  if (WITNESS.test(sentence.text)) return false;
  const ahead = sentence.clauses.filter(({ index }) => index <= clause.index);
  const own = ahead.findLastIndex(({ text }) =>
    /^(?:but|however|yet|in fact|但|不过|然而|其实|可是)|\b(?:in fact|actually|official|statistics|we checked|for the record|in truth)\b|核对|核实过|事实上|其实|实际上|海关|统计|审计|查实|实测|台账|登记/.test(
      text,
    ),
  );
  return ahead.slice(Math.max(0, own)).some((each) => has(each, 'hearsay'));
}

function heardOf(clause: MarkedClause, words: Span): boolean {
  return hitsOf(clause, 'hedge').some((hit) => hit.end <= words.end + 20);
}

/** "Not within three years" is no plan. */
const OUT_OF_REACH = /[年月](?:之)?内[^，。]{0,8}(?:不[了出上]|没戏|无望|难)/;

function isPlanned(clause: MarkedClause, words: Span): boolean {
  if (OUT_OF_REACH.test(clause.text)) return false;
  return hitsOf(clause, 'plan').some((hit) => !isDenied(clause, hit) && hit.start <= words.end + 40);
}

function isNow(clause: MarkedClause, words: Span): boolean {
  const past = hitsOf(clause, 'history').map((hit) => Math.abs(hit.start - words.start));
  const now = hitsOf(clause, 'now').map((hit) => Math.abs(hit.start - words.start));
  return now.length > 0 && Math.min(...now) <= Math.min(...past);
}

/** What would have been without something that was done is no cut-off of today. */
const UNMADE = /had (?:we|i|they|it) not|hadn't|if (?:we|they) had not|当年|当初|早就/;

const ASKED =
  /\b(?:how|what|whether|which|if|nor|or)\b|怎么|怎样|多少|什么|如何|是否|能不能|有没有|会不会|哪|([\u4e00-\u9fff])不\1|谁[^，。]{1,8}谁|关系$/;

/** A question within a statement says nothing of its answer: "what it has to do with quality is not told". */
export const EMBEDDED =
  /(?<!没|没有|毫无|无论|不论|不管|甭管|任凭)(?:有何(?:关系|影响|关联|后果|不同)|(?:是|有)(?:没有)?什么(?:样的)?(?:关系|影响|关联|后果)|有(?:没有|无|多大)(?:关系|影响|关联)|会怎[么样]|会如何|会停什么|停什么|[各还能要]?[占用剩撑]多[少久])/;

function isLeft(sentence: MarkedSentence, clause: MarkedClause, { said }: Statement): boolean {
  if (sentence.isQuestion && said.indicator !== 'event') return true;
  if (has(clause, 'counterfactual') && (said.indicator !== 'stops' || UNMADE.test(sentence.text)))
    return true;
  if (has(clause, 'unknown') || EMBEDDED.test(clause.text)) return true;
  // "How long stock lasts, I was not told": what is asked there is what is not known.
  return ASKED.test(clause.text) && segmentOf(sentence, clause).some((each) => has(each, 'unknown'));
}

/** The only year that a clause names, where it belongs to the statement and lies not in the future of any text. */
function yearOf(clause: MarkedClause, words: Span): number | undefined {
  const years = [
    ...clause.text.matchAll(
      /(?<!\d)(?:19|20)\d\d(?!\d| ?(?:%|[a-z]*nm|mm|t\b|units|tonnes|米|吨|片|台|套|家|小时|hours))/g,
    ),
  ];
  const near = years.filter((found) => Math.abs(clause.start + found.index - words.start) <= 60);
  return near.length === 1 && near[0] !== undefined ? Number(near[0][0]) : undefined;
}
