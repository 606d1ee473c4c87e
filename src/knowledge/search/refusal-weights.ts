/** What tells a question that the lessons answer from one that they don't. */
export interface RefusalFeatures {
  /** How much of the question the best lesson speaks of, 0 to 1. */
  readonly coverage: number;
  /** How much of the question no lesson speaks of at all, 0 to 1; words that had to be mended count half. */
  readonly unknown: number;
  /** Topics named that are known to be outside, and that the best lesson does not name: 0 to 2. */
  readonly outside: number;
  /** 1 where a year is asked for that no lesson knows. */
  readonly otherTime: number;
  /** How much the best lesson speaks of the topics that were asked for, 0 to 1, whatever else was asked. */
  readonly topic: number;
}

/**
 * Fitted by `test/eval/calibrate.ts`, to refuse wrongly counting double. Doubt is the sum of these, each times its feature; above 0 a
 * question is refused.
 */
export const REFUSAL: RefusalFeatures & { readonly start: number } = {
  start: -0.3,
  coverage: -3.53,
  unknown: 2.68,
  outside: 3.43,
  otherTime: 2.06,
  topic: -1.33,
};
