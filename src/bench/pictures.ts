import type { Charts, PictureName } from '../app/charts.ts';
import { createCharts } from '../charts/charts.ts';
import { painter } from '../charts/paint.ts';
import { log } from '../log.ts';
import type { PictureWish } from '../messages/view.ts';
import { compared, quantile, type Row } from './figure.ts';
import { card, tenPictures } from './picture-examples.ts';

const LOOK = { theme: 'dark', locale: 'en' } as const;
const WARMING = 3;
/** How often ten pictures are asked for at once. */
const TENS = 3;

/** What drawing costs whoever waits for the event loop meanwhile, and whoever waits for the picture. */
export async function benchPictures(rounds: number): Promise<readonly Row[]> {
  const charts = createCharts({ log });
  const paint = painter();
  const holds = { thread: [] as number[], here: [] as number[] };
  const waits = { fresh: [] as number[], kept: [] as number[] };
  const stalls = { thread: [] as number[], here: [] as number[] };
  try {
    for (let round = 0; round < WARMING + rounds; round += 1) {
      const data = card(`ArF photoresist ${round}`);
      const ask = () => drawn(charts, { name: 'scorecard', data });
      const fresh = await watched(ask);
      const kept = await watched(ask);
      const here = await watched(() => paint({ name: 'scorecard', data, look: LOOK }));
      if (round < WARMING) continue;
      holds.thread.push(fresh.held);
      holds.here.push(here.held);
      waits.fresh.push(fresh.took);
      waits.kept.push(kept.took);
    }
    for (let round = 0; round < TENS; round += 1) {
      const ten = tenPictures(`round ${round}`);
      const thread = await watched(() => Promise.all(ten.map((each) => drawn(charts, each))));
      const here = await watched(async () => {
        for (const each of ten) await paint({ ...each, look: LOOK });
      });
      stalls.thread.push(thread.held);
      stalls.here.push(here.held);
    }
  } finally {
    await charts.close();
  }
  const median = (figures: readonly number[]) => quantile(figures, 0.5);
  return [
    compared(
      'picture: event loop held',
      median(holds.thread),
      median(holds.here),
      'ms',
      'baseline: drawn without the thread',
    ),
    compared(
      'picture: asked for again',
      median(waits.kept),
      median(waits.fresh),
      'ms',
      'baseline: drawn for the first time',
    ),
    compared(
      'pictures: longest stall while ten are made',
      Math.max(...stalls.thread),
      Math.max(...stalls.here),
      'ms',
      'matrix, plan and helix among them; baseline: without the thread',
    ),
  ];
}

async function drawn<N extends PictureName>(charts: Charts, { name, data }: PictureWish<N>): Promise<void> {
  const picture = await charts[name](data, LOOK);
  if (!picture.ok) throw new Error(`the bench has no picture: ${picture.error.code}`);
}

/** How long some work took, and the longest that nothing else got its turn meanwhile, in ms. */
async function watched(work: () => Promise<unknown>): Promise<{ took: number; held: number }> {
  // One turn first, so that what went on before is not counted.
  await new Promise((resolve) => setImmediate(resolve));
  const started = performance.now();
  let held = 0;
  let last = started;
  const look = () => {
    const now = performance.now();
    held = Math.max(held, now - last);
    last = now;
  };
  const turns = setInterval(look, 1);
  await work();
  look();
  clearInterval(turns);
  return { took: performance.now() - started, held };
}
