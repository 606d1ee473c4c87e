import type { Closure, Review } from '../../src/domain/assessment/assessment.ts';
import { type Agreement, type Ballot, NO_BALLOT, type Vote } from '../../src/domain/assessment/ballot.ts';
import type { Entry, EntryOf, FieldValue, FieldValues } from '../../src/domain/assessment/entry.ts';
import { AssessmentId, EntryId, FieldId, type MemberId } from '../../src/domain/ids.ts';
import { JUN, MINA, NOW, STAGE_6, slots } from './examples-assessment.ts';

export const words = (text: string): FieldValue => ({ kind: 'text', text });
export const day = (date: string): FieldValue => ({ kind: 'date', date });
export const pick = (choice: string): FieldValue => ({ kind: 'choice', choice });
export const country = (code: string): FieldValue => ({ kind: 'country', country: code });
export const number = (amount: number, unit: string): FieldValue => ({ kind: 'number', amount, unit });
export const picks = (...choices: string[]): FieldValue => ({ kind: 'choices', choices });
export const people = (...members: MemberId[]): FieldValue => ({ kind: 'people', people: members });

/** Fields by their plain names; one that is undefined is empty. */
export function fields(values: Readonly<Record<string, FieldValue | undefined>>): FieldValues {
  const filled = Object.entries(values).flatMap(([id, value]) =>
    value === undefined ? [] : [[FieldId.parse(id), value] as const],
  );
  return Object.fromEntries(filled);
}

type Fields = Readonly<Record<string, FieldValue | undefined>>;
type More = Partial<Omit<Entry, 'list' | 'values' | 'id'>>;

function common(id: number, values: Fields, more: More) {
  const entry = EntryId.parse(id);
  return {
    id: entry,
    values: fields(values),
    addedBy: MINA,
    addedAt: NOW,
    by: MINA,
    at: NOW,
    version: id,
    ...more,
  };
}

/** Entries are named by the version that made them; Mina added and last changed each, unless said otherwise. */
export function talk(id: number, values: Fields = {}, more: More = {}): EntryOf<'talks'> {
  return { list: 'talks', ...common(id, { about: words(`Talk ${id}`), ...values }, more) };
}

export function watch(id: number, values: Fields = {}, more: More = {}): EntryOf<'watch'> {
  return { list: 'watch', ...common(id, { what: words(`Watch ${id}`), ...values }, more) };
}

export function source(id: number, values: Fields = {}, more: More = {}): EntryOf<'sources'> {
  return { list: 'sources', ...common(id, { supplier: words(`Supplier ${id}`), ...values }, more) };
}

export function treatment(
  id: number,
  values: Fields = {},
  more: More & { readonly option?: string | null } = {},
): EntryOf<'treatments'> {
  const { option = null, ...rest } = more;
  return {
    list: 'treatments',
    option,
    ...common(id, { measure: words(`Treatment ${id}`), ...values }, rest),
  };
}

/** A risk that is lived with; without `until`, for ever. */
export function acceptance(id: number, values: Fields = {}, more: More = {}): EntryOf<'treatments'> {
  return treatment(id, values, { ...more, option: 'accept' });
}

export function action(
  id: number,
  serves: number | null,
  values: Fields = {},
  more: More = {},
): EntryOf<'actions'> {
  const served = serves === null ? null : EntryId.parse(serves);
  return { list: 'actions', serves: served, ...common(id, { what: words(`Action ${id}`), ...values }, more) };
}

export function horizon(
  id: number,
  values: Fields = {},
  more: More & { readonly assessment?: string | null } = {},
): EntryOf<'horizon'> {
  const { assessment = null, ...rest } = more;
  const own = assessment === null ? null : AssessmentId.parse(assessment);
  const named = { technology: words(`Technology ${id}`), ...values };
  return { list: 'horizon', assessment: own, ...common(id, named, rest) };
}

/** A rating in one go, such as `vote(JUN, 'likely', 'major')`; fair evidence, in time, unless said otherwise. */
export function vote(
  by: MemberId,
  likelihood: Vote['likelihood'],
  consequence: Vote['consequence'],
  more: Partial<Vote> = {},
): Vote {
  return { by, likelihood, consequence, evidence: 'fair', at: NOW, late: false, ...more };
}

export function agreement(
  likelihood: Vote['likelihood'],
  consequence: Vote['consequence'],
  more: Partial<Agreement> = {},
): Agreement {
  return { likelihood, consequence, reason: 'The licence rule is in force', by: MINA, at: NOW, ...more };
}

/** Votes that nobody has seen yet. */
export function secret(...votes: Vote[]): Ballot {
  return { ...NO_BALLOT, votes };
}

export function revealed(...votes: Vote[]): Ballot {
  return { ...secret(...votes), revealed: { by: MINA, at: NOW } };
}

export function agreed(agreement: Agreement, ...votes: Vote[]): Ballot {
  return { ...revealed(...votes), agreed: agreement };
}

export function closure(more: Partial<Closure> = {}): Closure {
  return { decision: 'treated', by: MINA, at: NOW, concerns: [], ...more };
}

export function review(more: Partial<Review> = {}): Review {
  return { by: JUN, at: NOW, answers: slots(STAGE_6), ...more };
}
