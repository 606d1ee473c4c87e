import type { PlanPart } from '../../app/monitor/plan-part.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Instant } from '../../domain/ids.ts';
import type { DaysOff } from '../../domain/monitoring/cadence.ts';
import type { Owner, WatchPlan } from '../../domain/monitoring/watch-item.ts';
import { channel, moment, person, type Speech, said } from '../speech.ts';
import { inline } from '../typed.ts';
import { monitorFormWords } from '../words/monitor-forms.ts';
import { monitorWatchWords } from '../words/monitor-watch.ts';
import { occurrenceText, timetableText } from './cadence-text.ts';
import { amountText } from './reading-text.ts';

/** Who is reminded, as Discord draws it. */
export function ownerText({ kind, id }: Owner): string {
  return kind === 'member' ? person(id) : `<@&${id}>`;
}

/** One thing that a plan says. */
export interface PlanLine {
  /** The part on whose form it is set; `undefined` for what it belongs to, which is settled when it is added. */
  readonly part: PlanPart | undefined;
  readonly label: string;
  readonly text: string;
}

/** All that a plan says but its name, a line each. Where there are no `daysOff`, nothing is said of them. */
export function planLines(
  speech: Speech,
  plan: WatchPlan,
  linked: Assessment | undefined,
  daysOff?: DaysOff,
): readonly PlanLine[] {
  const words = monitorWatchWords[speech.locale];
  const indicator = speech.indicators.find(({ id }) => id === plan.indicator);
  const kind =
    indicator === undefined
      ? plan.indicator
      : words.kindMeans(said(speech, indicator.label), said(speech, indicator.counts ?? indicator.means));
  return [
    { part: 'what', label: words.kind, text: kind },
    { part: 'thresholds', label: words.limits, text: limitsText(speech, plan) },
    ...(plan.look === undefined
      ? []
      : [{ part: 'what' as const, label: words.look, text: inline(plan.look, 300) }]),
    { part: 'schedule', label: words.when, text: scheduleText(speech, plan, daysOff) },
    { part: 'who', label: words.reminded, text: remindedText(speech, plan, linked) },
    { part: 'who', label: words.escalation, text: escalationText(speech, plan) },
    ...(linked === undefined
      ? []
      : [{ part: undefined, label: words.belongsTo, text: inline(linked.technology, 100) }]),
  ];
}

export function lineText(
  { locale }: Pick<Speech, 'locale'>,
  { label, text }: Pick<PlanLine, 'label' | 'text'>,
): string {
  return monitorWatchWords[locale].line(label, text);
}

function limitsText(speech: Speech, plan: WatchPlan): string {
  const words = monitorWatchWords[speech.locale];
  const { worse } = plan;
  const { warning, critical } = plan.thresholds;
  const limits = [
    ...(warning === null ? [] : [words.warningAt(amountText(speech, plan, warning))]),
    ...(critical === null ? [] : [words.criticalAt(amountText(speech, plan, critical))]),
  ];
  const all = limits.join(speech.locale === 'zh-CN' ? '，' : ', ');
  return words.limitsAre(limits.length === 0 ? words.noThresholds : all, words.directions[worse]);
}

function scheduleText(speech: Speech, plan: WatchPlan, daysOff: DaysOff | undefined): string {
  const words = monitorWatchWords[speech.locale];
  if (daysOff?.weekends === false && daysOff.dates.length === 0) return timetableText(speech, plan);
  return words.scheduled(
    timetableText(speech, plan),
    plan.skipsDaysOff ? words.daysOffSkipped : words.daysOffCount,
  );
}

function remindedText(
  speech: Speech,
  { owner, channel: id }: WatchPlan,
  linked: Assessment | undefined,
): string {
  const words = monitorWatchWords[speech.locale];
  return linked?.private === true
    ? words.inThread(ownerText(owner), channel(linked.place.thread ?? id))
    : words.inChannel(ownerText(owner), channel(id));
}

function escalationText(speech: Speech, { escalation }: WatchPlan): string {
  const words = monitorWatchWords[speech.locale];
  if (escalation === null) return words.quiet;
  const { hours, to } = escalation;
  const { hours: after } = monitorFormWords[speech.locale];
  const steps = to.map((each, at) => words.escalatesTo(after(hours * (at + 1)), ownerText(each)));
  return steps.join(speech.locale === 'zh-CN' ? '，' : ', ');
}

/** An instant as the clocks of a zone show it, and how far off it is for whoever reads. */
export function dateInZone(speech: Speech, at: Instant, timezone: string): string {
  return `${occurrenceText(speech, at, timezone)} · ${moment(at, 'R')}`;
}

/** The next dates, by the clocks of the item's own zone. */
export function nextDateLines(
  speech: Speech,
  dates: readonly Instant[],
  timezone: string,
): readonly string[] {
  const { nextDates } = monitorWatchWords[speech.locale];
  return dates.length === 0
    ? []
    : [`**${nextDates}**`, ...dates.map((each) => `- ${dateInZone(speech, each, timezone)}`)];
}
