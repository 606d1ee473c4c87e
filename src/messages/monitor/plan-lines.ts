import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Cadence } from '../../domain/monitoring/cadence.ts';
import type { Owner, WatchPlan } from '../../domain/monitoring/watch-item.ts';
import { channel, listed, moment, person, type Speech, said } from '../speech.ts';
import { inline } from '../typed.ts';
import { monitorWatchWords } from '../words/monitor-watch.ts';
import { amountText } from './number-text.ts';

/** Who is reminded, as Discord draws it. */
export function ownerText({ kind, id }: Owner): string {
  return kind === 'member' ? person(id) : `<@&${id}>`;
}

/** One thing that a plan says. */
export interface PlanLine {
  readonly label: string;
  readonly text: string;
}

/** All that a plan says but its name, a line each. */
export function planLines(
  speech: Speech,
  plan: WatchPlan,
  linked: Assessment | undefined,
): readonly PlanLine[] {
  const words = monitorWatchWords[speech.locale];
  const indicator = speech.indicators.find(({ id }) => id === plan.indicator);
  const kind =
    indicator === undefined
      ? plan.indicator
      : words.kindMeans(said(speech, indicator.label), said(speech, indicator.counts ?? indicator.means));
  return [
    { label: words.kind, text: kind },
    { label: words.limits, text: limitsText(speech, plan) },
    ...(plan.look === undefined ? [] : [{ label: words.look, text: inline(plan.look, 300) }]),
    { label: words.when, text: scheduleText(speech, plan) },
    { label: words.reminded, text: remindedText(speech, plan, linked) },
    { label: words.escalation, text: escalationText(speech, plan) },
    ...(linked === undefined ? [] : [{ label: words.belongsTo, text: inline(linked.technology, 100) }]),
  ];
}

export function lineText({ locale }: Speech, { label, text }: PlanLine): string {
  return monitorWatchWords[locale].line(label, text);
}

export function limitsText(speech: Speech, { thresholds, unit, worse }: WatchPlan): string {
  const words = monitorWatchWords[speech.locale];
  const { warning, critical } = thresholds;
  const limits = [
    ...(warning === null ? [] : [words.warningAt(amountText(speech, warning, unit))]),
    ...(critical === null ? [] : [words.criticalAt(amountText(speech, critical, unit))]),
  ];
  const all = limits.join(speech.locale === 'zh-CN' ? '，' : ', ');
  return words.limitsAre(limits.length === 0 ? words.noThresholds : all, words.directions[worse]);
}

function scheduleText(speech: Speech, { cadence, timezone, skipsDaysOff }: WatchPlan): string {
  const words = monitorWatchWords[speech.locale];
  const zone = timezone.replaceAll('_', '\\_');
  const daysOff = skipsDaysOff ? words.daysOffSkipped : words.daysOffCount;
  const when =
    cadence.every === 'expression'
      ? words.byExpression(cadence.cron, zone)
      : words.at(rhythmText(speech, cadence), cadence.at, zone);
  return [when, daysOff].join(speech.locale === 'zh-CN' ? '，' : '; ');
}

function rhythmText(speech: Speech, cadence: Exclude<Cadence, { every: 'expression' }>): string {
  const words = monitorWatchWords[speech.locale];
  const rhythm = words.rhythms[cadence.every];
  const day = new Date(`${cadence.from}T00:00:00Z`);
  switch (cadence.every) {
    case 'daily':
      return rhythm;
    case 'weekly':
    case 'fortnightly': {
      const weekday = new Intl.DateTimeFormat(speech.locale, { weekday: 'long', timeZone: 'UTC' }).format(
        day,
      );
      return words.onWeekday(rhythm, weekday);
    }
    case 'monthly':
    case 'quarterly':
      return words.onDay(rhythm, String(day.getUTCDate()));
  }
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
  return words.escalatesTo(words.hours(escalation.hours), listed(speech, escalation.to.map(ownerText)));
}

/** An instant as the clocks of a zone show it, and how far off it is for whoever reads. */
export function dateInZone(speech: Speech, at: Instant, timezone: string): string {
  const shown = new Intl.DateTimeFormat(speech.locale, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: timezone },
  }).format(new Date(at));
  return `${shown} · ${moment(at, 'R')}`;
}

/** The next dates, by the clocks of the item's own zone. */
export function nextDateLines(
  speech: Speech,
  dates: readonly Instant[],
  timezone: string,
): readonly string[] {
  const words = monitorWatchWords[speech.locale];
  if (dates.length === 0) return [];
  return [
    `**${words.nextDates}** (${words.inZone(timezone.replaceAll('_', '\\_'))})`,
    ...dates.map((each) => `- ${dateInZone(speech, each, timezone)}`),
  ];
}
