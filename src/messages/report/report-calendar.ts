import type { Calendar, CalendarEntry } from '../../app/calendars.ts';
import type { Watched } from '../../app/monitor/find-watch.ts';
import { askedFor } from '../../app/register/appointments-due.ts';
import type { ReportFacts } from '../../app/report/facts.ts';
import { nameOfEntry } from '../../domain/assessment/entry.ts';
import type { ServerId } from '../../domain/ids.ts';
import { type Appointment, appointmentsOf } from '../../domain/register/appointments.ts';
import type { Risk } from '../../domain/register/risk.ts';
import { stepName } from '../rating-text.ts';
import { listed } from '../speech.ts';
import { calendarWords } from '../words/calendar.ts';
import { ownerName, type ReportSpeech } from './report-speech.ts';

/** A reading takes a look and a form. */
const READING_MINUTES = 15;

/**
 * The days to come of what a report is of: reviews, actions that are not done, ends of acceptances and of what binds other
 * sources, and the next reading of what is watched. Of an assessment that is closed, only what goes on after that.
 */
export function reportCalendar(speech: ReportSpeech, facts: ReportFacts, server: ServerId): Calendar {
  const words = calendarWords[speech.locale];
  const risks = facts.of === 'register' ? facts.risks : [facts.risk];
  const name = facts.of === 'register' ? words.name : words.nameOf(facts.risk.assessment.technology);
  return {
    ...{ name, locale: speech.locale, timezone: facts.timezone, made: facts.at },
    entries: [
      ...risks.flatMap((risk) => daysOf(speech, risk, server)),
      ...facts.watched.flatMap((each) => readingOf(speech, each, server) ?? []),
    ],
  };
}

function daysOf(speech: ReportSpeech, risk: Risk, server: ServerId): readonly CalendarEntry[] {
  const words = calendarWords[speech.locale];
  const { assessment, standing } = risk;
  const { id, technology, place } = assessment;
  // A day can have several notices, before and after it.
  const days = new Map<string, Appointment>();
  for (const each of appointmentsOf(assessment)) days.set(`${each.what}-${each.entry ?? 0}`, each);
  const level = standing.level && stepName(speech, 'level', standing.level);
  return [...days].map(([key, item]): CalendarEntry => {
    const entry = assessment.entries.find((each) => each.id === item.entry);
    const named = entry === undefined ? technology : nameOfEntry(speech.framework, entry);
    const people = askedFor(assessment, item).map((each) => ownerName(speech, each));
    const lines = [
      entry === undefined ? undefined : words.technology(technology),
      level && words.level(level),
      people.length > 0 ? words.owners(listed(speech, people)) : undefined,
      assessment.private ? words.private : undefined,
    ];
    return {
      uid: `${key}-${id}@${server}.unchoke`,
      when: { day: item.day },
      summary: words.summary[item.what](named),
      description: lines.filter((line) => line !== undefined).join('\n'),
      category: words.category[item.what],
      url: linkTo(server, place.thread ?? place.channel),
    };
  });
}

function readingOf(
  speech: ReportSpeech,
  { item, linked }: Watched,
  server: ServerId,
): CalendarEntry | undefined {
  const words = calendarWords[speech.locale];
  const { id, plan, nextDue, paused } = item;
  if (nextDue === null || paused !== null) return undefined;
  const lines = [
    linked === undefined ? undefined : words.technology(linked.technology),
    words.owners(ownerName(speech, plan.owner)),
    plan.look,
    linked?.private === true ? words.private : undefined,
  ];
  return {
    uid: `reading-${id}@${server}.unchoke`,
    when: { from: nextDue, minutes: READING_MINUTES },
    summary: words.summary.reading(plan.name),
    description: lines.filter((line) => line !== undefined).join('\n'),
    category: words.category.reading,
    url: linkTo(server, plan.channel),
  };
}

function linkTo(server: ServerId, channel: string): string {
  return `https://discord.com/channels/${server}/${channel}`;
}
