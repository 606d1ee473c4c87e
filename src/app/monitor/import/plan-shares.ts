import type { Assessment } from '../../../domain/assessment/assessment.ts';
import type { Instant } from '../../../domain/ids.ts';
import { type CountryCode, LOCALES } from '../../../domain/locale.ts';
import { type Concentration, concentrationOf } from '../../../domain/monitoring/concentration.ts';
import { dayIn } from '../../../domain/monitoring/local-time.ts';
import { LONGEST_NAME, type WatchPlan } from '../../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { mayDo } from '../../actor.ts';
import type { Documents } from '../../documents.ts';
import { homeOf } from '../../scoring/answers-as-evidence.ts';
import type { Reading } from '../../store.ts';
import { within } from '../../typed-text.ts';
import type { Watched } from '../find-watch.ts';
import { USUAL_TIME } from '../from-entry.ts';
import { proposedBy } from '../plan-indicator.ts';
import { mayWatch } from '../watch-rights.ts';
import {
  type ImportAround,
  type ImportPlan,
  MEASURES,
  type Measure,
  type PlannedItem,
  type PlannedReading,
} from './import-plan.ts';
import { usualPlan } from './plan-items.ts';
import { comparedTo } from './plan-readings.ts';
import type { ImportNote, RowFault, RowProblem } from './problems.ts';
import type { ShareRow } from './sheet.ts';
import { keyOf } from './visible.ts';

/** Where a warning and an alarm begin for the index: borrowed from merger control, the item says so. */
const HHI_THRESHOLDS = { warning: 1800, critical: 2500 };
const INDICATOR = { largest: 'import-share', abroad: 'import-share', concentration: 'free' } as const;

/** What the shares of one file are about: a technology, or an item that is there already. */
interface Subject {
  readonly name: string;
  readonly linked: Assessment | undefined;
  /** Where the share of the largest source goes, if the file names an item for it. */
  readonly into: Watched | undefined;
}

/**
 * From what each country supplied in each period: the share of the largest source, the share from abroad and the index
 * of concentration, each as readings of an item of its own, which begins where there is none.
 */
export async function planShares(
  t: Reading<Documents>,
  rows: readonly ShareRow[],
  around: ImportAround,
  now: Instant,
): Promise<ImportPlan> {
  const faults: RowFault[] = [];
  const notes: ImportNote[] = [];
  const items: PlannedItem[] = [];
  for (const ofOne of Map.groupBy(rows, ({ item }) => keyOf(item)).values()) {
    await around.breathe();
    const [first] = ofOne;
    if (first === undefined) continue;
    const subject = subjectOf(first.item, around);
    if (!subject.ok) {
      faults.push({ row: first.row, problem: subject.error });
      continue;
    }
    const { linked } = subject.value;
    const home = (linked && homeOf(linked)) ?? around.settings.home;
    const today = dayIn(now, around.settings.timezone);
    const measured = measure(ofOne, home, today, around);
    faults.push(...measured.faults);
    if (home === null && notes.length === 0) notes.push({ what: 'no-home' });
    for (const each of home === null ? MEASURES.filter((other) => other !== 'abroad') : MEASURES) {
      const target = targetOf(subject.value, each, first, around, now);
      if (target.ok) {
        const readings = await comparedTo(t, target.value.there, measured.readings[each]);
        items.push({ ...target.value, ...readings });
      } else faults.push({ row: first.row, problem: target.error });
    }
  }
  return { items, faults, notes };
}

function subjectOf(typed: string, { visible }: ImportAround): Result<Subject, RowProblem> {
  const [item, ...otherItems] = visible.itemsCalled(typed);
  if (item !== undefined) {
    const count = otherItems.length + 1;
    if (count > 1) return err({ what: 'several-items', typed, count });
    const { plan } = item.item;
    if (plan.indicator !== 'import-share') return err({ what: 'not-a-share', typed });
    return ok({ name: plan.name, linked: item.linked, into: item });
  }
  const [linked, ...others] = visible.assessmentsCalled(typed);
  if (others.length > 0) return err({ what: 'several-items', typed, count: others.length + 1 });
  return ok({ name: linked?.technology ?? typed, linked, into: undefined });
}

interface Measured {
  readonly readings: Readonly<Record<Measure, readonly PlannedReading[]>>;
  readonly faults: readonly RowFault[];
}

function measure(
  rows: readonly ShareRow[],
  home: CountryCode | null,
  today: string,
  around: ImportAround,
): Measured {
  const faults: RowFault[] = [];
  const readings: Record<Measure, PlannedReading[]> = { largest: [], abroad: [], concentration: [] };
  for (const [day, ofDay] of Map.groupBy(rows, ({ period }) => period.last)) {
    const [first] = ofDay;
    if (first === undefined) continue;
    const odd = ofDay.find(({ period }) => period.length !== first.period.length);
    const twice = repeatedIn(ofDay);
    const found = concentrationOf(ofDay, home);
    if (day > today) {
      faults.push({ row: first.row, problem: { what: 'period-not-over', typed: first.typedPeriod } });
    } else if (odd !== undefined) {
      faults.push({ row: odd.row, problem: { what: 'periods-overlap', row: first.row } });
    } else if (twice.length > 0) faults.push(...twice);
    else if (found === undefined) faults.push({ row: first.row, problem: { what: 'nothing-supplied' } });
    else {
      const note = noteOn(found, around);
      const { largest, abroad, hhi } = found;
      readings.largest.push({ day, value: rounded(largest.share, 2), note });
      if (abroad !== null) readings.abroad.push({ day, value: rounded(abroad, 2), note });
      readings.concentration.push({ day, value: rounded(hhi, 0), note });
    }
  }
  return { readings, faults };
}

/** A partner may have several lines; one that is there word for word twice was most likely copied. */
function repeatedIn(rows: readonly ShareRow[]): readonly RowFault[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, partner, value }) => {
    const key = `${partner} ${value}`;
    const other = seen.get(key);
    seen.set(key, other ?? row);
    return other === undefined || value === 0 ? [] : [{ row, problem: { what: 'said-twice', row: other } }];
  });
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function noteOn({ largest }: Concentration, { app, settings, words }: ImportAround): string {
  const { language } = settings;
  const named = app.countries.name(largest.partner, language);
  return words.largest[language].replace('{}', `${named} (${rounded(largest.share, 1)}%)`);
}

type Target = Pick<PlannedItem, 'there' | 'linked' | 'plan'>;

/** The item that a measure goes to: the one the file names, the one that an earlier import began, or a new one. */
function targetOf(
  subject: Subject,
  measured: Measure,
  { item: typed, period }: ShareRow,
  around: ImportAround,
  now: Instant,
): Result<Target, RowProblem> {
  const { actor, visible, settings, words } = around;
  const calls = LOCALES.map((locale) => nameOf(words.name[measured][locale], subject.name));
  const earlier = calls
    .flatMap((name) => visible.itemsCalled(name))
    .find(({ item }) => item.plan.indicator === INDICATOR[measured]);
  const there = (measured === 'largest' ? subject.into : undefined) ?? earlier;
  if (there !== undefined) {
    const { item, linked } = there;
    const may = mayWatch(actor, item, linked, 'contribute');
    return may ? ok({ there: item, linked, plan: item.plan }) : err({ what: 'may-not-contribute', typed });
  }
  const { linked } = subject;
  const may =
    linked === undefined ? actor.writesHere && actor.contributes : mayDo(actor, linked, 'contribute');
  if (!may) return err({ what: 'may-not-write-here' });
  const usual = usualPlan(around, linked, now);
  const every = period.length === 'month' || period.length === 'day' ? 'monthly' : 'quarterly';
  const plan: WatchPlan = {
    ...usual,
    ...proposed(measured, around),
    name: nameOf(words.name[measured][settings.language], subject.name),
    look: words.look[measured][settings.language],
    cadence: { every, at: USUAL_TIME, from: dayIn(now, usual.timezone) },
  };
  return ok({ there: undefined, linked, plan });
}

function nameOf(words: string, subject: string): string {
  return words.replace('{}', () => within(subject, LONGEST_NAME - words.length + 2));
}

function proposed(
  measured: Measure,
  { app, settings }: ImportAround,
): Pick<WatchPlan, 'indicator' | 'unit' | 'worse' | 'thresholds'> {
  if (measured === 'concentration') {
    return { indicator: 'free', unit: '', worse: 'rising', thresholds: HHI_THRESHOLDS };
  }
  const indicator = app.indicators.find(({ id }) => id === INDICATOR[measured]);
  if (indicator === undefined) throw new Error(`there is no indicator for ${measured}`);
  return proposedBy(indicator, { language: settings.language });
}
