import type { Assessment } from '../domain/assessment/assessment.ts';
import { ratingOf } from '../domain/assessment/rating.ts';
import { KNOWN_PROMPTS } from '../domain/framework/framework.ts';
import type { Localized } from '../domain/locale.ts';
import {
  CONSEQUENCES,
  type Consequence,
  LEVELS,
  type Level,
  LIKELIHOODS,
  type Likelihood,
  type RiskMatrix,
} from '../domain/risk-matrix.ts';
import { type Speech, said, valueText } from './speech.ts';
import { inline } from './typed.ts';
import type { Tone } from './view.ts';
import { panelWords } from './words/panel.ts';

const LEVEL_MARKS = { low: '🟢', moderate: '🟡', high: '🟠', extreme: '🟣' } as const satisfies Partial<
  Record<Tone, string>
>;

/** The level and how it came about, then the decision where there is one. */
export function conclusion(speech: Speech, assessment: Assessment): readonly string[] {
  const words = panelWords[speech.locale];
  const { framework } = speech;
  const { likelihood, consequence, level } = ratingOf(framework, assessment);
  if (likelihood === undefined || consequence === undefined || level === undefined)
    return [words.levelMissing];
  const named = (steps: readonly Step[], id: string) => {
    const step = steps.find((each) => each.id === id);
    return step === undefined ? id : said(speech, step.label);
  };
  const ends = (steps: readonly Step[], ids: readonly string[]) => ({
    first: named(steps, ids[0] ?? '').toLowerCase(),
    last: named(steps, ids.at(-1) ?? '').toLowerCase(),
  });
  const letters = LEVELS.map((each) => `${letterOf(each)} ${named(framework.level, each).toLowerCase()}`);
  const axes = words.matrixAxes(
    ends(framework.likelihood, LIKELIHOODS),
    ends(framework.consequence, CONSEQUENCES),
    letters.join(speech.locale === 'zh-CN' ? '、' : ', '),
  );
  const decision = decisionText(speech, assessment);
  return [
    `${LEVEL_MARKS[level]} ${words.level(
      named(framework.level, level),
      named(framework.likelihood, likelihood),
      named(framework.consequence, consequence),
    )}`,
    ...framework.level.filter((each) => each.id === level).map((each) => `*${said(speech, each.means)}*`),
    ...matrixLines(framework.matrix, likelihood, consequence),
    `-# ${words.model(said(speech, framework.model), axes)}`,
    ...(decision === undefined ? [] : [words.decision(inline(decision, 80))]),
  ];
}

interface Step {
  readonly id: string;
  readonly label: Localized;
}

/** What stands for a level in the matrix, in every language. */
function letterOf(level: Level): string {
  return level.charAt(0).toUpperCase();
}

/** The whole matrix as a picture in letters, with the level of this risk in brackets. */
function matrixLines(
  matrix: RiskMatrix,
  likelihood: Likelihood,
  consequence: Consequence,
): readonly string[] {
  const rows = LIKELIHOODS.map((row, index) => {
    const cells = CONSEQUENCES.map((column) => {
      const letter = letterOf(matrix[row][column]);
      return row === likelihood && column === consequence ? `[${letter}]` : ` ${letter} `;
    });
    return `${'ABCDE'.charAt(index)} ${cells.join('')}`;
  });
  return ['```', ...rows, `  ${CONSEQUENCES.map((_, index) => ` ${index + 1} `).join('')}`, '```'];
}

function decisionText(speech: Speech, assessment: Assessment): string | undefined {
  const prompt = speech.framework.stages
    .flatMap((stage) => stage.prompts)
    .find((each) => each.id === KNOWN_PROMPTS.decision);
  const answer = prompt && assessment.answers[prompt.id]?.current;
  return prompt && answer ? valueText(speech, prompt, answer.value) : undefined;
}
