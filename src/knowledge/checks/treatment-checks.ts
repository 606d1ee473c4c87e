import { ACCEPT } from '../../domain/framework/treatment.ts';
import { type KnowledgeFault, oneOf } from '../fault.ts';
import { Listed } from '../id-checks.ts';
import { type ReadFile, TreatmentGlimpse } from './glimpse.ts';

/** That treatments and drivers find each other, and that the program finds the one that it knows. */
export function checkTreatments(
  treatments: readonly ReadFile[],
  drivers: ReadFile,
): readonly KnowledgeFault[] {
  const read = treatments.map(({ file, data }) => ({ file, data, ...TreatmentGlimpse.parse(data) }));
  const whole = read.every(({ data }) => data !== undefined) && drivers.data !== undefined;
  const ids = Listed.parse(drivers.data).map(({ id }) => id);
  const used = new Set(read.flatMap((each) => each.drivers));
  return [
    ...read.flatMap(checkWithin),
    ...(drivers.data === undefined ? [] : read.flatMap((each) => checkNames(each, ids))),
    ...(whole && read.length > 0 && !read.some(({ id }) => id === ACCEPT)
      ? [
          {
            file: 'treatments',
            field: '',
            remedy: `has none with the id ${ACCEPT}: the program knows it, add it again`,
          },
        ]
      : []),
    ...ids.flatMap((id, index) =>
      !whole || id === '' || used.has(id)
        ? []
        : [
            {
              file: drivers.file,
              field: `[${index}].id`,
              remedy: 'is named by no treatment: name it in one, or remove it',
            },
          ],
    ),
  ];
}

type Read = ReturnType<typeof TreatmentGlimpse.parse> & ReadFile;

function checkWithin({ file, data, id, reach, criteria, drivers }: Read): readonly KnowledgeFault[] {
  if (data === undefined) return [];
  return [
    ...(id !== ACCEPT && reach === ''
      ? [{ file, field: 'reach', remedy: `is missing: add it, only ${ACCEPT} goes without` }]
      : []),
    ...(criteria.length === 0
      ? [{ file, field: 'criteria', remedy: 'names none: add what it answers' }]
      : []),
    ...(drivers.length === 0
      ? [{ file, field: 'drivers', remedy: 'names none: nobody would be offered it first' }]
      : []),
  ];
}

function checkNames(read: Read, ids: readonly string[]): readonly KnowledgeFault[] {
  return (['drivers', 'against'] as const).flatMap((field) =>
    read[field].flatMap((driver, index) =>
      ids.includes(driver)
        ? []
        : [{ file: read.file, field: `${field}[${index}]`, remedy: oneOf(ids, driver) }],
    ),
  );
}
