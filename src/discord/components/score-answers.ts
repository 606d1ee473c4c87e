import type { ActionOf } from '../../app/actions.ts';
import type { Failure } from '../../app/failure.ts';
import {
  type ChangedScore,
  confirmed,
  editDescription,
  shareScore,
  tellScore,
} from '../../app/scoring/change-score.ts';
import { readDescriptionForm } from '../../app/scoring/description-form.ts';
import { findScore } from '../../app/scoring/find-score.ts';
import { makeScore } from '../../app/scoring/make-score.ts';
import { scoreOf } from '../../app/scoring/score-of.ts';
import type { ScoreRecord } from '../../app/scoring/score-record.ts';
import { readTopicForm } from '../../app/scoring/topic-form.ts';
import type { ScoreId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { Topic } from '../../domain/scoring/correction.ts';
import { scoreCard } from '../../messages/score-card.ts';
import { changeNote, editNote } from '../../messages/score-difference.ts';
import { editForm } from '../../messages/score-forms.ts';
import { reasoningView } from '../../messages/score-reasoning.ts';
import { topicForm } from '../../messages/score-topic-form.ts';
import type { Seen, ShownScore } from '../../messages/shown-score.ts';
import type { FormView } from '../../messages/view.ts';
import { scoreCardWords } from '../../messages/words/score-card.ts';
import { publicSpeech, type Scene } from '../scene.ts';
import type { Redrawing, Route } from './route.ts';

async function shownWith(scene: Scene, record: ScoreRecord): Promise<ShownScore> {
  const scoring = await scene.app.scoring.ready();
  return { record, scoring, score: scoreOf(record, scoring.scales) };
}

async function shownScore(scene: Scene, id: ScoreId): Promise<Result<ShownScore, Failure>> {
  const found = await findScore(scene.app, scene.actor, id);
  return found.ok ? ok(await shownWith(scene, found.value)) : found;
}

/** Takes the form of a new description. */
export const scored: Route<ActionOf<'scored'>> = {
  answers: 'reply',
  async run(scene, _action, given) {
    const notTaken = (why: Failure) => err({ code: 'form-not-taken', why, typed: given.typed } as const);
    const read = readDescriptionForm(given.fields, scene.app.countries);
    if (!read.ok) return notTaken(read.error);
    const made = await makeScore(scene.app, scene.actor, read.value);
    if (!made.ok) return notTaken(made.error);
    return ok(scoreCard(scene.speech, await shownWith(scene, made.value.record), 'alone'));
  },
};

export const scoreCardAgain: Route<ActionOf<'score-card'>> = {
  answers: 'update',
  async run(scene, action) {
    const shown = await shownScore(scene, action.score);
    if (!shown.ok) return shown;
    return ok({ kind: 'view', view: (speech) => scoreCard(speech, shown.value, 'alone') });
  },
};

export const scoreWhy: Route<ActionOf<'score-why'>> = {
  answers: 'reply',
  async run(scene, action) {
    const shown = await shownScore(scene, action.score);
    return shown.ok ? ok(reasoningView(scene.speech, shown.value, 0)) : shown;
  },
};

export const scorePage: Route<ActionOf<'score-page'>> = {
  answers: 'update',
  async run(scene, action) {
    const shown = await shownScore(scene, action.score);
    if (!shown.ok) return shown;
    return ok({ kind: 'view', view: (speech) => reasoningView(speech, shown.value, action.page) });
  },
};

export const scorePick: Route<ActionOf<'score-pick'>> = {
  answers: 'form',
  async open(scene, action, given) {
    const topic = Topic.safeParse(given.picked[0]);
    if (!topic.success) return err({ code: 'old-button' });
    return openTopic(scene, action.score, topic.data, action.seen);
  },
};

export const scoreAsk: Route<ActionOf<'score-ask'>> = {
  answers: 'form',
  open: (scene, action) => openTopic(scene, action.score, action.topic, action.seen),
};

async function openTopic(
  scene: Scene,
  id: ScoreId,
  topic: Topic,
  seen: Seen,
): Promise<Result<FormView, Failure>> {
  const shown = await shownScore(scene, id);
  return shown.ok ? ok(topicForm(scene.speech, shown.value, topic, seen)) : shown;
}

export const scoreTold: Route<ActionOf<'score-told'>> = {
  answers: 'update',
  async run(scene, { score, topic, seen }, given) {
    const read = readTopicForm(scene.app.framework, topic, given.fields, scene.actor.id);
    if (!read.ok) {
      const why = { code: 'score-not-understood', score, topic, problem: read.error } as const;
      return err({ code: 'form-not-taken', why, typed: given.typed });
    }
    const changed = await tellScore(scene.app, scene.actor, score, () => [read.value]);
    if (!changed.ok) return err({ code: 'form-not-taken', why: changed.error, typed: given.typed });
    return ok(await cardAfter(scene, changed.value, seen, 'saved'));
  },
};

export const scoreConfirm: Route<ActionOf<'score-confirm'>> = {
  answers: 'update',
  async run(scene, { score, criterion }) {
    const { scales } = await scene.app.scoring.ready();
    const changed = await tellScore(scene.app, scene.actor, score, (record) =>
      confirmed(scoreOf(record, scales).rating.criteria[criterion].evidence, scene.actor),
    );
    return changed.ok ? ok(await cardAfter(scene, changed.value, 'alone', 'confirmed')) : changed;
  },
};

async function cardAfter(
  scene: Scene,
  { record, before }: ChangedScore,
  seen: Seen,
  lead: 'saved' | 'confirmed',
): Promise<Redrawing> {
  const shown = await shownWith(scene, record);
  return {
    kind: 'view',
    view: (speech) => {
      const said = scoreCardWords[speech.locale].changed[lead];
      return scoreCard(speech, shown, seen, changeNote(speech, said, before, record.outcome));
    },
  };
}

export const scoreEdit: Route<ActionOf<'score-edit'>> = {
  answers: 'form',
  async open(scene, action) {
    const shown = await shownScore(scene, action.score);
    if (!shown.ok) return shown;
    return shown.value.record.by === scene.actor.id
      ? ok(editForm(scene.speech, shown.value))
      : err({ code: 'not-yours' });
  },
};

export const scoreEdited: Route<ActionOf<'score-edited'>> = {
  answers: 'update',
  async run(scene, action, given) {
    const notTaken = (why: Failure) => err({ code: 'form-not-taken', why, typed: given.typed } as const);
    const read = readDescriptionForm(given.fields, scene.app.countries);
    if (!read.ok) return notTaken(read.error);
    const changed = await editDescription(scene.app, scene.actor, action.score, read.value);
    if (!changed.ok) return notTaken(changed.error);
    const shown = await shownWith(scene, changed.value.record);
    return ok({
      kind: 'view',
      view: (speech) => scoreCard(speech, shown, 'alone', editNote(speech, shown.record)),
    });
  },
};

/** Nobody says by a button what they may not write there themselves. */
export const scoreShare: Route<ActionOf<'score-share'>> = {
  answers: 'post',
  refuses: ({ actor }) => (actor.writesHere ? undefined : { code: 'not-allowed', needs: 'contribute' }),
  async run(scene, action) {
    const shared = await shareScore(scene.app, scene.actor, action.score);
    if (!shared.ok) return shared;
    const speech = await publicSpeech(scene.app, scene.actor);
    return ok(scoreCard(speech, await shownWith(scene, shared.value), 'all'));
  },
};
