import { parentPort } from 'node:worker_threads';
import type { PictureName } from '../app/charts.ts';
import { painter } from './paint.ts';
import type { Answer, Request } from './request.ts';

// The drawing thread: a request in, an answer out, one after the other. Each comes in a turn of its own of the event
// loop, without which the canvas would never give back what it holds.
if (parentPort === null) throw new Error('this is not a thread');
const port = parentPort;
const paint = painter();

async function answer(request: { [Name in PictureName]: Request<Name> }[PictureName]): Promise<void> {
  try {
    const painted = await paint(request);
    const { heapUsed, external } = process.memoryUsage();
    port.postMessage({ painted, held: heapUsed + external } satisfies Answer, [painted.png.buffer]);
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.postMessage({ fault } satisfies Answer);
  }
}

port.on('message', (request) => void answer(request));
