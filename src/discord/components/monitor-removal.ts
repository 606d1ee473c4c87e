import { DiscordAPIError } from 'discord.js';
import type { ActionOf } from '../../app/actions.ts';
import { findWatch, type Watched } from '../../app/monitor/find-watch.ts';
import { removeWatch } from '../../app/monitor/remove.ts';
import { watchCardOf } from '../../app/monitor/watch-card.ts';
import { channelOf } from '../../app/monitor/watch-rights.ts';
import { ok } from '../../domain/result.ts';
import { removedNotice, removedView, watchRemovalView } from '../../messages/monitor/watch-changes.ts';
import { insist, isOutOfReach } from '../insist.ts';
import { createReach } from '../reach.ts';
import { render } from '../render.ts';
import { publicSpeech, type Scene } from '../scene.ts';
import { tellsOwner } from './monitor-changes.ts';
import { keepReminders } from './monitor-reminder-drawing.ts';
import type { Route } from './route.ts';

/** Asks first: readings that are gone are gone. */
export const watchRemove: Route<ActionOf<'watch-remove'>> = {
  answers: 'update',
  async run({ app, actor }, { watch }) {
    const allowed = await findWatch(app, actor, watch, 'manage');
    if (!allowed.ok) return allowed;
    const card = await watchCardOf(app, actor, watch);
    if (!card.ok) return card;
    const tells = tellsOwner(actor, card.value.item);
    return ok({ kind: 'view', view: (speech) => watchRemovalView(speech, card.value, tells) });
  },
};

export const watchRemoved: Route<ActionOf<'watch-removed'>> = {
  answers: 'update',
  async run(scene, { watch, basedOn }) {
    const removed = await removeWatch(scene.app, scene.actor, watch, basedOn);
    if (!removed.ok) return removed;
    const { item, reminders } = removed.value;
    await createReach(scene).attempt(() => keepReminders(scene, reminders));
    const told = !tellsOwner(scene.actor, item) || (await tellOwner(scene, removed.value));
    return ok({ kind: 'view', view: (speech) => removedView(speech, item, told) });
  },
};

/** Says where it reminded that it does so no more; false where that could not be posted. Pings nobody but its owner. */
async function tellOwner(scene: Scene, { item, linked }: Watched): Promise<boolean> {
  const { app, actor, client, cause } = scene;
  const { owner } = item.plan;
  const { components, flags } = render(removedNotice(await publicSpeech(app, actor), item, actor.id));
  const allowedMentions =
    owner.kind === 'role' ? { parse: [], roles: [owner.id] } : { parse: [], users: [owner.id] };
  try {
    const place = await insist(() => client.channels.fetch(channelOf(item, linked)));
    if (place?.isSendable() !== true) return false;
    const nonce = `gone-${cause}`.slice(0, 25);
    await insist(
      (): Promise<unknown> => place.send({ components, flags, allowedMentions, nonce, enforceNonce: true }),
    );
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError || isOutOfReach(error)) return false;
    throw error;
  }
}
