/** What tells a question that the lessons answer from one that they don't. */
export interface RefusalFeatures {
  /** How much of the question the best lesson speaks of, 0 to 1. */
  readonly coverage: number;
  /** How much of the question no lesson speaks of at all, 0 to 1; words that had to be mended count half. */
  readonly unknown: number;
  /** Topics named that are known to be outside, and that the best lesson does not name: 0 to 2. */
  readonly outside: number;
  /** How much another time is asked for than the best lesson's: 1 for a year after all that is told. */
  readonly otherTime: number;
  /** How much the best lesson speaks of the topics that were asked for, 0 to 1.5, whatever else was asked. */
  readonly topic: number;
}

/**
 * Fitted by `test/eval/calibrate.ts`, to refuse wrongly counting double. Doubt is the sum of these, each times its
 * feature.
 */
export const REFUSAL: RefusalFeatures & { readonly start: number } = {
  start: -0.91,
  coverage: -2.62,
  unknown: 2.83,
  outside: 5.58,
  otherTime: 4.62,
  topic: -2.09,
};

/** Above this doubt a question is refused: in the gap that the questions fitted to leave between both kinds. */
export const THRESHOLD = -1;
