import { fileURLToPath } from 'node:url';
import { answerLines } from './json-lines.ts';
import { answerScoreLine } from './score-line.ts';
import { loadScoreParts } from './score-parts.ts';

/** `npm run -s score`: JSON lines in, a score out for each; exit status 1 where a line was bad. */

const parts = await loadScoreParts(fileURLToPath(new URL('../../knowledge', import.meta.url)));
if (!parts.ok) {
  for (const { file, field, remedy } of parts.error) console.error(`knowledge/${file}  ${field}  ${remedy}`);
  process.exit(1);
}

// Whoever reads our output may have had enough, as `head` has.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { value } = parts;
await answerLines(process.stdin, process.stdout, async (line) => {
  const answer = await answerScoreLine(value, line);
  if ('error' in answer) process.exitCode = 1;
  return answer;
});
