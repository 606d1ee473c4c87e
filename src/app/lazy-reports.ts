import type { Reports } from './reports.ts';

type Running = Reports & { readonly close: () => Promise<void> };

/** Reports that are started for the first one: whoever wants none waits for nothing and pays for nothing. */
export function lazyReports(start: () => Promise<Running>): Running {
  let running: Promise<Running> | undefined;
  const reports = () => {
    running ??= start();
    return running;
  };
  return {
    pdf: async (document) => (await reports()).pdf(document),
    xlsx: async (document) => (await reports()).xlsx(document),
    markdown: async (document) => (await reports()).markdown(document),
    async close() {
      await (await running)?.close();
    },
  };
}
