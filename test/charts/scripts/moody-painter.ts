import { parentPort, threadId } from 'node:worker_threads';
import type { Answer, Request } from '../../../src/charts/request.ts';

// Stands in for the drawing thread, and does what the title says. Its pictures are as wide as the thread's id, and as
// high as the number of those that this thread has painted.
let painted = 0;

function answer(answer: Answer): void {
  parentPort?.postMessage(answer);
}

parentPort?.on('message', async ({ data: { title } }: Request) => {
  const [mood, detail = ''] = title.split(' ');
  painted += 1;
  const picture = { png: Uint8Array.from(Buffer.from(title)), width: threadId, height: painted };
  switch (mood) {
    case 'stuck':
      while (painted > 0) painted += 1;
      break;
    case 'exit':
      return process.exit(1);
    case 'crash':
      setImmediate(() => {
        throw new Error('the thread fell over');
      });
      break;
    case 'devour': {
      const hoard: unknown[] = [];
      while (painted > 0) hoard.push(Array.from({ length: 1e6 }, () => painted));
      break;
    }
    case 'fault':
      answer({ fault: 'it can not be drawn' });
      break;
    case 'later':
      // Answers well, and dies while nobody waits for it.
      answer({ painted: picture, held: 0 });
      setImmediate(() => process.exit(1));
      break;
    case 'held':
      answer({ painted: picture, held: Number(detail) });
      break;
    case 'large':
      answer({ painted: { ...picture, png: new Uint8Array(Number(detail)) }, held: 0 });
      break;
    case 'env': {
      const png = Uint8Array.from(Buffer.from(Object.keys(process.env).join()));
      answer({ painted: { ...picture, png }, held: 0 });
      break;
    }
    default:
      answer({ painted: picture, held: 0 });
  }
});
