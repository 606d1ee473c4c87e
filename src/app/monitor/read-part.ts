import type { Assessment } from '../../domain/assessment/assessment.ts';
import { ChannelId, type Instant } from '../../domain/ids.ts';
import { type Cadence, Rhythm } from '../../domain/monitoring/cadence.ts';
import { readExpression } from '../../domain/monitoring/expression.ts';
import { dayIn } from '../../domain/monitoring/local-time.ts';
import {
  LONGEST_LOOK,
  LONGEST_NAME,
  MOST_ESCALATIONS,
  type Owner,
  type WatchPlan,
} from '../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Actor, mayDo } from '../actor.ts';
import { readDate } from '../assess/read-date.ts';
import type { FormFields } from '../documents.ts';
import { findTimezone } from '../settings.ts';
import { typedLine, typedText, within } from '../typed-text.ts';
import { USUAL_TIME, USUAL_WAIT_HOURS } from './from-entry.ts';
import type { PlanAround } from './plan-around.ts';
import { ownerPicked, pickOf } from './plan-fields.ts';
import { indicatorTyped, withIndicator } from './plan-indicator.ts';
import type { PlanPart, PlanProblem } from './plan-part.ts';
import { readThresholds } from './read-thresholds.ts';
import { readTime } from './read-time.ts';

type Read = Result<WatchPlan, PlanProblem>;

/** A plan with one part as it was typed. What a form leaves out stays, except where empty says that there is none. */
export function readPart(plan: WatchPlan, part: PlanPart, fields: FormFields, around: PlanAround): Read {
  switch (part) {
    case 'what':
      return readWhat(plan, fields, around);
    case 'thresholds':
      return readThresholds(plan, fields, around);
    case 'schedule':
      return readSchedule(plan, fields, around);
    case 'who':
      return readWho(plan, fields, around);
  }
}

function readWhat({ look: _before, ...plan }: WatchPlan, fields: FormFields, around: PlanAround): Read {
  const typed = fields['indicator'] ?? plan.indicator;
  const indicator = indicatorTyped(around.indicators, typed);
  if (indicator === undefined) return err({ what: 'not-an-indicator', typed });
  const name = within(typedLine(fields['name'] ?? ''), LONGEST_NAME);
  if (name === '') return err({ what: 'empty-name' });
  const look = within(typedText(fields['look'] ?? ''), LONGEST_LOOK);
  return ok({ ...withIndicator(plan, indicator, around), name, ...(look !== '' && { look }) });
}

function readSchedule(plan: WatchPlan, fields: FormFields, { now }: PlanAround): Read {
  const named = typedLine(fields['timezone'] ?? '');
  const timezone = named === '' ? plan.timezone : findTimezone(named);
  if (timezone === undefined) return err({ what: 'no-such-timezone', typed: named });
  const cadence = readCadence(fields, timezone, now);
  if (!cadence.ok) return cadence;
  const skipsDaysOff = fields['daysOff'] === undefined ? plan.skipsDaysOff : fields['daysOff'] === 'skip';
  return ok({ ...plan, timezone, skipsDaysOff, cadence: cadence.value });
}

function readCadence(fields: FormFields, timezone: string, now: Instant): Result<Cadence, PlanProblem> {
  const at = typedLine(fields['at'] ?? '');
  const every = Rhythm.safeParse(fields['every']).data;
  if (every === undefined) {
    if (at === '') return err({ what: 'expression-missing' });
    const cron = readExpression(at, now);
    return cron.ok
      ? ok({ every: 'expression', cron: cron.value })
      : err({ what: cron.error.code, typed: at });
  }
  const time = at === '' ? USUAL_TIME : readTime(at);
  if (time === undefined) return err({ what: 'not-a-time', typed: at });
  const day = typedLine(fields['from'] ?? '');
  const from = day === '' ? dayIn(now, timezone) : readDate(day);
  return from === undefined ? err({ what: 'not-a-date', typed: day }) : ok({ every, at: time, from });
}

function readWho(plan: WatchPlan, fields: FormFields, { actor, linked }: PlanAround): Read {
  const owner = ownerPicked(fields['owner'] ?? '');
  if (owner === undefined) return err({ what: 'no-owner' });
  const others = (fields['escalate'] ?? '')
    .split(',')
    .map(ownerPicked)
    .filter((each) => each !== undefined && pickOf(each) !== pickOf(owner));
  const to = others.filter((each): each is Owner => each !== undefined).slice(0, MOST_ESCALATIONS);
  if ([owner, ...to].some(({ kind, id }) => kind === 'role' && String(id) === actor.server)) {
    return err({ what: 'nobody-in-particular' });
  }
  const hours = Number(fields['after'] || (plan.escalation?.hours ?? USUAL_WAIT_HOURS));
  const channel = ChannelId.safeParse(fields['channel']).data ?? plan.channel;
  if (!mayPostIn(actor, channel, linked)) return err({ what: 'may-not-write', channel });
  const escalation = to.length === 0 ? null : { hours, to };
  return ok({ ...plan, owner, escalation, channel });
}

/** Whoever writes there, or in the assessment whose thread it is; messages of a private one stay in that anyway. */
function mayPostIn(actor: Actor, channel: ChannelId, linked: Assessment | undefined): boolean {
  if (linked !== undefined && (linked.private || linked.place.thread === channel)) {
    return mayDo(actor, linked, 'contribute');
  }
  const rights = actor.rightsIn(channel);
  return rights !== 'gone' && (rights.moderate || (rights.write && actor.contributes));
}
