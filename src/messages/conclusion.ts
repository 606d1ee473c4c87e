import type { Assessment } from '../domain/assessment/assessment.ts';
import { VOTED } from '../domain/assessment/ballot.ts';
import { dissentOn } from '../domain/assessment/dissent.ts';
import { type FullRating, type RatedThen, ratingHistory, ratingOf } from '../domain/assessment/rating.ts';
import { KNOWN_PROMPTS, promptOf } from '../domain/framework/framework.ts';
import { RATINGS, type RatingKind } from '../domain/framework/names.ts';
import { Instant } from '../domain/ids.ts';
import { LEVELS } from '../domain/risk-matrix.ts';
import { matrixPicture } from './matrix-picture.ts';
import { isFull, LEVEL_MARKS, levelParts, pairText, stepName, stepWord } from './rating-text.ts';
import { dissentLine } from './ratings.ts';
import { moment, type Speech, said, valueText } from './speech.ts';
import { inline } from './typed.ts';
import { panelWords } from './words/panel.ts';
import { ratingWords } from './words/ratings.ts';

/** Earlier reviews that are told; older ones are on the record. */
const MOST_EARLIER = 5;

/**
 * The level and how it came about: the rating before any treatment, beside it the one of now with what has changed, the
 * target, the reviews between, the matrix with all of them, the decision, and who disagrees still. `kinds`: which of
 * the ratings are told of; all of them unless said. `asked`: the rating of now is what is asked for where this stands.
 */
export function conclusion(
  speech: Speech,
  assessment: Assessment,
  kinds: readonly RatingKind[] = RATINGS,
  asked = false,
): readonly string[] {
  const words = panelWords[speech.locale];
  const at = (kind: RatingKind): FullRating | undefined => {
    const rating = kinds.includes(kind) ? ratingOf(speech.framework, assessment, kind) : {};
    return isFull(rating) ? rating : undefined;
  };
  const [inherent, rated, target] = [at('inherent'), at('current'), at('target')];
  // Until a new review has rated, what the last one found is what is known.
  const current = rated ?? (kinds.includes('current') ? lastReview(speech, assessment) : undefined);
  const standing = current ?? inherent;
  const marked = RATINGS.flatMap((kind) => {
    const rating = { inherent, current, target }[kind];
    return rating === undefined ? [] : [{ kind, ...rating }];
  });
  const decision = decisionText(speech, assessment);
  return [
    ...(standing === undefined
      ? [words.levelMissing]
      : levelLines(speech, inherent, current, rated !== undefined)),
    ...(asked && assessment.closure === null && inherent !== undefined && rated === undefined
      ? [`-# ${openHalf(speech, assessment)}`]
      : []),
    ...targetLines(speech, target, current),
    ...(kinds.includes('current') ? earlierLines(speech, assessment, current !== undefined) : []),
    ...(marked.length === 0 ? [] : matrixPicture(speech, marked)),
    ...(decision === undefined ? [] : [words.decision(inline(decision, 80))]),
    ...VOTED.flatMap((of) => {
      return kinds.includes(of) ? dissentLine(speech, dissentOn(speech.framework, assessment, of)) : [];
    }),
  ];
}

/** What the rating of now still takes. */
function openHalf(speech: Speech, assessment: Assessment): string {
  const words = ratingWords[speech.locale];
  const { likelihood, consequence } = ratingOf(speech.framework, assessment, 'current');
  if (likelihood !== undefined) return words.halfNow(words.consequence.toLowerCase());
  return consequence === undefined ? words.notYetNow : words.halfNow(words.likelihood.toLowerCase());
}

function levelLines(
  speech: Speech,
  inherent: FullRating | undefined,
  current: FullRating | undefined,
  anew: boolean,
): readonly string[] {
  const words = ratingWords[speech.locale];
  const standing = current ?? inherent;
  if (standing === undefined) return [];
  const { framework } = speech;
  const step = framework.level.find((each) => each.id === standing.level);
  const mark = LEVEL_MARKS[standing.level];
  const level = stepName(speech, 'level', standing.level);
  const head =
    current === undefined
      ? panelWords[speech.locale].level(
          level,
          stepName(speech, 'likelihood', standing.likelihood),
          stepName(speech, 'consequence', standing.consequence),
        )
      : words[anew ? 'levelNow' : 'levelAtReview'](level, pairText(speech, standing));
  return [
    `${mark} ${head}`,
    ...(step === undefined ? [] : [`*${said(speech, step.means)}*`]),
    ...(inherent === undefined || current === undefined ? [] : besideLines(speech, inherent, current)),
  ];
}

function lastReview(speech: Speech, assessment: Assessment): FullRating | undefined {
  return ratingHistory(speech.framework, assessment).findLast((each) => each.kind === 'current');
}

/** The old rating beside the new one: from which level to which, and by which half. */
function besideLines(speech: Speech, before: FullRating, now: FullRating): readonly string[] {
  const words = ratingWords[speech.locale];
  const halves = (['likelihood', 'consequence'] as const).map((half) => {
    const from = stepWord(speech, half, before[half]);
    const to = stepWord(speech, half, now[half]);
    return before[half] === now[half] ? words.sameHalf[half](to) : words.half[half](from, to);
  });
  const told = halves.join(speech.locale === 'zh-CN' ? '，' : '; ');
  const [from, to] = [before.level, now.level].map((each) => stepName(speech, 'level', each));
  return [
    words.levelBefore(...levelParts(speech, before)),
    before.level === now.level ? words.stayed(to ?? '', told) : words.moved(from ?? '', to ?? '', told),
  ];
}

function targetLines(
  speech: Speech,
  target: FullRating | undefined,
  current: FullRating | undefined,
): readonly string[] {
  if (target === undefined) return [];
  const words = ratingWords[speech.locale];
  const reached =
    current !== undefined && LEVELS.indexOf(current.level) <= LEVELS.indexOf(target.level)
      ? ` ${words.targetReached}`
      : '';
  return [`${words.target(...levelParts(speech, target))}${reached}`];
}

/** The reviews between the first rating and that of now. */
function earlierLines(speech: Speech, assessment: Assessment, rated: boolean): readonly string[] {
  const words = ratingWords[speech.locale];
  const reviews = ratingHistory(speech.framework, assessment).filter((each) => each.kind === 'current');
  const earlier = (rated ? reviews.slice(0, -1) : reviews).slice(-MOST_EARLIER);
  if (earlier.length === 0) return [];
  const line = (each: RatedThen) => {
    const at = Instant.safeParse(each.at);
    return `- ${words.earlierReview(at.success ? moment(at.data, 'd') : each.at, ...levelParts(speech, each))}`;
  };
  return [words.earlier, ...earlier.map(line)];
}

function decisionText(speech: Speech, assessment: Assessment): string | undefined {
  const prompt = promptOf(speech.framework, KNOWN_PROMPTS.decision)?.prompt;
  const answer = prompt && assessment.answers[prompt.id]?.current;
  return prompt && answer ? valueText(speech, prompt, answer.value) : undefined;
}
