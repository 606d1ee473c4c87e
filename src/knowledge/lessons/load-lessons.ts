import { Lesson } from '../../domain/lesson.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { checkShape, type KnowledgeFault } from '../fault.ts';
import { checkId } from '../id-checks.ts';
import { filesIn, readYaml } from '../read-yaml.ts';
import { checkTexts } from '../text-checks.ts';
import { checkLesson } from './lesson-checks.ts';
import { checkLinks } from './link-checks.ts';

const FOLDER = 'lessons';
const ENDING = '.yaml';
/** The recipe for authors, which stands beside the lessons. */
const RECIPE = `${FOLDER}/README.md`;

/**
 * Reads all lessons from `folder` (the one that holds `lessons/`), checked and in the order of their ids. Where anything
 * is wrong nothing is loaded, and everything that is wrong is told, file by file.
 */
export async function loadLessons(
  folder: string,
): Promise<Result<readonly Lesson[], readonly KnowledgeFault[]>> {
  const found = [...(await filesIn(folder, FOLDER))].sort();
  const files = found.filter((file) => file.endsWith(ENDING));
  const strays = found.filter((file) => !file.endsWith(ENDING) && file !== RECIPE).map(stray);
  if (files.length === 0) {
    const none = { file: FOLDER, field: '', remedy: 'has no lesson: add one as its README.md tells' };
    return err([none, ...strays]);
  }
  const read = await Promise.all(files.map((file) => readLesson(folder, file)));
  const lessons = read.flatMap(({ file, lesson }) => (lesson === undefined ? [] : [{ file, lesson }]));
  const known = new Set(files.map(idOf));
  const faults = [...read.flatMap((each) => each.faults), ...checkLinks(lessons, known), ...strays];
  return faults.length > 0 ? err(faults) : ok(lessons.map(({ lesson }) => lesson));
}

async function readLesson(folder: string, file: string) {
  const yaml = await readYaml(folder, file);
  if (!yaml.ok) return { file, lesson: undefined, faults: yaml.error };
  const { value, faults } = checkShape(file, Lesson, yaml.value);
  return {
    file,
    lesson: value,
    faults: [
      ...faults,
      ...checkId(file, idOf(file), yaml.value),
      ...checkTexts(file, yaml.value),
      ...(value === undefined ? [] : checkLesson(file, value)),
    ],
  };
}

function idOf(file: string): string {
  return file.slice(FOLDER.length + 1, -ENDING.length);
}

function stray(file: string): KnowledgeFault {
  return { file, field: '', remedy: `is read by nothing: remove it, or let its name end in ${ENDING}` };
}
