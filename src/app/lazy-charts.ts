import type { Charts } from './charts.ts';

type Running = Charts & { readonly close: () => Promise<void> };

/** Charts that are started for the first picture: whoever wants none waits for nothing and pays for nothing. */
export function lazyCharts(start: () => Promise<Running>): Running {
  let running: Promise<Running> | undefined;
  const charts = () => {
    running ??= start();
    return running;
  };
  return {
    scorecard: async (data, look) => (await charts()).scorecard(data, look),
    dependence: async (data, look) => (await charts()).dependence(data, look),
    funding: async (data, look) => (await charts()).funding(data, look),
    plans: async (data, look) => (await charts()).plans(data, look),
    timeline: async (data, look) => (await charts()).timeline(data, look),
    trend: async (data, look) => (await charts()).trend(data, look),
    matrix: async (data, look) => (await charts()).matrix(data, look),
    plan: async (data, look) => (await charts()).plan(data, look),
    helix: async (data, look) => (await charts()).helix(data, look),
    gap: async (data, look) => (await charts()).gap(data, look),
    async close() {
      await (await running)?.close();
    },
  };
}
