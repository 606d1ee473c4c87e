import { type RecordedChange, readChange } from '../app/assess/recorded-change.ts';
import type { AuditEntry } from '../app/audit.ts';
import type { Answer } from '../domain/assessment/answer.ts';
import type { Entry } from '../domain/assessment/entry.ts';
import { listOf, promptOf, stageOf } from '../domain/framework/framework.ts';
import type { ListId, StageId } from '../domain/framework/names.ts';
import type { PromptId } from '../domain/ids.ts';
import { closingName } from './closing.ts';
import { difference } from './diff.ts';
import { promptTitle } from './gap-lines.ts';
import { changeTexts, contentTexts } from './lists/entry-contents.ts';
import { pairText, voteText } from './rating-text.ts';
import { listed, person, type Speech, said, valueText } from './speech.ts';
import { inline } from './typed.ts';
import { closingWords } from './words/closing.ts';
import { historyWords } from './words/history.ts';
import { panelWords } from './words/panel.ts';

/** Characters of one change; six of them fit a message, in Chinese too. */
const SHOWN = 330;
const MOST_VOTES = 8;

/** What was changed, from what to what, in a few lines. What this version cannot read is named, never left out. */
export function changeLines(speech: Speech, entry: AuditEntry): readonly string[] {
  const change = readChange(entry);
  const who = person(entry.by);
  return change === undefined
    ? [historyWords[speech.locale].other(who, inline(entry.action, 64))]
    : linesOf(speech, change, who);
}

function linesOf(speech: Speech, change: RecordedChange, who: string): readonly string[] {
  const words = historyWords[speech.locale];
  const { rating } = closingWords[speech.locale];
  switch (change.action) {
    case 'started':
      return [words.started(who)];
    case 'answered':
    case 'proposed': {
      const line = words[change.action](who, promptTitle(speech, change.part));
      return [line, inline(answerText(speech, change.part, change.after), SHOWN)];
    }
    case 'changed': {
      const [was, is] = [change.before, change.after].map((each) => answerText(speech, change.part, each));
      const line = words.changed(who, promptTitle(speech, change.part));
      return [line, difference(was ?? '', is ?? '', speech.locale, SHOWN)];
    }
    case 'withdrawn': {
      const line = words.withdrawn(who, promptTitle(speech, change.part));
      return [line, inline(answerText(speech, change.part, change.before), SHOWN)];
    }
    case 'settled': {
      const line = words.settled(who, promptTitle(speech, change.part), person(change.after.by));
      return [line, inline(answerText(speech, change.part, change.after), SHOWN)];
    }
    case 'rated': {
      const line = words.rated(who, rating[change.part]);
      return change.after === undefined ? [line] : [line, voteText(speech, change.after, SHOWN)];
    }
    case 'revealed':
      return [
        words.revealed(who, rating[change.part], change.after.length),
        ...change.after
          .slice(0, MOST_VOTES)
          .map((vote) => words.vote(person(vote.by), voteText(speech, vote, 60))),
      ];
    case 'agreed': {
      const others = change.after.dissent.map((vote) => person(vote.by));
      return [
        words.agreed(who, rating[change.part]),
        pairText(speech, change.after),
        ...(others.length === 0 ? [] : [words.dissent(listed(speech, others))]),
      ];
    }
    case 'accorded':
      return [words.accorded(who, rating[change.part])];
    case 'entry-added':
      return [words.added(who, listTitle(speech, change.part)), ...texts(speech, change.after)];
    case 'entry-removed':
      return [words.removed(who, listTitle(speech, change.part)), ...texts(speech, change.before)];
    case 'pursued':
      return [words.pursued(who), ...texts(speech, change.after)];
    case 'entry-changed':
      return [
        words.edited(who, listTitle(speech, change.part)),
        ...changeTexts(speech, change.before, change.after, SHOWN),
      ];
    case 'moved-on': {
      const { to, gaps } = change.after;
      const line = words.movedOn(who, stageTitle(speech, change.before), stageTitle(speech, to));
      return gaps.length === 0 ? [line] : [line, words.withGaps(gaps.length)];
    }
    case 'reopened':
      return [words.reopened(who, stageTitle(speech, change.after))];
    case 'closed':
      return [words.closed(who, closingName(speech, change.after.decision))];
  }
}

/** An answer with what belongs to it. */
function answerText(speech: Speech, id: PromptId, answer: Answer): string {
  const prompt = promptOf(speech.framework, id)?.prompt;
  if (prompt === undefined) return '';
  const evidence = panelWords[speech.locale].evidence[answer.evidence];
  const source = answer.source === undefined ? [] : [answer.source];
  return [valueText(speech, prompt, answer.value), evidence, ...source].join(' · ');
}

function texts(speech: Speech, entry: Entry): readonly string[] {
  return contentTexts(speech, entry, SHOWN);
}

function listTitle(speech: Speech, id: ListId): string {
  return said(speech, listOf(speech.framework, id).list.title);
}

function stageTitle(speech: Speech, id: StageId): string {
  return said(speech, stageOf(speech.framework, id).title);
}
