import type { ActionOf } from '../../app/actions.ts';
import { HelpTopic } from '../../app/actions.ts';
import { changeAssessment } from '../../app/assess/change.ts';
import { countUnreadable, findAssessment } from '../../app/assess/find.ts';
import { historyOf } from '../../app/assess/history.ts';
import { filteredAssessments, type ListFilter, NO_FILTER } from '../../app/assess/list.ts';
import { exampleSeen } from '../../app/example/load-example.ts';
import type { Failure } from '../../app/failure.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { helpView } from '../../messages/help.ts';
import { historyView } from '../../messages/history.ts';
import { comparison, settledNotice } from '../../messages/notices.ts';
import { listView } from '../../messages/overview.ts';
import { recordView } from '../../messages/record.ts';
import type { Speech } from '../../messages/speech.ts';
import { resumedView } from '../resumed.ts';
import type { Scene } from '../scene.ts';
import { changeOf } from './after-change.ts';
import type { Redrawing, Route } from './route.ts';

export const view: Route<ActionOf<'view'>> = {
  answers: 'update',
  run: async (_scene, action) => ok({ kind: 'panel', assessment: action.assessment, viewed: action.stage }),
};

export const compare: Route<ActionOf<'compare'>> = {
  answers: 'reply',
  async run(scene, action) {
    const found = await findAssessment(scene.app, scene.actor, action.assessment);
    if (!found.ok) return found;
    const shown = comparison(scene.speech, found.value, action.prompt);
    return shown === undefined ? err({ code: 'nothing-to-settle', prompt: action.prompt }) : ok(shown);
  },
};

export const comparePage: Route<ActionOf<'compare-page'>> = {
  answers: 'update',
  async run(scene, { assessment, prompt, page }) {
    const found = await findAssessment(scene.app, scene.actor, assessment);
    if (!found.ok) return found;
    const shown = (speech: Speech) => comparison(speech, found.value, prompt, page);
    const known = shown(scene.speech);
    if (known === undefined) return err({ code: 'nothing-to-settle', prompt });
    return ok({ kind: 'view', view: (speech) => shown(speech) ?? known });
  },
};

/** The comparison that was pressed gives way to what was settled. */
export const keep: Route<ActionOf<'keep'>> = {
  answers: 'update',
  async run(scene, action) {
    const event = { kind: 'settle', by: scene.actor.id, prompt: action.prompt, keep: action.answer } as const;
    const settled = await changeAssessment(scene.app, scene.actor, action.assessment, event);
    if (!settled.ok) return settled;
    const effect = settled.value.effects.find((each) => each.kind === 'settled');
    if (effect === undefined) return err({ code: 'nothing-to-settle', prompt: action.prompt });
    const view = (speech: Speech) => settledNotice(speech, effect, scene.actor.id);
    return ok({ kind: 'view', view, change: changeOf(scene, settled.value) });
  },
};

export const record: Route<ActionOf<'record'>> = {
  answers: 'reply',
  async run(scene, action) {
    const found = await findAssessment(scene.app, scene.actor, action.assessment);
    return found.ok ? ok(recordView(scene.speech, found.value, action)) : found;
  },
};

export const turn: Route<ActionOf<'turn'>> = {
  answers: 'update',
  async run(scene, action) {
    const found = await findAssessment(scene.app, scene.actor, action.assessment);
    if (!found.ok) return found;
    return ok({ kind: 'view', view: (speech) => recordView(speech, found.value, action) });
  },
};

export const freshPanel: Route<ActionOf<'fresh-panel'>> = {
  answers: 'reply',
  async run(scene, action) {
    const found = await findAssessment(scene.app, scene.actor, action.assessment);
    return found.ok ? resumedView(scene, found.value) : found;
  },
};

/** From lists that were drawn before there were filters. */
export const list: Route<ActionOf<'list'>> = {
  answers: 'update',
  run: (scene, action) => listed(scene, NO_FILTER, action.page),
};

export const listPage: Route<ActionOf<'list-page'>> = {
  answers: 'update',
  run: (scene, { page, state, level, owner }) => listed(scene, { state, level, owner }, page),
};

async function listed(scene: Scene, filter: ListFilter, page: number): Promise<Result<Redrawing, Failure>> {
  const all = await filteredAssessments(scene.app, scene.actor, filter);
  if (!all.ok) return all;
  const unreadable = await countUnreadable(scene.app, scene.actor);
  return ok({ kind: 'view', view: (speech) => listView(speech, all.value, filter, unreadable, page) });
}

export const history: Route<ActionOf<'history'>> = {
  answers: 'reply',
  async run(scene, action) {
    const found = await historyOf(scene.app, scene.actor, action.assessment, 0);
    return found.ok ? ok(historyView(scene.speech, found.value)) : found;
  },
};

export const historyPage: Route<ActionOf<'history-page'>> = {
  answers: 'update',
  async run(scene, action) {
    const found = await historyOf(scene.app, scene.actor, action.assessment, action.page);
    return found.ok ? ok({ kind: 'view', view: (speech) => historyView(speech, found.value) }) : found;
  },
};

export const help: Route<ActionOf<'help'>> = {
  answers: 'update',
  async run({ app, actor }, _action, given) {
    const topic = HelpTopic.safeParse(given.picked[0]).data;
    const there = topic === 'example' ? await exampleSeen(app, actor) : undefined;
    return ok({ kind: 'view', view: (speech) => helpView(speech.locale, topic, there) });
  },
};
