import type { ActionOf } from '../../app/actions.ts';
import { findAssessment } from '../../app/assess/find.ts';
import type { Failure } from '../../app/failure.ts';
import {
  reminderDone as answerDone,
  reminderPutOff,
  reminderSkipped as skip,
} from '../../app/monitor/answer-reminder.ts';
import type { WatchChanged } from '../../app/monitor/change-watch.ts';
import { findWatch } from '../../app/monitor/find-watch.ts';
import { findReadingDraft } from '../../app/monitor/kept-reading.ts';
import { itemsForPanel } from '../../app/monitor/linked-items.ts';
import { type Recorded, recordDraft, recordReading } from '../../app/monitor/record.ts';
import { Instant, WatchId } from '../../domain/ids.ts';
import type { Snooze } from '../../domain/monitoring/watch-events.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { failureView } from '../../messages/failures.ts';
import { reassessView } from '../../messages/monitor/reassess-view.ts';
import { recordedNote, recordedView } from '../../messages/monitor/recorded-view.ts';
import {
  readingForm,
  SKIP_FIELD,
  skipForm,
  suggestedReading,
} from '../../messages/monitor/reminder-forms.ts';
import { oneReminderView } from '../../messages/monitor/reminder-view.ts';
import type { FormView } from '../../messages/view.ts';
import type { Scene } from '../scene.ts';
import { reminderFacts } from './monitor-reminder-drawing.ts';
import type { Redrawing, Route } from './route.ts';

export const reading: Route<ActionOf<'reading'>> = {
  answers: 'form',
  open: (scene, action) => openReading(scene, action, 'fresh'),
};

/** Opens the form as it was typed when it could not be taken. */
export const readingRetry: Route<ActionOf<'reading-retry'>> = {
  answers: 'form',
  open: (scene, action) => openReading(scene, action, 'typed'),
};

async function openReading(
  { app, actor, speech }: Scene,
  { watch, due }: ActionOf<'reading' | 'reading-retry'>,
  wanted: 'fresh' | 'typed',
): Promise<Result<FormView, Failure>> {
  const found = await findWatch(app, actor, watch, 'contribute');
  if (!found.ok) return found;
  const { item } = found.value;
  const draft = wanted === 'typed' ? await findReadingDraft(app, actor, watch) : undefined;
  return ok(readingForm(speech, item, due, draft?.fields ?? suggestedReading(item, app.clock.now())));
}

export const readingTold: Route<ActionOf<'reading-told'>> = {
  answers: 'update',
  async run({ app, actor }, { watch, due, version: seen }, { fields, typed }) {
    const recorded = await recordReading(app, actor, watch, { fields, due, seen });
    if (recorded.ok) return ok(afterReading(recorded.value, due));
    const { error: why } = recorded;
    switch (why.code) {
      // What was typed is kept with these.
      case 'reading-not-understood':
      case 'reading-doubtful':
      case 'already-recorded':
      case 'form-not-taken':
        return recorded;
      default:
        return err({ code: 'form-not-taken', why, typed });
    }
  },
};

export const readingSure: Route<ActionOf<'reading-sure'>> = {
  answers: 'update',
  async run({ app, actor }, { watch, due }) {
    const recorded = await recordDraft(app, actor, watch, due);
    return recorded.ok ? ok(afterReading(recorded.value, due)) : recorded;
  },
};

/** The message that was pressed says it all where it is the reminder that the reading answers, and nothing else. */
function afterReading(recorded: Recorded, due: ActionOf<'reading'>['due']): Redrawing {
  const { item, reminders, effects, replaced } = recorded;
  const answers = effects.some((each) => each.kind === 'ended' && each.occurrence.due === due);
  const saysAll = answers && replaced === undefined;
  return {
    kind: 'reminder',
    watch: item.id,
    due,
    reminders,
    note: (speech) => recordedNote(speech, recorded),
    ...(!saysAll && { tells: (speech) => recordedView(speech, recorded) }),
  };
}

/** Shows the reminder that was picked from several, to the member alone. */
export const reminderPick: Route<ActionOf<'reminder-pick'>> = {
  answers: 'reply',
  async run(scene, _action, { picked }) {
    const [id, at] = picked[0]?.split(' ') ?? [];
    const watch = WatchId.safeParse(id);
    const due = Instant.safeParse(at);
    if (!watch.success || !due.success) return err({ code: 'old-button' });
    const facts = await reminderFacts(scene, watch.data, due.data);
    return facts.ok ? ok(oneReminderView(scene.speech, facts.value)) : facts;
  },
};

export const reminderDone: Route<ActionOf<'reminder-done'>> = {
  answers: 'update',
  async run({ app, actor }, action) {
    return afterAnswer(action, await answerDone(app, actor, action.watch, action.due));
  },
};

const SNOOZES: readonly Snooze[] = ['a-day', 'three-days', 'next-time'];

export const reminderSnooze: Route<ActionOf<'reminder-snooze'>> = {
  answers: 'update',
  async run({ app, actor }, action, { picked }) {
    const until = SNOOZES.find((each) => each === picked[0]);
    if (until === undefined) return err({ code: 'old-button' });
    return afterAnswer(action, await reminderPutOff(app, actor, action.watch, action.due, until));
  },
};

export const reminderSkip: Route<ActionOf<'reminder-skip'>> = {
  answers: 'form',
  async open({ app, actor, speech }, { watch, due }) {
    const found = await findWatch(app, actor, watch, 'contribute');
    if (!found.ok) return found;
    const { item } = found.value;
    return item.open?.due === due ? ok(skipForm(speech, item, due)) : err({ code: 'reminder-over', item });
  },
};

export const reminderSkipped: Route<ActionOf<'reminder-skipped'>> = {
  answers: 'update',
  async run({ app, actor }, action, { fields, typed }) {
    const { watch, due } = action;
    return afterAnswer(action, await skip(app, actor, watch, due, fields[SKIP_FIELD] ?? ''), typed);
  },
};

/** A reminder that is over already is drawn as it stands, and the member told so. */
function afterAnswer(
  { watch, due }: { readonly watch: WatchId; readonly due: Instant },
  answered: Result<WatchChanged, Failure>,
  typed: readonly string[] = [],
): Result<Redrawing, Failure> {
  if (answered.ok) return ok({ kind: 'reminder', watch, due, reminders: answered.value.reminders });
  const { error: why } = answered;
  const failure: Failure = typed.length === 0 ? why : { code: 'form-not-taken', why, typed };
  if (why.code !== 'reminder-over') return err(failure);
  return ok({
    kind: 'reminder',
    watch,
    due,
    reminders: [],
    tells: (speech) => failureView(speech, failure),
  });
}

/** The rating of a risk, to be given anew after an alert, to the member alone. */
export const reassess: Route<ActionOf<'reassess'>> = {
  answers: 'reply',
  async run({ app, actor, speech }, { assessment, watch }) {
    const found = await findAssessment(app, actor, assessment);
    if (!found.ok) return found;
    const watched = await findWatch(app, actor, watch);
    const item = watched.ok ? watched.value.item : undefined;
    const items = await itemsForPanel(app, actor.server, found.value, 'adjust');
    return ok(reassessView(speech, found.value, item, items));
  },
};
