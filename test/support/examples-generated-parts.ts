import fc from 'fast-check';
import { EVIDENCE } from '../../src/domain/assessment/answer.ts';
import type { Assessment, Closure, Passage } from '../../src/domain/assessment/assessment.ts';
import {
  type Agreement,
  type Ballot,
  type Ballots,
  VOTED,
  type Vote,
} from '../../src/domain/assessment/ballot.ts';
import type { Concern } from '../../src/domain/assessment/concern.ts';
import { type Entry, type FieldValue, formSuits, MOST_ENTRIES } from '../../src/domain/assessment/entry.ts';
import type { Gap } from '../../src/domain/assessment/gap.ts';
import type { EntryField } from '../../src/domain/framework/entry-list.ts';
import { type Framework, fieldChoices } from '../../src/domain/framework/framework.ts';
import { CRITERIA, LISTS, type ListId, STAGES, type StageId } from '../../src/domain/framework/names.ts';
import { EntryId, type MemberId, type PromptId } from '../../src/domain/ids.ts';
import { CONSEQUENCES, LEVELS, LIKELIHOODS } from '../../src/domain/risk-matrix.ts';
import { ADA, JUN, MINA, NOW } from './examples-assessment.ts';
import {
  action,
  country,
  fields,
  horizon,
  number,
  people,
  picks,
  source,
  talk,
  treatment,
  watch,
  words,
} from './examples-entries.ts';
import type { TextArbitrary } from './examples-generated.ts';

export const member: fc.Arbitrary<MemberId> = fc.constantFrom(MINA, JUN, ADA);
const entryId = fc.integer({ min: 1, max: 999_999_999 });

/** A value that fits a field of an entry, made of whatever people might write. */
export function fieldValueFor(
  framework: Framework,
  field: EntryField,
  typed: TextArbitrary,
): fc.Arbitrary<FieldValue> {
  const ids = fieldChoices(framework, field)?.map((each) => each.id) ?? [];
  switch (field.kind) {
    case 'text':
      return typed(field.longest).map(words);
    case 'date':
      return fc
        .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
        .map((date): FieldValue => ({ kind: 'date', date: date.toISOString().slice(0, 10) }));
    case 'country':
      return fc.constantFrom('BE', 'KR', 'US').map((code) => country(code));
    case 'number':
      return fc
        .tuple(fc.integer({ min: field.least * 100, max: field.most * 100 }), fc.constantFrom(...field.units))
        .map(([hundredths, unit]) => number(hundredths / 100, unit.id));
    case 'people':
      return fc
        .subarray([MINA, JUN, ADA], { minLength: 1, maxLength: Math.min(3, field.most) })
        .map((each) => people(...each));
    case 'choice':
      return fc.constantFrom(...ids).map((choice): FieldValue => ({ kind: 'choice', choice }));
    case 'choices':
    case 'criteria':
      return fc.subarray(ids, { minLength: 1 }).map((each) => picks(...each));
  }
}

/** What may stand in the fields of a list for one kind of entry: what must be there, and any of the rest. */
function valuesOf(framework: Framework, entry: Entry, typed: TextArbitrary): fc.Arbitrary<Entry> {
  const list = framework.stages.flatMap((stage) => stage.lists).find((each) => each.id === entry.list);
  const asked = (list?.forms ?? []).filter((form) => formSuits(form, entry)).flatMap((form) => form.fields);
  const naming = asked[0]?.id;
  const filled = asked.map((field) => {
    const value = fieldValueFor(framework, field, typed);
    return field.id === naming ? value : fc.option(value, { nil: undefined });
  });
  return fc.tuple(fc.tuple(...filled), member, member, fc.nat(1000)).map(([values, addedBy, by, later]) => ({
    ...entry,
    values: fields(Object.fromEntries(asked.map((field, index) => [field.id, values[index]]))),
    addedBy,
    by,
    version: entry.id + later,
  }));
}

/** Entries of all lists: none, a few, or (`crowded`) one list as full as it can be. */
export function entriesFor(framework: Framework, typed: TextArbitrary): fc.Arbitrary<Entry[]> {
  const options = fc.constantFrom(null, ...framework.treatments.map((each) => each.id));
  const owned = fc.constantFrom(null, 'a000000002');
  const bare: fc.Arbitrary<Entry> = fc
    .record({ id: entryId, list: fc.constantFrom(...LISTS), option: options, own: owned, serves: entryId })
    .map(bareEntry);
  const some = fc
    .uniqueArray(bare, { maxLength: 8, selector: (each) => each.id })
    .map(serving)
    .chain((entries) => fc.tuple(...entries.map((each) => valuesOf(framework, each, typed))));
  return fc.tuple(some, fc.integer({ min: 0, max: 9 })).map(([entries, luck]) => {
    const [first] = entries;
    return luck === 0 && first !== undefined ? [...entries, ...crowd(first)] : entries;
  });
}

interface Bare {
  readonly id: number;
  readonly list: ListId;
  readonly option: string | null;
  readonly own: string | null;
  readonly serves: number;
}

function bareEntry({ id, list, option, own, serves }: Bare): Entry {
  switch (list) {
    case 'talks':
      return talk(id);
    case 'watch':
      return watch(id);
    case 'treatments':
      return treatment(id, {}, { option });
    case 'actions':
      return action(id, serves % 3 === 0 ? null : serves);
    case 'sources':
      return source(id);
    case 'horizon':
      return horizon(id, {}, { assessment: own });
  }
}

/** Actions carry out a treatment of the same assessment. */
function serving(entries: readonly Entry[]): Entry[] {
  const treatments = entries.filter((each) => each.list === 'treatments').map((each) => each.id);
  return entries.map((each) =>
    each.list === 'actions' && each.serves !== null
      ? { ...each, serves: treatments[each.serves % Math.max(1, treatments.length)] ?? null }
      : each,
  );
}

function crowd(first: Entry): Entry[] {
  return Array.from({ length: MOST_ENTRIES - 8 }, (_, index) => {
    const id = EntryId.parse(1_000_000_000 + index);
    return { ...first, id, version: id };
  });
}

function votesFor(typed: TextArbitrary, late: boolean): fc.Arbitrary<Vote[]> {
  const one = fc
    .record({
      by: member,
      likelihood: fc.constantFrom(...LIKELIHOODS),
      consequence: fc.constantFrom(...CONSEQUENCES),
      evidence: fc.constantFrom(...EVIDENCE),
      reason: fc.option(typed(1000), { nil: undefined }),
      late: late ? fc.boolean() : fc.constant(false),
    })
    .map(({ reason, ...rest }): Vote => ({ ...rest, at: NOW, ...(reason !== undefined && { reason }) }));
  return fc.uniqueArray(one, { maxLength: 3, selector: (each) => each.by });
}

function ballotFor(typed: TextArbitrary): fc.Arbitrary<Ballot> {
  const agreement: fc.Arbitrary<Agreement> = fc.record({
    likelihood: fc.constantFrom(...LIKELIHOODS),
    consequence: fc.constantFrom(...CONSEQUENCES),
    reason: typed(1000),
    by: member,
    at: fc.constant(NOW),
  });
  const open = votesFor(typed, false).map(
    (votes): Ballot => ({ votes, revealed: null, agreed: null, accords: [] }),
  );
  const shown = fc
    .record({
      votes: votesFor(typed, true).filter((votes) => votes.length > 0),
      by: member,
      agreed: fc.option(agreement, { nil: null }),
      accords: fc.subarray([MINA, JUN, ADA]),
    })
    .map(
      ({ votes, by, agreed, accords }): Ballot => ({
        votes,
        revealed: { by, at: NOW },
        agreed,
        accords: agreed === null ? [] : accords.filter((each) => votes.some((vote) => vote.by === each)),
      }),
    );
  return fc.oneof(open, shown);
}

export function ballotsFor(typed: TextArbitrary): fc.Arbitrary<Ballots> {
  const each = VOTED.map((of) => fc.option(ballotFor(typed)).map((ballot) => [of, ballot] as const));
  return fc
    .tuple(...each)
    .map((ballots): Ballots => Object.fromEntries(ballots.filter(([, ballot]) => ballot !== null)));
}

/** Gaps of every cause; the entries that they name may have been removed since. */
export function gapsFor(framework: Framework, entries: readonly Entry[]): fc.Arbitrary<Gap[]> {
  const prompts = framework.stages.flatMap((stage) => stage.prompts).map((prompt) => prompt.id);
  const entry = fc.constantFrom(...entries.map((each) => each.id), EntryId.parse(999));
  const gap: fc.Arbitrary<Gap> = fc.oneof(
    fc.record({
      cause: fc.constantFrom('unanswered', 'unknown', 'unsettled'),
      prompt: fc.constantFrom<PromptId>(...prompts),
    }),
    fc.record({ cause: fc.constant('nothing-listed' as const), list: fc.constantFrom(...LISTS) }),
    fc.record({ cause: fc.constant('untreated' as const), criterion: fc.constantFrom(...CRITERIA) }),
    fc.constant({ cause: 'nothing-chosen' as const }),
    fc.record({ cause: fc.constantFrom('no-expiry', 'expired'), entry }),
    fc.record({
      cause: fc.constant('review-past' as const),
      prompt: fc.constantFrom<PromptId>(...prompts),
    }),
    fc.record({ cause: fc.constant('no-action' as const), entry }),
    fc.record({ cause: fc.constantFrom('no-owner', 'no-due-date'), entry }),
  );
  return fc.array(gap, { maxLength: 8 });
}

export function passagesFor(
  framework: Framework,
  stage: StageId,
  entries: readonly Entry[],
  typed: TextArbitrary,
): fc.Arbitrary<Passage[]> {
  const passed = STAGES.slice(0, STAGES.indexOf(stage));
  const each = passed.map((id) =>
    fc.record({ by: member, gaps: gapsFor(framework, entries), reason: typed(1000) }).map(
      ({ by, gaps, reason }): Passage => ({
        stage: id,
        by,
        at: NOW,
        gaps,
        ...(gaps.length > 0 && { reason }),
      }),
    ),
  );
  return fc.tuple(...each);
}

export function closureFor(
  framework: Framework,
  entries: readonly Entry[],
  typed: TextArbitrary,
): fc.Arbitrary<Closure> {
  const prompt = fc.constantFrom(...framework.stages.flatMap((stage) => stage.prompts).map(({ id }) => id));
  const entry = fc.constantFrom(...entries.map((each) => each.id), EntryId.parse(999));
  const concern: fc.Arbitrary<Concern> = fc.oneof(
    fc.record({
      concern: fc.constant('incomplete' as const),
      stage: fc.constantFrom(...STAGES),
      gaps: fc.integer({ min: 1, max: 60 }),
    }),
    fc.record({ concern: fc.constantFrom('unsettled', 'no-evidence'), prompt }),
    fc.record({
      concern: fc.constantFrom('disagreement', 'unrevealed', 'agreement-changed'),
      of: fc.constantFrom(...VOTED),
    }),
    fc.record({
      concern: fc.constant('nothing-done' as const),
      list: fc.constantFrom('treatments', 'actions'),
    }),
    fc.record({
      concern: fc.constant('against-decision' as const),
      decided: fc.constantFrom('treat', 'accept'),
    }),
    fc.record({
      concern: fc.constant('above-target' as const),
      level: fc.constantFrom(...LEVELS),
      target: fc.constantFrom(...LEVELS),
    }),
    fc.constantFrom({ concern: 'no-level' as const }, { concern: 'criteria-met' as const }),
    fc.record({ concern: fc.constantFrom('unowned-action', 'expired'), entry }),
    fc.record({ concern: fc.constant('no-expiry' as const), entry: fc.option(entry) }),
  );
  return fc
    .record({
      decision: fc.constantFrom(...framework.closings.map((each) => each.id)),
      by: member,
      at: fc.constant(NOW),
      concerns: fc.array(concern, { maxLength: 20 }),
      reason: fc.option(typed(1000), { nil: undefined }),
    })
    .chain(({ reason, ...closure }) =>
      closure.concerns.length > 0 || reason !== undefined
        ? (reason === undefined ? typed(1000) : fc.constant(reason)).map((why) => ({
            ...closure,
            reason: why,
          }))
        : fc.constant(closure),
    );
}

/** Earlier answers of the last stage. */
export function reviewsFor(slots: fc.Arbitrary<Assessment['answers']>): fc.Arbitrary<Assessment['reviews']> {
  return fc.array(fc.record({ by: member, at: fc.constant(NOW), answers: slots }), { maxLength: 3 });
}
