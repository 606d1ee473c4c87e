import type { Log } from '../app/ports.ts';
import type { ReportDocument } from '../app/report/document.ts';
import type { Rendering, ReportFailure, Reports } from '../app/reports.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { makingThread, type ThreadLimits } from './making-thread.ts';

export interface ReportsOptions {
  readonly log: Log;
  readonly limits?: Partial<Limits>;
  /** What runs in the thread, for tests of what happens when it goes wrong. */
  readonly script?: URL;
}

export interface Limits extends ThreadLimits {
  /** Reports that may wait for the one that is being made. */
  readonly waiting: number;
}

const LIMITS: Limits = {
  patience: 90_000,
  files: 20,
  held: 200 * 2 ** 20,
  idle: 60_000,
  heap: 1024,
  waiting: 4,
};

export type RunningReports = Reports & {
  /** Gives up what is being made and what waits; nothing is made after it. */
  readonly close: () => Promise<void>;
};

/** Nothing is started before the first report. A thread that goes wrong costs its report and nothing else. */
export function createReports({ log, limits: given, script }: ReportsOptions): RunningReports {
  const limits = { ...LIMITS, ...given };
  const thread = makingThread(script ?? new URL('./worker.ts', import.meta.url), limits);
  let underway = 0;
  let last: Promise<unknown> = Promise.resolve();

  const make = async (
    rendering: Rendering,
    document: ReportDocument,
  ): Promise<Result<Uint8Array, ReportFailure>> => {
    const made = await thread.make({ rendering, document });
    if (made.ok) return ok(made.value);
    const { code } = made.error;
    if (code !== 'reports-closed') log({ level: 'error', what: 'report-not-made', rendering, ...made.error });
    return err({ code });
  };

  const report = (rendering: Rendering) => (document: ReportDocument) => {
    if (underway > limits.waiting) return Promise.resolve(err({ code: 'reports-busy' } as const));
    underway += 1;
    const made = last
      .then(() => make(rendering, document))
      .finally(() => {
        underway -= 1;
      });
    // What one report failed of is no business of the next.
    last = made.catch(() => {});
    return made;
  };

  return { pdf: report('pdf'), xlsx: report('xlsx'), markdown: report('markdown'), close: thread.close };
}
