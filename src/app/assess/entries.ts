import type { Assessment } from '../../domain/assessment/assessment.ts';
import { type Entry, nameOfEntry } from '../../domain/assessment/entry.ts';
import { assessmentMachine } from '../../domain/assessment/transition.ts';
import type { EntryForm, EntryList } from '../../domain/framework/entry-list.ts';
import { KNOWN_PROMPTS, listOf } from '../../domain/framework/framework.ts';
import type { Stage } from '../../domain/framework/stage.ts';
import type { AssessmentId, EntryId, FormId } from '../../domain/ids.ts';
import type { CountryCode } from '../../domain/locale.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Actor, mayDo, type Role } from '../actor.ts';
import type { App } from '../app.ts';
import type { Failure } from '../failure.ts';
import { settingsIn } from '../settings.ts';
import { recordOf } from './audit-record.ts';
import type { Changed } from './change.ts';
import { findAssessment } from './find.ts';
import { mayStart, nameOf, putStarted } from './start.ts';

/** An assessment that is open, for whoever may do what that `needs`; why not, otherwise, also where it is closed. */
export async function openAssessment(
  app: App,
  actor: Actor,
  id: AssessmentId,
  needs: Role = 'contribute',
): Promise<Result<Assessment, Failure>> {
  const found = await findAssessment(app, actor, id);
  if (!found.ok) return found;
  const { closure } = found.value;
  if (!mayDo(actor, found.value, needs)) return err({ code: 'not-allowed', needs });
  return closure === null ? found : err({ code: 'closed', closure });
}

export interface FoundEntry {
  readonly entry: Entry;
  readonly list: EntryList;
  readonly stage: Stage;
}

export function entryIn(app: App, assessment: Assessment, id: EntryId): Result<FoundEntry, Failure> {
  const entry = assessment.entries.find((each) => each.id === id);
  return entry === undefined
    ? err({ code: 'no-such-entry' })
    : ok({ entry, ...listOf(app.framework, entry.list) });
}

export function formIn(list: EntryList, id: FormId): Result<EntryForm, Failure> {
  const form = list.forms.find((each) => each.id === id);
  return form === undefined ? err({ code: 'no-such-field' }) : ok(form);
}

export interface Pursued {
  /** The assessment on whose horizon it stood. */
  readonly parent: Changed;
  readonly started: Assessment;
}

/**
 * Starts the assessment of a chokepoint on the horizon: in the same channel, private where that one is, with the same
 * country of reference, and with what the team wrote of why it could be next as its cause, on weak evidence. Exactly
 * one comes of it, whoever asks at the same time; it has no thread yet.
 */
export async function pursueEntry(
  app: App,
  actor: Actor,
  id: AssessmentId,
  entryId: EntryId,
): Promise<Result<Pursued, Failure>> {
  const at = app.clock.now();
  const child = app.ids.assessment();
  const by = actor.id;
  return app.store.tx<Pursued, Failure>(actor.server, async (t) => {
    const stored = await t.get('assessment', id);
    if (stored === undefined || !mayDo(actor, stored.value, 'view'))
      return err({ code: 'no-such-assessment' });
    const { channel } = stored.value.place;
    if (!mayDo(actor, stored.value, 'contribute') || !mayStart(actor, channel)) {
      return err({ code: 'not-allowed', needs: 'contribute' });
    }
    const event = { kind: 'pursue', by, entry: entryId, assessment: child } as const;
    const moved = assessmentMachine(app.framework)(stored.value, event, at);
    if (!moved.ok) return moved;
    const { state, effects } = moved.value;
    const found = entryIn(app, state, entryId);
    const technology = found.ok ? nameOf(nameOfEntry(app.framework, found.value.entry)) : '';
    if (technology === '') return err({ code: 'no-technology' });
    const home = homeOf(stored.value) ?? (await settingsIn(t, actor)).home;
    t.put('assessment', id, state, stored.revision);
    for (const effect of effects) t.audit({ at, by, subject: id, ...recordOf(effect) });
    const { private: isPrivate } = state;
    const empty = putStarted(t, {
      id: child,
      technology,
      private: isPrivate,
      home,
      channel,
      by,
      at,
      from: { id, technology: state.technology },
    });
    const parent = { assessment: state, effects };
    const why = found.ok ? whyNext(app, found.value) : '';
    const { cause } = KNOWN_PROMPTS;
    const value = { kind: 'text', text: why } as const;
    const source = state.technology;
    const said = { kind: 'answer', by, prompt: cause, value, evidence: 'weak', source, basedOn: 0 } as const;
    const answered = assessmentMachine(app.framework)(empty, said, at);
    // Nothing was written, or more than the prompt holds: it stays with the entry.
    if (why === '' || !answered.ok) return ok({ parent, started: empty });
    const { state: started } = answered.value;
    t.put('assessment', child, started, (await t.get('assessment', child))?.revision ?? 0);
    for (const effect of answered.value.effects) t.audit({ at, by, subject: child, ...recordOf(effect) });
    return ok({ parent, started });
  });
}

/** What stands in the fields of an entry beside its name, in the words and dates that were written. */
function whyNext(app: App, { entry, list }: FoundEntry): string {
  const named = nameOfEntry(app.framework, entry);
  const written = list.forms
    .flatMap((form) => form.fields)
    .flatMap(({ id }) => {
      const value = entry.values[id];
      return value?.kind === 'text' ? [value.text] : value?.kind === 'date' ? [value.date] : [];
    })
    .filter((text) => text !== named);
  return written.join('\n');
}

function homeOf({ answers }: Assessment): CountryCode | undefined {
  const value = answers[KNOWN_PROMPTS.home]?.current.value;
  return value?.kind === 'countries' ? value.countries[0] : undefined;
}
