import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readSheet } from '../app/monitor/import/sheet.ts';
import { MOST_ROWS } from '../app/tables.ts';
import { csvTables } from '../csv/tables.ts';
import { loadCountries } from '../knowledge/countries.ts';
import { quantile, type Row } from './figure.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));
const COUNTRIES = ['Japan', '美国', 'KR', 'Germany', '荷兰', 'Belgium'];

/** How long reading the largest table holds the event loop, beside doing nothing but yielding. */
export async function benchTables(rounds: number): Promise<readonly Row[]> {
  const countries = await loadCountries(KNOWLEDGE);
  if (!countries.ok) throw new Error('the countries cannot be read');
  const tables = csvTables();
  const bytes = new TextEncoder().encode(largest());
  const read = async () => {
    const table = await tables.read(bytes);
    if (!table.ok) throw new Error(table.error.what);
    await readSheet(table.value, countries.value, tables.breather());
  };
  const idle = async () => {
    for (let turns = 0; turns < 100; turns += 1) await turn();
  };
  await read();
  const [held, alone, taken]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const since = performance.now();
    held.push(await longestHold(read));
    taken.push(performance.now() - since);
    alone.push(await longestHold(idle));
  }
  const [ours, baseline] = [quantile(held, 0.5), quantile(alone, 0.5)];
  return [
    {
      name: 'table of 10,000 rows: event loop held longest',
      ...{ ours: `${ours.toFixed(1)} ms`, baseline: `${baseline.toFixed(1)} ms`, ratio: ours / baseline },
      note: `baseline: 100 turns of doing nothing; all of it takes ${quantile(taken, 0.5).toFixed(0)} ms`,
    },
  ];
}

/** The longest time in milliseconds for which nobody else had a turn. */
async function longestHold(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let since = performance.now();
  let working = true;
  const watch = () => {
    longest = Math.max(longest, performance.now() - since);
    since = performance.now();
    if (working) setImmediate(watch);
  };
  setImmediate(watch);
  await turn();
  longest = 0;
  await work();
  working = false;
  await turn();
  return longest;
}

function largest(): string {
  const rows = Array.from({ length: MOST_ROWS }, (_, index) => {
    const month = String(1 + (index % 12)).padStart(2, '0');
    const partner = COUNTRIES[Math.floor(index / 12) % COUNTRIES.length];
    return `"Material no. ${index % 338}",20${10 + (index % 15)}-${month},${partner},"${(index * 1.37).toFixed(2)}"`;
  });
  return `item,period,partner,value\r\n${rows.join('\r\n')}\r\n`;
}
