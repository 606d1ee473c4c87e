import type { Assessment } from '../domain/assessment/assessment.ts';
import { NO_BALLOT } from '../domain/assessment/ballot.ts';
import { gapsIn } from '../domain/assessment/gaps.ts';
import { nextStep } from '../domain/assessment/progress.ts';
import { stageOf } from '../domain/framework/framework.ts';
import { STAGES } from '../domain/framework/names.ts';
import type { Stage } from '../domain/framework/stage.ts';
import { markOf } from './answer-line.ts';
import { stepButton } from './lists/step-button.ts';
import { ratingsAction } from './rating-blocks.ts';
import { type Speech, said, valueText } from './speech.ts';
import { label } from './typed.ts';
import { type Block, type Button, button, buttons, type Option } from './view.ts';
import { panelWords } from './words/panel.ts';
import { ratingWords } from './words/ratings.ts';

/** The obvious next step by itself. */
export function stepBlocks(speech: Speech, assessment: Assessment, stage: Stage): readonly Block[] {
  const first = firstButton(speech, assessment, stage);
  return first === undefined ? [] : [buttons(first)];
}

/** The prompts to pick from. */
export function pickerBlocks(speech: Speech, assessment: Assessment, stage: Stage): readonly Block[] {
  const picks = stage.prompts.length > 0 && assessment.closure === null;
  return picks ? [promptPicker(speech, assessment, stage)] : [];
}

/** The ways to elsewhere. */
export function wayBlocks(speech: Speech, assessment: Assessment, stage: Stage): readonly Block[] {
  return [buttons(...waysOut(speech, assessment, stage, firstButton(speech, assessment, stage)))];
}

function waysOut(
  speech: Speech,
  assessment: Assessment,
  stage: Stage,
  first: Button | undefined,
): readonly (Button | false)[] {
  const words = panelWords[speech.locale];
  const { id } = assessment;
  const previous = STAGES[STAGES.indexOf(stage.id) - 1];
  // Discord refuses a message in which two buttons ask for the same.
  const ledTo = first?.kind === 'action' && first.action.do === 'view' ? first.action.stage : undefined;
  const elsewhere = stage.id !== assessment.stage && assessment.stage !== ledTo;
  return [
    previous !== undefined &&
      previous !== ledTo &&
      button(words.back, { do: 'view', assessment: id, stage: previous }),
    elsewhere &&
      assessment.stage !== previous &&
      button(words.goTo(stageTitle(speech, assessment.stage)), {
        do: 'view',
        assessment: id,
        stage: assessment.stage,
      }),
    onwards(speech, assessment, stage, first),
    button(words.record, { do: 'record', assessment: id, stage: stage.id }),
    button(words.history, { do: 'history', assessment: id }),
  ];
}

/** The way on, where the obvious step is another one. */
function onwards(
  speech: Speech,
  assessment: Assessment,
  stage: Stage,
  first: Button | undefined,
): Button | false {
  const words = panelWords[speech.locale];
  const { id, version, closure } = assessment;
  const isFirst = first?.kind === 'action' && ['move-on', 'closing'].includes(first.action.do);
  if (closure !== null || stage.id !== assessment.stage || isFirst) return false;
  if (stage.id === STAGES.at(-1)) return button(words.close, { do: 'closing', assessment: id });
  const gaps = gapsIn(speech.framework, assessment, stage, speech.now).length > 0;
  return gaps
    ? button(words.moveOnWithGaps, { do: 'explain', assessment: id, version, stage: stage.id })
    : moveOnButton(speech, assessment, stage, 'other');
}

function moveOnButton(
  speech: Speech,
  assessment: Assessment,
  stage: Stage,
  weight: 'next' | 'other',
): Button {
  const to = STAGES[STAGES.indexOf(stage.id) + 1] ?? stage.id;
  const action = {
    do: 'move-on',
    assessment: assessment.id,
    version: assessment.version,
    stage: stage.id,
  } as const;
  return button(panelWords[speech.locale].moveOn(stageTitle(speech, to)), action, weight);
}

function stageTitle(speech: Speech, id: Stage['id']): string {
  return said(speech, stageOf(speech.framework, id).title);
}

function firstButton(speech: Speech, assessment: Assessment, stage: Stage): Button | undefined {
  const words = panelWords[speech.locale];
  const { id, version } = assessment;
  const step = nextStep(speech.framework, assessment, stage.id, speech.now);
  switch (step.kind) {
    case 'answer': {
      const action = { do: 'answer', assessment: id, version, prompt: step.prompt.id } as const;
      return button(words.answer(said(speech, step.prompt.title)), action, 'next');
    }
    case 'settle': {
      const action = { do: 'compare', assessment: id, prompt: step.prompt.id } as const;
      return button(words.settle(said(speech, step.prompt.title)), action, 'next');
    }
    case 'rate-together': {
      const { openRatings, rateIndependently } = ratingWords[speech.locale];
      const { votes, revealed } = assessment.ballots[step.of] ?? NO_BALLOT;
      const title = revealed === null ? rateIndependently : openRatings;
      return button(title(votes.length), ratingsAction(assessment, step.of), 'next');
    }
    case 'add':
    case 'fill':
      return stepButton(speech, assessment, step);
    case 'move-on':
      return moveOnButton(speech, assessment, stage, 'next');
    case 'close':
      return button(words.close, { do: 'closing', assessment: id }, 'next');
    case 'go-to':
      return button(
        words.goTo(stageTitle(speech, step.stage)),
        { do: 'view', assessment: id, stage: step.stage },
        'next',
      );
    case 'review':
      return button(words.review, { do: 'reopen', assessment: id, stage: step.stage }, 'next');
  }
}

function promptPicker(speech: Speech, assessment: Assessment, stage: Stage): Block {
  const words = panelWords[speech.locale];
  const options = stage.prompts.map((prompt): Option => {
    const answer = assessment.answers[prompt.id]?.current;
    const optional = prompt.required === 'no' ? words.inBrackets(words.optional) : '';
    return {
      value: prompt.id,
      label: label(`${said(speech, prompt.title)}${optional}`, 100),
      means: label(
        answer === undefined ? said(speech, prompt.ask) : valueText(speech, prompt, answer.value),
        100,
      ),
      mark: answer === undefined ? '✏️' : markOf(answer),
    };
  });
  const action = {
    do: 'pick',
    assessment: assessment.id,
    version: assessment.version,
    stage: stage.id,
  } as const;
  return { kind: 'select', action, hint: words.pick, options };
}
