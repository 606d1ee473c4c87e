import fc from 'fast-check';
import { type AnswerValue, EVIDENCE, type Evidence } from '../../src/domain/assessment/answer.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { VOTED, type Voted } from '../../src/domain/assessment/ballot.ts';
import { type Belonging, entriesIn, type FieldValues, formSuits } from '../../src/domain/assessment/entry.ts';
import type { AssessmentEffect, AssessmentEvent } from '../../src/domain/assessment/events.ts';
import { assessmentMachine } from '../../src/domain/assessment/transition.ts';
import type { EntryForm } from '../../src/domain/framework/entry-list.ts';
import { type ListId, STAGES } from '../../src/domain/framework/names.ts';
import type { Prompt } from '../../src/domain/framework/prompt.ts';
import { AssessmentId, EntryId, FormId, Instant, type MemberId, PromptId } from '../../src/domain/ids.ts';
import { CONSEQUENCES, LIKELIHOODS } from '../../src/domain/risk-matrix.ts';
import { answered, assessmentWith, framework, promptNamed, unknown } from './examples-assessment.ts';
import { fields } from './examples-entries.ts';
import { type TextArbitrary, valueFor } from './examples-generated.ts';
import { fieldValueFor, member } from './examples-generated-parts.ts';

/** A form that shows what counts now, or one opened before anybody or by somebody slow. */
type Seen = 'fresh' | 'blank' | 'old';
/** Picks one of what is there when it happens. */
type Which = number;

/** What somebody does; versions and entries are picked from those there are when it happens. */
export type Deed = { readonly by: MemberId } & (
  | {
      readonly do: 'answer';
      readonly prompt: Prompt;
      readonly value: AnswerValue;
      readonly evidence: Evidence;
      readonly seen: Seen;
    }
  /** Says what stands, where somebody proposed something else. */
  | { readonly do: 'concur'; readonly prompt: Prompt }
  | { readonly do: 'settle'; readonly prompt: Prompt; readonly which: Which }
  | {
      readonly do: 'rate' | 'agree';
      readonly of: Voted;
      readonly likelihood: (typeof LIKELIHOODS)[number];
      readonly consequence: (typeof CONSEQUENCES)[number];
      readonly evidence: Evidence;
    }
  | { readonly do: 'reveal' | 'accord'; readonly of: Voted }
  | {
      readonly do: 'add';
      readonly list: ListId;
      readonly option: string | null;
      readonly which: Which;
      readonly values: FieldValues;
    }
  | {
      readonly do: 'edit';
      readonly list: ListId;
      readonly form: EntryForm;
      readonly which: Which;
      readonly seen: Seen;
      readonly values: FieldValues;
    }
  | { readonly do: 'remove' | 'pursue'; readonly which: Which; readonly seen: Seen }
  | { readonly do: 'move-on'; readonly reason: string | undefined }
  | { readonly do: 'reopen'; readonly which: Which; readonly reason: string | undefined }
  | { readonly do: 'close'; readonly decision: string; readonly reason: string | undefined }
);

// Few prompts, words and people, so that they get in each other's way.
const ASKED = [
  'home',
  'affected',
  'stock',
  'trigger',
  'c1',
  'c2',
  'likelihood',
  'consequence',
  'decision',
  'no-watch',
  'target-likelihood',
  'changed',
  'current-likelihood',
  'current-consequence',
  'review',
].map(promptNamed);
const short: TextArbitrary = (most) => fc.constantFrom('a', 'b', '光刻胶').map((text) => text.slice(0, most));
const voted = fc.constantFrom(...VOTED, 'inherent' as const, 'inherent' as const);
const evidence = fc.constantFrom(...EVIDENCE);
const seen = fc.constantFrom<Seen[]>('fresh', 'fresh', 'fresh', 'blank', 'old');
const which = fc.nat(9);
const reason = fc.constantFrom(undefined, ' ', 'The board meets today', 'The board meets today');

/** What a form may be filled with, all that it needs and any of the rest. */
export function valuesFor(form: EntryForm, typed: TextArbitrary = short): fc.Arbitrary<FieldValues> {
  const each = form.fields.map((field) => {
    const value = fieldValueFor(framework, field, typed);
    return (field.required ? value : fc.option(value, { nil: undefined, freq: 2 })).map(
      (given) => [field.id, given] as const,
    );
  });
  return fc.tuple(...each).map((given) => fields(Object.fromEntries(given)));
}

const LISTED = framework.stages.flatMap((stage) => stage.lists);
const KINDS = LISTED.flatMap((list): { list: ListId; option: string | null }[] =>
  list.id === 'treatments'
    ? [null, 'stockpile', 'accept'].map((option) => ({ list: list.id, option }))
    : [{ list: list.id, option: null }],
);
const FORMS = LISTED.flatMap((list) => list.forms.map((form) => ({ list: list.id, form })));

const answering = (prompts: readonly Prompt[]) =>
  fc.constantFrom(...prompts).chain((prompt) =>
    fc.record({
      do: fc.constant('answer' as const),
      by: member,
      prompt: fc.constant(prompt),
      value: valueFor(framework, prompt, short),
      evidence,
      seen,
    }),
  );
const add = fc.constantFrom(...KINDS).chain(({ list, option }) => {
  const form = LISTED.find(({ id }) => id === list)?.forms.find((each) =>
    formSuits(each, { list: 'treatments', option }),
  );
  if (form === undefined) throw new Error(`nothing makes an entry of ${list}`);
  return fc.record({
    do: fc.constant('add' as const),
    by: member,
    list: fc.constant(list),
    option: fc.constant(option),
    which,
    values: valuesFor(form),
  });
});
const edit = fc.constantFrom(...FORMS).chain(({ list, form }) =>
  fc.record({
    do: fc.constant('edit' as const),
    by: member,
    list: fc.constant(list),
    form: fc.constant(form),
    which,
    seen,
    values: valuesFor(form),
  }),
);
const rated = {
  by: member,
  of: voted,
  likelihood: fc.constantFrom(...LIKELIHOODS),
  consequence: fc.constantFrom(...CONSEQUENCES),
  evidence,
};

const deedOn = (prompts: readonly Prompt[]): fc.Arbitrary<Deed> =>
  fc.oneof(
    { weight: 10, arbitrary: answering(prompts) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('settle' as const),
        by: member,
        prompt: fc.constantFrom(...prompts),
        which,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('concur' as const),
        by: member,
        prompt: fc.constantFrom(...prompts),
      }),
    },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('rate' as const), ...rated }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('agree' as const), ...rated }) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constantFrom('reveal' as const, 'accord' as const),
        by: member,
        of: voted,
      }),
    },
    { weight: 6, arbitrary: add },
    { weight: 4, arbitrary: edit },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('remove' as const, 'pursue' as const),
        by: member,
        which,
        seen,
      }),
    },
    { weight: 7, arbitrary: fc.record({ do: fc.constant('move-on' as const), by: member, reason }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('reopen' as const),
        by: member,
        which,
        reason,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('close' as const),
        by: member,
        decision: fc.constantFrom(...framework.closings.map(({ id }) => id)),
        reason,
      }),
    },
  );

/** Stands in the reason of every rating, and nowhere else. */
export const SECRET = 'between us:';

const NOTHING_KNOWN = answered(unknown(), { version: 0 });
const because = (given: string | undefined) => (given === undefined ? {} : { reason: given });
const shown = (version: number | undefined, how: Seen) =>
  ({ fresh: version ?? 0, blank: 0, old: Math.max(0, (version ?? 0) - 1) })[how];

export function eventOf(state: Assessment, done: Deed, mark: string): AssessmentEvent {
  const { by } = done;
  switch (done.do) {
    case 'answer': {
      const { prompt, value, evidence, seen } = done;
      const basedOn = shown(state.answers[prompt.id]?.current.version, seen);
      return { kind: 'answer', by, prompt: prompt.id, value, evidence, basedOn, source: mark };
    }
    case 'concur': {
      const disputed = Object.entries(state.answers).find(([, slot]) => slot.proposals.length > 0);
      const [prompt, slot] = disputed ?? [done.prompt.id, state.answers[done.prompt.id]];
      const { value, evidence, source, version } = slot?.current ?? NOTHING_KNOWN;
      return {
        kind: 'answer',
        by: slot?.proposals[0]?.by ?? by,
        prompt: PromptId.parse(prompt),
        value,
        evidence,
        basedOn: version,
        ...(source !== undefined && { source }),
      };
    }
    case 'settle': {
      const disputed = Object.entries(state.answers).find(([, slot]) => slot.proposals.length > 0);
      const [prompt, slot] = disputed ?? [done.prompt.id, state.answers[done.prompt.id]];
      const versions =
        slot === undefined ? [] : [slot.current, ...slot.proposals].map(({ version }) => version);
      const keep = versions[done.which % (versions.length + 1)] ?? 999_999;
      return { kind: 'settle', by, prompt: PromptId.parse(prompt), keep };
    }
    case 'rate':
    case 'agree': {
      const { of, likelihood, consequence, evidence } = done;
      const rating = { by, of, likelihood, consequence };
      return done.do === 'agree'
        ? { kind: 'agree', ...rating, basedOn: state.version, reason: mark }
        : { kind: 'rate', ...rating, evidence, reason: `${SECRET} ${mark}` };
    }
    case 'reveal':
      return { kind: 'reveal', by, of: done.of };
    case 'accord': {
      const other = state.ballots[done.of]?.votes.find((vote) => vote.by !== by);
      return { kind: 'accord', by: other?.by ?? by, of: done.of };
    }
    case 'add':
      return { kind: 'add-entry', by, belonging: belongingIn(state, done), values: done.values };
    case 'edit': {
      const suiting = entriesIn(state.entries, done.list).filter((each) => formSuits(done.form, each));
      const entry = suiting[done.which % Math.max(1, suiting.length)];
      const basedOn = shown(entry?.version, done.seen);
      const id = entry?.id ?? EntryId.parse(999_999);
      return {
        kind: 'edit-entry',
        by,
        entry: id,
        form: FormId.parse(done.form.id),
        basedOn,
        values: done.values,
      };
    }
    case 'remove':
    case 'pursue': {
      const those = done.do === 'remove' ? state.entries : entriesIn(state.entries, 'horizon');
      const entry = those[done.which % Math.max(1, those.length)];
      const id = entry?.id ?? EntryId.parse(999_999);
      return done.do === 'remove'
        ? { kind: 'remove-entry', by, entry: id, basedOn: shown(entry?.version, done.seen) }
        : { kind: 'pursue', by, entry: id, assessment: AssessmentId.parse('a000000002') };
    }
    case 'move-on':
      return { kind: 'move-on', by, from: state.stage, ...because(done.reason) };
    case 'reopen':
      return { kind: 'reopen', by, stage: STAGES[done.which] ?? state.stage, ...because(done.reason) };
    case 'close':
      return { kind: 'close', by, decision: done.decision, ...because(done.reason) };
  }
}

function belongingIn(state: Assessment, { list, option, which }: Extract<Deed, { do: 'add' }>): Belonging {
  switch (list) {
    case 'treatments':
      return { list, option };
    case 'actions': {
      const treatments = entriesIn(state.entries, 'treatments');
      return { list, serves: treatments[which % (treatments.length + 1)]?.id ?? null };
    }
    case 'talks':
    case 'watch':
    case 'sources':
    case 'horizon':
      return { list };
  }
}

export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) frozen(each);
  }
  return value;
}

export interface Step {
  readonly before: Assessment;
  readonly event: AssessmentEvent;
  readonly at: Instant;
  /** Whether it happened. */
  readonly taken: boolean;
  readonly after: Assessment;
  readonly effects: readonly AssessmentEffect[];
}

const transition = assessmentMachine(framework);

/** Everything that happened, on states that nothing can change. The words of each deed are its own. */
export function play(deeds: readonly Deed[]): Step[] {
  const steps: Step[] = [];
  let state: Assessment = frozen(assessmentWith({ version: 1, people: [] }));
  for (const [index, done] of deeds.entries()) {
    // Now and then two say the same.
    const event = frozen(eventOf(state, done, `word ${index - (index % 2)}`));
    const at = Instant.parse(new Date(Date.UTC(2026, 10, 23, 5, index)).toISOString());
    const outcome = transition(state, event, at);
    const after = outcome.ok ? frozen(outcome.value.state) : state;
    const effects = outcome.ok ? outcome.value.effects : [];
    steps.push({ before: state, event, at, taken: outcome.ok, after, effects });
    state = after;
  }
  return steps;
}

/** What three members do to one assessment, often to the same two or three prompts. */
export const deeds: fc.Arbitrary<Deed[]> = fc
  .oneof(
    fc.shuffledSubarray(ASKED, { minLength: 1, maxLength: 3 }),
    fc.constant(['likelihood', 'consequence', 'current-likelihood'].map(promptNamed)),
    fc.constant(ASKED),
  )
  .chain((prompts) => fc.array(deedOn(prompts), { minLength: 15, maxLength: 40, size: 'max' }));
