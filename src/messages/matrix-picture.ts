import type { RatingKind } from '../domain/framework/names.ts';
import {
  CONSEQUENCES,
  type Consequence,
  type Level,
  LIKELIHOODS,
  type Likelihood,
  type RiskMatrix,
} from '../domain/risk-matrix.ts';
import { type Speech, said } from './speech.ts';
import { panelWords } from './words/panel.ts';
import { ratingWords } from './words/ratings.ts';

export interface Marked {
  readonly kind: RatingKind;
  readonly likelihood: Likelihood;
  readonly consequence: Consequence;
}

/**
 * The whole matrix as a picture in letters, rated cells in brackets. Where several ratings are shown, each cell says
 * which of them stand there: several may stand in one.
 */
export function matrixPicture(speech: Speech, marked: readonly Marked[]): readonly string[] {
  const { matrix, model } = speech.framework;
  const words = panelWords[speech.locale];
  const legend = marked.length < 2 ? [] : marked.map(({ kind }) => ratingWords[speech.locale].marks[kind]);
  return [
    '```',
    ...rowsOf(matrix, marked),
    '```',
    `-# ${words.model(said(speech, model))}`,
    ...(legend.length === 0 ? [] : [`-# ${legend.join(speech.locale === 'zh-CN' ? '；' : '; ')}`]),
  ];
}

function rowsOf(matrix: RiskMatrix, marked: readonly Marked[]): readonly string[] {
  const standing = (row: Likelihood, column: Consequence) =>
    marked.filter((each) => each.likelihood === row && each.consequence === column);
  // Letters where there are several to be told apart; each cell has room for all that stand in one.
  const told =
    marked.length < 2
      ? 0
      : Math.max(...marked.map((each) => standing(each.likelihood, each.consequence).length));
  const cell = (row: Likelihood, column: Consequence) => {
    const here = standing(row, column);
    const letter = letterOf(matrix[row][column]);
    const marks = told === 0 ? '' : here.map(({ kind }) => ratingWords.en.letters[kind]).join('');
    return `${here.length > 0 ? `[${letter}]` : ` ${letter} `}${marks.padEnd(told)}`;
  };
  const rows = LIKELIHOODS.map(
    (row, index) => `${'ABCDE'.charAt(index)} ${CONSEQUENCES.map((column) => cell(row, column)).join('')}`,
  );
  const numbers = CONSEQUENCES.map((_, index) => ` ${index + 1} `.padEnd(3 + told));
  return [...rows, `  ${numbers.join('')}`].map((row) => row.trimEnd());
}

/** What stands for a level in the matrix, in every language. */
function letterOf(level: Level): string {
  return level.charAt(0).toUpperCase();
}
