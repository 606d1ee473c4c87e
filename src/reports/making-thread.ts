import { err, ok, type Result } from '../domain/result.ts';
import { type WorkLimits, workThread } from '../threads/work-thread.ts';
import type { Answer, Request } from './request.ts';

export interface ThreadLimits extends Omit<WorkLimits, 'pieces'> {
  /** After so many files the thread is replaced, whatever it has gathered. */
  readonly files: number;
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

export function makingThread(script: URL, { files, ...limits }: ThreadLimits): MakingThread {
  const thread = workThread<Request, Answer>(
    { script, name: 'reports', env: {}, outlivesFaults: false },
    { ...limits, pieces: files },
  );
  return {
    make: async (request) => {
      const outcome = await thread.ask(request);
      switch (outcome.kind) {
        case 'closed':
          return err({ code: 'reports-closed' });
        case 'too-slow':
          return err({ code: 'report-too-large', fault: 'it took too long' });
        case 'died':
          return err(diedOf(outcome.error));
        case 'answered': {
          const { answer } = outcome;
          return 'fault' in answer ? err({ code: 'report-not-made', fault: answer.fault }) : ok(answer.bytes);
        }
      }
    },
    close: thread.close,
  };
}

function diedOf(error: Error | undefined): Unmade {
  if (error === undefined) return { code: 'report-not-made', fault: 'the thread ended' };
  const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return { code: outOfMemory ? 'report-too-large' : 'report-not-made', fault: error.stack ?? error.message };
}
