import { Direction } from '../../domain/monitoring/indicator.ts';
import { inOrder } from '../../domain/monitoring/threshold.ts';
import { LONGEST_UNIT, type WatchPlan } from '../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { FormFields } from '../documents.ts';
import { typedLine, within } from '../typed-text.ts';
import type { PlanAround } from './plan-around.ts';
import type { PlanProblem } from './plan-part.ts';
import { readThreshold } from './read-threshold.ts';

/** The thresholds, the unit and the direction of a plan, as they were typed. */
export function readThresholds(
  plan: WatchPlan,
  fields: FormFields,
  { indicators }: Pick<PlanAround, 'indicators'>,
): Result<WatchPlan, PlanProblem> {
  const unit = within(typedLine(fields['unit'] ?? plan.unit), LONGEST_UNIT);
  const worse = Direction.safeParse(fields['worse']).data ?? plan.worse;
  const indicator = indicators.find(({ id }) => id === plan.indicator);
  const { least, most } = indicator ?? ANY;
  const units = [unit, ...Object.values(indicator?.unit ?? {})];
  const read = {
    warning: readThreshold(fields['warning'] ?? '', units),
    critical: readThreshold(fields['critical'] ?? '', units),
  };
  for (const threshold of ['warning', 'critical'] as const) {
    const value = read[threshold];
    if (value === undefined) {
      return err({ what: 'not-a-number', threshold, typed: typedLine(fields[threshold] ?? '') });
    }
    if (value !== null && (value < least || value > most)) {
      return err({ what: 'out-of-range', threshold, least, most });
    }
  }
  const thresholds = { warning: read.warning ?? null, critical: read.critical ?? null };
  if (thresholds.warning !== null && thresholds.warning === thresholds.critical) {
    return err({ what: 'thresholds-the-same' });
  }
  if (!inOrder(thresholds, worse)) return err({ what: 'thresholds-in-wrong-order', worse });
  return ok({ ...plan, unit, worse, thresholds });
}

const ANY = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
