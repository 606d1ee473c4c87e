import type { Rhythm } from '../../../domain/monitoring/cadence.ts';
import type { Direction } from '../../../domain/monitoring/indicator.ts';
import type { WatchPlan } from '../../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { FormFields } from '../../documents.ts';
import { pickOf } from '../plan-fields.ts';
import type { PlanPart } from '../plan-part.ts';
import { escalationSaid } from './escalation.ts';
import type { Names } from './import-plan.ts';
import type { RowProblem } from './problems.ts';
import type { ItemRow } from './sheet.ts';

/** Other words for how often. */
const CADENCES: Readonly<Record<Rhythm, readonly string[]>> = {
  daily: ['每天', '每日', 'every day'],
  weekly: ['每周', '每星期', 'every week'],
  fortnightly: ['每两周', '每双周', '双周', 'biweekly', 'bi-weekly', 'every two weeks', 'every 2 weeks'],
  monthly: ['每月', 'every month'],
  quarterly: ['每季', '每季度', 'every quarter'],
};
const DIRECTIONS: Readonly<Record<Direction, readonly string[]>> = {
  rising: ['up', 'higher', 'more', '上升', '升高', '升', '越高越差'],
  falling: ['down', 'lower', 'less', '下降', '降低', '降', '越低越差'],
};

/** What becomes of what falls on a day off; the first is the one that is written. */
export const DAYS_OFF = {
  skip: ['next day', '顺延', 'skip', 'moved'],
  count: ['same day', '照常', 'count', 'all the same'],
} as const;

/** What a row says about a part of a plan, as its form would say it. What the row leaves empty is not among it. */
export function fieldsSaid(
  plan: WatchPlan,
  part: PlanPart,
  row: ItemRow,
  { names }: { readonly names: Names },
): Result<FormFields, RowProblem> {
  const { cells } = row;
  switch (part) {
    case 'what':
      return ok(given({ name: cells.name, indicator: cells.indicator, look: cells.look }));
    case 'thresholds': {
      const worse = cells.worse === undefined ? undefined : named(DIRECTIONS, cells.worse);
      if (cells.worse !== undefined && worse === undefined) {
        return err({ what: 'not-a-direction', typed: cells.worse });
      }
      const warning = row.warning === undefined ? cells.warning : plain(row.warning);
      const critical = row.critical === undefined ? cells.critical : plain(row.critical);
      return ok(given({ unit: cells.unit, worse, warning, critical }));
    }
    case 'schedule': {
      const daysOff = cells.daysoff === undefined ? undefined : named(DAYS_OFF, cells.daysoff);
      if (cells.daysoff !== undefined && daysOff === undefined) {
        return err({ what: 'not-for-days-off', typed: cells.daysoff });
      }
      return ok({ ...schedule(plan, row), ...given({ daysOff }) });
    }
    case 'who':
      return who(plan, row, names);
  }
}

function given(fields: Readonly<Record<string, string | undefined>>): FormFields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, text]) => (text === undefined ? [] : [[field, text]])),
  );
}

/** Without an exponent, which no form takes. */
function plain(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 });
}

function named<K extends string>(
  words: Readonly<Record<K, readonly string[]>>,
  typed: string,
): K | undefined {
  const said = typed.toLowerCase();
  const all = Object.keys(words) as K[];
  return all.find((each) => each === said || words[each].includes(said));
}

/** What is no rhythm is an expression, which stands in the same column. */
function schedule({ cadence }: WatchPlan, { cells }: ItemRow): FormFields {
  const { timezone } = cells;
  if (cells.cadence === undefined) {
    const when = cadence.every === 'expression' ? {} : { at: cells.at, from: cells.from };
    return given({ timezone, ...when });
  }
  const every = named(CADENCES, cells.cadence);
  if (every === undefined) return given({ timezone, every: 'expression', at: cells.cadence, from: '' });
  const until = cadence.every === 'expression' ? { at: '', from: '' } : {};
  return given({ timezone, every, ...until, ...given({ at: cells.at, from: cells.from }) });
}

function who(plan: WatchPlan, { cells }: ItemRow, names: Names): Result<FormFields, RowProblem> {
  const owner = ownerSaid(plan, cells.owner, names);
  if (!owner.ok) return owner;
  const { channel: typed } = cells;
  const channel = typed === undefined || typed === `<#${plan.channel}>` ? plan.channel : names.channel(typed);
  if (channel === undefined) return err({ what: 'no-such-channel', typed: typed ?? '' });
  const escalation = escalationSaid(plan, cells, names);
  return escalation.ok ? ok({ ...given({ owner: owner.value, channel }), ...escalation.value }) : escalation;
}

function ownerSaid(
  { owner }: WatchPlan,
  typed: string | undefined,
  names: Names,
): Result<string, RowProblem> {
  if (typed === undefined || typed === `<@${pickOf(owner)}>`) return ok(pickOf(owner));
  const found = names.owner(typed);
  if (found === 'several') return err({ what: 'several-owners', column: 'owner', typed });
  return found === undefined ? err({ what: 'no-such-owner', column: 'owner', typed }) : ok(pickOf(found));
}
