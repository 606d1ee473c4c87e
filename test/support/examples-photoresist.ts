import type { AnswerValue } from '../../src/domain/assessment/answer.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { type Entry, nameOfEntry } from '../../src/domain/assessment/entry.ts';
import type { AssessmentEffect, AssessmentEvent } from '../../src/domain/assessment/events.ts';
import { assessmentMachine } from '../../src/domain/assessment/transition.ts';
import { STAGES, type StageId } from '../../src/domain/framework/names.ts';
import { FormId, Instant, PromptId } from '../../src/domain/ids.ts';
import { ADA, assessmentWith, choice, framework, JUN, MINA, text } from './examples-assessment.ts';
import { day, fields, people, pick, picks, words } from './examples-entries.ts';

const countries = (...codes: string[]): AnswerValue => ({ kind: 'countries', countries: codes });
const range = (least: number, most: number, unit: string): AnswerValue => ({
  kind: 'range',
  least,
  most,
  unit,
});

type Deed = (state: Assessment) => AssessmentEvent;

function answer(by: typeof MINA, prompt: string, value: AnswerValue, source?: string): Deed {
  return ({ answers }) => {
    const id = PromptId.parse(prompt);
    const basedOn = answers[id]?.current.version ?? 0;
    const event = { kind: 'answer', by, prompt: id, value, evidence: 'fair', basedOn } as const;
    return source === undefined ? event : { ...event, source };
  };
}

/** An entry by the name it has, which is the text of its first field. */
function called(state: Assessment, name: string): Entry {
  const found = state.entries.find((each) => nameOfEntry(framework, each) === name);
  if (found === undefined) throw new Error(`nothing is called ${name}`);
  return found;
}

const add =
  (
    by: typeof MINA,
    belonging: Extract<AssessmentEvent, { kind: 'add-entry' }>['belonging'],
    values: Parameters<typeof fields>[0],
  ): Deed =>
  () => ({ kind: 'add-entry', by, belonging, values: fields(values) });

const fill =
  (by: typeof MINA, name: string, form: string, values: Parameters<typeof fields>[0]): Deed =>
  (state) => {
    const { id: entry, version: basedOn } = called(state, name);
    return { kind: 'edit-entry', by, entry, form: FormId.parse(form), basedOn, values: fields(values) };
  };

const act =
  (by: typeof MINA, serving: string, values: Parameters<typeof fields>[0]): Deed =>
  (state) => ({
    kind: 'add-entry',
    by,
    belonging: { list: 'actions', serves: called(state, serving).id },
    values: fields(values),
  });

const onwards: Deed = ({ stage }) => ({ kind: 'move-on', by: MINA, from: stage });

const IDENTIFY: readonly Deed[] = [
  answer(MINA, 'home', countries('KR')),
  answer(JUN, 'trigger', choice('in-force'), 'Export notice of 1 July 2019'),
  answer(JUN, 'since', { kind: 'date', date: '2019-07-04' }),
  answer(ADA, 'affected', text('Every fab that exposes with EUV')),
  answer(ADA, 'share', { kind: 'number', amount: 91.9, unit: 'percent-abroad' }, 'Customs, 2018'),
  answer(MINA, 'stock', { kind: 'number', amount: 3, unit: 'months' }),
  answer(MINA, 'substitution', choice('none')),
  answer(JUN, 'sources', countries('BE', 'US')),
  onwards,
];
const ASSESS: readonly Deed[] = [
  answer(MINA, 'c1', choice('met')),
  answer(MINA, 'c2', choice('met')),
  answer(ADA, 'c3', choice('met')),
  answer(JUN, 'stock-range', range(2, 3, 'months')),
  answer(JUN, 'qualify-range', range(6, 12, 'months')),
  ...([MINA, JUN, ADA] as const).map(
    (by, index): Deed =>
      () => ({
        kind: 'rate',
        by,
        of: 'inherent',
        likelihood: index === 2 ? 'likely' : 'almost-certain',
        consequence: 'major',
        evidence: index === 0 ? 'strong' : 'fair',
        reason: 'Licences are asked for one by one',
      }),
  ),
  () => ({ kind: 'reveal', by: MINA, of: 'inherent' }),
  ({ version }) => ({
    kind: 'agree',
    by: MINA,
    basedOn: version,
    of: 'inherent',
    likelihood: 'almost-certain',
    consequence: 'major',
    reason: 'The control is in force',
  }),
  () => ({ kind: 'accord', by: ADA, of: 'inherent' }),
  answer(MINA, 'decision', choice('treat')),
  onwards,
];
const COMMUNICATE: readonly Deed[] = [
  add(
    MINA,
    { list: 'talks' },
    {
      about: words('When licences will be granted'),
      side: pick('source'),
      speaker: people(MINA),
      due: day('2019-07-12'),
    },
  ),
  fill(MINA, 'When licences will be granted', 'outcome', {
    outcome: words('They would not talk about it'),
    result: pick('refused'),
  }),
  add(
    ADA,
    { list: 'watch' },
    { what: words('Share of resist from Japan'), cadence: pick('weekly'), owner: people(ADA) },
  ),
  onwards,
];
const PLAN: readonly Deed[] = [
  add(
    JUN,
    { list: 'treatments', option: 'second-source' },
    {
      measure: words('Qualify the Belgian resist'),
      criteria: picks('C1', 'C2'),
      reach: pick('consequence-short'),
    },
  ),
  add(
    ADA,
    { list: 'treatments', option: 'r-and-d' },
    { measure: words('A resist of our own'), criteria: picks('C1', 'C3'), reach: pick('likelihood-long') },
  ),
  answer(MINA, 'target-likelihood', choice('possible')),
  answer(MINA, 'target-consequence', choice('moderate')),
  onwards,
];
const EXECUTE: readonly Deed[] = [
  act(JUN, 'Qualify the Belgian resist', {
    what: words('Run the qualification lots'),
    owner: people(JUN),
    sector: pick('industry'),
    due: day('2019-12-01'),
    cost: words('40 lots'),
  }),
  act(ADA, 'A resist of our own', {
    what: words('Fund three groups'),
    owner: people(ADA),
    sector: pick('government'),
    due: day('2022-06-30'),
  }),
  fill(ADA, 'Fund three groups', 'more', { helps: picks('academia'), state: pick('under-way') }),
  onwards,
];
const ADJUST: readonly Deed[] = [
  fill(JUN, 'Qualify the Belgian resist', 'review', {
    came: pick('worked'),
    bought: words('Half of the need comes from Belgium'),
  }),
  fill(ADA, 'A resist of our own', 'review', { came: pick('partly'), bought: words('First lots for KrF') }),
  answer(MINA, 'changed', text('Two sources deliver')),
  answer(MINA, 'current-likelihood', choice('possible'), 'Licences are granted in time'),
  answer(MINA, 'current-consequence', choice('moderate'), 'Stock and Belgium carry four months'),
  answer(MINA, 'review', { kind: 'date', date: '2027-03-01' }),
  add(MINA, { list: 'horizon' }, { technology: words('EUV pellicles'), why: words('One maker') }),
];
const CLOSE: Deed = () => ({ kind: 'close', by: MINA, decision: 'treated' });

const transition = assessmentMachine(framework);

export interface Played {
  readonly state: Assessment;
  readonly event: AssessmentEvent;
  readonly effects: readonly AssessmentEffect[];
}

function play(): readonly Played[] {
  const steps: Played[] = [];
  let state = assessmentWith({ version: 1 });
  const deeds = [...IDENTIFY, ...ASSESS, ...COMMUNICATE, ...PLAN, ...EXECUTE, ...ADJUST, CLOSE];
  for (const [index, deed] of deeds.entries()) {
    const event = deed(state);
    const at = Instant.parse(new Date(Date.UTC(2019, 6, 5, 1, index)).toISOString());
    const outcome = transition(state, event, at);
    if (!outcome.ok) throw new Error(`${event.kind} is refused: ${JSON.stringify(outcome.error)}`);
    state = outcome.value.state;
    steps.push({ event, ...outcome.value });
  }
  return steps;
}

/** The whole case by three members, event by event: no gap on the way, and closed as treated with nothing against it. */
export const PHOTORESIST = play();

/** As it stands when everything at a stage is done and nobody has moved on yet. */
export function photoresistAt(stage: StageId): Assessment {
  const found = PHOTORESIST.findLast(({ state }) => state.stage === stage && state.closure === null);
  if (found === undefined) throw new Error(`the case never was at ${stage}`);
  return found.state;
}

export function photoresistClosed(): Assessment {
  const last = PHOTORESIST.at(-1)?.state;
  if (last === undefined || last.stage !== STAGES.at(-1)) throw new Error('the case never ended');
  return last;
}
