import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Charts, Drawable, Look, Picture, PictureFailure, PictureName } from '../app/charts.ts';
import type { Log } from '../app/ports.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { drawingThread, type ThreadLimits } from './drawing-thread.ts';
import { DRAWN_AS } from './request.ts';

export interface ChartsOptions {
  readonly log: Log;
  readonly limits?: Partial<Limits>;
  /** What runs in the drawing thread, for tests of what happens when it goes wrong. */
  readonly script?: URL;
}

export interface Limits extends ThreadLimits {
  /** Pictures that may wait for the one that is being drawn. */
  readonly waiting: number;
  /** Of pictures that are kept, in bytes. */
  readonly kept: number;
}

const LIMITS: Limits = {
  patience: 10_000,
  pictures: 200,
  held: 160 * 2 ** 20,
  idle: 60_000,
  waiting: 16,
  kept: 16 * 2 ** 20,
};

export type RunningCharts = Charts & {
  /** Gives up what is being drawn and what waits; nothing is drawn after it. */
  readonly close: () => Promise<void>;
};

/** Nothing is started before the first picture. A thread that goes wrong costs its picture and nothing else. */
export function createCharts({ log, limits: given, script }: ChartsOptions): RunningCharts {
  const limits = { ...LIMITS, ...given };
  const thread = drawingThread(script ?? new URL('./worker.ts', import.meta.url), limits);
  const kept = new LRUCache<string, Picture>({
    maxSize: limits.kept,
    sizeCalculation: ({ png, alt }) => png.byteLength + 2 * alt.length,
  });
  const underway = new Map<string, Promise<Result<Picture, PictureFailure>>>();
  let last: Promise<unknown> = Promise.resolve();

  const draw = async <Name extends PictureName>(
    name: Name,
    data: Drawable[Name],
    look: Look,
  ): Promise<Result<Picture, PictureFailure>> => {
    const painted = await thread.paint({ name, data, look });
    if (painted.ok) return ok({ ...painted.value, alt: data.alt });
    const { code } = painted.error;
    if (code !== 'closed')
      log({ level: 'error', what: 'picture-not-drawn', picture: name, ...painted.error });
    return err({ code });
  };

  const picture =
    <Name extends PictureName>(name: Name) =>
    async (data: Drawable[Name], look: Look): Promise<Result<Picture, PictureFailure>> => {
      const key = keyOf(name, data, look);
      const known = kept.get(key);
      if (known !== undefined) return ok(known);
      const same = underway.get(key);
      if (same !== undefined) return same;
      if (underway.size > limits.waiting) return err({ code: 'too-busy' });
      const drawn = last
        .then(() => draw(name, data, look))
        .then((result) => {
          if (result.ok) kept.set(key, result.value);
          return result;
        })
        .finally(() => underway.delete(key));
      underway.set(key, drawn);
      // What one picture failed of is no business of the next.
      last = drawn.catch(() => {});
      return drawn;
    };

  return {
    scorecard: picture('scorecard'),
    dependence: picture('dependence'),
    funding: picture('funding'),
    plans: picture('plans'),
    timeline: picture('timeline'),
    trend: picture('trend'),
    matrix: picture('matrix'),
    plan: picture('plan'),
    helix: picture('helix'),
    gap: picture('gap'),
    close: thread.close,
  };
}

function keyOf<Name extends PictureName>(name: Name, data: Drawable[Name], { theme, locale }: Look): string {
  const content = JSON.stringify([name, DRAWN_AS[name], theme, locale, data]);
  return createHash('sha256').update(content).digest('base64');
}
