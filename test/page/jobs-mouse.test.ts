import { DESK, PHONE } from '../support/browser.ts';
import { mouse } from './hands.ts';
import { CHINESE, ENGLISH, theThreeJobs } from './jobs.ts';

theThreeJobs('mouse', [
  { hands: mouse, size: DESK, words: ENGLISH },
  { hands: mouse, size: DESK, words: CHINESE },
  { hands: mouse, size: PHONE, words: ENGLISH },
  { hands: mouse, size: PHONE, words: CHINESE },
]);
