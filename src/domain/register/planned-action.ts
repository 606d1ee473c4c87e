import type { Assessment } from '../assessment/assessment.ts';
import {
  choicesIn,
  dateIn,
  type EntryOf,
  entriesIn,
  ownersOf,
  sectorsOf,
  valueAt,
} from '../assessment/entry.ts';
import { isPast } from '../assessment/past.ts';
import type { Sector } from '../framework/names.ts';
import type { EntryId, Instant, MemberId } from '../ids.ts';

/** How far an action has come; the ids are those of the actions' list in stage 5. */
export const ACTION_STATES = ['planned', 'under-way', 'stuck', 'done'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** How soon it bears fruit. */
export const ACTION_HORIZONS = ['short', 'long'] as const;
export type ActionHorizon = (typeof ACTION_HORIZONS)[number];

/** An action of the plan, with what the register asks of it. */
export interface PlannedAction {
  readonly entry: EntryOf<'actions'>;
  readonly state: ActionState;
  readonly owners: readonly MemberId[];
  readonly sectors: readonly Sector[];
  readonly due: string | undefined;
  /** As typed. */
  readonly cost: string | undefined;
  readonly horizon: ActionHorizon | undefined;
  /** Its day has ended everywhere, and it is not done. */
  readonly overdue: boolean;
}

export function plannedActions({ entries }: Assessment, now: Instant): readonly PlannedAction[] {
  return entriesIn(entries, 'actions').map((entry) => {
    const state = stateOf(entry);
    const due = dateIn(entry, 'due');
    return {
      ...{ entry, state, due, cost: costOf(entry) },
      horizon: ACTION_HORIZONS.find((each) => choicesIn(entry, 'horizon').includes(each)),
      owners: ownersOf(entry),
      sectors: sectorsOf(entry, 'sector'),
      overdue: state !== 'done' && due !== undefined && isPast(due, now),
    };
  });
}

function costOf(entry: EntryOf<'actions'>): string | undefined {
  const value = valueAt(entry, 'cost');
  return value?.kind === 'text' ? value.text : undefined;
}

/** What nobody has said anything about is planned. */
function stateOf(entry: EntryOf<'actions'>): ActionState {
  const said = choicesIn(entry, 'state')[0];
  return ACTION_STATES.find((each) => each === said) ?? 'planned';
}

/** Somebody does something for this treatment, and all of it is done. */
export function isCarriedOut(treatment: EntryId, actions: readonly PlannedAction[]): boolean {
  const serving = actions.filter(({ entry }) => entry.serves === treatment);
  return serving.length > 0 && serving.every(({ state }) => state === 'done');
}
