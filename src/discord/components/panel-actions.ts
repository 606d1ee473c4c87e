import type { ActionOf } from '../../app/actions.ts';
import { HelpTopic } from '../../app/actions.ts';
import { mayDo } from '../../app/actor.ts';
import { changeAssessment } from '../../app/assess/change.ts';
import { countUnreadable, findAssessment, listAssessments } from '../../app/assess/find.ts';
import { firstCharacters, typedText } from '../../app/typed-text.ts';
import { LONGEST_NOTE } from '../../domain/assessment/answer.ts';
import { err, ok } from '../../domain/result.ts';
import { REASON_FIELD, reasonForm } from '../../messages/forms.ts';
import { helpView } from '../../messages/help.ts';
import { comparison, settledNotice } from '../../messages/notices.ts';
import { listView } from '../../messages/overview.ts';
import { recordView } from '../../messages/record.ts';
import type { Speech } from '../../messages/speech.ts';
import { resumedView } from '../resumed.ts';
import { afterChange, changeOf } from './after-change.ts';
import type { Route } from './route.ts';

export const view: Route<ActionOf<'view'>> = {
  answers: 'update',
  run: async (_scene, action) => ok({ kind: 'panel', assessment: action.assessment, viewed: action.stage }),
};

export const moveOn: Route<ActionOf<'move-on'>> = {
  answers: 'update',
  async run(scene, action) {
    const event = { kind: 'move-on', by: scene.actor.id, from: action.stage } as const;
    const moved = await changeAssessment(scene.app, scene.actor, action.assessment, event, action.version);
    return moved.ok ? ok(afterChange(scene, moved.value, 'current')) : moved;
  },
};

export const explain: Route<ActionOf<'explain'>> = {
  answers: 'form',
  async open(scene, action) {
    const found = await findAssessment(scene.app, scene.actor, action.assessment);
    if (!found.ok) return found;
    if (!mayDo(scene.actor, found.value, 'facilitate'))
      return err({ code: 'not-allowed', needs: 'facilitate' });
    if (found.value.version !== action.version) return err({ code: 'stale-panel', assessment: found.value });
    return ok(reasonForm(scene.speech, action.assessment, action.version, action.stage));
  },
};

/** Others may have filled a gap while the reason was being written: the gaps that go on record are those of now. */
export const moveOnWithGaps: Route<ActionOf<'move-on-with-gaps'>> = {
  answers: 'update',
  async run(scene, action, given) {
    const reason = firstCharacters(typedText(given.fields[REASON_FIELD] ?? ''), LONGEST_NOTE);
    const event = {
      kind: 'move-on',
      by: scene.actor.id,
      from: action.stage,
      ...(reason !== '' && { reason }),
    } as const;
    const moved = await changeAssessment(scene.app, scene.actor, action.assessment, event);
    if (moved.ok) return ok(afterChange(scene, moved.value, 'current'));
    return err({ code: 'form-not-taken', why: moved.error, typed: given.typed });
  },
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

export const list: Route<ActionOf<'list'>> = {
  answers: 'update',
  async run(scene, action) {
    const all = await listAssessments(scene.app, scene.actor);
    if (!all.ok) return all;
    const unreadable = await countUnreadable(scene.app, scene.actor);
    return ok({ kind: 'view', view: (speech) => listView(speech, all.value, unreadable, action.page) });
  },
};

export const help: Route<ActionOf<'help'>> = {
  answers: 'update',
  async run(_scene, _action, given) {
    const topic = HelpTopic.safeParse(given.picked[0]).data;
    return ok({ kind: 'view', view: (speech) => helpView(speech.locale, topic) });
  },
};
