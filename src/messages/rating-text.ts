import type { Vote } from '../domain/assessment/ballot.ts';
import type { Rating } from '../domain/assessment/rating.ts';
import { type Consequence, type Likelihood, levelOf } from '../domain/risk-matrix.ts';
import { type Speech, said } from './speech.ts';
import { inline } from './typed.ts';
import type { Tone } from './view.ts';
import { panelWords } from './words/panel.ts';
import { ratingWords } from './words/ratings.ts';

export const LEVEL_MARKS = {
  low: '🟢',
  moderate: '🟡',
  high: '🟠',
  extreme: '🟣',
} as const satisfies Partial<Record<Tone, string>>;

/** Likelihood and consequence, which make a level. */
export interface Pair {
  readonly likelihood: Likelihood;
  readonly consequence: Consequence;
}

export function isSamePair(a: Pair, b: Pair): boolean {
  return a.likelihood === b.likelihood && a.consequence === b.consequence;
}

/** A step of a scale by its name. */
export function stepName(speech: Speech, scale: 'likelihood' | 'consequence' | 'level', id: string): string {
  const steps: readonly { readonly id: string; readonly label: Record<Speech['locale'], string> }[] =
    speech.framework[scale];
  const step = steps.find((each) => each.id === id);
  return step === undefined ? id : said(speech, step.label);
}

/** The same inside a sentence. */
export function stepWord(speech: Speech, scale: 'likelihood' | 'consequence' | 'level', id: string): string {
  return stepName(speech, scale, id).toLocaleLowerCase(speech.locale);
}

export function pairText(speech: Speech, { likelihood, consequence }: Pair): string {
  return ratingWords[speech.locale].pair(
    stepName(speech, 'likelihood', likelihood),
    stepName(speech, 'consequence', consequence),
  );
}

/** What a pair comes to by the matrix: the level with its mark, its name, and the pair. */
export function levelParts(speech: Speech, pair: Pair): readonly [mark: string, level: string, pair: string] {
  const level = levelOf(speech.framework.matrix, pair.likelihood, pair.consequence);
  return [LEVEL_MARKS[level], stepName(speech, 'level', level), pairText(speech, pair)];
}

/** A rating of a member in one line; its reason, where there is room for one, as they wrote it. */
export function voteText(speech: Speech, vote: Vote, roomForReason: number): string {
  const words = ratingWords[speech.locale];
  const [mark, level, pair] = levelParts(speech, vote);
  const evidence = panelWords[speech.locale].evidence[vote.evidence];
  const reason = vote.reason === undefined ? '' : inline(vote.reason, roomForReason);
  return [
    words.vote(mark, level.toLocaleLowerCase(speech.locale), pair, evidence),
    ...(vote.late ? [words.late] : []),
    ...(reason === '' ? [] : [`“${reason}”`]),
  ].join(' · ');
}

/** A rating of which both halves are known. */
export function isFull(rating: Rating): rating is Required<Rating> {
  return rating.likelihood !== undefined && rating.consequence !== undefined && rating.level !== undefined;
}
