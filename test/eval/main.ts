import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { evaluateRetrieval } from './retrieval.ts';
import { evaluateScoring } from './scoring.ts';

/**
 * `npm run eval [folder]`: how well descriptions are scored, measured on labelled rows that are no part of this
 * repository. `--part work` leaves every third row out, to be looked at only in the end; `--rows` tells each row that
 * came out otherwise than labelled.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: 'string', default: 'all' }, rows: { type: 'boolean', default: false } },
});
const { part, rows } = values;
if (part !== 'all' && part !== 'work' && part !== 'aside') {
  console.error(`--part must be all, work or aside, not ${part}`);
  process.exit(2);
}

const folder = positionals[0] ?? fileURLToPath(new URL('../../../shared/eval', import.meta.url));
if (!existsSync(folder)) {
  console.log(
    `There is nothing to measure with: the folder ${folder} is not there. Give another as an argument.`,
  );
  process.exit(0);
}

/** Each measures on the file of its own and says so where that is not there. */
const evaluations = [evaluateScoring, evaluateRetrieval];
for (const evaluate of evaluations) console.log(await evaluate({ folder, part, rows }));
