import { type RecordedChange, readChange } from '../app/assess/recorded-change.ts';
import type { AuditEntry } from '../app/audit.ts';
import type { Answer } from '../domain/assessment/answer.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import type { Entry } from '../domain/assessment/entry.ts';
import { Gap } from '../domain/assessment/gap.ts';
import { listOf, promptOf, stageOf } from '../domain/framework/framework.ts';
import type { ListId, StageId } from '../domain/framework/names.ts';
import type { PromptId } from '../domain/ids.ts';
import { closingName, concernTexts } from './closing.ts';
import { difference } from './diff.ts';
import { gapLines, promptTitle } from './gap-lines.ts';
import { changeTexts, contentTexts } from './lists/entry-contents.ts';
import { shortName } from './lists/field-text.ts';
import { stepIn } from './rating-notices.ts';
import { pairText, voteText } from './rating-text.ts';
import { listed, moment, person, type Speech, said, valueText } from './speech.ts';
import { inline } from './typed.ts';
import { closingWords } from './words/closing.ts';
import { historyWords } from './words/history.ts';
import { panelWords } from './words/panel.ts';

/**
 * What was changed, from what to what, in a few lines: about `room` characters of what people typed, before it is
 * escaped, and no more of each list than `most`. What this version cannot read is named, never left out.
 */
export function changeLines(
  speech: Speech,
  assessment: Assessment,
  entry: AuditEntry,
  room: number,
  most: number,
): readonly string[] {
  const change = readChange(entry);
  const who = person(entry.by);
  if (change === undefined) return [historyWords[speech.locale].other(who, inline(entry.action, 64))];
  const [first = '', ...more] = linesOf(speech, assessment, change, who, room);
  return [first, ...few(more, most)];
}

function few(lines: readonly string[], most: number): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), `-# +${lines.length - most}`];
}

function linesOf(
  speech: Speech,
  assessment: Assessment,
  change: RecordedChange,
  who: string,
  room: number,
): readonly string[] {
  const words = historyWords[speech.locale];
  const { rating } = closingWords[speech.locale];
  switch (change.action) {
    case 'started':
      return [
        words.started(who),
        ...(change.after?.fromTechnology === undefined
          ? []
          : [words.startedFrom(inline(change.after.fromTechnology, 100))]),
      ];
    case 'answered':
    case 'proposed': {
      const line = words[change.action](who, promptTitle(speech, change.part));
      return [line, inline(answerText(speech, change.part, change.after), room)];
    }
    case 'changed': {
      const [was, is] = [change.before, change.after].map((each) => answerText(speech, change.part, each));
      const line = words.changed(who, promptTitle(speech, change.part));
      return [line, difference(was ?? '', is ?? '', speech.locale, room)];
    }
    case 'withdrawn': {
      const line = words.withdrawn(who, promptTitle(speech, change.part));
      return [line, inline(answerText(speech, change.part, change.before), room)];
    }
    case 'settled': {
      const line = words.settled(who, promptTitle(speech, change.part), person(change.after.by));
      const share = Math.floor(room / (change.before.length + 1));
      return [
        line,
        inline(answerText(speech, change.part, change.after), share),
        ...change.before.map((each) =>
          words.dropped(person(each.by), inline(answerText(speech, change.part, each), share)),
        ),
      ];
    }
    case 'rated': {
      const line = words.rated(who, rating[change.part]);
      return change.after === undefined ? [line] : [line, voteText(speech, change.after, room)];
    }
    case 'revealed':
      return [
        words.revealed(who, rating[change.part], change.after.length),
        ...change.after.map((vote) =>
          words.vote(
            person(vote.by),
            voteText(speech, vote, Math.floor(room / Math.max(1, change.after.length))),
          ),
        ),
      ];
    case 'agreed': {
      const was = [...new Set(change.before.flatMap((each) => stepIn(speech, each) ?? []))];
      const others = change.after.dissent.map((vote) => words.vote(person(vote.by), pairText(speech, vote)));
      const is = pairText(speech, change.after);
      return [
        words.agreed(who, rating[change.part]),
        was.length === 0 ? `**${is}**` : `~~${listed(speech, was)}~~ → **${is}**`,
        ...(others.length === 0 ? [] : [words.dissent, ...others]),
      ];
    }
    case 'accorded':
      return [words.accorded(who, rating[change.part])];
    case 'entry-added':
      return entryLines(speech, words.added, change, change.after, who, room);
    case 'entry-removed':
      return entryLines(speech, words.removed, change, change.before, who, room);
    case 'pursued':
      return [
        words.pursued(who, shortName(speech, change.after)),
        ...contentTexts(speech, change.after, room),
      ];
    case 'entry-changed':
      return [
        words.edited(who, listTitle(speech, change.part), shortName(speech, change.before)),
        ...changeTexts(speech, change.before, change.after, room),
      ];
    case 'moved-on': {
      const { to, gaps } = change.after;
      const line = words.movedOn(who, stageTitle(speech, change.before), stageTitle(speech, to));
      const known = gaps.flatMap((each) => Gap.safeParse(each).data ?? []);
      return gaps.length === 0
        ? [line]
        : [line, words.withGaps(gaps.length), ...gapLines(speech, assessment, known)];
    }
    case 'reopened': {
      const from = change.before?.from;
      const to = stageTitle(speech, change.after);
      if (from === undefined) return [words.reopened(who, to)];
      return [
        from === 'closed' ? words.reviewed(who, to) : words.reopenedFrom(who, stageTitle(speech, from), to),
      ];
    }
    case 'imported': {
      const { at, replaced } = change.after;
      return [words.imported(who, moment(at)), ...(replaced ? [words.importedOver] : [])];
    }
    case 'closed':
      return [
        words.closed(who, closingName(speech, change.after.decision)),
        ...concernTexts(speech, assessment, change.after.concerns),
      ];
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

function entryLines(
  speech: Speech,
  say: (who: string, list: string, name: string) => string,
  { part }: { readonly part: ListId },
  entry: Entry,
  who: string,
  room: number,
): readonly string[] {
  const line = say(who, listTitle(speech, part), shortName(speech, entry));
  return [line, ...contentTexts(speech, entry, room)];
}

function listTitle(speech: Speech, id: ListId): string {
  return said(speech, listOf(speech.framework, id).list.title);
}

function stageTitle(speech: Speech, id: StageId): string {
  return said(speech, stageOf(speech.framework, id).title);
}
