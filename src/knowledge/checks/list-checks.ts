import { LISTS, STAGES } from '../../domain/framework/names.ts';
import type { KnowledgeFault } from '../fault.ts';
import { checkIds } from '../id-checks.ts';
import { checkFields } from './field-checks.ts';
import type { FormGlimpse, Placed, StagesGlimpse } from './glimpse.ts';

type PlacedList = StagesGlimpse['lists'][number];

/** That each list stands in one stage, and that its forms can make and fill its entries. */
export function checkLists(stages: StagesGlimpse): readonly KnowledgeFault[] {
  return [
    ...checkPlaces(stages),
    ...stages.lists.flatMap((list) => [
      ...checkIds(list.file, list.forms, `${list.at}.forms`),
      ...checkForms(list),
      ...checkFields(list),
    ]),
  ];
}

function checkPlaces({ lists, whole }: StagesGlimpse): readonly KnowledgeFault[] {
  return LISTS.flatMap((id) => {
    const [first, ...others] = lists.filter((list) => list.id === id);
    if (first === undefined) {
      const remedy = `have none with the id ${id}: add it to a stage`;
      return whole ? [{ file: 'stages', field: 'lists', remedy }] : [];
    }
    return others.map(({ file, at }) => ({
      file,
      field: `${at}.id`,
      remedy: `is taken by a list in ${first.file}: keep one of them`,
    }));
  });
}

function checkForms(list: PlacedList): readonly KnowledgeFault[] {
  const { file } = list;
  return [
    ...checkMakers(list),
    ...list.forms.flatMap((form, index) => {
      const field = `${list.at}.forms[${index}]`;
      return [
        ...(form.for !== '' && list.id !== 'treatments'
          ? [{ file, field: `${field}.for`, remedy: 'is for the list treatments alone: remove it' }]
          : []),
        ...(form.offered && form.at === ''
          ? [
              {
                file,
                field: `${field}.offered`,
                remedy: 'needs the stage that offers it: add at, or remove it',
              },
            ]
          : []),
        ...checkStage(list, form, field),
      ];
    }),
  ];
}

function checkStage(
  { file, stage }: Placed<object>,
  { at }: FormGlimpse,
  field: string,
): readonly KnowledgeFault[] {
  const later = STAGES.slice(stage + 1);
  const known = STAGES.find((each) => each === at);
  if (known === undefined || later.includes(known)) return [];
  const remedy = `must be a stage after that of the list, one of ${later.join(', ')}, or be left out`;
  return [{ file, field: `${field}.at`, remedy }];
}

/** An entry is made by the first form that suits it, and named by the first field of that. */
function checkMakers({ file, at, forms }: PlacedList): readonly KnowledgeFault[] {
  const makers = {
    measures: forms.findIndex((form) => form.for !== 'acceptances'),
    acceptances: forms.findIndex((form) => form.for !== 'measures'),
  };
  const name = forms[0]?.fields[0]?.id ?? '';
  const absent = Object.entries(makers).flatMap(([made, index]) =>
    forms.length === 0 || index >= 0
      ? []
      : [{ file, field: `${at}.forms`, remedy: `have none that makes ${made}: add one` }],
  );
  // One form may make both.
  const wrong = [...new Set(Object.values(makers))].flatMap((index) => {
    const form = forms[index];
    return form === undefined ? [] : checkMaker(form, name, file, `${at}.forms[${index}]`);
  });
  return [...absent, ...wrong];
}

function checkMaker(form: FormGlimpse, name: string, file: string, at: string): readonly KnowledgeFault[] {
  const faults: KnowledgeFault[] = [];
  const [first] = form.fields;
  const field = `${at}.fields[0]`;
  if (form.at !== '') {
    const remedy = 'is for forms that fill an entry, and this one makes it: remove it';
    faults.push({ file, field: `${at}.at`, remedy });
  }
  if (first !== undefined && (first.kind !== 'text' || !first.required)) {
    faults.push({ file, field, remedy: 'names the entry: make it of kind text with "required: true"' });
  }
  if (first !== undefined && first.id !== name) {
    const remedy = `must be ${name}, as in the first form: it names the entry`;
    faults.push({ file, field: `${field}.id`, remedy });
  }
  return faults;
}
