/** What tells a question that the lessons answer from one that they don't. */
export interface RefusalFeatures {
  /** How much of the question the best lesson speaks of, 0 to 1. */
  readonly coverage: number;
  /** How much of the question no lesson speaks of at all, 0 to 1; words that had to be mended count half. */
  readonly unknown: number;
  /** The same counted one by one, 0 to 2: in a long question a single strange word can be what it is about. */
  readonly strangers: number;
  /** Whether what the best lesson does not speak of is asked for as something of something: "the father of …". */
  readonly possessed: number;
  /**
   * Topics named that are known to be outside, and that the best lesson does not name; a kind of fact that the best
   * lessons don't hold is another: 0 to 2.
   */
  readonly outside: number;
  /** How much another time is asked for than the best lesson's: 1 for a year after all that is told. */
  readonly otherTime: number;
  /** How much the best lesson speaks of the topics that were asked for, 0 to 1.5, whatever else was asked. */
  readonly topic: number;
  /** Whether a single thing is asked for. */
  readonly lone: number;
}

export const REFUSAL_FEATURES = [
  'coverage',
  'unknown',
  'strangers',
  'possessed',
  'outside',
  'otherTime',
  'topic',
  'lone',
] as const satisfies readonly (keyof RefusalFeatures)[];

/**
 * Fitted by `test/eval/calibrate.ts`, to refuse wrongly counting double. Doubt is the sum of these, each times its
 * feature.
 */
export const REFUSAL: RefusalFeatures & { readonly start: number } = {
  start: -1.56,
  coverage: -1.83,
  unknown: 1.98,
  strangers: 0.75,
  possessed: 1.11,
  outside: 5.11,
  otherTime: 5.85,
  topic: -1.65,
  lone: -1.04,
};

/** Above this doubt a question is refused: in the gap that the questions fitted to leave between both kinds. */
export const THRESHOLD = -1.1;
