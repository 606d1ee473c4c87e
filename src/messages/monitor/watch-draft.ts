import type { Drafted } from '../../app/monitor/draft.ts';
import { PLAN_PARTS } from '../../app/monitor/plan-part.ts';
import type { ChannelId } from '../../domain/ids.ts';
import { nextOccurrences } from '../../domain/monitoring/occurrences.ts';
import { type Owner, timetableOf } from '../../domain/monitoring/watch-item.ts';
import { channel, type Speech, said } from '../speech.ts';
import { inline } from '../typed.ts';
import { button, buttons, divider, text, type View } from '../view.ts';
import { monitorDraftWords } from '../words/monitor-draft.ts';
import { monitorWatchWords } from '../words/monitor-watch.ts';
import { lineText, nextDateLines, ownerText, planLines } from './plan-lines.ts';
import { planProblemText } from './plan-problem.ts';

/** What may keep a reminder from being read, as Discord stands now. Nobody is kept from starting by it. */
export type WatchCaution =
  | { readonly what: 'role-not-pingable' | 'is-bot' | 'is-gone'; readonly owner: Owner }
  | { readonly what: 'cannot-see' | 'not-in-thread'; readonly owner: Owner; readonly channel: ChannelId }
  | { readonly what: 'bot-cannot-write'; readonly channel: ChannelId }
  | { readonly what: 'channel-left-out' | 'name-taken' };

/** A new item as it would start: all of it in words, when it would come, and what speaks against it. */
export function draftView(
  speech: Speech,
  { draft, linked, settings, problems }: Drafted,
  cautions: readonly WatchCaution[],
  changed = false,
): View {
  const words = monitorDraftWords[speech.locale];
  const { part } = monitorWatchWords[speech.locale];
  const { watch } = draft;
  const { plan, version } = draft.starts;
  const source = speech.indicators.find(({ id }) => id === plan.indicator)?.source;
  const wrong = new Set(problems.map((each) => each.part));
  const dates = wrong.has('schedule')
    ? []
    : nextOccurrences(timetableOf(plan, settings.daysOff), speech.now, 3);
  const lines = planLines(speech, plan, linked, settings.daysOff).map((each) =>
    lineText(speech, each.part && wrong.has(each.part) ? { ...each, text: `⚠️ ${words.unclear}` } : each),
  );
  const warnings = [
    ...(changed ? [words.changed] : []),
    ...problems.map((each) => planProblemText(speech, each.problem)),
    ...cautions.map((each) => cautionText(speech, each)),
  ];
  const form = (each: (typeof PLAN_PARTS)[number]) =>
    button(
      wrong.has(each) ? words.fix(part[each]) : part[each],
      { do: 'draft-part', watch, part: each },
      problems[0]?.part === each ? 'next' : 'other',
    );
  return {
    tone: warnings.length > 0 ? 'caution' : 'plain',
    blocks: [
      text(`## ${words.preview(inline(plan.name, 100))}`, ...warnings.map((each) => `⚠️ ${each}`)),
      text(...lines),
      text(...nextDateLines(speech, dates, plan.timezone)),
      divider,
      text(source !== undefined && `-# ${words.limitsFrom(said(speech, source))}`, `-# ${words.alone}`),
      buttons(
        problems.length === 0 && button(words.start, { do: 'draft-start', watch, version }, 'next'),
        ...PLAN_PARTS.map(form),
      ),
      buttons(button(words.cancel, { do: 'draft-drop', watch })),
    ],
  };
}

function cautionText(speech: Speech, caution: WatchCaution): string {
  const { caution: words } = monitorDraftWords[speech.locale];
  switch (caution.what) {
    case 'role-not-pingable':
      return words.roleNotPingable(ownerText(caution.owner));
    case 'is-bot':
      return words.isBot(ownerText(caution.owner));
    case 'is-gone':
      return words.isGone(ownerText(caution.owner));
    case 'cannot-see':
      return words.cannotSee(ownerText(caution.owner), channel(caution.channel));
    case 'not-in-thread':
      return words.notInThread(ownerText(caution.owner), channel(caution.channel));
    case 'bot-cannot-write':
      return words.botCannotWrite(channel(caution.channel));
    case 'channel-left-out':
      return words.channelLeftOut;
    case 'name-taken':
      return words.nameTaken;
  }
}

export function draftCancelled(speech: Speech, name: string): View {
  const words = monitorDraftWords[speech.locale];
  return { tone: 'plain', blocks: [text(words.cancelled(inline(name, 100)))] };
}
