import { z } from 'zod';
import type { ChannelId } from '../../domain/ids.ts';
import type { ExpressionError } from '../../domain/monitoring/expression.ts';
import type { Direction } from '../../domain/monitoring/indicator.ts';

/** The parts of a plan that are filled in together: a form each, for a new item and for one that runs. */
export const PLAN_PARTS = ['what', 'thresholds', 'schedule', 'who'] as const;
export const PlanPart = z.enum(PLAN_PARTS);
export type PlanPart = z.infer<typeof PlanPart>;

/** Hours that are offered for how long a reminder may stay unanswered before the next one hears of it. */
export const WAITS_HOURS = [4, 12, 24, 48, 72, 168] as const;

/** Why a part of a plan could not be taken as it was typed. */
export type PlanProblem =
  | { readonly what: 'empty-name' }
  | { readonly what: 'not-an-indicator'; readonly typed: string }
  | { readonly what: 'not-a-number'; readonly threshold: 'warning' | 'critical'; readonly typed: string }
  | {
      readonly what: 'out-of-range';
      readonly threshold: 'warning' | 'critical';
      readonly least: number;
      readonly most: number;
    }
  /** What is critical has to lie beyond what is a warning. */
  | { readonly what: 'thresholds-in-wrong-order'; readonly worse: Direction }
  | { readonly what: 'thresholds-the-same' }
  | { readonly what: 'not-a-time'; readonly typed: string }
  | { readonly what: 'not-a-date'; readonly typed: string }
  | { readonly what: 'no-such-timezone'; readonly typed: string }
  | { readonly what: 'expression-missing' }
  | { readonly what: ExpressionError['code']; readonly typed: string }
  | { readonly what: 'no-owner' }
  /** Everybody at once, or a bot, answers no reminder. */
  | { readonly what: 'nobody-in-particular' }
  /** The member may not write in that channel, so they may not have the bot write there either. */
  | { readonly what: 'may-not-write'; readonly channel: ChannelId };
