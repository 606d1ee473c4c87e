import type { WatchPlan } from '../../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { asPicks } from '../../assess/entry-form.ts';
import type { FormFields } from '../../documents.ts';
import { pickOf } from '../plan-fields.ts';
import type { Names } from './import-plan.ts';
import type { RowProblem } from './problems.ts';

const NOBODY = /^(none|nobody|无|没有|不通知)$/i;
const WAIT = /^(\d{1,3})\s*(h|hours?|个?小时|d|days?|天)?$/i;
const LONGEST_WAIT_HOURS = 720;

/** Who hears of it where nobody answers, as a cell: mentions one after the other, or that there is nobody. */
export function escalationCell({ escalation }: Pick<WatchPlan, 'escalation'>): string {
  return escalation === null ? 'none' : escalation.to.map((each) => `<@${pickOf(each)}>`).join(' ');
}

/** Those whom such a cell names, each as it was typed. */
export function escalationNames(cell: string): readonly string[] {
  if (NOBODY.test(cell)) return [];
  const parts = cell.split(/[;；,，、]|(?<=>)\s*(?=<)/u).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

/** What two cells say about it, as the form would; a cell that says what the plan has is taken as it stands. */
export function escalationSaid(
  plan: WatchPlan,
  { escalate, after }: { readonly escalate?: string | undefined; readonly after?: string | undefined },
  names: Names,
): Result<FormFields, RowProblem> {
  const hours = after === undefined ? undefined : hoursIn(after);
  if (after !== undefined && hours === undefined) return err({ what: 'not-a-wait', typed: after });
  const wait: FormFields = hours === undefined ? {} : { after: String(hours) };
  if (escalate === undefined || escalate === escalationCell(plan)) return ok(wait);
  const picks: string[] = [];
  for (const typed of escalationNames(escalate)) {
    const found = names.owner(typed);
    if (found === 'several') return err({ what: 'several-owners', column: 'escalate', typed });
    if (found === undefined) return err({ what: 'no-such-owner', column: 'escalate', typed });
    picks.push(pickOf(found));
  }
  return ok({ ...wait, escalate: asPicks(picks) });
}

function hoursIn(typed: string): number | undefined {
  const [, count, unit = 'h'] = WAIT.exec(typed) ?? [];
  if (count === undefined) return undefined;
  const hours = Number(count) * (/^(d|天)/i.test(unit) ? 24 : 1);
  return hours >= 1 && hours <= LONGEST_WAIT_HOURS ? hours : undefined;
}
