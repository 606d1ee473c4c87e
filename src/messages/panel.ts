import type { Answer } from '../domain/assessment/answer.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { gapsIn } from '../domain/assessment/gaps.ts';
import { nextStep, progressOf, type StageProgress } from '../domain/assessment/progress.ts';
import { ratingOf } from '../domain/assessment/rating.ts';
import { KNOWN_PROMPTS, stageOf } from '../domain/framework/framework.ts';
import { STAGES, type StageId } from '../domain/framework/names.ts';
import type { Prompt } from '../domain/framework/prompt.ts';
import type { Stage } from '../domain/framework/stage.ts';
import { conclusion } from './conclusion.ts';
import { person, type Speech, said, valueText } from './speech.ts';
import { inline, label } from './typed.ts';
import { type Block, type Button, button, buttons, divider, type Option, text, type View } from './view.ts';
import { panelWords } from './words/panel.ts';

const SHORT_ANSWER = 90;

/** The panel of an assessment at one of its stages: where the team is, what is there, and one obvious next step. */
export function panelView(speech: Speech, assessment: Assessment, viewed: StageId): View {
  const stage = stageOf(speech.framework, viewed);
  const rating = ratingOf(speech.framework, assessment);
  return {
    tone: rating.level ?? 'plain',
    blocks: [
      text(headline(speech, assessment), ...progressLines(speech, assessment, viewed)),
      text(`*${panelWords[speech.locale].settles}* ${said(speech, stage.settles)}`),
      divider,
      ...stageBlocks(speech, assessment, stage),
      ...controls(speech, assessment, stage),
    ],
  };
}

/** The technology and the country it is looked at from. */
export function headline(speech: Speech, assessment: Assessment): string {
  const words = panelWords[speech.locale];
  const home = assessment.answers[KNOWN_PROMPTS.home]?.current.value;
  const country = home?.kind === 'countries' ? home.countries[0] : undefined;
  const about = words.about(
    inline(assessment.technology, 100),
    country === undefined ? undefined : speech.countries.name(country, speech.locale),
  );
  return assessment.private ? `${about} · 🔒 ${words.privately}` : about;
}

const SQUARES = { passed: '🟩', here: '🟦', ahead: '⬜', later: '⬜' } as const satisfies Record<
  StageProgress['state'],
  string
>;

/** The bar over the six stages, with the stage on view named and counted. */
export function progressLines(speech: Speech, assessment: Assessment, viewed: StageId): readonly string[] {
  const words = panelWords[speech.locale];
  const progress = progressOf(speech.framework, assessment);
  const bar = progress.map((each) =>
    each.state === 'passed' && each.gaps.length > 0 ? '🟨' : SQUARES[each.state],
  );
  const names = speech.framework.stages.map((stage, index) => {
    const name = `${index + 1} ${said(speech, stage.title)}`;
    return stage.id === viewed ? `**${name}**` : name;
  });
  const number = STAGES.indexOf(viewed) + 1;
  const at = progress[number - 1];
  const counted = at !== undefined && at.prompts > 0 ? ` · ${words.answeredOf(at.answered, at.prompts)}` : '';
  const title = said(speech, stageOf(speech.framework, viewed).title);
  return [
    `## ${words.stageOf(number, STAGES.length, title)}`,
    `${bar.join('')}${counted}`,
    `-# ${names.join(' › ')}`,
  ];
}

function stageBlocks(speech: Speech, assessment: Assessment, stage: Stage): readonly Block[] {
  const words = panelWords[speech.locale];
  if (stage.prompts.length === 0) return [text(words.toCome, ...conclusion(speech, assessment))];
  const passage = assessment.passages.find((each) => each.stage === stage.id && each.gaps.length > 0);
  const lines = stage.prompts.map((prompt) => promptLine(speech, assessment, prompt));
  return [
    text(...lines),
    ...(rates(stage) ? [divider, text(...conclusion(speech, assessment))] : []),
    ...(passage === undefined
      ? []
      : [
          text(
            `-# ⚠️ ${words.passedWithGaps(passage.gaps.length, person(passage.by), inline(passage.reason ?? '', 200))}`,
          ),
        ]),
  ];
}

const rates = (stage: Stage) => stage.prompts.some((prompt) => prompt.kind === 'likelihood');

function promptLine(speech: Speech, assessment: Assessment, prompt: Prompt): string {
  const words = panelWords[speech.locale];
  const title = `**${said(speech, prompt.title)}**`;
  const slot = assessment.answers[prompt.id];
  if (slot === undefined) {
    return prompt.required === 'no' ? `▫️ ${title} · ${words.optional}` : `⬜ ${title} · ${words.open}`;
  }
  if (slot.proposals.length > 0) return `⚠️ ${title} · ${words.waiting(slot.proposals.length + 1)}`;
  return `${markOf(slot.current)} ${words.answered(title, shortAnswer(speech, prompt, slot.current))}`;
}

export function markOf(answer: Answer): string {
  return answer.value.kind === 'unknown' ? '❔' : '✅';
}

/** An answer in a line: what, how strong where that is not the usual, and by whom. */
export function shortAnswer(speech: Speech, prompt: Prompt, answer: Answer): string {
  const evidence =
    answer.evidence === 'fair' ? '' : ` · ${panelWords[speech.locale].evidence[answer.evidence]}`;
  return `${inline(valueText(speech, prompt, answer.value), SHORT_ANSWER)}${evidence} · ${person(answer.by)}`;
}

function controls(speech: Speech, assessment: Assessment, stage: Stage): readonly Block[] {
  const words = panelWords[speech.locale];
  const { id, version } = assessment;
  const previous = STAGES[STAGES.indexOf(stage.id) - 1];
  const gaps = gapsIn(assessment, stage).length > 0;
  const canLeave = stage.id === assessment.stage && stage.prompts.length > 0;
  const first = firstButton(speech, assessment, stage);
  // Discord refuses a message in which two buttons ask for the same.
  const ledTo = first?.kind === 'action' && first.action.do === 'view' ? first.action.stage : undefined;
  return [
    ...(first === undefined ? [] : [buttons(first)]),
    ...(stage.prompts.length === 0 ? [] : [promptPicker(speech, assessment, stage)]),
    buttons(
      previous !== undefined &&
        previous !== ledTo &&
        button(words.back, { do: 'view', assessment: id, stage: previous }),
      stage.id !== assessment.stage &&
        assessment.stage !== ledTo &&
        assessment.stage !== previous &&
        button(words.goTo(said(speech, stageOf(speech.framework, assessment.stage).title)), {
          do: 'view',
          assessment: id,
          stage: assessment.stage,
        }),
      canLeave &&
        gaps &&
        button(words.moveOnWithGaps, { do: 'explain', assessment: id, version, stage: stage.id }),
      button(words.record, { do: 'record', assessment: id, stage: stage.id }),
    ),
  ];
}

function firstButton(speech: Speech, assessment: Assessment, stage: Stage): Button | undefined {
  const words = panelWords[speech.locale];
  const { id, version } = assessment;
  const step = nextStep(speech.framework, assessment, stage.id);
  switch (step.kind) {
    case 'answer': {
      const action = { do: 'answer', assessment: id, version, prompt: step.prompt.id } as const;
      return button(words.answer(said(speech, step.prompt.title)), action, 'next');
    }
    case 'settle': {
      const action = { do: 'compare', assessment: id, prompt: step.prompt.id } as const;
      return button(words.settle(said(speech, step.prompt.title)), action, 'next');
    }
    case 'move-on': {
      const to = speech.framework.stages[STAGES.indexOf(stage.id) + 1];
      const action = { do: 'move-on', assessment: id, version, stage: stage.id } as const;
      return to && button(words.moveOn(said(speech, to.title)), action, 'next');
    }
    case 'go-to': {
      const title = said(speech, stageOf(speech.framework, step.stage).title);
      return button(words.goTo(title), { do: 'view', assessment: id, stage: step.stage }, 'next');
    }
    case 'nothing':
      return undefined;
  }
}

function promptPicker(speech: Speech, assessment: Assessment, stage: Stage): Block {
  const words = panelWords[speech.locale];
  const options = stage.prompts.map((prompt): Option => {
    const answer = assessment.answers[prompt.id]?.current;
    const optional = prompt.required === 'no' ? ` (${words.optional})` : '';
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
