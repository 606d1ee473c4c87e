import type { Assessment } from '../../../domain/assessment/assessment.ts';
import type { Instant } from '../../../domain/ids.ts';
import type { Direction } from '../../../domain/monitoring/indicator.ts';
import { dayIn } from '../../../domain/monitoring/local-time.ts';
import type { WatchPlan } from '../../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { mayDo } from '../../actor.ts';
import { rhythmForLevel, USUAL_TIME } from '../from-entry.ts';
import type { PlanAround } from '../plan-around.ts';
import { fieldsOfPart } from '../plan-fields.ts';
import { PLAN_PARTS } from '../plan-part.ts';
import { readPart } from '../read-part.ts';
import { mayWatch } from '../watch-rights.ts';
import { type ImportAround, type ImportPlan, isEdited, type PlannedItem } from './import-plan.ts';
import { fieldsSaid } from './item-fields.ts';
import { itemNamed } from './plan-readings.ts';
import type { RowFault, RowProblem } from './problems.ts';
import type { ItemRow } from './sheet.ts';
import { keyOf } from './visible.ts';

/** As many items can be added or changed by one file. */
export const MOST_ITEMS = 1000;

/**
 * Items as a file has them: those that are there, by id or name, and new ones. An empty cell says nothing: of a new item
 * what is usual holds then, of another what it has.
 */
export async function planItems(
  rows: readonly ItemRow[],
  around: ImportAround,
  now: Instant,
): Promise<ImportPlan> {
  const faults: RowFault[] = [];
  const items: PlannedItem[] = [];
  const named = new Map<string, number>();
  for (const each of rows) {
    await around.breathe();
    const { row } = each;
    const planned = items.length < MOST_ITEMS ? planItem(each, around, now) : tooMany;
    const key = planned.ok ? (planned.value.there?.id ?? keyOf(planned.value.plan.name)) : undefined;
    const other = key === undefined ? undefined : named.get(key);
    if (!planned.ok) faults.push({ row, problem: planned.error });
    else if (other !== undefined) faults.push({ row, problem: { what: 'named-twice', row: other } });
    else {
      named.set(key ?? '', row);
      items.push(planned.value);
    }
    if (planned === tooMany) break;
  }
  return { items, faults, notes: [] };
}

const tooMany = err<RowProblem>({ what: 'too-many-items', most: MOST_ITEMS });

function planItem(row: ItemRow, around: ImportAround, now: Instant): Result<PlannedItem, RowProblem> {
  const { actor, visible, settings, app } = around;
  const { id, name = '', indicator, assessment } = row.cells;
  const known = itemNamed(visible, id ?? name);
  if ('what' in known && (id !== undefined || known.what === 'several-items')) return err(known);
  const there = 'what' in known ? undefined : known;
  const meant = assessment === undefined ? ok(there?.linked) : assessmentNamed(assessment, around);
  if (!meant.ok) return meant;
  const linked = meant.value;
  if (there === undefined && indicator === undefined) return err({ what: 'empty-cell', column: 'indicator' });
  const link =
    linked === undefined || there?.item.plan.link?.assessment === linked.id
      ? (there?.item.plan.link ?? null)
      : { assessment: linked.id, entry: null };
  const before = there === undefined ? usualPlan(around, linked, now) : there.item.plan;
  const { language } = settings;
  // What is found by its name keeps it as it is written.
  const { name: _called, ...cells } = row.cells;
  const said = there !== undefined && id === undefined ? { ...row, cells } : row;
  const plan = filled({ ...before, link }, said, there === undefined, around, {
    ...{ indicators: app.indicators, language, now, actor, linked },
  });
  if (!plan.ok) return plan;
  const may = there === undefined || mayWatch(actor, there.item, there.linked, 'manage');
  if (there !== undefined && !may && isEdited(there.item, plan.value)) {
    return err({ what: 'may-not-manage', typed: id ?? name });
  }
  return ok({ there: there?.item, linked, plan: plan.value, fresh: [], changed: [], same: 0 });
}

function assessmentNamed(
  typed: string,
  { visible, actor }: ImportAround,
): Result<Assessment | undefined, RowProblem> {
  const [found, ...others] = visible.assessmentsCalled(typed);
  if (others.length > 0) return err({ what: 'several-items', typed, count: others.length + 1 });
  return found === undefined || !mayDo(actor, found, 'contribute')
    ? err({ what: 'no-such-assessment', typed })
    : ok(found);
}

/** What holds for a new item unless its row says otherwise. */
export function usualPlan(
  { app, actor, settings }: Pick<ImportAround, 'app' | 'actor' | 'settings'>,
  linked: Assessment | undefined,
  now: Instant,
): WatchPlan {
  const { timezone } = settings;
  const every = linked === undefined ? 'monthly' : rhythmForLevel(app.framework, linked);
  return {
    ...{ name: '-', indicator: 'free', unit: '', worse: 'rising' as Direction },
    thresholds: { warning: null, critical: null },
    cadence: { every, at: USUAL_TIME, from: dayIn(now, timezone) },
    ...{ timezone, skipsDaysOff: true, escalation: null },
    owner: { kind: 'member', id: actor.id },
    channel: linked?.place.thread ?? linked?.place.channel ?? actor.here,
    link: linked === undefined ? null : { assessment: linked.id, entry: null },
  };
}

/** The plan with what the row says, part by part as the forms have them. */
function filled(
  begin: WatchPlan,
  row: ItemRow,
  isNew: boolean,
  around: ImportAround,
  planAround: PlanAround,
): Result<WatchPlan, RowProblem> {
  let plan = begin;
  for (const part of PLAN_PARTS) {
    const before = fieldsOfPart(plan, part);
    const said = fieldsSaid(plan, part, row, around);
    if (!said.ok) return said;
    const fields = { ...before, ...said.value };
    const differs = Object.entries(fields).some(([field, text]) => before[field] !== text);
    if (!differs && !isNew) continue;
    const read = readPart(plan, part, fields, planAround);
    if (!read.ok) return err({ what: 'plan', problem: read.error });
    plan = read.value;
  }
  return ok(plan);
}
