import { Worker } from 'node:worker_threads';

export interface WorkLimits {
  /** Work that takes longer is given up, and the thread with it. In ms; the first one includes starting. */
  readonly patience: number;
  /** After so many pieces of work the thread is replaced, whatever it has gathered. */
  readonly pieces: number;
  /** And when it holds more than so many bytes. */
  readonly held: number;
  /** A thread that has had nothing to do for so long, in ms, is ended. */
  readonly idle: number;
  /** What the thread may hold while it works, in MiB: one that needs more dies, and nothing else. */
  readonly heap: number;
}

export interface WorkOptions {
  readonly script: URL;
  /** As debuggers show it. */
  readonly name: string;
  /** All that the thread knows of what surrounds the process. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether the thread goes on after work that went wrong, which may have left something behind. */
  readonly outlivesFaults: boolean;
}

/** What a thread says of its work: what it holds after it, in bytes, or what went wrong. */
type Said = { readonly held: number } | { readonly fault: string };

export type Outcome<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'died'; readonly error?: Error }
  | { readonly kind: 'closed' };

/** A thread of its own for work that takes long, there while it is needed; one that dies or gets stuck is replaced. */
export interface WorkThread<Request, Answer> {
  /** One at a time. */
  readonly ask: (request: Request) => Promise<Outcome<Answer>>;
  /** For good. */
  readonly close: () => Promise<void>;
}

export function workThread<Request, Answer extends Said>(
  options: WorkOptions,
  limits: WorkLimits,
): WorkThread<Request, Answer> {
  let worker: Worker | undefined;
  let pieces = 0;
  let closed = false;
  let idle: NodeJS.Timeout | undefined;

  const end = async () => {
    const ended = worker;
    worker = undefined;
    pieces = 0;
    clearTimeout(idle);
    await ended?.terminate();
  };

  const started = () => {
    const fresh = start(options, limits.heap);
    // One that died while nobody waited for it would never answer.
    fresh.once('exit', () => {
      if (worker === fresh) worker = undefined;
    });
    return fresh;
  };

  const isDoneWith = (said: Said) => {
    if ('fault' in said) return !options.outlivesFaults;
    pieces += 1;
    return pieces >= limits.pieces || said.held > limits.held;
  };

  return {
    ask: async (request) => {
      if (closed) return { kind: 'closed' };
      clearTimeout(idle);
      worker ??= started();
      const outcome = await ask<Answer>(worker, request, limits.patience);
      if (closed) return { kind: 'closed' };
      // Not waited for: a thread that is stuck outside JavaScript may never end.
      if (outcome.kind !== 'answered') void end();
      else if (isDoneWith(outcome.answer)) await end();
      else idle = setTimeout(() => void end(), limits.idle).unref();
      return outcome;
    },
    close: async () => {
      closed = true;
      await end();
    },
  };
}

/** Started from its TypeScript source, without this process's secrets. */
function start({ script, name, env }: WorkOptions, heap: number): Worker {
  const worker = new Worker(script, {
    ...{ name, env, execArgv: [] },
    resourceLimits: { maxOldGenerationSizeMb: heap },
  });
  // What kills a thread while nobody waits for it must not kill the process: the next request notices.
  worker.on('error', () => {});
  return worker;
}

/** What the thread answers, what it died of, or that it did not answer in time. While it works it keeps the process. */
function ask<Answer>(worker: Worker, request: unknown, patience: number): Promise<Outcome<Answer>> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome<Answer>) => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', died);
      worker.unref();
      resolve(outcome);
    };
    const answered = (answer: Answer) => settle({ kind: 'answered', answer });
    const failed = (error: Error) => settle({ kind: 'died', error });
    const died = () => settle({ kind: 'died' });
    const timer = setTimeout(() => settle({ kind: 'too-slow' }), patience);
    worker.on('message', answered).on('error', failed).on('exit', died);
    worker.ref();
    worker.postMessage(request);
  });
}
