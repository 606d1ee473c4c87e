import type { Answer } from '../domain/assessment/answer.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { NO_BALLOT, type Voted } from '../domain/assessment/ballot.ts';
import { dissentOn } from '../domain/assessment/dissent.ts';
import type { EffectOf } from '../domain/assessment/events.ts';
import type { MemberId } from '../domain/ids.ts';
import { Consequence, Likelihood, levelOf } from '../domain/risk-matrix.ts';
import { ratingsAction } from './rating-blocks.ts';
import { levelParts, stepName, voteText } from './rating-text.ts';
import { dissentLine, spreadLines, voteLines } from './ratings.ts';
import { listed, person, type Speech } from './speech.ts';
import { quotation } from './typed.ts';
import { type Block, button, buttons, divider, text, type View } from './view.ts';
import { ratingWords } from './words/ratings.ts';

/**
 * What the thread is told about independent ratings. Of one that is still secret nothing: the panel counts it.
 */
export function ratingNotice(
  speech: Speech,
  assessment: Assessment,
  effect: EffectOf<'rated' | 'revealed' | 'agreed' | 'accorded'>,
  by: MemberId,
): View | undefined {
  const words = ratingWords[speech.locale];
  switch (effect.kind) {
    case 'rated':
      if (effect.vote === undefined) return undefined;
      return {
        tone: 'plain',
        blocks: [text(words.ratedLate(person(by), voteText(speech, effect.vote, 500)))],
      };
    case 'revealed': {
      const ballot = { ...NO_BALLOT, votes: [...effect.votes] };
      return {
        tone: 'plain',
        blocks: [
          text(`**${words.revealed(person(by), effect.votes.length)}**`, ...spreadLines(speech, ballot)),
          divider,
          text(...voteLines(speech, effect.votes)),
          text(`-# ${words.whoAgrees}`),
          openButton(speech, assessment, effect.of),
        ],
      };
    }
    case 'agreed':
      return agreedNotice(speech, assessment, effect, by);
    case 'accorded': {
      const left = dissentOn(speech.framework, assessment, effect.of);
      return {
        tone: 'good',
        blocks: [
          text(
            words.accordNotice(person(by)),
            ...(left.length === 0 ? [words.allAccord] : dissentLine(speech, left)),
          ),
        ],
      };
    }
  }
}

function agreedNotice(
  speech: Speech,
  assessment: Assessment,
  { of, agreement, dissent, before }: EffectOf<'agreed'>,
  by: MemberId,
): View {
  const words = ratingWords[speech.locale];
  const { likelihood, consequence } = agreement;
  const replaced = [...new Set(before.flatMap((each) => stepIn(speech, each) ?? []))];
  return {
    tone: levelOf(speech.framework.matrix, likelihood, consequence),
    blocks: [
      text(words.recorded(person(by), ...levelParts(speech, agreement)), quotation(agreement.reason, 1000)),
      text(
        ...(replaced.length === 0 ? [] : [`-# ${words.inPlaceOf(listed(speech, replaced))}`]),
        ...dissentLine(speech, dissent),
        ...(dissent.length === 0 ? [] : [`-# ${words.liveWith}`]),
      ),
      openButton(speech, assessment, of),
    ],
  };
}

/** What an answer that gave way had said. */
export function stepIn(speech: Speech, { value }: Answer): string | undefined {
  if (value.kind !== 'choice') return undefined;
  if (Likelihood.safeParse(value.choice).success) return stepName(speech, 'likelihood', value.choice);
  return Consequence.safeParse(value.choice).success
    ? stepName(speech, 'consequence', value.choice)
    : undefined;
}

function openButton(speech: Speech, assessment: Assessment, of: Voted): Block {
  const count = assessment.ballots[of]?.votes.length ?? 0;
  return buttons(button(ratingWords[speech.locale].openRatings(count), ratingsAction(assessment, of)));
}
