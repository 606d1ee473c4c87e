import type { App } from '../app/app.ts';
import { type About, recognise, threadsToAsk } from '../app/recognise.ts';
import type { Scene } from './scene.ts';
import type { ThreadPresence } from './thread-presence.ts';

/** An interaction as it comes in: what Discord sent with it is known at once, all else after a look. */
export interface Arrival {
  /** With the rights that Discord itself gives, and with sight of no private thread but the one it came from. */
  readonly scene: Scene;
  /** The same with what the server's roles give: a look into the store. */
  withRoles(): Promise<Scene>;
  /**
   * The same with what private threads Discord says that the member is in, as far as it matters: takes the store and
   * perhaps Discord, so after the acknowledgement, unless that depends on it. `about` keeps it to one thing, for what
   * has to be answered at once.
   */
  recognised(about?: About): Promise<Scene>;
}

export function arrivalOf(app: App, arriving: Scene, presence: ThreadPresence): Arrival {
  async function withRoles(): Promise<Scene> {
    const { actor, defaultChannel } = await recognise(app, arriving.actor);
    const { roles, contributes } = actor;
    const speech = { ...arriving.speech, given: { roles, contributes } };
    return { ...arriving, actor, defaultChannel, speech };
  }
  return {
    scene: arriving,
    withRoles,
    async recognised(about) {
      const scene = await withRoles();
      const { actor } = scene;
      const threads = await threadsToAsk(app, actor, about);
      const inside = await presence.among(actor.id, threads);
      return { ...scene, actor: { ...actor, isIn: (thread) => inside.has(thread) } };
    },
  };
}
