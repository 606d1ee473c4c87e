import { parentPort, workerData } from 'node:worker_threads';
import { loadLessons } from '../lessons/load-lessons.ts';
import { loadThesaurus } from './thesaurus.ts';

/** Runs in a thread of its own: reading so much YAML would hold up whoever else is at work. */
const folder = String(workerData);
parentPort?.postMessage(await Promise.all([loadLessons(folder), loadThesaurus(folder)]));
