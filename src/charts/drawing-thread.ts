import { err, ok, type Result } from '../domain/result.ts';
import { type WorkLimits, workThread } from '../threads/work-thread.ts';
import type { Answer, Painted, Request } from './request.ts';

export interface ThreadLimits extends Pick<WorkLimits, 'patience' | 'held' | 'idle'> {
  /** After so many pictures the thread is replaced, whatever it has gathered. */
  readonly pictures: number;
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
/** Without the machine's fonts. */
const ENV = { DISABLE_SYSTEM_FONTS_LOAD: '1' };

export function drawingThread(script: URL, { pictures, ...limits }: ThreadLimits): DrawingThread {
  const thread = workThread<Request, Answer>(
    { script, name: 'charts', env: ENV, outlivesFaults: true },
    { ...limits, pieces: pictures, heap: LARGEST_HEAP_MB },
  );
  return {
    paint: async (request) => {
      const outcome = await thread.ask(request);
      if (outcome.kind === 'died') {
        const { error } = outcome;
        return err({
          code: 'not-drawn',
          fault: error?.stack ?? error?.message ?? 'the drawing thread ended',
        });
      }
      if (outcome.kind !== 'answered') return err({ code: outcome.kind });
      const { answer } = outcome;
      return 'fault' in answer ? err({ code: 'not-drawn', fault: answer.fault }) : ok(answer.painted);
    },
    close: thread.close,
  };
}
