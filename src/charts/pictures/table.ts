import type { PictureName } from '../../app/charts.ts';
import type { Draw } from '../drawing.ts';
import { drawScorecard } from './scorecard.ts';

/** Every picture there is. */
export const PICTURES: { readonly [Name in PictureName]: Draw<Name> } = {
  scorecard: drawScorecard,
};
