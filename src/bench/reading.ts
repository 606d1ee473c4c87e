import { builtInReader } from '../reader/reader.ts';
import { compared, quantile, type Row } from './figure.ts';

const SAID =
  'About 90% of the bearings come from two Japanese firms; our own makers are a generation behind. ' +
  'If deliveries ceased, the line would be down within three weeks. ' +
  '国产的落后一代，断供后产线三周内就得停。没有新一代轴承，就没有下一代机床。';

/** How the cost of reading grows with the text, and how long one description holds the event loop. */
export async function benchReading(rounds: number): Promise<readonly Row[]> {
  let since = 0;
  const held: number[] = [];
  const reader = builtInReader(async () => {
    held.push(performance.now() - since);
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  });
  const timed = async (text: string): Promise<number> => {
    since = performance.now();
    const start = since;
    await reader.read({ text, home: 'PL' });
    held.push(performance.now() - since);
    return performance.now() - start;
  };
  const short = textOf(1000);
  const long = textOf(100_000);
  await timed(short);
  const first = [...held];
  const shorts: number[] = [];
  const longs: number[] = [];
  held.length = 0;
  for (let round = 0; round < rounds; round += 1) {
    longs.push((await timed(long)) / 100);
    for (let each = 0; each < 20; each += 1) shorts.push(await timed(short));
  }
  return [
    compared(
      'reading 100,000 characters, for 1,000',
      quantile(longs, 0.5),
      quantile(shorts, 0.5),
      'ms',
      'baseline: a text of 1,000',
    ),
    {
      name: 'reading: event loop held',
      ours: `${quantile(held, 0.99).toFixed(1)} ms`,
      baseline: '',
      ratio: undefined,
      note: `99th percentile of ${held.length} turns; longest ${Math.max(...held).toFixed(1)} ms`,
    },
    {
      name: 'reading: event loop held at the first',
      ours: `${Math.max(...first).toFixed(1)} ms`,
      baseline: '',
      ratio: undefined,
      note: `longest of the ${first.length} turns of the first reading of the process`,
    },
  ];
}

function textOf(length: number): string {
  return SAID.repeat(Math.ceil(length / SAID.length)).slice(0, length);
}
