import type { CriterionId, CriterionStatus } from '../domain/framework/names.ts';
import type { Locale } from '../domain/locale.ts';
import type { Direction } from '../domain/monitoring/indicator.ts';
import type { Band } from '../domain/monitoring/threshold.ts';
import type { Result } from '../domain/result.ts';
import type { Level } from '../domain/risk-matrix.ts';
import type { Confidence, ScoredStatus } from '../domain/scoring/criteria.ts';
import type { Tier } from '../domain/scoring/tier.ts';
import type { Headed } from './headed.ts';
import type { HelixPicture, PlanPicture } from './plan-pictures.ts';
import type { GapPicture } from './simulation/gap-picture.ts';

/** A picture as Discord takes it, and what is said to whoever can't see it. */
export interface Picture {
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export const THEMES = ['dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

export interface Look {
  /** Dark for Discord, light for paper. The card is opaque either way. */
  readonly theme: Theme;
  /** How lines are broken; the texts come with the data. */
  readonly locale: Locale;
}

/** Why there is no picture. Whatever was to be shown can be said without it, so none of these is worth refusing for. */
export type PictureFailure =
  /** More pictures are waiting than will be drawn soon. */
  | { readonly code: 'too-busy' }
  /** Drawing it was given up. */
  | { readonly code: 'too-slow' }
  /** Drawing it went wrong; the log has the reason. */
  | { readonly code: 'not-drawn' }
  /** Unchoke is stopping. */
  | { readonly code: 'closed' };

/** How good one criterion of the score is known and met. Values are from 0 to 1. */
export interface ScorecardRow {
  readonly id: CriterionId;
  readonly name: string;
  readonly status: ScoredStatus;
  readonly statusText: string;
  /** `null` where it is unknown. */
  readonly value: number | null;
  /** Where it can lie at least and at most; both are the value where nothing is unknown. */
  readonly least: number;
  readonly most: number;
  /** The value in a few characters: "0.75", "0–1". */
  readonly valueText: string;
  readonly confidence: Confidence;
}

/** What a picture of a chokepoint score shows. Every text is said already; any text can be drawn, however long. */
export interface Scorecard {
  readonly alt: string;
  /** The technology. */
  readonly title: string;
  /** What this is, and of which country's view: a line. */
  readonly subtitle: string;
  readonly tier: Tier;
  readonly tierText: string;
  /** "could be critical", where what is unknown leaves room for more than the tier says. */
  readonly ceilingText?: string;
  readonly criteria: readonly ScorecardRow[];
  /** From which value on a criterion is partly met, and met, and what each stretch is called. */
  readonly cutoffs: { readonly partly: number; readonly met: number };
  readonly zones: Readonly<Record<CriterionStatus, string>>;
  readonly total: {
    readonly label: string;
    /** From 0 to 100, least and most; absent where nothing is known. */
    readonly range?: readonly [number, number];
    /** "72", "31–83", "unknown". */
    readonly text: string;
    /** "of 100". */
    readonly unit: string;
    readonly confidence: Confidence;
  };
  /** What hatched ranges, the marks in them and the dots stand for, in a few words each; shown where they occur. */
  readonly legend: { readonly range: string; readonly mark: string; readonly confidence: string };
  /** Of the scales that the score was made with. */
  readonly version: string;
}

/** One number of several that stand below each other. */
export interface Bar {
  /** What or when it is: a few words at its left. */
  readonly label: string;
  /** Of the whole length, from 0 to 1. */
  readonly share: number;
  /** It is no more than known that it lies below. */
  readonly below?: boolean;
  /** The number, said. */
  readonly text: string;
  /** Of before, or of after. */
  readonly phase: 'before' | 'after';
}

/** Numbers that can be compared, in groups with a name each. */
export interface Bars extends Headed {
  readonly groups: readonly { readonly name: string; readonly bars: readonly Bar[] }[];
  /** What the colours and the hatching stand for; shown where they occur, where there are both. */
  readonly legend: { readonly before: string; readonly after: string; readonly below: string };
}

/** What happened, what was done, what came of it: a lane each. */
export const LANES = ['event', 'measure', 'result'] as const;
export type Lane = (typeof LANES)[number];

export interface DatedRow {
  readonly when: string;
  readonly text: string;
  readonly lane: Lane;
}

/** A list in the order of time. */
export interface DatedRows extends Headed {
  readonly rows: readonly DatedRow[];
}

/** How much of each kind lies in each quarter of some years, and what stands out. */
export interface Timeline extends DatedRows {
  readonly years: readonly string[];
  readonly lanes: Readonly<Record<Lane, { readonly name: string; readonly quarters: readonly number[] }>>;
}

/** What was read off over time, and from where on it is worth a warning. Numbers in one unit. */
export interface Trend extends Headed {
  /** The last reading, said: the number, its unit, and when and what it is. */
  readonly latest: {
    readonly value: string;
    readonly unit: string;
    readonly about: string;
    readonly band: Band;
  };
  /** One a day at most, days as ISO 8601, oldest first. */
  readonly points: readonly { readonly day: string; readonly value: number; readonly band: Band }[];
  /** On which side of a threshold it is worse. */
  readonly worse: Direction;
  /** What the stretch beyond is called, and where it begins. */
  readonly thresholds: readonly {
    readonly band: Exclude<Band, 'normal'>;
    readonly value: number;
    readonly name: string;
    readonly from: string;
  }[];
}

/** A cell of the matrix: its row from the most likely down, its column from the least severe on, from 0. */
export type Cell = readonly [row: number, column: number];

/** Whether a mark says where a technology was, is, or is to go. */
export type MatrixSign = 'before' | 'now' | 'target';

export interface MatrixMark {
  /** A few characters that stand in the mark and in the legend. */
  readonly number: string;
  readonly now: Cell;
  readonly before?: Cell;
  readonly target?: Cell;
}

/** Technologies on the matrix of likelihood and consequence. */
export interface RiskMatrixPicture extends Headed {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly cells: readonly (readonly { readonly tone: Level; readonly letter: string }[])[];
  readonly marks: readonly MatrixMark[];
  /** What the kinds of mark stand for, as far as they occur. */
  readonly signs: readonly { readonly kind: MatrixSign; readonly words: string }[];
  /** Names by number; where there are more than are legible, they are said beside the picture. */
  readonly legend: readonly { readonly number: string; readonly name: string; readonly note: string }[];
}

/** What each picture shows, by its name. */
export interface Drawable {
  readonly scorecard: Scorecard;
  /** Shares of one country, before and after. */
  readonly dependence: Bars;
  readonly funding: Bars;
  readonly plans: DatedRows;
  readonly timeline: Timeline;
  readonly matrix: RiskMatrixPicture;
  readonly trend: Trend;
  /** Actions over time. */
  readonly plan: PlanPicture;
  readonly helix: HelixPicture;
  /** How long supply lasts against how long a substitute takes. */
  readonly gap: GapPicture;
}
export type PictureName = keyof Drawable;

/**
 * Draws pictures off the event loop, one after the other. The same data and look give the same picture, at once where it
 * was drawn lately.
 */
export type Charts = {
  readonly [Name in PictureName]: (
    data: Drawable[Name],
    look: Look,
  ) => Promise<Result<Picture, PictureFailure>>;
};
