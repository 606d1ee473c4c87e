import {
  gap,
  has,
  hitsOf,
  joined,
  type MarkedClause,
  type MarkedSentence,
  quantitiesOf,
} from '../passage.ts';
import type { Quantity } from '../quantity.ts';
import { cueFor, type Side, sameAsBefore } from './share-cues.ts';
import type { Said, Statement } from './statement.ts';
import { strangersShare } from './strangers.ts';

/** Shares in numbers: "nine out of ten are imported", 国产化率七成六. */
export function sharesIn(sentence: MarkedSentence, before?: MarkedSentence): readonly Statement[] {
  return sentence.clauses.flatMap((clause) => {
    if (has(clause, 'instruction')) return [];
    const quantities = quantitiesOf(clause, 'percent');
    return quantities.flatMap((quantity, index): Statement[] => {
      const cue =
        strangersShare(sentence, clause, quantity) ??
        cueFor(sentence, clause, quantity) ??
        sameAsBefore(clause, sentence, before);
      if (cue === undefined || isOffTopic(clause, quantity, cue.distance)) return [];
      const past = isStartOfChange(sentence, quantity, quantities[index + 1], quantities.length);
      return [
        {
          said: saidOf(sentence, clause, quantity, cue.side),
          sentence,
          clause,
          ...(clause.start <= cue.at.start && cue.at.end <= clause.end
            ? {}
            : { quote: joined(cue.clause, clause) }),
          words: quantity,
          ...(has(clause, 'topGrade') ? { scope: 'grade' as const } : {}),
          ...(past ? { past } : {}),
        },
      ];
    });
  });
}

function saidOf(sentence: MarkedSentence, clause: MarkedClause, quantity: Quantity, side: Side): Said {
  const { number, to, bound } = quantity;
  const value = { kind: 'number' as const, number, ...(to !== undefined && { to }), ...(bound && { bound }) };
  if (side === 'home') {
    // Home makers who hold the world market are not behind.
    return has(clause, 'world') && number >= 50
      ? { indicator: 'homeLag', value: { kind: 'step', step: 'parity' } }
      : { indicator: 'homeShare', value };
  }
  const world = hitsOf(clause, 'world').some((hit) => gap(hit, quantity) < 40);
  const own = has(clause, 'homeMarket', 'we') || /\bour\b|国内|我们/.test(clause.text);
  void sentence;
  return world && !own ? { indicator: 'worldShare', value } : { indicator: 'foreignShare', value };
}

/** "By a third", "within a quarter", 只有人家的三分之一. */
const NO_SHARE =
  /(?:\b(?:by|within)(?: about| roughly| around| some| nearly| almost)?|(?:人家|对方|国外|进口[货件品]?|原装)的|(?:掉|减|少|跌|砍)(?:了|去)?) ?$/;

/** "A third of the size" compares; it shares nothing. */
const OF_SIZE =
  /^ (?:of )?(?:the|its|their|our) (?:annual )?(?:size|life|lifetime|speed|price|cost|time|weight|length|range|revenue|power|area|noise|accuracy|budget)\b/;

/** A yield, a purity, a price: nearer to the number than what makes it a share of supply. */
function isOffTopic(clause: MarkedClause, quantity: Quantity, distance: number): boolean {
  const before = clause.text.slice(0, quantity.start - clause.start);
  if (NO_SHARE.test(before) || OF_SIZE.test(clause.text.slice(quantity.end - clause.start))) return true;
  return hitsOf(clause, 'offTopic').some((hit) => gap(hit, quantity) <= Math.min(distance, 30));
}

/** "From 90 %" and "down from 90 %" tell of the past where another share follows or precedes. */
function isStartOfChange(
  sentence: MarkedSentence,
  quantity: Quantity,
  next: Quantity | undefined,
  count: number,
): boolean {
  const at = quantity.start - sentence.start;
  const before = sentence.text.slice(Math.max(0, at - 26), at);
  const isFrom =
    /(?:\bfrom |\bwas |\bwere |从|由|自|原来(?:的)?|过去(?:的)?|以前(?:的)?)(?:about |around |roughly |nearly |some |over |just |under |almost |the |a |an |\d{4}年(?:的)?|当年的?|近|约|超过|不到|最初的?|之前的?|原来的?|去年的?|前年的?){0,3}$/.test(
      before,
    );
  if (!isFrom) return false;
  if (
    /\b(?:down|up) from (?:about |around |roughly |nearly |some |over |just |under |almost ){0,2}$/.test(
      before,
    )
  )
    return true;
  const after = sentence.text.slice(quantity.end - sentence.start, quantity.end - sentence.start + 60);
  return (next !== undefined || count > 1) && /(?: to |降|升|增|提|涨|减|跌|变|到|至)/.test(after);
}
