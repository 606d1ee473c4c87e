import type { Iteration } from '../../domain/scoring/evidence.ts';
import {
  has,
  hitsOf,
  isDenied,
  joined,
  type MarkedClause,
  type MarkedSentence,
  quantitiesOf,
} from '../passage.ts';
import type { Span } from '../sentences.ts';
import type { Tag } from '../tag.ts';
import type { Statement } from './statement.ts';

/** What downstream's progress has to do with this technology's, read segment by segment. */
export function iterationIn(sentence: MarkedSentence): readonly Statement[] {
  const segments = Map.groupBy(sentence.clauses, ({ segment }) => segment);
  return [...segments.values()].flatMap((clauses): Statement[] => {
    const told = clauses.filter((clause) => !has(clause, 'instruction', 'unknown') && !isLag(clause));
    const found = heldUp(told) ?? unrelated(told) ?? paced(told) ?? helped(told) ?? bettered(told);
    if (found === undefined) return [];
    return [
      {
        said: { indicator: 'iteration', value: { kind: 'step', step: found.step } },
        sentence,
        clause: found.clause,
        quote: joined(...(found.clauses as [MarkedClause, ...MarkedClause[]])),
        words: found.words,
      },
    ];
  });
}

interface Found {
  readonly step: Iteration;
  readonly clause: MarkedClause;
  readonly clauses: readonly MarkedClause[];
  readonly words: Span;
}

function isLag(clause: MarkedClause): boolean {
  return quantitiesOf(clause, 'generations').length > 0 && has(clause, 'lag', 'ahead');
}

function first(clauses: readonly MarkedClause[], ...tags: readonly Tag[]) {
  for (const clause of clauses) {
    for (const words of hitsOf(clause, ...tags)) return { clause, words };
  }
  return undefined;
}

export const UNMOVED =
  /(?:不|没有?|没能|要是不|再不)(?:再)?(?:出新|拿出|做出|换代|更新|升级|迭代|进步|上新|突破|提高|提上去|上去|变|动|跟上|改进|有新)|没有?(?:新的|更好的|下一[代版])/;
const STUCK =
  /^(?:那|那么|那就|就|便)?(?:谁也|谁都|谁|我们|咱们?|下游|整机|产品|整车|机器|后面|别的|它们|哪家|全行业)?[^，。]{0,8}?(?:就|也|都|便|只能|别想|甭想|休想|也别|谈不上|无从|[^，。]{1,3}不(?:上|了|到|出|成|动|来|起))/;

/** "If its alloys do not move, nobody gets to the table": one standstill leads to another. */
function heldUp(clauses: readonly MarkedClause[]): Found | undefined {
  for (const [index, clause] of clauses.entries()) {
    const next = clauses[index + 1];
    if (next === undefined || !UNMOVED.test(clause.text) || !STUCK.test(next.text)) continue;
    if (has(clause, 'lag', 'cut', 'noHome') || has(next, 'noStop', 'carryOn', 'cut', 'noIterate')) continue;
    if (!NEGATED.test(next.text) || FREE.test(next.text)) continue;
    const both = [clause, next];
    return {
      step: has(next, 'lead') ? 'lead' : 'next-product',
      clause,
      clauses: both,
      words: joined(clause, next),
    };
  }
  return undefined;
}

const NEGATED = /不|没|无|别想|甭|休想|只能|空谈|原地|落后|免谈/;
const FREE = /照|影响|关系|无所谓|没事|耽误|在乎|碍|两样|变$|怕|愁|缺|少/;

/** Words that deny a link of any two things. */
const VAGUE = /irrelevant|regardless|independent|nothing to do|immaterial|bearing|关系|无关|影响/;

function unrelated(clauses: readonly MarkedClause[]): Found | undefined {
  const said = first(clauses, 'noIterate');
  if (said === undefined) return undefined;
  const text = said.clause.text.slice(
    said.words.start - said.clause.start,
    said.words.end - said.clause.start,
  );
  const about =
    !VAGUE.test(text) || clauses.some((clause) => has(clause, 'iterate', 'downstream', 'lead', 'paced'));
  const flipped = hitsOf(said.clause, 'flip').some((flip) => flip.end <= said.words.start);
  // 靠不靠它 asks, 不靠它 denies.
  const [no, verb] = text;
  const last = said.clause.text.charAt(said.words.start - said.clause.start - 1);
  if (no === '不' && last !== '' && last === verb) return undefined;
  return about && !flipped ? { step: 'irrelevant', ...said, clauses: [said.clause] } : undefined;
}

function paced(clauses: readonly MarkedClause[]): Found | undefined {
  const moving = clauses.filter((clause) => has(clause, 'iterate'));
  const leading = clauses.filter((clause) => has(clause, 'lead'));
  const tied = clauses.filter(
    (clause) =>
      has(clause, 'paced') &&
      quantitiesOf(clause, 'percent').length === 0 &&
      !has(clause, 'import', 'homeShare') &&
      !(has(clause, 'depend') && clause.places.length > 0),
  );
  const [tie] = tied.filter((clause) => !has(clause, 'stop', 'cut') || has(clause, 'iterate'));
  if (tie === undefined || (moving.length === 0 && leading.length === 0)) return undefined;
  if (moving.length === 0 && !has(tie, 'downstream', 'lead')) return undefined;
  const [words] = hitsOf(tie, 'paced');
  if (words === undefined) return undefined;
  // 得跟着好 helps; it sets no pace.
  if (/跟着好|好一[些点]|一点点/.test(tie.text)) return undefined;
  const all = [...new Set([...tied, ...moving, ...leading])].sort((a, b) => a.start - b.start);
  const denied = isUndone(tie, words);
  if (denied) return { step: 'irrelevant', clause: tie, clauses: [tie], words };
  return { step: leading.length > 0 ? 'lead' : 'next-product', clause: tie, clauses: all, words };
}

/** "Depends on" is undone by a denial before it; "cannot without" and 没有就没有 are denials that tie. */
function isUndone(clause: MarkedClause, words: Span): boolean {
  const text = clause.text.slice(words.start - clause.start, words.end - clause.start);
  if (hitsOf(clause, 'flip').some((flip) => flip.end <= words.start)) return true;
  if (/cannot|can't|no |not |without|不|没|无|免谈|until|unless/.test(text)) return false;
  return (
    isDenied(clause, words) &&
    /depend|hinge|rest|rid|wait|follow|drive|decide|determine|set|paced|gated|limit|tied|need|require|决定|取决|靠|卡|限|依赖|挂钩|看|等/.test(
      text,
    )
  );
}

const MORE =
  '(?:(?:再|更|越)?(?:大|小|高|低|快|慢|硬|软|细|密|亮|轻|薄|稳|匀|匀称|均匀|准|纯|圆|尖|长|短|好|强|净|齐|静|顺|光|平|滑|干净|精|省|牢|韧|耐[\\u4e00-\\u9fff]))';
const BETTER = new RegExp(
  `得更${MORE}$|再[\\u4e00-\\u9fff]{1,3}一?[点些](?:儿)?$|${MORE}(?:上)?一?[点些](?:儿)?(?:的话)?$|越${MORE}$|再${MORE}|(?:改进|改良|改善|优化|提高)(?:了|后|之后|一下)?$`,
);
/** 稳一点刷得干净一点, in one breath. */
const BOTH = new RegExp(`${MORE}一?[点些](?:儿)?[^，。；]{1,10}一?[点些](?:儿)?$`);
const GAIN =
  /(?:能|会)[多少省]|越[\u4e00-\u9fff]{1,3}$|一?[点些](?:儿)?$|会?(?:有所|略有|稍有)[\u4e00-\u9fff]|(?:能|会|可以)(?:更)?(?:好|快|轻|省|高|低|少|多|小|长|准|稳|静|亮|舒服|安静)|[点几]个?(?:百分点|克|天|成)/;

/** "Blades a little harder, leaves cut a little neater": one improves with the other. */
function bettered(clauses: readonly MarkedClause[]): Found | undefined {
  for (const [index, clause] of clauses.entries()) {
    const both = BOTH.test(clause.text);
    const next = both ? clause : clauses[index + 1];
    if (next === undefined || !(both || (BETTER.test(clause.text) && GAIN.test(next.text)))) continue;
    const tags = [
      'home',
      'foreign',
      'cut',
      'lag',
      'slightLag',
      'parity',
      'stop',
      'plan',
      'noIterate',
    ] as const;
    if (has(clause, ...tags) || has(next, ...tags)) continue;
    return { step: 'quality', clause, clauses: [clause, next], words: joined(clause, next) };
  }
  return undefined;
}

/** Words of help that need nothing else in their clause. */
const HELPS =
  /跟着好|contribut|influence|modest|helps? |quality|nice to have|帮助|作用|光洁|锦上添花|[些点](?:$|[，。])/;

function helped(clauses: readonly MarkedClause[]): Found | undefined {
  if (clauses.some((clause) => has(clause, 'cut'))) return undefined;
  const said = first(
    clauses.filter(
      (clause) =>
        !has(clause, 'slightLag') &&
        (has(clause, 'iterate', 'downstream', 'lead') || HELPS.test(clause.text)) &&
        !has(clause, 'stop', 'cut'),
    ),
    'helps',
  );
  if (said === undefined) return undefined;
  if (isDenied(said.clause, said.words)) return undefined;
  return { step: 'quality', ...said, clauses: [said.clause] };
}
