import { newAssessment } from '../app/assess/start.ts';
import { Course, type Step } from '../domain/example/course.ts';
import { instantOf, play, type Refused } from '../domain/example/play.ts';
import type { Framework } from '../domain/framework/framework.ts';
import { AssessmentId, ChannelId, MemberId } from '../domain/ids.ts';
import { LOCALES } from '../domain/locale.ts';
import type { Indicator } from '../domain/monitoring/indicator.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { checkShape, type KnowledgeFault } from './fault.ts';
import { checkId } from './id-checks.ts';
import { filesIn, readYaml } from './read-yaml.ts';
import { checkTexts } from './text-checks.ts';

const FOLDER = 'example';
const ENDING = '.yaml';
const RECIPE = `${FOLDER}/README.md`;

/** What every name of the example begins with, so that nobody takes it for a case of their own. */
export const MARKS = { en: 'Example: ', 'zh-CN': '示例：' } as const;

/**
 * Reads the courses of the worked example from `folder` (the one that holds `example/`), in the order of their ids. Each
 * is checked by letting it happen under `framework`, in every language; all that is wrong is told at once.
 */
export async function loadExample(
  folder: string,
  framework: Framework,
  indicators: readonly Indicator[],
): Promise<Result<readonly Course[], readonly KnowledgeFault[]>> {
  const found = [...(await filesIn(folder, FOLDER))].sort();
  const files = found.filter((file) => file.endsWith(ENDING));
  const strays = found
    .filter((file) => !file.endsWith(ENDING) && file !== RECIPE)
    .map((file) => ({ file, field: '', remedy: `is read by nothing: remove it, or end it in ${ENDING}` }));
  const none =
    files.length > 0
      ? []
      : [{ file: FOLDER, field: '', remedy: 'has no course: add one as its README.md tells' }];
  const read = await Promise.all(files.map((file) => readCourse(folder, file, framework, indicators)));
  const faults = [...none, ...strays, ...read.flatMap((each) => each.faults)];
  return faults.length > 0
    ? err(faults)
    : ok(read.flatMap(({ course }) => (course === undefined ? [] : [course])));
}

async function readCourse(
  folder: string,
  file: string,
  framework: Framework,
  indicators: readonly Indicator[],
): Promise<{ course?: Course; faults: readonly KnowledgeFault[] }> {
  const yaml = await readYaml(folder, file);
  if (!yaml.ok) return { faults: yaml.error };
  const { value: course, faults: misshapen } = checkShape(file, Course, yaml.value);
  const id = file.slice(FOLDER.length + 1, -ENDING.length);
  const faults = [...misshapen, ...checkId(file, id, yaml.value), ...checkTexts(file, yaml.value)];
  if (course === undefined) return { faults };
  return {
    course,
    faults: [
      ...faults,
      ...checkDays(file, course),
      ...checkMarks(file, course),
      ...checkReadings(file, course, indicators),
      ...checkCourse(file, course, framework),
    ],
  };
}

function at(
  file: string,
  day: number,
  step: number | undefined,
  field: string,
  remedy: string,
): KnowledgeFault {
  const where = step === undefined ? `days[${day}]` : `days[${day}].steps[${step}]`;
  return { file, field: field === '' ? where : `${where}.${field}`, remedy };
}

function checkDays(file: string, { days }: Course): readonly KnowledgeFault[] {
  return days.flatMap(({ on }, day) => {
    const before = days[day - 1]?.on;
    return before === undefined || before < on
      ? []
      : [
          at(
            file,
            day,
            undefined,
            'on',
            `must be later than the day before it (${before}): put them in order`,
          ),
        ];
  });
}

/** What stands in lists by itself says by itself that it is an example: the technology, and what is watched. */
function checkMarks(file: string, course: Course): readonly KnowledgeFault[] {
  const unmarked = (name: { readonly en: string; readonly 'zh-CN': string }) =>
    LOCALES.filter((locale) => !name[locale].startsWith(MARKS[locale]));
  const remedy = (locale: (typeof LOCALES)[number]) =>
    `must begin with ${JSON.stringify(MARKS[locale])}, so that nobody takes it for a real one`;
  return [
    ...unmarked(course.technology).map((each) => ({
      file,
      field: `technology.${each}`,
      remedy: remedy(each),
    })),
    ...stepsOf(course).flatMap(({ day, step, what }) => {
      if (what.do !== 'add' || what.list !== 'watch') return [];
      const [name] = Object.entries(what.fields);
      if (name === undefined || !('text' in name[1])) return [];
      return unmarked(name[1].text).map((each) =>
        at(file, day, step, `fields.${name[0]}.text.${each}`, remedy(each)),
      );
    }),
  ];
}

/** A reading lies where the kind of sign that is watched can lie, and is not of a day to come. */
function checkReadings(
  file: string,
  course: Course,
  indicators: readonly Indicator[],
): readonly KnowledgeFault[] {
  const steps = stepsOf(course);
  return steps.flatMap(({ day, step, what, on }) => {
    if (what.do !== 'read') return [];
    const late =
      what.for > on
        ? [at(file, day, step, 'for', `must not be after the day on which it is told (${on})`)]
        : [];
    const added = steps.find((each) => each.what.do === 'add' && each.what.key === what.key)?.what;
    const kinds = added?.do === 'add' ? Object.values(added.fields) : [];
    const indicator = indicators.find(({ id }) =>
      kinds.some((each) => 'choice' in each && each.choice === id),
    );
    if (indicator === undefined) return late;
    const { least, most } = indicator;
    return what.value >= least && what.value <= most
      ? late
      : [
          ...late,
          at(file, day, step, 'value', `must lie between ${least} and ${most}, not at ${what.value}`),
        ];
  });
}

function checkCourse(file: string, course: Course, framework: Framework): readonly KnowledgeFault[] {
  for (const locale of LOCALES) {
    const played = play(framework, begunBy(course, locale), course, { locale, standIn: NOBODY });
    if (!played.ok) {
      const { day, step, why } = played.error;
      return [at(file, day, step, '', `cannot happen there (${why}): ${REMEDIES[why] ?? OTHERWISE}`)];
    }
  }
  return [];
}

const OTHERWISE = 'correct it, or what comes before it, so that a team could do the same';
const REMEDIES: Partial<Record<Refused['why'], string>> = {
  'no-such-key': 'name an entry that an earlier step adds',
  'key-taken': 'give it a key that no earlier step has',
  'not-watched': 'only entries of the watch list have readings',
  'wrong-kind': 'give a value of a kind that the prompt or field takes',
  'value-does-not-fit': 'give a value that the prompt or field takes, in one of its units or choices',
  'no-such-prompt': 'name a prompt of stages/',
  'no-such-field': 'name a form of the list, and fields of that form',
  'gaps-need-reason': 'answer what is missing, or say why the team went on',
  'concerns-need-reason': 'say why it was closed all the same',
};

const NOBODY = MemberId.parse('000000000000000001');

function begunBy({ technology, home, days }: Course, locale: (typeof LOCALES)[number]) {
  return newAssessment({
    id: AssessmentId.parse('example000'),
    ...{ technology: technology[locale], private: false, home, by: NOBODY },
    channel: ChannelId.parse('000000000000000001'),
    at: instantOf(days[0]?.on ?? '2019-07-01'),
  });
}

function stepsOf({ days }: Course) {
  return days.flatMap(({ on, steps }, day) => steps.map((what: Step, step) => ({ on, day, step, what })));
}
