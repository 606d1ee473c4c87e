import type { ActionOf } from '../../app/actions.ts';
import { loadExample } from '../../app/example/load-example.ts';
import { type Removal, removeExample } from '../../app/example/remove-example.ts';
import type { Failure } from '../../app/failure.ts';
import { riskAt } from '../../app/register/risks.ts';
import { type ChannelId, MemberId } from '../../domain/ids.ts';
import { sorted } from '../../domain/register/order.ts';
import { ok, type Result } from '../../domain/result.ts';
import { exampleRemovalView, exampleView } from '../../messages/example.ts';
import { textChannelAt } from '../open-thread.ts';
import { createReach } from '../reach.ts';
import type { Scene } from '../scene.ts';
import { keepReminders } from './monitor-reminder-drawing.ts';
import type { Route } from './route.ts';

export const exampleLoad: Route<ActionOf<'example-load'>> = {
  answers: 'reply',
  async run({ app, actor, client, speech }) {
    const channel = textChannelAt(client, actor.here);
    const standIn = MemberId.parse(client.user.id);
    const loaded = await loadExample(app, actor, { channel, standIn });
    if (!loaded.ok) return loaded;
    const now = app.clock.now();
    const risks = loaded.value.assessments.map((each) => riskAt(app.framework, each, now));
    return ok(exampleView(speech, loaded.value, sorted(risks, 'level')));
  },
};

export const exampleRemove: Route<ActionOf<'example-remove'>> = {
  answers: 'reply',
  async run(scene, { channel }) {
    const removed = await removeFrom(scene, channel, false);
    return removed.ok ? ok(exampleRemovalView(scene.speech, removed.value)) : removed;
  },
};

/** The question that was pressed gives way to what came of it. */
export const exampleRemoved: Route<ActionOf<'example-removed'>> = {
  answers: 'update',
  async run(scene, { channel }) {
    const removed = await removeFrom(scene, channel, true);
    if (!removed.ok) return removed;
    return ok({ kind: 'view', view: (speech) => exampleRemovalView(speech, removed.value) });
  },
};

/** Removes it, and draws the reminders anew that ended with its items. */
async function removeFrom(
  scene: Scene,
  channel: ChannelId,
  sure: boolean,
): Promise<Result<Removal, Failure>> {
  const removed = await removeExample(scene.app, scene.actor, channel, sure);
  if (removed.ok && removed.value.kind === 'removed') {
    const { reminders } = removed.value;
    await createReach(scene).attempt(() => keepReminders(scene, reminders));
  }
  return removed;
}
