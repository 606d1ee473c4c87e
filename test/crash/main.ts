import { parseArgs } from 'node:util';
import { crashRun, summary } from './crash-run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kills: { type: 'string', default: '100' },
    together: { type: 'boolean', default: false },
  },
});
const [seed, kills] = [Number(values.seed), Number(values.kills)];
if (!Number.isInteger(seed) || !Number.isInteger(kills) || kills < 1) {
  console.error('usage: npm run crash -- [--seed NUMBER] [--kills NUMBER] [--together]');
  process.exit(2);
}
console.log(
  `seed ${seed}, ${kills} kills; again with: npm run crash -- --seed ${seed} --kills ${kills}${values.together ? ' --together' : ''}`,
);
let told = 0;
const tally = await crashRun({
  seed,
  kills,
  layout: values.together ? 'together' : 'apart',
  onKill({ kills: done, faults }, death) {
    const fresh = faults.slice(told).map((fault) => `  ${fault.kind}: ${fault.what}`);
    told = faults.length;
    console.log([`${String(done).padStart(4)} of ${kills}  ${death}`, ...fresh].join('\n'));
  },
});
console.log(summary(tally));
process.exit(tally.faults.length > 0 || tally.failedStarts > 0 ? 1 : 0);
