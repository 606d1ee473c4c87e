import { parentPort, threadId } from 'node:worker_threads';
import type { Answer, Request } from '../../../src/reports/request.ts';

// Stands in for the thread that makes files, and does what the title says. Its files hold the thread's id.
function answer(answer: Answer): void {
  parentPort?.postMessage(answer);
}

const hoard: unknown[] = [];

parentPort?.on('message', ({ document: { title } }: Request) => {
  const bytes = new Uint8Array(Buffer.from(`${title} ${threadId}`));
  switch (title) {
    case 'stuck':
      for (;;) hoard.length = 0;
    case 'exit':
      return process.exit(1);
    case 'hoard':
      for (;;) hoard.push(Array.from({ length: 100_000 }, (_, at) => ({ at })));
    case 'fault':
      return answer({ fault: 'it went wrong' });
    case 'fat':
      return answer({ bytes, held: 10 ** 12 });
    default:
      return answer({ bytes, held: 0 });
  }
});
