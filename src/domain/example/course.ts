import { z } from 'zod';
import { Evidence, LONGEST_NOTE, LONGEST_TEXT } from '../assessment/answer.ts';
import { LONGEST_TECHNOLOGY } from '../assessment/assessment.ts';
import { ListId, StageId } from '../framework/names.ts';
import { FieldId, FormId, PromptId } from '../ids.ts';
import { CountryCode, localized } from '../locale.ts';

const choice = z.string().min(1).max(32);
const words = { text: localized(LONGEST_TEXT) };

/** What is answered, or stands in a field, in every language. */
const Said = z.union([
  z.strictObject(words),
  z.strictObject({ choice }),
  z.strictObject({ choices: z.array(choice).min(1).readonly() }),
  z.strictObject({ number: z.number(), unit: choice }),
  z.strictObject({ range: z.tuple([z.number(), z.number()]), unit: choice }),
  z.strictObject({ day: z.iso.date() }),
  z.strictObject({ country: CountryCode }),
  z.strictObject({ countries: z.array(CountryCode).readonly() }),
  /** The stand-in for whoever would own it in a real case. */
  z.strictObject({ people: z.literal('stand-in') }),
  z.strictObject({ unknown: localized(LONGEST_NOTE) }),
]);
export type Said = z.infer<typeof Said>;

/** How a later step names an entry of this course. */
const Key = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'must be kebab-case, at most 32 characters');
const fields = z.record(FieldId, Said).readonly();
const why = localized(LONGEST_NOTE).exactOptional();

/** One thing that happens in the course of a case. */
export const Step = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('answer'),
    prompt: PromptId,
    value: Said,
    evidence: Evidence.exactOptional(),
    source: localized(LONGEST_NOTE).exactOptional(),
  }),
  z.strictObject({
    do: z.literal('add'),
    list: ListId,
    key: Key,
    /** Of a treatment: its place in the menu. */
    option: z.string().max(24).exactOptional(),
    /** Of an action: the key of the treatment that it carries out. */
    serves: Key.exactOptional(),
    fields,
  }),
  /** Fills another form of an entry, or the same one anew. */
  z.strictObject({ do: z.literal('fill'), key: Key, form: FormId, fields }),
  /** A reading of what is watched. */
  z.strictObject({
    do: z.literal('read'),
    key: Key,
    value: z.number(),
    for: z.iso.date(),
    source: localized(200),
    note: localized(300).exactOptional(),
  }),
  z.strictObject({ do: z.literal('move-on'), why }),
  z.strictObject({ do: z.literal('close'), as: z.string().min(1).max(32), why }),
  z.strictObject({ do: z.literal('reopen'), stage: StageId, why }),
]);
export type Step = z.infer<typeof Step>;

/** A technology of the worked example on its way through the six stages, day by day, as it is told in `knowledge/`. */
export const Course = z
  .strictObject({
    id: Key,
    /** Says itself that it is an example: this name stands wherever the assessment is listed or shown. */
    technology: localized(LONGEST_TECHNOLOGY),
    home: CountryCode,
    days: z
      .array(z.strictObject({ on: z.iso.date(), steps: z.array(Step).min(1).readonly() }))
      .min(1)
      .readonly(),
  })
  .readonly();
export type Course = z.infer<typeof Course>;
