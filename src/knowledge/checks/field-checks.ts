import {
  KNOWN_FIELDS,
  RANKS,
  REACHES,
  SECTOR_FIELDS,
  SOURCE_BONDS,
  SOURCE_STATES,
} from '../../domain/framework/entry-list.ts';
import { ListId, SECTORS } from '../../domain/framework/names.ts';
import type { KnowledgeFault } from '../fault.ts';
import { checkIds } from '../id-checks.ts';
import type { FieldGlimpse, StagesGlimpse } from './glimpse.ts';

type PlacedList = StagesGlimpse['lists'][number];
interface PlacedField extends FieldGlimpse {
  readonly at: string;
  /** Which entries its form is for; '' for all. */
  readonly suits: string;
}

/** What the fields of one list owe each other and the program. */
export function checkFields(list: PlacedList): readonly KnowledgeFault[] {
  const fields = list.forms.flatMap((form, index) =>
    form.fields.map(
      (field, place): PlacedField => ({
        ...field,
        at: `${list.at}.forms[${index}].fields[${place}]`,
        suits: form.for,
      }),
    ),
  );
  return [
    ...checkUnique(list.file, fields),
    ...fields.flatMap(({ choices, at }) => checkIds(list.file, choices, `${at}.choices`)),
    ...fields.flatMap(({ units, at }) => checkIds(list.file, units, `${at}.units`)),
    ...checkKnown(list, fields),
    ...checkFixedChoices(list, fields),
  ];
}

/** One id is one field. A treatment and an acceptance never share a form, so both may ask for the same field. */
function checkUnique(file: string, fields: readonly PlacedField[]): readonly KnowledgeFault[] {
  return fields.flatMap((field, index) => {
    const earlier = fields.slice(0, index).find(({ id }) => id === field.id && id !== '');
    if (earlier === undefined) return [];
    const apart = earlier.suits !== '' && field.suits !== '' && earlier.suits !== field.suits;
    if (!apart) {
      const remedy = `is taken by ${earlier.at}: choose another id`;
      return [{ file, field: `${field.at}.id`, remedy }];
    }
    if (earlier.kind === field.kind) return [];
    return [{ file, field: `${field.at}.kind`, remedy: `must be ${earlier.kind}, as in ${earlier.at}` }];
  });
}

function checkKnown({ file, at, id }: PlacedList, fields: readonly PlacedField[]): readonly KnowledgeFault[] {
  const list = ListId.safeParse(id).data;
  if (list === undefined) return [];
  return Object.entries(KNOWN_FIELDS[list]).flatMap(([name, kind]) => {
    const found = fields.find((field) => field.id === name);
    if (found === undefined) {
      const remedy = `have no field ${name} of kind ${kind}: add it, the program knows it by its id`;
      return [{ file, field: `${at}.forms`, remedy }];
    }
    if (found.kind === kind) return [];
    return [
      { file, field: `${found.at}.kind`, remedy: `must be ${kind}: the program knows the field by its id` },
    ];
  });
}

const FIXED_CHOICES: readonly { list: ListId; fields: readonly string[]; ids: readonly string[] }[] = [
  { list: 'actions', fields: SECTOR_FIELDS, ids: SECTORS },
  { list: 'treatments', fields: ['reach'], ids: REACHES },
  { list: 'treatments', fields: ['ranks'], ids: RANKS },
  { list: 'sources', fields: ['state'], ids: SOURCE_STATES },
  { list: 'sources', fields: ['bound'], ids: SOURCE_BONDS },
];

/** The program counts by these choices, so none may be added or left out; their order and words are free. */
function checkFixedChoices(list: PlacedList, fields: readonly PlacedField[]): readonly KnowledgeFault[] {
  return FIXED_CHOICES.filter((fixed) => fixed.list === list.id).flatMap((fixed) =>
    fields
      .filter(({ id }) => fixed.fields.includes(id))
      .filter(({ choices }) => {
        const ids = choices.map(({ id }) => id);
        return ids.length !== fixed.ids.length || fixed.ids.some((id) => !ids.includes(id));
      })
      .map(({ at }) => {
        const remedy = `must be exactly ${fixed.ids.join(', ')}: the program knows them by their ids`;
        return { file: list.file, field: `${at}.choices`, remedy };
      }),
  );
}
