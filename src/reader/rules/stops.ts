import type { Stops } from '../../domain/scoring/evidence.ts';
import { gap, has, hitsOf, isDenied, joined, type MarkedClause, type MarkedSentence } from '../passage.ts';
import type { Span } from '../sentences.ts';
import { UNMOVED } from './iteration.ts';
import type { Statement } from './statement.ts';

interface Effect {
  readonly step: Stops;
  readonly clause: MarkedClause;
  readonly words: Span;
}

/** What went on without a break tells that nothing stopped, whatever it was that might have. */
const ALWAYS =
  /一[辆台颗片条单天件个架批班张户家次]\S{0,8}[也都][没未不]|一[瓶箱辆台颗片条单件架批班张头亩棵只艘列名位][^，。]{0,2}[没未]|照常|照样|照旧|[禁卡伤停]不|无所谓|不怕|换[谁哪]|断谁|\b(?:supply|shipments?|deliver|ban|embargo|cut)|[断禁供]|\bnot (?:a|one) (?:single )?[a-z]+ (?:was|has been)\b|\bnever (?:stopped|missed)\b/;

/** "Not at once" is not never. */
const NOT_YET =
  /(?:not|n't|不会|不至于|不)[^,，。]{0,14}(?:at once|immediately|overnight|right away|straight away|the same day|马上|立刻|立即|当天|一下子|很快)/;

/** What a cut-off stops, or did stop. One sentence tells it once: that a part stops, where the rest goes on. */
export function stopsIn(sentence: MarkedSentence, before?: MarkedSentence): readonly Statement[] {
  const aboutCut =
    (SUPPOSED.test(sentence.text) && !has(sentence, 'iterate', 'lead', 'lag')) ||
    has(sentence, 'cut', 'stock', 'inForce', 'noOther') ||
    (before !== undefined && has(before, 'cut') && !has(sentence, 'iterate', 'lead', 'lag'));
  const effects = sentence.clauses.flatMap((clause) => effectsOf(sentence, clause, aboutCut));
  const said = settled(effects, sentence, aboutCut);
  if (said === undefined) return [];
  const shown = effects.filter(
    ({ step }) => step === said.step || (said.step === 'part' && step !== 'nothing'),
  );
  const [first = said, ...others] = shown;
  const several = has(sentence, 'several') && (said.step === 'chain' || said.step === 'line');
  const where = {
    sentence,
    clause: first.clause,
    quote: joined(first.clause, ...others.map(({ clause }) => clause)),
    words: first.words,
  };
  return [
    { said: { indicator: 'stops', value: { kind: 'step', step: said.step } }, ...where },
    ...(several
      ? [{ said: { indicator: 'severalSectors', value: { kind: 'holds', holds: true } } as const, ...where }]
      : []),
  ];
}

const GRAVITY: readonly Stops[] = ['chain', 'line', 'part', 'cost-or-delay', 'nothing'];

const DEARER = /(?=.*[涨价贵])(?:那[阵年回次]|期间|的时候|闹了|当时|去年|前年|[12]\d{3}年)/;

function settled(
  effects: readonly Effect[],
  sentence: MarkedSentence,
  aboutCut: boolean,
): Effect | undefined {
  // A price that rose when supply ended is the event, where what follows says that nothing came of it.
  const after = effects.findLast(({ step }) => step === 'nothing')?.clause.index ?? -1;
  const told = effects.filter(
    ({ step, clause }) => step !== 'cost-or-delay' || !DEARER.test(clause.text) || clause.index >= after,
  );
  const worst = GRAVITY.map((step) => told.find((each) => each.step === step)).find(
    (each) => each !== undefined,
  );
  if (worst === undefined) return undefined;
  const goesOn =
    effects.some(({ step }) => step === 'nothing') ||
    (aboutCut &&
      sentence.clauses.some((clause) =>
        hitsOf(clause, 'carryOn').some(
          (hit) =>
            !isDenied(clause, hit) &&
            !/manage|cope|bridge|撑|顶|扛|维持|周转|缓冲/.test(
              clause.text.slice(hit.start - clause.start, hit.end - clause.start),
            ),
        ),
      ));
  // "The rest is unaffected" says that something is not.
  if (worst.step === 'nothing' && OTHERS.test(worst.clause.text)) return { ...worst, step: 'part' };
  const stops = worst.step === 'chain' || worst.step === 'line';
  return stops && goesOn ? { ...worst, step: 'part' } : worst;
}

const OTHERS =
  /^(?:the )?(?:others?|rest|remain\w+|everything else|all other|all the others)\b|^(?:其他|其余|其它|别的|余下|普通|一般|常规|老(?![师百])|低端|中低端|小型|标准|内销|在用|已装|现有|已有)/;

/** "Unless its modules move, no machine comes out" tells of progress, not of a cut-off. */
function isHeldUp(sentence: MarkedSentence, clause: MarkedClause): boolean {
  const before = sentence.clauses[clause.index - 1];
  return before !== undefined && !has(before, 'cut') && UNMOVED.test(before.text);
}

function effectsOf(sentence: MarkedSentence, clause: MarkedClause, aboutCut: boolean): readonly Effect[] {
  if (has(clause, 'instruction') || isHeldUp(sentence, clause)) return [];
  const effect = (step: Stops, words: Span): Effect[] => [{ step, clause, words }];
  const [none] = hitsOf(clause, 'noStop');
  if (
    none !== undefined &&
    (aboutCut ||
      has(clause, 'line', 'chain', 'stop', 'import', 'foreign', 'strongStop', 'otherSource') ||
      ALWAYS.test(clause.text))
  ) {
    const flipped = hitsOf(clause, 'flip').some((hit) => hit.end <= none.start);
    if (!flipped && !isDouble(clause, none))
      return effect(NOT_YET.test(clause.text) ? 'part' : 'nothing', none);
  }
  const stop = hitsOf(clause, 'stop').find((hit) => isOfProduction(sentence, clause, hit, aboutCut));
  if (stop !== undefined) {
    const later = sentence.text.slice(stop.end - sentence.start);
    if (deniedHere(clause, stop) || TAKEN_BACK.test(later))
      return effect(NOT_YET.test(clause.text) ? 'part' : 'nothing', stop);
    return effect(levelOf(clause, stop), stop);
  }
  if (!aboutCut) return [];
  const [carry] = hitsOf(clause, 'carryOn');
  const milder = (['slow', 'delay', 'cost'] as const).flatMap((tag) =>
    hitsOf(clause, tag).map((words) => ({ tag, words })),
  )[0];
  if (milder !== undefined) {
    if (deniedHere(clause, milder.words)) return effect('nothing', milder.words);
    return effect(milder.tag === 'slow' ? 'part' : 'cost-or-delay', milder.words);
  }
  return carry !== undefined &&
    has(clause, 'cut', 'line', 'chain') &&
    !isDenied(clause, carry) &&
    !has(clause, 'stock')
    ? effect('nothing', carry)
    : [];
}

/** Words such as "closed" or "dark" stop something only where supply or production is spoken of. */
function isOfProduction(
  sentence: MarkedSentence,
  clause: MarkedClause,
  stop: Span,
  aboutCut: boolean,
): boolean {
  if (hitsOf(clause, 'cut').some((cut) => cut.start <= stop.start && stop.start < cut.end)) return false;
  if (SUPPLIERS_STOP.test(clause.text.slice(0, stop.end - clause.start))) return false;
  if (hitsOf(clause, 'noStop').some((none) => gap(none, stop) === 0)) return true;
  if (hitsOf(clause, 'strongStop').some((strong) => gap(strong, stop) === 0)) return true;
  if (aboutCut) return true;
  if (has(sentence, 'iterate', 'lead')) return false;
  return (has(clause, 'line', 'chain', 'part') && EVENT.test(sentence.text)) || MODAL.test(clause.text);
}

/** That a supplier stops working is the cut-off, not what it leads to. */
const SUPPLIERS_STOP =
  /(?:那[家边]|[日美德韩英法荷外台]企|[日美德韩英法荷外]商|对[方面]|外方|人家|供应商|原厂|港口|码头|海关|[国本洲湾]|(?:国|本|洲|湾)(?:那)?[家边厂])(?:.{0,4})(?:停工|停产|停业|停摆|停运|关厂|罢工|检修|倒闭|破产)$/;

/** What tells of a time when something happened. */
const EVENT =
  /^(?:when|after|during|in|last|the (?:19|20)\d\d)\b|\b(?:weeks?|months?|days?)\b|(?:19|20)\d\d年|去年|前年|那次|天|周|个月/;

/** The mood of what would be: "would wait", 会慢下来. */
const SUPPOSED = /\b(?:would|should|were to)\b|会|要(?!求|素)|就得/;
/** What takes back all that was said before it. */
const TAKEN_BACK = /不是事实|不实|谣言|并非事实|过时|夸大|a myth|untrue|is false|nonsense|not true|is wrong/;

/** What would or must follow: a cut-off is meant, even where it is not named. */
const MODAL = /\b(?:would|will have to|have to|had to|must)\b|只好|只能|被迫|就得|全要|都得|就会/;

function levelOf(clause: MarkedClause, stop: Span): Stops {
  if (/\b(?:all|every|entire|whole)\b|全部|全都|整个/.test(clause.text))
    return has(clause, 'chain', 'several') ? 'chain' : 'line';
  const before = clause.text.slice(0, stop.start - clause.start);
  if (
    /\bonly (?:[a-z-]{1,20} ){1,4}(?:would |will |could )?$|(?:只有|仅有|只是|仅)[^，。]{1,10}$/.test(before)
  )
    return 'part';
  if (hitsOf(clause, 'part').some((hit) => gap(hit, stop) <= 40)) return 'part';
  return has(clause, 'chain', 'several') ? 'chain' : 'line';
}

/** "Not one plant that stopped": whatever else is denied in between. */
const NOT_ONE = /没有?(?:一|哪|任何|半|谁|人)|无一|从未有|从没有/;

function deniedHere(clause: MarkedClause, hit: Span): boolean {
  if (NOT_ONE.test(clause.text.slice(0, hit.start - clause.start))) return true;
  // "Cannot build" and 开不了 are denials that make a stop, not that undo one.
  const denials = hitsOf(clause, 'not').filter(
    (no) => no.end <= hit.start && hit.start - no.end <= 40 && !(no.start >= hit.start && no.end <= hit.end),
  );
  const flips = hitsOf(clause, 'flip').filter(
    (flip) => flip.end <= hit.start && !denials.some((no) => gap(no, flip) === 0),
  );
  return (denials.length + flips.length) % 2 === 1;
}

function isDouble(clause: MarkedClause, none: Span): boolean {
  return hitsOf(clause, 'not').some((no) => no.end <= none.start && none.start - no.end <= 2);
}
