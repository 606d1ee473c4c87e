import { type Entry, isAcceptance } from '../../domain/assessment/entry.ts';
import type { EntryField, EntryForm } from '../../domain/framework/entry-list.ts';
import type { Framework } from '../../domain/framework/framework.ts';
import { listOf } from '../../domain/framework/framework.ts';
import type { AssessmentId, EntryId } from '../../domain/ids.ts';
import { err, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import { aboutOf } from '../assess/about.ts';
import { type Changed, changeAssessment } from '../assess/change.ts';
import { openAssessment } from '../assess/entries.ts';
import { readEntryForm } from '../assess/entry-form.ts';
import type { FormFields } from '../documents.ts';
import type { Failure } from '../failure.ts';

/** The field of an entry that holds its day, and the form that field is on; `undefined` where it has none. */
export function dayField(
  framework: Framework,
  entry: Entry,
): { readonly form: EntryForm; readonly field: EntryField } | undefined {
  const days = { actions: 'due', sources: 'expires', treatments: isAcceptance(entry) ? 'until' : undefined };
  const id = Object.entries(days).find(([list]) => list === entry.list)?.[1];
  for (const form of listOf(framework, entry.list).list.forms) {
    const field = form.fields.find((each) => each.id === id);
    if (field !== undefined) return { form, field };
  }
  return undefined;
}

/** Gives an action, an acceptance, or what binds a source another day, and leaves all else of it as it is. */
export async function moveDay(
  app: App,
  actor: Actor,
  at: { readonly assessment: AssessmentId; readonly entry: EntryId; readonly basedOn: number },
  fields: FormFields,
): Promise<Result<Changed, Failure>> {
  const { assessment, entry, basedOn } = at;
  const found = await openAssessment(app, actor, assessment);
  if (!found.ok) return found;
  const before = found.value.entries.find((each) => each.id === entry);
  const known = before && dayField(app.framework, before);
  if (before === undefined || known === undefined) return err({ code: 'no-such-entry' });
  const { form, field } = known;
  const asked = { ...form, fields: [field.kind === 'date' ? { ...field, required: true } : field] };
  const read = readEntryForm(asked, fields, app.countries);
  if (!read.ok) {
    const { list } = before;
    const { error: problem } = read;
    return err({
      code: 'entry-form-not-understood',
      ...{ assessment, list, entry, form: form.id, about: aboutOf(before), problem },
    });
  }
  const values = Object.fromEntries(
    form.fields.flatMap(({ id }) => {
      const value = read.value[id] ?? before.values[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );
  const event = { kind: 'edit-entry', by: actor.id, entry, form: form.id, basedOn, values } as const;
  return changeAssessment(app, actor, assessment, event);
}
