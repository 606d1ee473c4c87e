import { answer, fill, pick, retry } from './answering.ts';
import {
  compare,
  explain,
  freshPanel,
  help,
  keep,
  list,
  moveOn,
  moveOnWithGaps,
  record,
  turn,
  view,
} from './panel-actions.ts';
import type { Routes } from './route.ts';

/** Every action and how it is answered; the compiler refuses this table while one is missing. */
export const routes: Routes = {
  view,
  answer,
  pick,
  fill,
  retry,
  compare,
  keep,
  'move-on': moveOn,
  explain,
  'move-on-with-gaps': moveOnWithGaps,
  record,
  turn,
  'fresh-panel': freshPanel,
  list,
  help,
};
