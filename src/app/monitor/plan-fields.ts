import { MemberId, RoleId } from '../../domain/ids.ts';
import type { Owner, WatchPlan } from '../../domain/monitoring/watch-item.ts';
import { asPicks } from '../assess/entry-form.ts';
import type { FormFields } from '../documents.ts';
import type { PlanPart } from './plan-part.ts';

/** What a part of a plan looks like on its form, so that editing starts from it; `readPart` reads it back. */
export function fieldsOfPart(plan: WatchPlan, part: PlanPart): FormFields {
  switch (part) {
    case 'what':
      return { name: plan.name, indicator: plan.indicator, look: plan.look ?? '' };
    case 'thresholds': {
      const { warning, critical } = plan.thresholds;
      return {
        unit: plan.unit,
        worse: plan.worse,
        warning: typedNumber(warning),
        critical: typedNumber(critical),
      };
    }
    case 'schedule': {
      const { cadence, timezone } = plan;
      const daysOff = plan.skipsDaysOff ? 'skip' : 'count';
      return cadence.every === 'expression'
        ? { every: 'expression', at: cadence.cron, from: '', timezone, daysOff }
        : { every: cadence.every, at: cadence.at, from: cadence.from, timezone, daysOff };
    }
    case 'who': {
      const { owner, channel, escalation } = plan;
      return {
        owner: pickOf(owner),
        channel,
        escalate: asPicks((escalation?.to ?? []).map(pickOf)),
        after: escalation === null ? '' : String(escalation.hours),
      };
    }
  }
}

/** Without an exponent: what a form shows has to be what it takes. */
function typedNumber(value: number | null): string {
  if (value === null) return '';
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 });
}

/** A member or role as a select of both gives it: the id, behind an ampersand for a role, as in Discord's mentions. */
export function pickOf({ kind, id }: Owner): string {
  return kind === 'role' ? `&${id}` : id;
}

export function ownerPicked(pick: string): Owner | undefined {
  if (!pick.startsWith('&')) {
    const member = MemberId.safeParse(pick);
    return member.success ? { kind: 'member', id: member.data } : undefined;
  }
  const role = RoleId.safeParse(pick.slice(1));
  return role.success ? { kind: 'role', id: role.data } : undefined;
}
