import type { Comparison, ThenAndNow } from '../../app/register/compare.ts';
import { entriesIn, isAcceptance } from '../../domain/assessment/entry.ts';
import { type Rating, ratingHistory } from '../../domain/assessment/rating.ts';
import { stageOf } from '../../domain/framework/framework.ts';
import { CRITERIA } from '../../domain/framework/names.ts';
import { Instant } from '../../domain/ids.ts';
import type { Risk } from '../../domain/register/risk.ts';
import { changeLines } from '../change-lines.ts';
import { boughtLine } from '../lists/entry-line.ts';
import { isFull, pairText, stepName } from '../rating-text.ts';
import { dayText, moment, type Speech, said } from '../speech.ts';
import { inline } from '../typed.ts';
import { button, buttons, text, type View } from '../view.ts';
import { registerWords } from '../words/register.ts';
import { registerCompareWords } from '../words/register-compare.ts';
import { scoreWords } from '../words/score.ts';

const MOST_BOUGHT = 8;
/** Of what people typed in one change. */
const ROOM = 120;

export function compareView(speech: Speech, comparison: Comparison): View {
  return comparison.of === 'one'
    ? thenAndNowView(speech, comparison)
    : sideBySide(speech, comparison.first, comparison.second);
}

function thenAndNowView(speech: Speech, { risk, since, changes, changed }: ThenAndNow): View {
  const words = registerCompareWords[speech.locale];
  const { assessment, standing } = risk;
  const from = moment(since, 'd');
  const told = changes.flatMap((entry) => {
    const [first = '', ...more] = changeLines(speech, assessment, entry, ROOM, 2);
    return [`- ${moment(entry.at, 'd')} ${first}`, ...more.map((line) => `> ${line}`)];
  });
  return {
    tone: standing.level ?? 'plain',
    blocks: [
      text(`## ${words.one(inline(assessment.technology, 80))}`),
      text(words.ratings, ...ratingLines(speech, risk)),
      text(
        changed === 0 ? words.noChanges(from) : words.changes(changed, from),
        ...told,
        changed > changes.length && words.more(changed - changes.length),
      ),
      text(words.bought, ...boughtLines(speech, risk)),
      buttons(
        button(
          registerWords[speech.locale].openPanel,
          { do: 'fresh-panel', assessment: assessment.id },
          'next',
        ),
        button(registerWords[speech.locale].history, { do: 'history', assessment: assessment.id }),
      ),
    ],
  };
}

function ratingLines(speech: Speech, { assessment, target }: Risk): readonly string[] {
  const words = registerCompareWords[speech.locale];
  const all = ratingHistory(speech.framework, assessment);
  if (all.length === 0) return [words.notRated];
  return [
    ...all.map(({ kind, at, level, ...pair }) => {
      const when = `${words.kinds[kind === 'inherent' ? 'inherent' : 'current']}, ${moment(Instant.parse(at), 'd')}`;
      return words.rating(when, stepName(speech, 'level', level), pairText(speech, pair));
    }),
    ...(isFull(target) ? [words.target(stepName(speech, 'level', target.level))] : []),
    ...(all.length === 1 ? [`-# ${words.once}`] : []),
  ];
}

function boughtLines(speech: Speech, { assessment }: Risk): readonly string[] {
  const measures = entriesIn(assessment.entries, 'treatments').filter((each) => !isAcceptance(each));
  if (measures.length === 0) return [registerCompareWords[speech.locale].noTreatments];
  return measures.slice(0, MOST_BOUGHT).map((each) => `- ${boughtLine(speech, assessment, each)}`);
}

type Row = keyof (typeof registerCompareWords)['en']['rows'];

/** The same figures of two technologies, one under the other: a phone has no room for columns. */
function sideBySide(speech: Speech, first: Risk, second: Risk): View {
  const words = registerCompareWords[speech.locale];
  const [a, b] = [figuresOf(speech, first), figuresOf(speech, second)];
  const names = [first, second].map(({ assessment }) => inline(assessment.technology, 60));
  const [nameA = '', nameB = ''] = names;
  const rows = (Object.keys(words.rows) as Row[]).map((row) =>
    a[row] === b[row]
      ? words.same(words.rows[row], a[row])
      : words.row(words.rows[row], words.mark('A', a[row]), words.mark('B', b[row])),
  );
  return {
    tone: 'plain',
    blocks: [
      text(`## ${words.two(nameA, nameB)}`, words.which('A', nameA), words.which('B', nameB)),
      text(rows.join('\n')),
    ],
  };
}

function figuresOf(speech: Speech, risk: Risk): Readonly<Record<Row, string>> {
  const words = registerCompareWords[speech.locale];
  const score = scoreWords[speech.locale];
  const { assessment, inherent, standing, target, tier, statuses, actions, review, flaws } = risk;
  const level = ({ level: rated }: Rating) =>
    rated === undefined ? words.none : stepName(speech, 'level', rated);
  const done = actions.filter(({ state }) => state === 'done').length;
  return {
    level: level(standing),
    inherent: level(inherent),
    target: level(target),
    tier: score.tiers[tier],
    criteria: CRITERIA.map((id) => `${id} ${score.statuses[statuses[id]]}`).join(
      registerWords[speech.locale].comma,
    ),
    stage:
      assessment.closure === null
        ? said(speech, stageOf(speech.framework, assessment.stage).title)
        : registerWords[speech.locale].closed,
    actions: words.outOf(done, actions.length),
    review: review === undefined ? words.none : dayText(speech, review),
    flaws: String(flaws.length),
  };
}
