import { fileURLToPath } from 'node:url';
import { loadMatrix } from '../knowledge/load-matrix.ts';
import { loadScales } from '../knowledge/load-scales.ts';
import { answerLines } from './json-lines.ts';
import { answerScoreLine } from './score-line.ts';

/** `npm run -s score`: JSON lines in, a score out for each; exit status 1 where a line was bad. */

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

const [scales, matrix] = await Promise.all([loadScales(KNOWLEDGE), loadMatrix(KNOWLEDGE)]);
const faults = [...(scales.ok ? [] : scales.error), ...(matrix.ok ? [] : matrix.error)];
if (!scales.ok || !matrix.ok) {
  for (const { file, field, remedy } of faults) console.error(`knowledge/${file}  ${field}  ${remedy}`);
  process.exit(1);
}

// Whoever reads our output may have had enough, as `head` has.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

const parts = {
  reader: { read: () => Promise.reject(new Error('there is no reader of descriptions yet')) },
  scales: scales.value,
  matrix: matrix.value,
};
await answerLines(process.stdin, process.stdout, async (line) => {
  const answer = await answerScoreLine(parts, line);
  if ('error' in answer) process.exitCode = 1;
  return answer;
});
