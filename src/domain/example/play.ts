import type { AnswerValue } from '../assessment/answer.ts';
import { type Assessment, slotAt } from '../assessment/assessment.ts';
import type { Belonging, FieldValue, FieldValues } from '../assessment/entry.ts';
import type { AssessmentEffect, AssessmentError, AssessmentEvent } from '../assessment/events.ts';
import { assessmentMachine } from '../assessment/transition.ts';
import type { Framework } from '../framework/framework.ts';
import { type EntryId, FieldId, Instant, type MemberId } from '../ids.ts';
import type { Locale } from '../locale.ts';
import type { Reading } from '../monitoring/reading.ts';
import { err, ok, type Result } from '../result.ts';
import type { Course, Said, Step } from './course.ts';

/** What one step did, in the order of the course. */
export type Played =
  | {
      readonly kind: 'moved';
      readonly at: Instant;
      readonly state: Assessment;
      readonly effects: readonly AssessmentEffect[];
    }
  | { readonly kind: 'read'; readonly entry: EntryId; readonly reading: Reading };

/** Which step cannot happen, and why. */
export interface Refused {
  readonly day: number;
  readonly step: number;
  readonly why: AssessmentError['code'] | 'no-such-key' | 'key-taken' | 'not-watched' | 'wrong-kind';
}

/**
 * Lets a course happen to an assessment that has just begun, step by step through the state machine: what a team could
 * not do, the example cannot either. Each day begins in the morning of Seoul, and each step takes a minute.
 */
export function play(
  framework: Framework,
  begun: Assessment,
  { days }: Course,
  { locale, standIn }: { readonly locale: Locale; readonly standIn: MemberId },
): Result<readonly Played[], Refused> {
  const transition = assessmentMachine(framework);
  const keys = new Map<string, EntryId>();
  const played: Played[] = [];
  let state = begun;
  for (const [day, { on, steps }] of days.entries()) {
    for (const [step, each] of steps.entries()) {
      const refused = (why: Refused['why']) => err({ day, step, why });
      const at = instantOf(on, step);
      if (each.do === 'read') {
        const entry = state.entries.find(({ id }) => id === keys.get(each.key));
        if (entry === undefined) return refused('no-such-key');
        if (entry.list !== 'watch') return refused('not-watched');
        const note = each.note === undefined ? {} : { note: each.note[locale] };
        const read = { value: each.value, day: each.for, source: each.source[locale], ...note };
        played.push({ kind: 'read', entry: entry.id, reading: { ...read, by: standIn, at } });
        continue;
      }
      const event = eventOf(state, each, { keys, locale, by: standIn });
      if (typeof event === 'string') return refused(event);
      const moved = transition(state, event, at);
      if (!moved.ok) return refused(moved.error.code);
      const { effects } = moved.value;
      state = moved.value.state;
      const added = effects.find((effect) => effect.kind === 'entry-added');
      if (each.do === 'add' && added !== undefined) keys.set(each.key, added.entry.id);
      played.push({ kind: 'moved', at, state, effects });
    }
  }
  return ok(played);
}

/** Nine in the morning in Seoul, nine hours ahead of UTC the whole year. */
export function instantOf(day: string, minutes = 0): Instant {
  return Instant.parse(new Date(Date.parse(`${day}T00:00:00.000Z`) + minutes * 60_000).toISOString());
}

interface Around {
  readonly keys: ReadonlyMap<string, EntryId>;
  readonly locale: Locale;
  readonly by: MemberId;
}

function eventOf(
  state: Assessment,
  step: Exclude<Step, { do: 'read' }>,
  around: Around,
): AssessmentEvent | Refused['why'] {
  const { keys, locale, by } = around;
  switch (step.do) {
    case 'answer': {
      const value = answerOf(step.value, locale);
      if (value === undefined) return 'wrong-kind';
      const basedOn = slotAt(state, step.prompt)?.current.version ?? 0;
      const source = step.source === undefined ? {} : { source: step.source[locale] };
      const evidence = step.evidence ?? 'fair';
      return { kind: 'answer', by, prompt: step.prompt, value, evidence, ...source, basedOn };
    }
    case 'add': {
      if (keys.has(step.key)) return 'key-taken';
      const belonging = belongingOf(step, keys);
      const values = fieldsOf(step.fields, around);
      if (typeof belonging === 'string') return belonging;
      return values === undefined ? 'wrong-kind' : { kind: 'add-entry', by, belonging, values };
    }
    case 'fill': {
      const entry = state.entries.find(({ id }) => id === keys.get(step.key));
      if (entry === undefined) return 'no-such-key';
      const values = fieldsOf(step.fields, around);
      if (values === undefined) return 'wrong-kind';
      const { id, version: basedOn } = entry;
      return { kind: 'edit-entry', by, entry: id, form: step.form, basedOn, values };
    }
    case 'move-on':
      return { kind: 'move-on', by, from: state.stage, ...reasonOf(step, locale) };
    case 'close':
      return { kind: 'close', by, decision: step.as, ...reasonOf(step, locale) };
    case 'reopen':
      return { kind: 'reopen', by, stage: step.stage, ...reasonOf(step, locale) };
  }
}

function reasonOf({ why }: Pick<Extract<Step, { do: 'close' }>, 'why'>, locale: Locale) {
  return why === undefined ? {} : { reason: why[locale] };
}

function belongingOf(
  { list, option, serves }: Extract<Step, { do: 'add' }>,
  keys: Around['keys'],
): Belonging | Refused['why'] {
  switch (list) {
    case 'treatments':
      return { list, option: option ?? null };
    case 'actions': {
      const treatment = serves === undefined ? null : keys.get(serves);
      return treatment === undefined ? 'no-such-key' : { list, serves: treatment };
    }
    case 'talks':
    case 'watch':
    case 'sources':
    case 'horizon':
      return { list };
  }
}

function answerOf(said: Said, locale: Locale): AnswerValue | undefined {
  if ('text' in said) return { kind: 'text', text: said.text[locale] };
  if ('choice' in said) return { kind: 'choice', choice: said.choice };
  if ('number' in said) return { kind: 'number', amount: said.number, unit: said.unit };
  if ('range' in said) {
    const [least, most] = said.range;
    return { kind: 'range', least, most, unit: said.unit };
  }
  if ('day' in said) return { kind: 'date', date: said.day };
  if ('countries' in said) return { kind: 'countries', countries: [...said.countries] };
  return 'unknown' in said ? { kind: 'unknown', reason: said.unknown[locale] } : undefined;
}

function fieldOf(said: Said, { locale, by }: Around): FieldValue | undefined {
  if ('text' in said) return { kind: 'text', text: said.text[locale] };
  if ('choice' in said) return { kind: 'choice', choice: said.choice };
  if ('choices' in said) return { kind: 'choices', choices: [...said.choices] };
  if ('number' in said) return { kind: 'number', amount: said.number, unit: said.unit };
  if ('day' in said) return { kind: 'date', date: said.day };
  if ('country' in said) return { kind: 'country', country: said.country };
  return 'people' in said ? { kind: 'people', people: [by] } : undefined;
}

function fieldsOf(fields: Readonly<Record<FieldId, Said>>, around: Around): FieldValues | undefined {
  const values: FieldValues = {};
  for (const [id, said] of Object.entries(fields)) {
    const value = fieldOf(said, around);
    if (value === undefined) return undefined;
    values[FieldId.parse(id)] = value;
  }
  return values;
}
