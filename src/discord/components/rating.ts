import type { ActionOf } from '../../app/actions.ts';
import { mayDo } from '../../app/actor.ts';
import { type Changed, changeAssessment } from '../../app/assess/change.ts';
import { findDraft, keepDraft } from '../../app/assess/draft.ts';
import { openAssessment } from '../../app/assess/entries.ts';
import { findAssessment } from '../../app/assess/find.ts';
import { agreementForm as agreementKey, ratingForm as ratingKey } from '../../app/assess/form-key.ts';
import { type RatingProblem, readAgreementForm, readRatingForm } from '../../app/assess/rating-form.ts';
import type { Failure } from '../../app/failure.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { NO_BALLOT, type Voted } from '../../domain/assessment/ballot.ts';
import type { AssessmentEvent } from '../../domain/assessment/events.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import {
  agreementForm,
  fieldsOfAgreement,
  fieldsOfVote,
  ownRatingForm,
} from '../../messages/rating-forms.ts';
import { type Onlooker, ratingsView } from '../../messages/ratings.ts';
import { revealView } from '../../messages/reveal.ts';
import type { Scene } from '../scene.ts';
import { changeOf } from './after-change.ts';
import type { Given, Redrawing, Route } from './route.ts';

type RatingAction = ActionOf<'ratings' | 'rate' | 'rated' | 'revealed' | 'agree' | 'agreed' | 'accord'>;

/** The ratings as far as this member may see them, alone: their own among them. */
export const ratings: Route<ActionOf<'ratings'>> = {
  answers: 'reply',
  async run(scene, action) {
    const found = await findAssessment(scene.app, scene.actor, action.assessment);
    return found.ok
      ? ok(ratingsView(scene.speech, found.value, action.of, onlooker(scene, found.value)))
      : found;
  },
};

export const ratingsAgain: Route<ActionOf<'ratings-again'>> = {
  answers: 'update',
  async run(scene, { assessment, of }) {
    const found = await findAssessment(scene.app, scene.actor, assessment);
    if (!found.ok) return found;
    const who = onlooker(scene, found.value);
    return ok({ kind: 'view', view: (speech) => ratingsView(speech, found.value, of, who) });
  },
};

export const rate: Route<ActionOf<'rate'>> = {
  answers: 'form',
  async open(scene, action) {
    const { of } = action;
    const found = await openAssessment(scene.app, scene.actor, action.assessment);
    if (!found.ok) return found;
    const own = found.value.ballots[of]?.votes.find((each) => each.by === scene.actor.id);
    const draft = await findDraft(scene.app, scene.actor, found.value.id, ratingKey(of));
    const fields = draft?.fields ?? (own === undefined ? {} : fieldsOfVote(own));
    return ok(ownRatingForm(scene.speech, found.value, of, fields));
  },
};

export const rated: Route<ActionOf<'rated'>> = {
  answers: 'update',
  async run(scene, action, given) {
    const { of } = action;
    const read = readRatingForm(given.fields);
    if (!read.ok) return notUnderstood(scene, action, 'rate', given, read.error);
    return change(scene, action, { kind: 'rate', by: scene.actor.id, of, ...read.value }, given);
  },
};

/** Asks first: what has been seen cannot be unseen. */
export const reveal: Route<ActionOf<'reveal'>> = {
  answers: 'update',
  async run(scene, { assessment, of }) {
    const found = await openAssessment(scene.app, scene.actor, assessment, 'facilitate');
    if (!found.ok) return found;
    const ballot = found.value.ballots[of] ?? NO_BALLOT;
    if (ballot.votes.length === 0) return err({ code: 'nothing-rated', of });
    if (ballot.revealed !== null) return err({ code: 'already-revealed', of });
    return ok({ kind: 'view', view: (speech) => revealView(speech, found.value, of) });
  },
};

/** Shows all ratings to everybody, in the thread. */
export const revealed: Route<ActionOf<'revealed'>> = {
  answers: 'update',
  run: (scene, action) => change(scene, action, { kind: 'reveal', by: scene.actor.id, of: action.of }),
};

export const agree: Route<ActionOf<'agree'>> = {
  answers: 'form',
  async open(scene, action) {
    const { of } = action;
    const found = await openAssessment(scene.app, scene.actor, action.assessment, 'facilitate');
    if (!found.ok) return found;
    // Above the form stands the spread, which is nobody's to see before.
    if ((found.value.ballots[of] ?? NO_BALLOT).revealed === null) return err({ code: 'not-revealed', of });
    const draft = await findDraft(scene.app, scene.actor, found.value.id, agreementKey(of));
    const fields = draft?.fields ?? fieldsOfAgreement(found.value, of);
    return ok(agreementForm(scene.speech, found.value, of, fields));
  },
};

export const agreed: Route<ActionOf<'agreed'>> = {
  answers: 'update',
  async run(scene, action, given) {
    const { of, basedOn } = action;
    const read = readAgreementForm(given.fields);
    if (!read.ok) return notUnderstood(scene, action, 'agree', given, read.error);
    return change(scene, action, { kind: 'agree', by: scene.actor.id, of, basedOn, ...read.value }, given);
  },
};

export const accord: Route<ActionOf<'accord'>> = {
  answers: 'update',
  run: (scene, action) => change(scene, action, { kind: 'accord', by: scene.actor.id, of: action.of }),
};

function onlooker(scene: Scene, assessment: Assessment): Onlooker {
  return {
    id: scene.actor.id,
    contributes: mayDo(scene.actor, assessment, 'contribute'),
    facilitates: mayDo(scene.actor, assessment, 'facilitate'),
  };
}

/** What was pressed shows the ratings anew; the panel in the thread counts them. */
async function change(
  scene: Scene,
  action: RatingAction,
  event: AssessmentEvent,
  given?: Given,
): Promise<Result<Redrawing, Failure>> {
  const changed = await changeAssessment(scene.app, scene.actor, action.assessment, event);
  if (changed.ok) return ok(redrawn(scene, changed.value, action.of));
  if (given === undefined) return changed;
  return err({ code: 'form-not-taken', why: changed.error, typed: given.typed });
}

function redrawn(scene: Scene, changed: Changed, of: Voted): Redrawing {
  const { assessment } = changed;
  const who = onlooker(scene, assessment);
  return {
    kind: 'view',
    view: (speech) => ratingsView(speech, assessment, of, who),
    change: changeOf(scene, changed),
  };
}

/** Keeps the form as it was filled before anybody is told, so that nothing has to be typed or picked again. */
async function notUnderstood(
  scene: Scene,
  { assessment, of }: RatingAction,
  form: 'rate' | 'agree',
  given: Given,
  problem: RatingProblem,
): Promise<Result<Redrawing, Failure>> {
  const key = form === 'rate' ? ratingKey(of) : agreementKey(of);
  const draft = { assessment, form: key, basedOn: 0, fields: given.fields };
  const kept = await keepDraft(scene.app, scene.actor, draft);
  return kept.ok
    ? err({ code: 'rating-not-understood', assessment, of, form, problem })
    : err({ code: 'form-not-taken', why: kept.error, typed: given.typed });
}
