import { LONGEST_NOTE, lengthOf } from '../../domain/assessment/answer.ts';
import { type Assessment, slotAt } from '../../domain/assessment/assessment.ts';
import { type Entry, type FieldValues, formSuits, valueAt } from '../../domain/assessment/entry.ts';
import type { AssessmentEvent } from '../../domain/assessment/events.ts';
import { type Framework, KNOWN_PROMPTS, listOf } from '../../domain/framework/framework.ts';
import { EntryId, FieldId, type MemberId } from '../../domain/ids.ts';
import type { LessonId } from '../../domain/lesson.ts';

/** The field of a treatment that says why it was chosen. */
const WHY = FieldId.parse('why');

/** What a lesson becomes a reason of. */
export type ReasonFor =
  | { readonly what: 'decision' }
  | { readonly what: 'treatment'; readonly entry: EntryId };

export function reasonForAt(picked: string | undefined): ReasonFor | undefined {
  if (picked === 'decision') return { what: 'decision' };
  const entry = EntryId.safeParse(Number(picked));
  return entry.success ? { what: 'treatment', entry: entry.data } : undefined;
}

export type Reasoned =
  | { readonly is: 'new'; readonly event: AssessmentEvent }
  /** The lesson stands there already. */
  | { readonly is: 'there' }
  | { readonly is: 'too-long'; readonly longest: number }
  /** What it was to be a reason of is gone, or has no field for one. */
  | { readonly is: 'gone' };

/**
 * The event that adds a lesson to the reasons of a treatment, or to the source of the decision, below what stands there;
 * everything else stays as it is. `line` names the lesson by its id.
 */
export function reasonEvent(
  framework: Framework,
  assessment: Assessment,
  reason: ReasonFor,
  lesson: LessonId,
  line: string,
  by: MemberId,
): Reasoned {
  if (reason.what === 'treatment') {
    const entry = assessment.entries.find((each) => each.id === reason.entry);
    return entry === undefined ? { is: 'gone' } : treatmentEvent(framework, entry, lesson, line, by);
  }
  const current = slotAt(assessment, KNOWN_PROMPTS.decision)?.current;
  if (current === undefined) return { is: 'gone' };
  const { value, evidence, version } = current;
  const added = withLine(current.source, lesson, line, LONGEST_NOTE);
  if (added.is !== 'new') return added;
  const event = { kind: 'answer', by, prompt: KNOWN_PROMPTS.decision, value, evidence } as const;
  return { is: 'new', event: { ...event, source: added.text, basedOn: version } };
}

function treatmentEvent(
  framework: Framework,
  entry: Entry,
  lesson: LessonId,
  line: string,
  by: MemberId,
): Reasoned {
  const { list } = listOf(framework, entry.list);
  for (const form of list.forms) {
    const field = form.fields.find((each) => each.id === WHY);
    if (field?.kind !== 'text' || !formSuits(form, entry)) continue;
    const before = valueAt(entry, WHY);
    const added = withLine(before?.kind === 'text' ? before.text : undefined, lesson, line, field.longest);
    if (added.is !== 'new') return added;
    const values: FieldValues = {
      ...Object.fromEntries(
        form.fields.flatMap(({ id }) => {
          const value = valueAt(entry, id);
          return value === undefined ? [] : [[id, value] as const];
        }),
      ),
      [WHY]: { kind: 'text', text: added.text },
    };
    const { id, version } = entry;
    return {
      is: 'new',
      event: { kind: 'edit-entry', by, entry: id, form: form.id, basedOn: version, values },
    };
  }
  return { is: 'gone' };
}

function withLine(
  before: string | undefined,
  lesson: LessonId,
  line: string,
  longest: number,
): Exclude<Reasoned, { is: 'new' }> | { readonly is: 'new'; readonly text: string } {
  if (before !== undefined && new RegExp(`(?<![a-z0-9-])${lesson}(?![a-z0-9-])`).test(before)) {
    return { is: 'there' };
  }
  const text = before === undefined ? line : `${before}\n${line}`;
  return lengthOf(text) > longest ? { is: 'too-long', longest } : { is: 'new', text };
}
