import { parseArgs } from 'node:util';
import { crashRun, summary } from './crash-run.ts';
import { datedRun, datedSummary } from './dated-run.ts';
import { remindersRun, remindersSummary } from './reminders-run.ts';
import { twoProcessesRun } from './two-processes-run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kills: { type: 'string', default: '100' },
    together: { type: 'boolean', default: false },
    only: { type: 'string' },
    items: { type: 'string', default: '30' },
  },
});
const [seed, kills] = [Number(values.seed), Number(values.kills)];
const { only, together } = values;
const items = Number(values.items);
const RUNS = ['answers', 'reminders', 'dated', 'two-processes'];
const isUsed = (only === undefined || RUNS.includes(only)) && items >= 1;
if (!Number.isInteger(seed) || !Number.isInteger(kills) || kills < 1 || !isUsed) {
  console.error(
    'usage: npm run crash -- [--seed NUMBER] [--kills NUMBER] [--together] [--only answers|reminders|dated|two-processes] [--items NUMBER]',
  );
  process.exit(2);
}
const again = `--seed ${seed} --kills ${kills}${together ? ' --together' : ''}${only ? ` --only ${only}` : ''}`;
console.log(`seed ${seed}, ${kills} kills; again with: npm run crash -- ${again}`);

const line = (done: number, death: string) => `${String(done).padStart(4)} of ${kills}  ${death}`;

async function killAmongAnswers(): Promise<boolean> {
  let told = 0;
  const tally = await crashRun({
    seed,
    kills,
    layout: together ? 'together' : 'apart',
    onKill({ kills: done, faults }, death) {
      const fresh = faults.slice(told).map((fault) => `  ${fault.kind}: ${fault.what}`);
      told = faults.length;
      console.log([line(done, death), ...fresh].join('\n'));
    },
  });
  console.log(summary(tally));
  return tally.faults.length === 0 && tally.failedStarts === 0;
}

async function killAmongReminders(): Promise<boolean> {
  const onKill = ({ kills: done }: { kills: number }, death: string) => console.log(line(done, death));
  const tally = await remindersRun({ seed, kills, onKill });
  console.log(remindersSummary(tally));
  return tally.faults.length === 0;
}

async function killAmongDays(): Promise<boolean> {
  const onKill = ({ kills: done }: { kills: number }, death: string) => console.log(line(done, death));
  const tally = await datedRun({ seed, kills, onKill });
  console.log(datedSummary(tally));
  return tally.faults.length === 0;
}

async function killOneOfTwo(): Promise<boolean> {
  const onKill = ({ kills: done }: { kills: number }, death: string) => console.log(line(done, death));
  const tally = await twoProcessesRun({ seed, kills, items, onKill });
  console.log(remindersSummary(tally));
  return tally.faults.length === 0;
}

const asked = (run: string) => only === undefined || only === run;
const kept = [
  !asked('answers') || (await killAmongAnswers()),
  !asked('reminders') || (await killAmongReminders()),
  !asked('dated') || (await killAmongDays()),
  !asked('two-processes') || (await killOneOfTwo()),
];
process.exit(kept.every(Boolean) ? 0 : 1);
