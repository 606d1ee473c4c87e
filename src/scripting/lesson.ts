import { fileURLToPath } from 'node:url';
import { loadLessonLibrary } from '../knowledge/search/load-lesson-library.ts';
import { answerLines } from './json-lines.ts';
import { answerLessonLine } from './lesson-line.ts';

/** `npm run -s lesson`: questions as JSON lines in, lessons or a refusal out; exit status 1 where a line was bad. */

const library = await loadLessonLibrary(fileURLToPath(new URL('../../knowledge', import.meta.url)));
if (!library.ok) {
  for (const { file, field, remedy } of library.error)
    console.error(`knowledge/${file}  ${field}  ${remedy}`);
  process.exit(1);
}

// Whoever reads our output may have had enough, as `head` has.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { value } = library;
await answerLines(process.stdin, process.stdout, async (line) => {
  const answer = answerLessonLine(value, line);
  if ('error' in answer) process.exitCode = 1;
  return answer;
});
