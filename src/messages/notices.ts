import type { Answer } from '../domain/assessment/answer.ts';
import { type Assessment, slotAt } from '../domain/assessment/assessment.ts';
import type { AssessmentEffect } from '../domain/assessment/events.ts';
import { promptOf, stageOf } from '../domain/framework/framework.ts';
import type { Prompt } from '../domain/framework/prompt.ts';
import type { AssessmentId, ChannelId, MemberId, PromptId } from '../domain/ids.ts';
import type { WatchItem } from '../domain/monitoring/watch-item.ts';
import { closedNotice, reopenedNotice } from './closing.ts';
import { difference } from './diff.ts';
import { gapLines } from './gap-lines.ts';
import { entryNotice } from './lists/entry-notices.ts';
import { panelView } from './panel.ts';
import { ratingNotice } from './rating-notices.ts';
import { channel, listed, moment, person, type Speech, said, valueText } from './speech.ts';
import { inline, label, quotation } from './typed.ts';
import { button, buttons, divider, text, type View } from './view.ts';
import { assessWords } from './words/assess.ts';
import { historyWords } from './words/history.ts';
import { panelWords } from './words/panel.ts';

const LONGEST_DIFF = 1500;
/** Room for all answers that are set side by side, well inside what a message holds, in Chinese too. */
const ROOM_COMPARED = 2400;
/** Buttons stand five in a row. */
const ROW = 5;
const MOST_COMPARED = 10;

/** What the thread is told beside the panel, or `undefined` where the panel says it all. */
export function noticeOf(
  speech: Speech,
  assessment: Assessment,
  effect: AssessmentEffect,
  by: MemberId,
): View | undefined {
  const words = assessWords[speech.locale];
  switch (effect.kind) {
    case 'answered':
      return undefined;
    case 'changed':
      return changeNotice(speech, effect.prompt, effect.before, effect.after, by);
    case 'proposed':
      return comparison(speech, assessment, effect.prompt);
    case 'withdrawn': {
      const { withdrawn } = historyWords[speech.locale];
      return { tone: 'plain', blocks: [text(withdrawn(person(by), titleOf(speech, effect.prompt)))] };
    }
    case 'settled':
      return settledNotice(speech, effect, by);
    case 'moved-on': {
      if (effect.gaps.length === 0) return undefined;
      const stage = said(speech, stageOf(speech.framework, effect.from).title);
      return {
        tone: 'caution',
        blocks: [
          text(
            words.movedOnWithGaps(person(by), stage, effect.gaps.length),
            ...gapLines(speech, assessment, effect.gaps),
            effect.reason !== undefined && words.because(inline(effect.reason, 1000)),
          ),
        ],
      };
    }
    case 'reopened':
      return reopenedNotice(speech, effect, by);
    case 'closed':
      return closedNotice(speech, assessment, effect, by);
    case 'rated':
    case 'revealed':
    case 'agreed':
    case 'accorded':
      return ratingNotice(speech, assessment, effect, by);
    case 'entry-added':
    case 'entry-changed':
    case 'entry-removed':
    case 'pursued':
      return entryNotice(speech, effect, by);
  }
}

/** Whose answer counts from now on. */
export function settledNotice(
  speech: Speech,
  effect: Extract<AssessmentEffect, { kind: 'settled' }>,
  by: MemberId,
): View {
  const words = assessWords[speech.locale];
  const prompt = promptOf(speech.framework, effect.prompt)?.prompt;
  const line = words.settled(person(by), titleOf(speech, effect.prompt), person(effect.kept.by));
  const room = Math.floor(ROOM_COMPARED / Math.max(1, effect.dropped.length));
  const dropped = effect.dropped.flatMap((each) => [
    `-# ${words.notChosen(person(each.by), evidenceText(speech, each))}`,
    prompt === undefined ? '' : quotation(valueText(speech, prompt, each.value), room),
  ]);
  return { tone: 'good', blocks: [text(line), ...(dropped.length === 0 ? [] : [divider, text(...dropped)])] };
}

/** For whoever sent a form from somewhere else than a panel. */
export function savedNotice(speech: Speech, assessment: AssessmentId): View {
  const { saved, showFresh } = assessWords[speech.locale];
  return {
    tone: 'good',
    blocks: [text(saved), buttons(button(showFresh, { do: 'fresh-panel', assessment }, 'next'))],
  };
}

function changeNotice(
  speech: Speech,
  id: PromptId,
  before: Answer,
  after: Answer,
  by: MemberId,
): View | undefined {
  const prompt = promptOf(speech.framework, id)?.prompt;
  if (prompt === undefined) return undefined;
  const heading = assessWords[speech.locale].changed(person(by), said(speech, prompt.title));
  const diff = difference(
    whole(speech, prompt, before),
    whole(speech, prompt, after),
    speech.locale,
    LONGEST_DIFF,
  );
  return { tone: 'plain', blocks: [text(heading, diff)] };
}

/** An answer with what belongs to it, so that a change of evidence or source shows as well. */
function whole(speech: Speech, prompt: Prompt, answer: Answer): string {
  const parts = [valueText(speech, prompt, answer.value), evidenceText(speech, answer), answer.source];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function evidenceText(speech: Speech, answer: Answer): string {
  return panelWords[speech.locale].evidence[answer.evidence];
}

function titleOf(speech: Speech, id: PromptId): string {
  const prompt = promptOf(speech.framework, id)?.prompt;
  return prompt === undefined ? id : said(speech, prompt.title);
}

/** Two or more answers to one prompt, ten a page, each with the button that lets it count. */
export function comparison(
  speech: Speech,
  assessment: Assessment,
  id: PromptId,
  wanted = 0,
): View | undefined {
  const words = assessWords[speech.locale];
  const slot = slotAt(assessment, id);
  const prompt = promptOf(speech.framework, id)?.prompt;
  if (slot === undefined || prompt === undefined || slot.proposals.length === 0) return undefined;
  const others = slot.proposals.map((each) => person(each.by));
  const all = [slot.current, ...slot.proposals];
  const pages = Math.ceil(all.length / MOST_COMPARED);
  const page = Math.min(wanted, pages - 1);
  const first = page * MOST_COMPARED;
  const candidates = all.slice(first, first + MOST_COMPARED);
  const keepers = candidates.map((each, index) =>
    button(
      words.keep(`${first + index + 1} · ${label(valueText(speech, prompt, each.value), 40)}`),
      { do: 'keep', assessment: assessment.id, prompt: id, answer: each.version },
      each === slot.current ? 'next' : 'other',
    ),
  );
  const turn = (to: number) =>
    ({ do: 'compare-page', assessment: assessment.id, prompt: id, page: to }) as const;
  const turns = [
    page > 0 && button(panelWords[speech.locale].previous, turn(page - 1)),
    page < pages - 1 && button(panelWords[speech.locale].following, turn(page + 1)),
  ];
  return {
    tone: 'caution',
    blocks: [
      text(words.severalKept(titleOf(speech, id), person(slot.current.by), listed(speech, others))),
      ...candidates.flatMap((each, index) => [
        divider,
        text(
          `**${first + index + 1}** · ${words.by(person(each.by), moment(each.at, 'R'))} · ${evidenceText(speech, each)}`,
          quotation(valueText(speech, prompt, each.value), Math.floor(ROOM_COMPARED / candidates.length)),
        ),
      ]),
      ...[0, ROW].flatMap((from) => {
        const row = keepers.slice(from, from + ROW);
        return row.length === 0 ? [] : [buttons(...row)];
      }),
      ...(pages > 1 ? [buttons(...turns)] : []),
    ],
  };
}

/** The answer to `/assess start`, where the team can find the thread. */
export function startedNotice(speech: Speech, assessment: Assessment): View {
  const words = assessWords[speech.locale];
  const technology = inline(assessment.technology, 100);
  const { thread } = assessment.place;
  if (thread === null) return { tone: 'caution', blocks: [text(words.startedWithoutThread(technology))] };
  const said = assessment.private
    ? words.startedPrivately(technology, channel(thread))
    : words.started(person(assessment.startedBy), technology, channel(thread));
  return { tone: 'good', blocks: [text(said)] };
}

/** What stands in place of a panel that was replaced by a newer one. */
export function movedNotice(speech: Speech, link: string): View {
  return { tone: 'plain', blocks: [text(`-# ${assessWords[speech.locale].panelMoved(link)}`)] };
}

/** What became of the thread when an assessment was resumed. */
export type ThreadState =
  | { readonly kind: 'here' | 'alive' | 'replaced' | 'locked'; readonly thread: ChannelId }
  | { readonly kind: 'unreachable' };

function threadLine(speech: Speech, state: ThreadState, isPrivate: boolean): string {
  const words = assessWords[speech.locale];
  switch (state.kind) {
    case 'here':
    case 'alive':
      return words.threadIs(channel(state.thread));
    case 'replaced':
      return [words.threadReplaced(channel(state.thread)), ...(isPrivate ? [words.letInAgain] : [])].join(
        speech.locale === 'zh-CN' ? '' : ' ',
      );
    case 'locked':
      return words.threadLocked(channel(state.thread));
    case 'unreachable':
      return words.threadUnreachable;
  }
}

/** The answer to whoever resumes: where the team works, and a panel of their own unless the thread is right here. */
export function resumedNotice(
  speech: Speech,
  assessment: Assessment,
  state: ThreadState,
  items: readonly WatchItem[] = [],
): View {
  const words = assessWords[speech.locale];
  const line = text(
    words.resumedHere(inline(assessment.technology, 100)),
    threadLine(speech, state, assessment.private),
  );
  if (state.kind === 'here') return { tone: 'good', blocks: [line] };
  const panel = panelView(speech, assessment, assessment.stage, items);
  return { tone: panel.tone, blocks: [line, divider, ...panel.blocks] };
}
