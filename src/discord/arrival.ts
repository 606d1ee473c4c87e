import type { App } from '../app/app.ts';
import { type About, recognise, threadsToAsk } from '../app/recognise.ts';
import type { Scene } from './scene.ts';
import type { ThreadPresence } from './thread-presence.ts';

/** An interaction as it comes in: what Discord sent with it is known at once, all else after a look. */
export interface Arrival {
  /** With the rights that Discord itself gives, and with sight of no private thread but the one it came from. */
  readonly scene: Scene;
  /**
   * The same with what the server's roles give, and with what private threads Discord says that the member is in.
   * Takes the store and perhaps Discord: after the acknowledgement, unless that depends on it. `about` keeps it to one
   * thing, for what has to be answered at once.
   */
  recognised(about?: About): Promise<Scene>;
}

export function arrivalOf(app: App, scene: Scene, presence: ThreadPresence): Arrival {
  return {
    scene,
    async recognised(about) {
      const { actor, defaultChannel } = await recognise(app, scene.actor);
      const threads = await threadsToAsk(app, actor, about);
      const inside = await presence.among(actor.id, threads);
      const { roles, contributes } = actor;
      return {
        ...scene,
        defaultChannel,
        actor: { ...actor, isIn: (thread) => inside.has(thread) },
        speech: { ...scene.speech, given: { roles, contributes } },
      };
    },
  };
}
