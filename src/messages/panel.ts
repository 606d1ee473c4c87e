import type { Assessment } from '../domain/assessment/assessment.ts';
import { progressOf, type StageProgress } from '../domain/assessment/progress.ts';
import { standingRating } from '../domain/assessment/rating.ts';
import { KNOWN_PROMPTS, stageOf } from '../domain/framework/framework.ts';
import { STAGES, type StageId } from '../domain/framework/names.ts';
import type { Prompt } from '../domain/framework/prompt.ts';
import type { Stage } from '../domain/framework/stage.ts';
import type { WatchItem } from '../domain/monitoring/watch-item.ts';
import { markOf, shortAnswer } from './answer-line.ts';
import { closureLines } from './closing.ts';
import { lessonsButton } from './lessons/fitting-view.ts';
import { listBlocks } from './lists/list-blocks.ts';
import { linkedBlocks } from './monitor/linked-items.ts';
import { pickerBlocks, stepBlocks, wayBlocks } from './panel-controls.ts';
import { ratingBlocks } from './rating-blocks.ts';
import { person, type Speech, said } from './speech.ts';
import { inline } from './typed.ts';
import { type Block, divider, text, type View } from './view.ts';
import { panelWords } from './words/panel.ts';

/**
 * The panel of an assessment at one of its stages: where the team is, what is there, and one obvious next step. `items`
 * is what is watched for it.
 */
export function panelView(
  speech: Speech,
  assessment: Assessment,
  viewed: StageId,
  items: readonly WatchItem[] = [],
): View {
  const stage = stageOf(speech.framework, viewed);
  const { closure } = assessment;
  // On a phone what comes first is what is seen: before the buttons of lists, and before the matrix.
  const step = stepBlocks(speech, assessment, stage);
  const listing = stage.lists.length > 0;
  return {
    tone: standingRating(speech.framework, assessment).level ?? 'plain',
    blocks: withoutTwins([
      text(headline(speech, assessment), ...progressLines(speech, assessment, viewed)),
      ...(closure === null ? [] : [text(...closureLines(speech, assessment, closure))]),
      text(`*${panelWords[speech.locale].settles}* ${said(speech, stage.settles)}`),
      divider,
      ...(listing ? step : []),
      ...listBlocks(speech, assessment, stage),
      ...linkedBlocks(speech, stage.id, items),
      ...promptBlocks(speech, assessment, stage),
      ...passageBlocks(speech, assessment, stage),
      ...(listing ? [] : step),
      ...pickerBlocks(speech, assessment, stage),
      ...ratingBlocks(speech, assessment, stage),
      ...wayBlocks(speech, assessment, stage),
      lessonsButton(speech, assessment, stage.id),
    ]),
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

/** Green and yellow only for what the team went through: closing early does not do the stages ahead. */
function squareOf({ stage, closure }: Assessment, { id, gaps }: StageProgress): string {
  if (id === stage && closure === null) return '🟦';
  if (STAGES.indexOf(id) > STAGES.indexOf(stage)) return '⬜';
  return gaps.length > 0 ? '🟨' : '🟩';
}

/** The bar over the six stages, with the stage on view named and counted. */
export function progressLines(speech: Speech, assessment: Assessment, viewed: StageId): readonly string[] {
  const words = panelWords[speech.locale];
  const progress = progressOf(speech.framework, assessment, speech.now);
  const bar = progress.map((each) => squareOf(assessment, each));
  const names = speech.framework.stages.map((stage, index) => {
    const name = `${index + 1} ${said(speech, stage.title)}`;
    return stage.id === viewed ? `**${name}**` : name;
  });
  const number = STAGES.indexOf(viewed) + 1;
  const at = progress[number - 1];
  // What a stage does without, such as a reason for an empty list, is nothing that is still to be answered.
  const asked = stageOf(speech.framework, viewed).prompts.filter((each) => each.required !== 'no');
  const answered = asked.filter((each) => assessment.answers[each.id] !== undefined);
  const counts = [
    asked.length > 0 && words.answeredOf(answered.length, asked.length),
    at !== undefined && at.entries > 0 && words.entries(at.entries),
  ].filter((each) => each !== false);
  const title = said(speech, stageOf(speech.framework, viewed).title);
  return [
    `## ${words.stageOf(number, STAGES.length, title)}`,
    [bar.join(''), ...counts].join(' · '),
    `-# ${names.join(' › ')}`,
  ];
}

function promptBlocks(speech: Speech, assessment: Assessment, stage: Stage): readonly Block[] {
  if (stage.prompts.length === 0) return [];
  return [text(...stage.prompts.map((prompt) => promptLine(speech, assessment, prompt)))];
}

function passageBlocks(speech: Speech, assessment: Assessment, stage: Stage): readonly Block[] {
  const words = panelWords[speech.locale];
  const passage = assessment.passages.find((each) => each.stage === stage.id && each.gaps.length > 0);
  if (passage === undefined) return [];
  const reason = inline(passage.reason ?? '', 200);
  return [text(`-# ⚠️ ${words.passedWithGaps(passage.gaps.length, person(passage.by), reason)}`)];
}

function promptLine(speech: Speech, assessment: Assessment, prompt: Prompt): string {
  const words = panelWords[speech.locale];
  const title = `**${said(speech, prompt.title)}**`;
  const slot = assessment.answers[prompt.id];
  if (slot === undefined) {
    const waits = prompt.required === 'answered' || prompt.required === 'known';
    return waits ? `⬜ ${title} · ${words.open}` : `▫️ ${title} · ${words.optional}`;
  }
  if (slot.proposals.length > 0) return `⚠️ ${title} · ${words.waiting(slot.proposals.length + 1)}`;
  return `${markOf(slot.current)} ${words.answered(title, shortAnswer(speech, prompt, slot.current))}`;
}

/** Discord refuses a message in which two buttons ask for the same: the later one gives way. */
function withoutTwins(blocks: readonly Block[]): readonly Block[] {
  const taken = new Set<string>();
  const isNew = (action: unknown) => {
    const name = JSON.stringify(action);
    const fresh = !taken.has(name);
    taken.add(name);
    return fresh;
  };
  // The obvious next step keeps its place, wherever its twin stands.
  for (const block of blocks) {
    if (block.kind !== 'buttons') continue;
    for (const each of block.buttons)
      if (each.kind === 'action' && each.weight === 'next') isNew(each.action);
  }
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'buttons') return [block];
    const kept = block.buttons.filter(
      (each) => each.kind === 'link' || each.weight === 'next' || isNew(each.action),
    );
    return kept.length === 0 ? [] : [{ ...block, buttons: kept }];
  });
}
