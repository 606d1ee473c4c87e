import { answer, fill, pick, retry } from './answering.ts';
import {
  closeAllTheSame,
  closeAs,
  closed,
  closing,
  explain,
  moveOn,
  moveOnWithGaps,
  reopen,
  reopened,
} from './course.ts';
import {
  compare,
  freshPanel,
  help,
  history,
  historyPage,
  keep,
  list,
  listPage,
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
  'list-page': listPage,
  history,
  'history-page': historyPage,
  closing,
  'close-as': closeAs,
  'close-all-the-same': closeAllTheSame,
  closed,
  reopen,
  reopened,
  help,
};
