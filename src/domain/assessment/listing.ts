import type { EntryForm, EntryList } from '../framework/entry-list.ts';
import { type Framework, listOf } from '../framework/framework.ts';
import { EntryId, FieldId, type FormId, type Instant } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { Assessment } from './assessment.ts';
import {
  type Belonging,
  type Entry,
  entriesIn,
  type FieldValues,
  type Filling,
  fieldMisfit,
  formSuits,
  MOST_ENTRIES,
} from './entry.ts';
import type { AssessmentError, EventOf, Outcome } from './events.ts';
import { actionsFor } from './gaps.ts';

/** A new entry of a list, from its first form. */
export function addEntry(
  framework: Framework,
  state: Assessment,
  event: EventOf<'add-entry'>,
  now: Instant,
): Outcome {
  const { belonging, values, by } = event;
  const { list } = listOf(framework, belonging.list);
  const form = list.forms.find((each) => formSuits(each, belonging));
  if (form === undefined || !belongs(framework, state, belonging)) return err({ code: 'no-such-entry' });
  const checked = checkValues(framework, form, values);
  if (!checked.ok) return checked;
  if (entriesIn(state.entries, list.id).length >= MOST_ENTRIES) {
    return err({ code: 'list-full', most: MOST_ENTRIES });
  }
  const version = state.version + 1;
  const made = { id: EntryId.parse(version), values, addedBy: by, addedAt: now, by, at: now, version };
  const entry = entryFor(belonging, made);
  return ok({
    state: { ...state, version, entries: [...state.entries, entry] },
    effects: [{ kind: 'entry-added', entry }],
  });
}

type Made = Pick<Entry, 'id' | 'values' | 'addedBy' | 'addedAt' | 'by' | 'at' | 'version'>;

function entryFor(belonging: Belonging, made: Made): Entry {
  switch (belonging.list) {
    case 'talks':
      return { list: belonging.list, ...made };
    case 'watch':
      return { list: belonging.list, ...made };
    case 'treatments':
      return { ...belonging, ...made };
    case 'actions':
      return { ...belonging, ...made };
    case 'sources':
      return { list: belonging.list, ...made };
    case 'horizon':
      return { list: belonging.list, assessment: null, ...made };
  }
}

function belongs(framework: Framework, state: Assessment, belonging: Belonging): boolean {
  switch (belonging.list) {
    case 'treatments':
      return belonging.option === null || framework.treatments.some((each) => each.id === belonging.option);
    case 'actions':
      return (
        belonging.serves === null ||
        entriesIn(state.entries, 'treatments').some((each) => each.id === belonging.serves)
      );
    case 'talks':
    case 'watch':
    case 'sources':
    case 'horizon':
      return true;
  }
}

function checkValues(
  framework: Framework,
  form: EntryForm,
  values: FieldValues,
): Result<undefined, AssessmentError> {
  for (const [id, value] of Object.entries(values)) {
    const field = form.fields.find((each) => each.id === id);
    if (field === undefined) return err({ code: 'no-such-field' });
    const misfit = fieldMisfit(framework, field, value);
    if (misfit !== undefined) return err({ code: 'value-does-not-fit', misfit });
  }
  const missing = form.fields.find((each) => each.required && !Object.hasOwn(values, each.id));
  return missing === undefined ? ok(undefined) : err({ code: 'field-needed', field: missing.id });
}

/**
 * What one form of an entry says now. Where somebody else has filled the same form since it was opened, it is refused
 * whole; what others did to other forms of the entry is no conflict.
 */
export function editEntry(
  framework: Framework,
  state: Assessment,
  event: EventOf<'edit-entry'>,
  now: Instant,
): Outcome {
  const before = state.entries.find((each) => each.id === event.entry);
  if (before === undefined) return err({ code: 'no-such-entry' });
  const { list } = listOf(framework, before.list);
  const form = formCalled(list, event, before);
  if (form === undefined) return err({ code: 'no-such-field' });
  const checked = checkValues(framework, form, event.values);
  if (!checked.ok) return checked;
  const asked = form.fields.map((each) => each.id);
  const values: FieldValues = {
    ...Object.fromEntries(Object.entries(before.values).filter(([id]) => !asked.includes(FieldId.parse(id)))),
    ...event.values,
  };
  const fields = asked.filter((id) => JSON.stringify(before.values[id]) !== JSON.stringify(values[id]));
  if (fields.length === 0) return ok({ state, effects: [] });
  const last = lastFilling(before, form);
  const own = last.by === event.by;
  const seen = event.basedOn >= (own ? last.since : last.version) && event.basedOn <= before.version;
  if (!seen) return err({ code: 'entry-changed', entry: before });
  const { by } = event;
  const version = state.version + 1;
  const filling: Filling = { by, version, since: own ? last.since : last.version };
  const fillings = { ...fillingsOf(list, before), [form.id]: filling };
  const after: Entry = { ...before, values, by, at: now, version, fillings };
  return ok({
    state: {
      ...state,
      version,
      entries: state.entries.map((each) => (each.id === before.id ? after : each)),
    },
    effects: [{ kind: 'entry-changed', before, after, fields }],
  });
}

/** Of an entry that was changed before this was kept, nobody knows by which form: by all of them, then. */
function lastFilling(entry: Entry, { id }: EntryForm): Filling {
  const kept = entry.fillings?.[id];
  if (kept !== undefined) return kept;
  const untouched = entry.fillings !== undefined || entry.version === entry.id;
  return untouched ? { by: entry.addedBy, version: entry.id, since: entry.id } : wholly(entry);
}

function fillingsOf(list: EntryList, entry: Entry): Readonly<Record<FormId, Filling>> {
  if (entry.fillings !== undefined || entry.version === entry.id) return entry.fillings ?? {};
  return Object.fromEntries(list.forms.map((form) => [form.id, wholly(entry)]));
}

function wholly({ by, version }: Entry): Filling {
  return { by, version, since: version };
}

function formCalled(list: EntryList, { form }: EventOf<'edit-entry'>, entry: Entry): EntryForm | undefined {
  return list.forms.find((each) => each.id === form && formSuits(each, entry));
}

export function removeEntry(state: Assessment, event: EventOf<'remove-entry'>): Outcome {
  const entry = state.entries.find((each) => each.id === event.entry);
  if (entry === undefined) return err({ code: 'no-such-entry' });
  if (entry.version !== event.basedOn) return err({ code: 'entry-changed', entry });
  const actions = entry.list === 'treatments' ? actionsFor(state, entry).length : 0;
  if (actions > 0) return err({ code: 'entry-in-use', entry, actions });
  return ok({
    state: { ...state, version: state.version + 1, entries: state.entries.filter((each) => each !== entry) },
    effects: [{ kind: 'entry-removed', entry }],
  });
}

/** Notes that a chokepoint on the horizon has an assessment of its own now; it has one for good. */
export function pursue(
  framework: Framework,
  state: Assessment,
  { by, entry: id, assessment }: EventOf<'pursue'>,
  now: Instant,
): Outcome {
  const entry = state.entries.find((each) => each.id === id);
  if (entry?.list !== 'horizon') return err({ code: 'no-such-entry' });
  if (entry.assessment !== null) return err({ code: 'already-pursued', assessment: entry.assessment });
  const version = state.version + 1;
  // No form of it was filled: one that is open now still holds.
  const fillings = fillingsOf(listOf(framework, entry.list).list, entry);
  const after: Entry = { ...entry, assessment, by, at: now, version, fillings };
  return ok({
    state: { ...state, version, entries: state.entries.map((each) => (each === entry ? after : each)) },
    effects: [{ kind: 'pursued', entry: after, assessment }],
  });
}
