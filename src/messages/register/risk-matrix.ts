import type { Cell, MatrixMark, RiskMatrixPicture } from '../../app/charts.ts';
import type { MatrixScope } from '../../app/register/matrix-scopes.ts';
import type { FullRating, Rating } from '../../domain/assessment/rating.ts';
import type { Risk } from '../../domain/register/risk.ts';
import { CONSEQUENCES, LIKELIHOODS } from '../../domain/risk-matrix.ts';
import { isFull, LEVEL_MARKS, stepName } from '../rating-text.ts';
import { type Speech, said } from '../speech.ts';
import { inline, label } from '../typed.ts';
import { text, type View } from '../view.ts';
import { riskMatrixWords } from '../words/risk-matrix.ts';

/** Above so many, where each came from and is to go would hide where all of them are. */
const MOST_WITH_MOVES = 8;
/** And above so many, where each came from. */
const MOST_WITH_ORIGINS = 14;
/** What a picture of that width can still tell names of. */
const MOST_NAMED = 24;
const MOST_LINES = 25;

/** Which risks these are, and whether everybody reads them. */
export interface Shown {
  readonly scope: MatrixScope;
  readonly shared: boolean;
}

interface Rated {
  readonly number: string;
  readonly risk: Risk;
  readonly now: FullRating;
}

/** Those of which both halves are known, numbered in the order given. */
function ratedAmong(risks: readonly Risk[]): readonly Rated[] {
  return risks
    .flatMap((risk) => (isFull(risk.standing) ? [{ risk, now: risk.standing }] : []))
    .map((each, at): Rated => ({ ...each, number: String(at + 1) }));
}

/** The picture alone, or nothing where none of them is rated. */
export function riskMatrixPicture(speech: Speech, risks: readonly Risk[]): RiskMatrixPicture | undefined {
  const rated = ratedAmong(risks);
  return rated.length === 0 ? undefined : pictureOf(speech, rated, risks.length - rated.length);
}

/** Every rated technology on one matrix: the picture, and the same in words. The gravest have the lowest numbers. */
export function riskMatrixView(
  speech: Speech,
  risks: readonly Risk[],
  { scope, shared }: Shown = { scope: 'open', shared: false },
): View {
  const words = riskMatrixWords[speech.locale];
  const rated = ratedAmong(risks);
  const asked = [
    ...(scope === 'open' ? [] : [`-# ${words.scopes[scope]}`]),
    ...(shared ? [`-# ${words.shared}`] : []),
  ];
  if (rated.length === 0) {
    const nothing = shared ? words.nothingShared : scope === 'open' ? words.nothing : words.nothingSuch;
    return { tone: 'plain', blocks: [text(`## ${words.title}`, ...asked, nothing)] };
  }
  const unrated = risks.length - rated.length;
  const more = rated.length - MOST_LINES;
  const lines = rated.slice(0, MOST_LINES).map((each) => lineOf(speech, each));
  return {
    tone: 'plain',
    blocks: [
      { kind: 'picture', picture: { name: 'matrix', data: pictureOf(speech, rated, unrated) } },
      text(...asked, ...lines, more > 0 && words.more(more), unrated > 0 && words.unrated(unrated)),
    ],
  };
}

function lineOf(speech: Speech, { number, risk, now }: Rated): string {
  const words = riskMatrixWords[speech.locale];
  const lock = risk.assessment.private ? '🔒 ' : '';
  const name = `${lock}${inline(risk.assessment.technology, 60)}`;
  return words.line(number, LEVEL_MARKS[now.level], name, noteOf(speech, risk, now));
}

/** From which level to which, and which one it is to come to. */
function noteOf(speech: Speech, { inherent, target }: Risk, now: FullRating): string {
  const words = riskMatrixWords[speech.locale];
  const name = (level: FullRating['level']) =>
    stepName(speech, 'level', level).toLocaleLowerCase(speech.locale);
  const moved = isFull(inherent) && inherent.level !== now.level;
  const stands = moved ? words.onTheWay(name(inherent.level), name(now.level)) : name(now.level);
  return isFull(target) ? [stands, words.target(name(target.level))].join(words.comma) : stands;
}

function pictureOf(speech: Speech, rated: readonly Rated[], unrated: number): RiskMatrixPicture {
  const words = riskMatrixWords[speech.locale];
  const { framework } = speech;
  const marks = rated.map((each) => markOf(each, rated.length));
  const named = rated.length <= MOST_NAMED;
  const signs = (['now', 'before', 'target'] as const)
    .filter((kind) => marks.some((mark) => mark[kind] !== undefined))
    .map((kind) => ({ kind, words: words.signs[kind] }));
  const spoken = rated.map(
    ({ number, risk, now }) =>
      `${number} ${label(risk.assessment.technology, 60)}: ${noteOf(speech, risk, now)}`,
  );
  return {
    alt: words.alt(rated.length, spoken.join('; ')).slice(0, 1000),
    title: words.title,
    subtitle: words.subtitle(said(speech, framework.model), rated.length, unrated),
    foot: named ? words.foot : `${words.foot} ${words.inText}`,
    rows: LIKELIHOODS.map((id) => stepName(speech, 'likelihood', id)),
    columns: CONSEQUENCES.map((id) => stepName(speech, 'consequence', id)),
    rowTitle: words.rows,
    columnTitle: words.columns,
    cells: LIKELIHOODS.map((row) =>
      CONSEQUENCES.map((column) => {
        const tone = framework.matrix[row][column];
        return { tone, letter: tone.charAt(0).toUpperCase() };
      }),
    ),
    marks,
    signs,
    legend: named
      ? rated.map(({ number, risk, now }) => ({
          number,
          name: label(risk.assessment.technology, 100),
          note: noteOf(speech, risk, now),
        }))
      : [],
  };
}

function markOf({ number, risk, now }: Rated, of: number): MatrixMark {
  const here = cellOf(now);
  const before = of <= MOST_WITH_ORIGINS ? movedFrom(risk.inherent, here) : undefined;
  const target = of <= MOST_WITH_MOVES ? movedFrom(risk.target, here) : undefined;
  return {
    number,
    now: here,
    ...(before !== undefined && { before }),
    ...(target !== undefined && { target }),
  };
}

function movedFrom(rating: Rating, here: Cell): Cell | undefined {
  if (!isFull(rating)) return undefined;
  const cell = cellOf(rating);
  return cell.join() === here.join() ? undefined : cell;
}

function cellOf({ likelihood, consequence }: FullRating): Cell {
  return [LIKELIHOODS.indexOf(likelihood), CONSEQUENCES.indexOf(consequence)];
}
