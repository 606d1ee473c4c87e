import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../domain/result.ts';
import type { Answer, Request } from './request.ts';

export interface ThreadLimits {
  /** A file that takes longer is given up, and the thread with it. In ms; the first one includes starting. */
  readonly patience: number;
  /** After so many files the thread is replaced, whatever it has gathered. */
  readonly files: number;
  /** And when it holds more than so many bytes. */
  readonly held: number;
  /** A thread that has had nothing to do for so long, in ms, is ended. */
  readonly idle: number;
  /** What the thread may hold while it works, in MiB: one that needs more dies, and nothing else. */
  readonly heap: number;
}

export type Unmade =
  | { readonly code: 'report-too-large'; readonly fault: string }
  | { readonly code: 'report-not-made'; readonly fault: string }
  | { readonly code: 'reports-closed' };

/** A thread of its own that makes files, there while it is needed; one that dies or gets stuck is replaced. */
export interface MakingThread {
  /** One at a time. */
  readonly make: (request: Request) => Promise<Result<Uint8Array, Unmade>>;
  /** For good. */
  readonly close: () => Promise<void>;
}

export function makingThread(script: URL, limits: ThreadLimits): MakingThread {
  let worker: Worker | undefined;
  let files = 0;
  let closed = false;
  let idle: NodeJS.Timeout | undefined;

  const end = async () => {
    const ended = worker;
    worker = undefined;
    files = 0;
    clearTimeout(idle);
    await ended?.terminate();
  };

  const started = () => {
    const fresh = start(script, limits.heap);
    fresh.once('exit', () => {
      if (worker === fresh) worker = undefined;
    });
    return fresh;
  };

  return {
    make: async (request) => {
      if (closed) return err({ code: 'reports-closed' });
      clearTimeout(idle);
      worker ??= started();
      const outcome = await ask(worker, request, limits.patience);
      if (closed) return err({ code: 'reports-closed' });
      if (outcome.kind !== 'answered') {
        // Not waited for: a thread that is stuck may never end.
        void end();
        return err(unmade(outcome));
      }
      const { answer } = outcome;
      if ('fault' in answer) {
        // What went wrong half way may have left something behind.
        await end();
        return err({ code: 'report-not-made', fault: answer.fault });
      }
      files += 1;
      if (files >= limits.files || answer.held > limits.held) await end();
      else idle = setTimeout(() => void end(), limits.idle).unref();
      return ok(answer.bytes);
    },
    close: async () => {
      closed = true;
      await end();
    },
  };
}

type Outcome =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'died'; readonly error?: Error };

function unmade(outcome: Exclude<Outcome, { kind: 'answered' }>): Unmade {
  if (outcome.kind === 'too-slow') return { code: 'report-too-large', fault: 'it took too long' };
  const { error } = outcome;
  if (error === undefined) return { code: 'report-not-made', fault: 'the thread ended' };
  const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return { code: outOfMemory ? 'report-too-large' : 'report-not-made', fault: error.stack ?? error.message };
}

/** Started from its TypeScript source, without this process's secrets. */
function start(script: URL, heap: number): Worker {
  const worker = new Worker(script, {
    name: 'reports',
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heap },
  });
  // What kills a thread while nobody waits for it must not kill the process: the next request notices.
  worker.on('error', () => {});
  return worker;
}

/** What the thread answers, what it died of, or that it did not answer in time. While it works it keeps the process. */
function ask(worker: Worker, request: Request, patience: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', died);
      worker.unref();
      resolve(outcome);
    };
    const answered = (answer: Answer) => settle({ kind: 'answered', answer });
    const failed = (error: Error) => settle({ kind: 'died', error });
    const died = () => settle({ kind: 'died' });
    const timer = setTimeout(settle, patience, { kind: 'too-slow' } satisfies Outcome);
    worker.on('message', answered).on('error', failed).on('exit', died);
    worker.ref();
    worker.postMessage(request);
  });
}
