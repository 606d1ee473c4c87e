import type { Assessment } from '../domain/assessment/assessment.ts';
import { NO_BALLOT, VOTED, type Voted } from '../domain/assessment/ballot.ts';
import { nextStep } from '../domain/assessment/progress.ts';
import { RATINGS, type RatingKind, STAGES } from '../domain/framework/names.ts';
import type { Stage } from '../domain/framework/stage.ts';
import { conclusion } from './conclusion.ts';
import { exposureLines } from './exposure.ts';
import type { Speech } from './speech.ts';
import { type Block, type Button, button, buttons, divider, text } from './view.ts';
import { ratingWords } from './words/ratings.ts';
import { scoreProposalWords } from './words/score-proposal.ts';

/**
 * What the panel of a stage shows of ratings: the levels that are settled up to that stage, whether supply lasts, and
 * the way to rate independently. Nothing where a stage rates nothing.
 */
export function ratingBlocks(speech: Speech, assessment: Assessment, stage: Stage): readonly Block[] {
  const rates = ratedIn(stage).length > 0;
  const measures = stage.prompts.some((prompt) => prompt.kind === 'range');
  const own = ratingButton(speech, assessment, stage);
  const proposed = proposalButton(speech, assessment, stage);
  return [
    ...(measures ? [divider, text(...exposureLines(speech, assessment))] : []),
    ...(rates
      ? [divider, text(...conclusion(speech, assessment, kindsUpTo(speech, stage), asksForNow(stage)))]
      : []),
    ...(own === undefined && proposed === undefined ? [] : [buttons(own, proposed)]),
  ];
}

/** The way to what the score proposes, where the stage asks for the criteria. */
function proposalButton(speech: Speech, { id, closure }: Assessment, stage: Stage): Button | undefined {
  if (closure !== null || !stage.prompts.some(({ kind }) => kind === 'criterion')) return undefined;
  return button(scoreProposalWords[speech.locale].proposal.openButton, { do: 'proposal', assessment: id });
}

/** The way to rate independently, and to see what came of it, where the stage asks for a rating that can be voted on. */
export function ratingButton(speech: Speech, assessment: Assessment, stage: Stage): Button | undefined {
  const words = ratingWords[speech.locale];
  const of = VOTED.find((each) => ratedIn(stage).includes(each));
  if (of === undefined) return undefined;
  const { votes, revealed } = assessment.ballots[of] ?? NO_BALLOT;
  if (assessment.closure !== null && votes.length === 0) return undefined;
  // Discord refuses a message in which two buttons ask for the same: where it is the next step, it stands there.
  if (nextStep(speech.framework, assessment, stage.id, speech.now).kind === 'rate-together') return undefined;
  const said = revealed === null ? words.rateIndependently(votes.length) : words.openRatings(votes.length);
  return button(said, ratingsAction(assessment, of));
}

export function ratingsAction({ id }: Assessment, of: Voted) {
  return { do: 'ratings', assessment: id, of } as const;
}

/** Whether a stage asks how the risk is now. */
export function asksForNow(stage: Stage): boolean {
  return ratedIn(stage).includes('current');
}

function ratedIn(stage: Stage): readonly RatingKind[] {
  return stage.prompts.flatMap((prompt) => (prompt.kind === 'likelihood' ? [prompt.rates] : []));
}

/** What has been asked for by the end of a stage; what is asked later is not told of early. */
function kindsUpTo(speech: Speech, stage: Stage): readonly RatingKind[] {
  const here = STAGES.indexOf(stage.id);
  const asked = speech.framework.stages
    .filter((each) => STAGES.indexOf(each.id) <= here)
    .flatMap((each) => ratedIn(each));
  return RATINGS.filter((kind) => asked.includes(kind));
}
