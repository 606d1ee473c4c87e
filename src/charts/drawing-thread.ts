import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../domain/result.ts';
import type { Answer, Painted, Request } from './request.ts';

export interface ThreadLimits {
  /** A picture that takes longer is given up, and the thread with it. In ms; the first one includes starting. */
  readonly patience: number;
  /** After so many pictures the thread is replaced, whatever it has gathered. */
  readonly pictures: number;
  /** And when it holds more than so many bytes. */
  readonly held: number;
  /** A thread that has had nothing to do for so long, in ms, is ended. */
  readonly idle: number;
}

export type Unpainted =
  | { readonly code: 'too-slow' }
  | { readonly code: 'not-drawn'; readonly fault: string }
  | { readonly code: 'closed' };

/** A thread of its own that paints. It is there while it is needed; one that dies or gets stuck is replaced. */
export interface DrawingThread {
  /** One at a time. */
  readonly paint: (request: Request) => Promise<Result<Painted, Unpainted>>;
  /** For good. */
  readonly close: () => Promise<void>;
}

/** More than a picture ever takes; a thread that goes past it dies, and nothing else. */
const LARGEST_HEAP_MB = 256;

export function drawingThread(script: URL, limits: ThreadLimits): DrawingThread {
  let worker: Worker | undefined;
  let pictures = 0;
  let closed = false;
  let idle: NodeJS.Timeout | undefined;

  const end = async () => {
    const ended = worker;
    worker = undefined;
    pictures = 0;
    clearTimeout(idle);
    await ended?.terminate();
  };

  const started = () => {
    const fresh = start(script);
    // One that died while nobody waited for it would never answer.
    fresh.once('exit', () => {
      if (worker === fresh) worker = undefined;
    });
    return fresh;
  };

  return {
    paint: async (request) => {
      if (closed) return err({ code: 'closed' });
      clearTimeout(idle);
      worker ??= started();
      const answer = await ask(worker, request, limits.patience);
      if (closed) return err({ code: 'closed' });
      // Not waited for: a thread that is stuck outside JavaScript may never end.
      if (answer === 'too-slow' || answer === 'died') void end();
      if (answer === 'too-slow') return err({ code: 'too-slow' });
      if (answer === 'died') return err({ code: 'not-drawn', fault: 'the drawing thread ended' });
      if (answer instanceof Error) {
        void end();
        return err({ code: 'not-drawn', fault: answer.stack ?? answer.message });
      }
      if ('fault' in answer) return err({ code: 'not-drawn', fault: answer.fault });
      pictures += 1;
      if (pictures >= limits.pictures || answer.held > limits.held) await end();
      else idle = setTimeout(() => void end(), limits.idle).unref();
      return ok(answer.painted);
    },
    close: async () => {
      closed = true;
      await end();
    },
  };
}

/** Started from its TypeScript source, without this process's secrets, and without the machine's fonts. */
function start(script: URL): Worker {
  const worker = new Worker(script, {
    name: 'charts',
    env: { DISABLE_SYSTEM_FONTS_LOAD: '1' },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB },
  });
  // What kills a thread while nobody waits for it must not kill the process: the next request notices.
  worker.on('error', () => {});
  return worker;
}

/** What the thread answers, what it died of, or that it did not answer in time. While it draws it keeps the process. */
function ask(
  worker: Worker,
  request: Request,
  patience: number,
): Promise<Answer | Error | 'died' | 'too-slow'> {
  return new Promise((resolve) => {
    const settle = (outcome: Answer | Error | 'died' | 'too-slow') => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', settle).off('exit', died);
      worker.unref();
      resolve(outcome);
    };
    const died = () => settle('died');
    const timer = setTimeout(settle, patience, 'too-slow');
    worker.on('message', settle).on('error', settle).on('exit', died);
    worker.ref();
    worker.postMessage(request);
  });
}
