import { z } from 'zod';
import { type EntryField, type EntryForm, firstFieldOf, KNOWN_FIELDS } from '../framework/entry-list.ts';
import { type Framework, fieldChoices, listOf } from '../framework/framework.ts';
import { CriterionId, type ListId, Sector } from '../framework/names.ts';
import { ACCEPT } from '../framework/treatment.ts';
import { AssessmentId, EntryId, FieldId, FormId, Instant, MemberId } from '../ids.ts';
import { CountryCode } from '../locale.ts';
import { lengthOf } from './answer.ts';
import type { Misfit } from './misfit.ts';

/** How many entries a list holds: what still turns page by page on a phone. */
export const MOST_ENTRIES = 50;

export const FieldValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().min(1).max(1000) }),
  z.object({ kind: z.literal('date'), date: z.iso.date() }),
  z.object({ kind: z.literal('choice'), choice: z.string().min(1).max(32) }),
  z.object({ kind: z.literal('choices'), choices: z.array(z.string().min(1).max(32)).min(1).max(25) }),
  z.object({ kind: z.literal('country'), country: CountryCode }),
  z.object({ kind: z.literal('number'), amount: z.number(), unit: z.string().min(1).max(32) }),
  z.object({ kind: z.literal('people'), people: z.array(MemberId).min(1).max(25) }),
]);
export type FieldValue = z.infer<typeof FieldValue>;

/** What stands in the fields of an entry; a field that is empty has no key. */
export const FieldValues = z.record(FieldId, FieldValue);
export type FieldValues = z.infer<typeof FieldValues>;

/** Who filled a form of an entry last, and the version which that made. */
export const Filling = z.object({
  by: MemberId,
  version: z.int().positive(),
  /** The version that stood when they began to change this form with nobody else in between. */
  since: z.int().nonnegative(),
});
export type Filling = z.infer<typeof Filling>;

const common = {
  id: EntryId,
  values: FieldValues,
  /** Who added it, and when. */
  addedBy: MemberId,
  addedAt: Instant,
  /** Who changed it last, and the version of the assessment which that made. */
  by: MemberId,
  at: Instant,
  version: z.int().positive(),
  /** How each of its forms was filled last; one that is missing has not been since it was added. */
  fillings: z.record(FormId, Filling).exactOptional(),
};

/** One entry of a list: somebody to talk to, something to watch, a treatment, another source, an action, a new chokepoint. */
export const Entry = z.discriminatedUnion('list', [
  z.object({ list: z.literal('talks'), ...common }),
  z.object({ list: z.literal('watch'), ...common }),
  /** `option`: which one of the menu it is, or `null` for one that the team thought of itself. */
  z.object({ list: z.literal('treatments'), option: z.string().max(24).nullable(), ...common }),
  z.object({ list: z.literal('sources'), ...common }),
  /** `serves`: the treatment that it carries out, or `null` where it serves none in particular. */
  z.object({ list: z.literal('actions'), serves: EntryId.nullable(), ...common }),
  /** `assessment`: its own, once somebody started that. */
  z.object({ list: z.literal('horizon'), assessment: AssessmentId.nullable(), ...common }),
]);
export type Entry = z.infer<typeof Entry>;
export type EntryOf<L extends ListId> = Extract<Entry, { list: L }>;

/** What an entry belongs to, beside its list: an option of the menu, or the treatment that an action carries out. */
export type Belonging =
  | { readonly list: 'talks' | 'watch' | 'sources' | 'horizon' }
  | { readonly list: 'treatments'; readonly option: string | null }
  | { readonly list: 'actions'; readonly serves: EntryId | null };

export function belongingOf(entry: Entry): Belonging {
  switch (entry.list) {
    case 'treatments':
      return { list: entry.list, option: entry.option };
    case 'actions':
      return { list: entry.list, serves: entry.serves };
    case 'talks':
    case 'watch':
    case 'sources':
    case 'horizon':
      return { list: entry.list };
  }
}

export function entriesIn<L extends ListId>(entries: readonly Entry[], list: L): readonly EntryOf<L>[] {
  return entries.filter((each): each is EntryOf<L> => each.list === list);
}

export function valueAt({ values }: Pick<Entry, 'values'>, field: string): FieldValue | undefined {
  return Object.hasOwn(values, field) ? values[FieldId.parse(field)] : undefined;
}

/** The text that names an entry: its first field. */
export function nameOfEntry(framework: Framework, entry: Pick<Entry, 'list' | 'values'>): string {
  const value = valueAt(entry, firstFieldOf(listOf(framework, entry.list).list).id);
  return value?.kind === 'text' ? value.text : '';
}

/** Whether a treatment is none: the risk is lived with until a date. */
export function isAcceptance(belonging: Belonging): boolean {
  return belonging.list === 'treatments' && belonging.option === ACCEPT;
}

/** The form suits entries of this kind. */
export function formSuits(form: EntryForm, belonging: Belonging): boolean {
  return form.for === undefined || (form.for === 'acceptances') === isAcceptance(belonging);
}

export function peopleIn(entry: Entry, field: string): readonly MemberId[] {
  const value = valueAt(entry, field);
  return value?.kind === 'people' ? value.people : [];
}

/** Everybody who has something to do for an entry: who owns it, or who speaks. */
export function ownersOf(entry: Entry): readonly MemberId[] {
  const fields = Object.entries(KNOWN_FIELDS[entry.list]).filter(([, kind]) => kind === 'people');
  return fields.flatMap(([field]) => peopleIn(entry, field));
}

export function dateIn(entry: Entry, field: string): string | undefined {
  const value = valueAt(entry, field);
  return value?.kind === 'date' ? value.date : undefined;
}

export function countryIn(entry: Entry, field: string): CountryCode | undefined {
  const value = valueAt(entry, field);
  return value?.kind === 'country' ? value.country : undefined;
}

/** A number as it was given, with its unit. */
export function numberIn(entry: Entry, field: string): { amount: number; unit: string } | undefined {
  const value = valueAt(entry, field);
  return value?.kind === 'number' ? { amount: value.amount, unit: value.unit } : undefined;
}

export function choicesIn(entry: Entry, field: string): readonly string[] {
  const value = valueAt(entry, field);
  return value?.kind === 'choices' ? value.choices : value?.kind === 'choice' ? [value.choice] : [];
}

/** The criteria that a treatment answers. */
export function criteriaOf(treatment: EntryOf<'treatments'>): readonly CriterionId[] {
  return choicesIn(treatment, 'criteria').flatMap((each) => CriterionId.safeParse(each).data ?? []);
}

/** Which sector does it, and which ones it helps. */
export function sectorsOf(action: EntryOf<'actions'>, field: 'sector' | 'helps'): readonly Sector[] {
  return choicesIn(action, field).flatMap((each) => Sector.safeParse(each).data ?? []);
}

/** Why a value cannot stand in a field, or `undefined` where it can. */
export function fieldMisfit(framework: Framework, field: EntryField, value: FieldValue): Misfit | undefined {
  switch (field.kind) {
    case 'text':
      if (value.kind !== 'text') return { what: 'kind' };
      return lengthOf(value.text) > field.longest ? { what: 'too-long', most: field.longest } : undefined;
    case 'date':
      return value.kind === 'date' ? undefined : { what: 'kind' };
    case 'country':
      return value.kind === 'country' ? undefined : { what: 'kind' };
    case 'number':
      return numberMisfit(field, value);
    case 'people':
      if (value.kind !== 'people') return { what: 'kind' };
      return value.people.length > field.most ? { what: 'too-many', most: field.most } : undefined;
    case 'choice':
      if (value.kind !== 'choice') return { what: 'kind' };
      return offers(framework, field, [value.choice]) ? undefined : { what: 'choice' };
    case 'choices':
    case 'criteria':
      if (value.kind !== 'choices') return { what: 'kind' };
      return offers(framework, field, value.choices) ? undefined : { what: 'choice' };
  }
}

function numberMisfit(field: Extract<EntryField, { kind: 'number' }>, value: FieldValue): Misfit | undefined {
  if (value.kind !== 'number') return { what: 'kind' };
  const { least, most, units } = field;
  if (!(value.amount >= least && value.amount <= most)) return { what: 'out-of-range', least, most };
  return units.some(({ id }) => id === value.unit) ? undefined : { what: 'unit' };
}

function offers(framework: Framework, field: EntryField, picked: readonly string[]): boolean {
  const offered = fieldChoices(framework, field) ?? [];
  return picked.every((each) => offered.some((choice) => choice.id === each));
}
