import { DESK, PHONE } from '../support/browser.ts';
import { keyboard } from './hands.ts';
import { CHINESE, ENGLISH, theThreeJobs } from './jobs.ts';

theThreeJobs('keyboard', [
  { hands: keyboard, size: DESK, words: ENGLISH },
  { hands: keyboard, size: DESK, words: CHINESE },
  { hands: keyboard, size: PHONE, words: ENGLISH },
  { hands: keyboard, size: PHONE, words: CHINESE },
]);
