import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Indicator } from '../../domain/monitoring/indicator.ts';
import type { Actor } from '../actor.ts';

/** What it takes to understand what was typed for a plan, besides that. */
export interface PlanAround {
  readonly indicators: readonly Indicator[];
  /** In which a unit is said that nobody typed. */
  readonly language: Locale;
  readonly now: Instant;
  readonly actor: Actor;
  /** The assessment that the item belongs to. */
  readonly linked: Assessment | undefined;
}
