import type { Scorecard } from '../app/charts.ts';
import { createCharts } from '../charts/charts.ts';
import { painter } from '../charts/paint.ts';
import { log } from '../log.ts';
import { compared, quantile, type Row } from './figure.ts';

const LOOK = { theme: 'dark', locale: 'en' } as const;
const WARMING = 3;

/** What drawing costs whoever waits for the event loop meanwhile, and whoever waits for the picture. */
export async function benchPictures(rounds: number): Promise<readonly Row[]> {
  const charts = createCharts({ log });
  const paint = painter();
  const holds = { thread: [] as number[], here: [] as number[] };
  const waits = { fresh: [] as number[], kept: [] as number[] };
  try {
    for (let round = 0; round < WARMING + rounds; round += 1) {
      const data = card(`ArF photoresist ${round}`);
      const ask = async () => {
        const drawn = await charts.scorecard(data, LOOK);
        if (!drawn.ok) throw new Error(`the bench has no picture: ${drawn.error.code}`);
      };
      const fresh = await watched(ask);
      const kept = await watched(ask);
      const here = await watched(() => paint({ name: 'scorecard', data, look: LOOK }));
      if (round < WARMING) continue;
      holds.thread.push(fresh.held);
      holds.here.push(here.held);
      waits.fresh.push(fresh.took);
      waits.kept.push(kept.took);
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
  ];
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

function card(title: string): Scorecard {
  const known = { value: 0.75, least: 0.75, most: 0.75, valueText: '0.75', confidence: 'high' } as const;
  const open = { value: null, least: 0, most: 1, valueText: '0–1', confidence: 'low' } as const;
  return {
    alt: title,
    title,
    subtitle: 'Chokepoint score',
    tier: 'moderate',
    tierText: 'Moderate',
    ceilingText: 'could be critical',
    criteria: [
      { id: 'C1', name: 'Foreign and behind', status: 'met', statusText: 'Met', ...known },
      { id: 'C2', name: 'Needed and stopping', status: 'met', statusText: 'Met', ...known },
      { id: 'C3', name: 'Sets the pace', status: 'unknown', statusText: 'Unknown', ...open },
    ],
    cutoffs: { partly: 0.25, met: 0.75 },
    zones: { not: 'not met', partly: 'partly met', met: 'met' },
    total: { label: 'Total', range: [38.3, 82.5], text: '38–83', unit: 'of 100', confidence: 'low' },
    legend: { range: 'possible', mark: 'counted as', confidence: 'how sure' },
    version: '2026-11',
  };
}
