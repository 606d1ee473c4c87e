import type { PictureName } from '../../app/charts.ts';
import type { Draw } from '../drawing.ts';
import { drawBars } from './bars.ts';
import { drawGap } from './gap.ts';
import { drawHelix } from './helix.ts';
import { drawMatrix } from './matrix.ts';
import { drawPlan } from './plan.ts';
import { drawScorecard } from './scorecard.ts';
import { drawDatedRows, drawTimeline } from './timeline.ts';
import { drawTrend } from './trend.ts';

/** Every picture there is. */
export const PICTURES: { readonly [Name in PictureName]: Draw<Name> } = {
  scorecard: drawScorecard,
  dependence: drawBars,
  funding: drawBars,
  plans: drawDatedRows,
  timeline: drawTimeline,
  trend: drawTrend,
  matrix: drawMatrix,
  plan: drawPlan,
  helix: drawHelix,
  gap: drawGap,
};
