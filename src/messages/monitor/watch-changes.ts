import { PLAN_PARTS } from '../../app/monitor/plan-part.ts';
import type { WatchCard } from '../../app/monitor/watch-card.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { WatchItem, WatchPlan } from '../../domain/monitoring/watch-item.ts';
import { channel, person, type Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { button, buttons, divider, text, type View } from '../view.ts';
import { monitorCardWords } from '../words/monitor-card.ts';
import { monitorWatchWords } from '../words/monitor-watch.ts';
import { lineText, ownerText, type PlanLine, planLines } from './plan-lines.ts';

/** What can be edited of an item, a button for each part. */
export function watchEditView(speech: Speech, { item, linked, settings }: WatchCard): View {
  const words = monitorCardWords[speech.locale];
  const { part } = monitorWatchWords[speech.locale];
  const { id, plan, version } = item;
  return {
    tone: 'plain',
    blocks: [
      text(`## ${words.editTitle(inline(plan.name, 100))}`, words.editHow),
      text(...planLines(speech, plan, linked, settings.daysOff).map((each) => lineText(speech, each))),
      divider,
      buttons(
        ...PLAN_PARTS.map((each) => button(part[each], { do: 'watch-part', watch: id, part: each, version })),
        button(words.back, { do: 'watch-again', watch: id }),
      ),
    ],
  };
}

/** What an edit changed, a line each: what went is struck out, what came is bold. */
export function planDifference(
  speech: Speech,
  before: WatchPlan,
  after: WatchPlan,
  linked: Assessment | undefined,
): readonly Pick<PlanLine, 'label' | 'text'>[] {
  const { name } = monitorWatchWords[speech.locale];
  const linesOf = (plan: WatchPlan): readonly PlanLine[] => [
    { part: 'what', label: name, text: inline(plan.name, 100) },
    ...planLines(speech, plan, linked),
  ];
  const [was, is] = [linesOf(before), linesOf(after)];
  const labels = [...new Set([...was, ...is].map((each) => each.label))];
  return labels.flatMap((label) => {
    const old = was.find((each) => each.label === label)?.text;
    const now = is.find((each) => each.label === label)?.text;
    if (old === now) return [];
    const parts = [
      ...(old === undefined ? [] : [`~~${old}~~`]),
      ...(now === undefined ? [] : [`**${now}**`]),
    ];
    return [{ label, text: parts.join(' → ') }];
  });
}

/** The same above the card of the item. */
export function editedNote(
  speech: Speech,
  { before, after }: { readonly before: WatchPlan; readonly after: WatchPlan },
  linked: Assessment | undefined,
): string {
  const lines = planDifference(speech, before, after, linked);
  return [monitorCardWords[speech.locale].edited, ...lines.map((each) => `- ${lineText(speech, each)}`)].join(
    '\n',
  );
}

/** Asks before an item goes, and says what goes with it and what stays. */
export function watchRemovalView(speech: Speech, { item, linked }: WatchCard, tells: boolean): View {
  const words = monitorCardWords[speech.locale];
  const { id, plan, version } = item;
  const listed = linked !== undefined && plan.link?.entry != null;
  const place = linked?.private === true ? (linked.place.thread ?? plan.channel) : plan.channel;
  return {
    tone: 'caution',
    blocks: [
      text(
        `## ${words.removeTitle(inline(plan.name, 100))}`,
        words.removeReadings,
        listed && words.removeEntry(inline(linked.technology, 100)),
        tells && words.removeTells(ownerText(plan.owner), channel(place)),
        words.removeKept,
      ),
      buttons(
        button(words.keep, { do: 'watch-again', watch: id }, 'next'),
        button(words.removeYes, { do: 'watch-removed', watch: id, basedOn: version }, 'grave'),
      ),
    ],
  };
}

/** For whoever removed it; `told` is false where its owner should have heard of it and could not be reached. */
export function removedView(speech: Speech, { plan }: WatchItem, told: boolean): View {
  const words = monitorCardWords[speech.locale];
  return {
    tone: told ? 'good' : 'caution',
    blocks: [
      text(words.removed(inline(plan.name, 100)), !told && `⚠️ ${words.notTold(ownerText(plan.owner))}`),
      buttons(
        button(words.all, { do: 'watch-list', page: 0, standing: 'any', reminded: 'any', assessment: 'any' }),
      ),
    ],
  };
}

/** For its owner, in the channel in which it reminded. */
export function removedNotice(speech: Speech, { plan }: WatchItem, by: WatchItem['createdBy']): View {
  const words = monitorCardWords[speech.locale];
  const said = words.removedNotice(ownerText(plan.owner), inline(plan.name, 100), person(by));
  return { tone: 'plain', blocks: [text(said)] };
}
