import { parentPort } from 'node:worker_threads';
import type { ReportDocument } from '../app/report/document.ts';
import type { Rendering } from '../app/reports.ts';
import type { Answer, Request } from './request.ts';

// The thread that makes files: a document in, a file out, one after the other. Each format loads what it needs.
if (parentPort === null) throw new Error('this is not a thread');
const port = parentPort;

const RENDER: Readonly<Record<Rendering, () => Promise<(document: ReportDocument) => Promise<Uint8Array>>>> =
  {
    pdf: async () => (await import('./pdf/pdf.ts')).toPdf,
    xlsx: async () => (await import('./xlsx.ts')).toXlsx,
    markdown: async () => (await import('./markdown.ts')).toMarkdown,
  };

async function answer({ rendering, document }: Request): Promise<void> {
  try {
    const render = await RENDER[rendering]();
    // A copy of its own: what comes from a pool cannot be handed over.
    const bytes = new Uint8Array(await render(document));
    const { heapUsed, external } = process.memoryUsage();
    port.postMessage({ bytes, held: heapUsed + external } satisfies Answer, [bytes.buffer]);
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.postMessage({ fault } satisfies Answer);
  }
}

port.on('message', (request: Request) => void answer(request));
