import { z } from 'zod';
import { FieldId, FormId } from '../ids.ts';
import { localized } from '../locale.ts';
import { Choice } from './choice.ts';
import { ListId, StageId } from './names.ts';

const common = {
  id: FieldId,
  /** Stands above the field in its form, which holds 45 characters. */
  label: localized(45),
  hint: localized(100),
  required: z.boolean().default(false),
};
const choices = z.array(Choice).min(2).max(25).readonly();

/** One thing that an entry of a list holds. */
export const EntryField = z.discriminatedUnion('kind', [
  z
    .strictObject({
      ...common,
      kind: z.literal('text'),
      longest: z.int().min(1).max(1000),
      example: localized(100),
    })
    .readonly(),
  z.strictObject({ ...common, kind: z.literal('date') }).readonly(),
  z.strictObject({ ...common, kind: z.literal('choice'), choices }).readonly(),
  z.strictObject({ ...common, kind: z.literal('choices'), choices }).readonly(),
  /** Any of the three criteria, by their own names. */
  z.strictObject({ ...common, kind: z.literal('criteria') }).readonly(),
  /** One country, by any of its names. */
  z.strictObject({ ...common, kind: z.literal('country'), example: localized(100) }).readonly(),
  /** A number with its unit written behind it; where there is but one unit, it may be left out. */
  z
    .strictObject({
      ...common,
      kind: z.literal('number'),
      least: z.number(),
      most: z.number(),
      units: z.array(Choice).min(1).max(25).readonly(),
      example: localized(100),
    })
    .readonly(),
  /** Members of the server. */
  z.strictObject({ ...common, kind: z.literal('people'), most: z.int().min(1).max(25) }).readonly(),
]);
export type EntryField = z.infer<typeof EntryField>;

/** A form holds five fields, so what an entry holds may take several. */
export const EntryForm = z
  .strictObject({
    id: FormId,
    title: localized(45),
    /** What belongs in this form, where it is something else than the list's help says. */
    help: localized(600).exactOptional(),
    /** The stage whose panel offers it; the list's own unless said. */
    at: StageId.exactOptional(),
    /** Whether that panel leads there by itself, entry by entry, until something stands in it. */
    offered: z.boolean().default(false),
    /** What it is for: entries that treat the risk, or those that accept it; both unless said. */
    for: z.enum(['measures', 'acceptances']).exactOptional(),
    fields: z.array(EntryField).min(1).max(5).readonly(),
  })
  .readonly();
export type EntryForm = z.infer<typeof EntryForm>;

/**
 * A list of a stage: what a team collects there, and how an entry is asked for. Its first form makes a new entry, and
 * the first field of that, a text that must be given, names the entry from then on.
 */
export const EntryList = z
  .strictObject({
    id: ListId,
    title: localized(45),
    /** On the button that adds one. */
    add: localized(40),
    /** Where there is none yet: what belongs here. */
    empty: localized(200),
    /** What a good entry holds and why it is asked. */
    help: localized(600),
    /** Whether the panel leads there while it is empty. */
    offered: z.boolean().default(false),
    forms: z.array(EntryForm).min(1).max(4).readonly(),
  })
  .readonly();
export type EntryList = z.infer<typeof EntryList>;

/** The field that names an entry of a list. */
export function firstFieldOf(list: EntryList): EntryField {
  const field = list.forms[0]?.fields[0];
  if (field === undefined) throw new Error(`the list ${list.id} has no field`);
  return field;
}

/** The fields that the rest of Unchoke knows by name; `knowledge/` must ask for them. */
export const KNOWN_FIELDS = {
  talks: { speaker: 'people', due: 'date', outcome: 'text' },
  watch: { cadence: 'choice', owner: 'people' },
  treatments: { criteria: 'criteria', reach: 'choice', ranks: 'choices', until: 'date', bought: 'text' },
  sources: {
    country: 'country',
    state: 'choice',
    switch: 'number',
    share: 'number',
    bound: 'choice',
    expires: 'date',
    owner: 'people',
  },
  actions: {
    owner: 'people',
    sector: 'choice',
    due: 'date',
    cost: 'text',
    helps: 'choices',
    horizon: 'choice',
  },
  horizon: { why: 'text' },
} as const satisfies Record<ListId, Readonly<Record<string, EntryField['kind']>>>;

/** Of these, the choices must be exactly the sectors. */
export const SECTOR_FIELDS = ['sector', 'helps'] as const;

/** How far another source has come, and what binds it to deliver. */
export const SOURCE_STATES = ['qualified', 'qualifying', 'not-qualified', 'ruled-out'] as const;
export const SOURCE_BONDS = ['none', 'memorandum', 'contract'] as const;

/** On which side of the risk a treatment works, and how soon. */
export const REACHES = [
  'likelihood-short',
  'likelihood-long',
  'consequence-short',
  'consequence-long',
] as const;
/** What a team weighs when it ranks (paper, section 5). */
export const RANKS = ['urgent', 'important', 'feasible'] as const;
