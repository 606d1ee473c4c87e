import { randomInt } from 'node:crypto';
import type { Ids } from './app/ports.ts';
import { AssessmentId, DeliveryId, ScoreId, WatchId } from './domain/ids.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

const letters = () => Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Ten letters or digits each: among a million of one kind, two are the same in one case of seven thousand. */
export const randomIds: Ids = {
  assessment: () => AssessmentId.parse(letters()),
  score: () => ScoreId.parse(letters()),
  watch: () => WatchId.parse(letters()),
  delivery: () => DeliveryId.parse(letters()),
};
