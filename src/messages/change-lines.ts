import { z } from 'zod';
import type { AuditEntry } from '../app/audit.ts';
import { Answer } from '../domain/assessment/answer.ts';
import { Closure } from '../domain/assessment/assessment.ts';
import { Agreement, Vote, Voted } from '../domain/assessment/ballot.ts';
import { Entry } from '../domain/assessment/entry.ts';
import { listOf, promptOf, stageOf } from '../domain/framework/framework.ts';
import { ListId, StageId } from '../domain/framework/names.ts';
import type { Prompt } from '../domain/framework/prompt.ts';
import { PromptId } from '../domain/ids.ts';
import type { Consequence, Likelihood } from '../domain/risk-matrix.ts';
import { closingName } from './closing.ts';
import { difference } from './diff.ts';
import { entryText } from './lists/entry-text.ts';
import { listed, person, type Speech, said, valueText } from './speech.ts';
import { inline } from './typed.ts';
import { closingWords } from './words/closing.ts';
import { historyWords } from './words/history.ts';
import { panelWords } from './words/panel.ts';

/** Characters of one change; six of them fit a message, in Chinese too. */
const SHOWN = 330;

/** What was changed, from what to what, in a few lines. What this version cannot read is named, never left out. */
export function changeLines(speech: Speech, entry: AuditEntry): readonly string[] {
  const words = historyWords[speech.locale];
  const who = person(entry.by);
  const reader = readers[entry.action];
  return reader?.(speech, entry, who) ?? [words.other(who, inline(entry.action, 64))];
}

type Reader = (speech: Speech, entry: AuditEntry, who: string) => readonly string[] | undefined;

const readers: Readonly<Record<string, Reader>> = {
  started: (speech, _entry, who) => [historyWords[speech.locale].started(who)],
  answered(speech, { part, after }, who) {
    const about = asked(speech, part);
    const given = Answer.safeParse(after).data;
    if (about === undefined || given === undefined) return undefined;
    const { title, prompt } = about;
    return [historyWords[speech.locale].answered(who, title), inline(whole(speech, prompt, given), SHOWN)];
  },
  changed(speech, { part, before, after }, who) {
    const about = asked(speech, part);
    const [was, is] = [Answer.safeParse(before).data, Answer.safeParse(after).data];
    if (about === undefined || was === undefined || is === undefined) return undefined;
    const { title, prompt } = about;
    const texts = [whole(speech, prompt, was), whole(speech, prompt, is)] as const;
    return [historyWords[speech.locale].changed(who, title), difference(...texts, speech.locale, SHOWN)];
  },
  proposed(speech, { part, after }, who) {
    const about = asked(speech, part);
    const given = Answer.safeParse(after).data;
    if (about === undefined || given === undefined) return undefined;
    const { title, prompt } = about;
    return [historyWords[speech.locale].proposed(who, title), inline(whole(speech, prompt, given), SHOWN)];
  },
  settled(speech, { part, after }, who) {
    const about = asked(speech, part);
    const kept = Answer.safeParse(after).data;
    if (about === undefined || kept === undefined) return undefined;
    const { title, prompt } = about;
    const line = historyWords[speech.locale].settled(who, title, person(kept.by));
    return [line, inline(whole(speech, prompt, kept), SHOWN)];
  },
  rated(speech, { part, after }, who) {
    const of = ratingName(speech, part);
    const vote = Vote.safeParse(after).data;
    if (of === undefined) return undefined;
    const line = historyWords[speech.locale].rated(who, of);
    return vote === undefined ? [line] : [line, voteLine(speech, vote)];
  },
  revealed(speech, { part, after }, who) {
    const of = ratingName(speech, part);
    const votes = z.array(Vote).safeParse(after).data;
    if (of === undefined || votes === undefined) return undefined;
    return [
      historyWords[speech.locale].revealed(who, of, votes.length),
      ...votes.slice(0, 10).map((vote) => voteLine(speech, vote)),
    ];
  },
  agreed(speech, { part, after }, who) {
    const words = historyWords[speech.locale];
    const of = ratingName(speech, part);
    const agreed = Agreement.extend({ dissent: z.array(Vote) }).safeParse(after).data;
    if (of === undefined || agreed === undefined) return undefined;
    const others = agreed.dissent.map((vote) => person(vote.by));
    return [
      words.agreed(who, of),
      ratingText(speech, agreed),
      ...(others.length === 0 ? [] : [words.dissent(listed(speech, others))]),
    ];
  },
  accorded(speech, { part }, who) {
    const of = ratingName(speech, part);
    return of === undefined ? undefined : [historyWords[speech.locale].accorded(who, of)];
  },
  'entry-added': (speech, entry, who) =>
    entryLines(speech, entry, entry.after, historyWords[speech.locale].added, who),
  'entry-removed': (speech, entry, who) =>
    entryLines(speech, entry, entry.before, historyWords[speech.locale].removed, who),
  'entry-changed'(speech, { part, before, after }, who) {
    const list = ListId.safeParse(part).data;
    const [was, is] = [Entry.safeParse(before).data, Entry.safeParse(after).data];
    if (list === undefined || was === undefined || is === undefined) return undefined;
    const line = historyWords[speech.locale].edited(
      who,
      said(speech, listOf(speech.framework, list).list.title),
    );
    return [line, difference(entryText(speech, was), entryText(speech, is), speech.locale, SHOWN)];
  },
  pursued: (speech, entry, who) =>
    entryLines(speech, entry, entry.after, () => historyWords[speech.locale].pursued(who), who),
  'moved-on'(speech, { before, after }, who) {
    const words = historyWords[speech.locale];
    const from = StageId.safeParse(before).data;
    const to = z.object({ to: StageId, gaps: z.array(z.unknown()) }).safeParse(after).data;
    if (from === undefined || to === undefined) return undefined;
    const line = words.movedOn(who, stageTitle(speech, from), stageTitle(speech, to.to));
    return to.gaps.length === 0 ? [line] : [line, words.withGaps(to.gaps.length)];
  },
  reopened(speech, { after }, who) {
    const to = StageId.safeParse(after).data;
    return to && [historyWords[speech.locale].reopened(who, stageTitle(speech, to))];
  },
  closed(speech, { after }, who) {
    const closure = Closure.safeParse(after).data;
    return closure && [historyWords[speech.locale].closed(who, closingName(speech, closure.decision))];
  },
};

function asked(speech: Speech, part: string | undefined): { title: string; prompt: Prompt } | undefined {
  const id = PromptId.safeParse(part).data;
  const prompt = id && promptOf(speech.framework, id)?.prompt;
  return prompt && { title: said(speech, prompt.title), prompt };
}

function whole(speech: Speech, prompt: Prompt, answer: Answer): string {
  const evidence = panelWords[speech.locale].evidence[answer.evidence];
  return [
    valueText(speech, prompt, answer.value),
    evidence,
    ...(answer.source === undefined ? [] : [answer.source]),
  ].join(' · ');
}

function ratingName(speech: Speech, part: string | undefined): string | undefined {
  const of = Voted.safeParse(part).data;
  return of && closingWords[speech.locale].rating[of];
}

function voteLine(speech: Speech, vote: Vote): string {
  return `- ${person(vote.by)}: ${ratingText(speech, vote)}`;
}

function ratingText(speech: Speech, rated: { likelihood: Likelihood; consequence: Consequence }): string {
  const { likelihood, consequence } = speech.framework;
  const first = likelihood.find((each) => each.id === rated.likelihood);
  const second = consequence.find((each) => each.id === rated.consequence);
  return [first, second].map((each) => (each === undefined ? '' : said(speech, each.label))).join(' × ');
}

function entryLines(
  speech: Speech,
  { part }: AuditEntry,
  stored: unknown,
  line: (who: string, list: string) => string,
  who: string,
): readonly string[] | undefined {
  const list = ListId.safeParse(part).data;
  const entry = Entry.safeParse(stored).data;
  if (list === undefined || entry === undefined) return undefined;
  const title = said(speech, listOf(speech.framework, list).list.title);
  return [line(who, title), inline(entryText(speech, entry), SHOWN)];
}

function stageTitle(speech: Speech, id: StageId): string {
  return said(speech, stageOf(speech.framework, id).title);
}
