import { isOutOfReach } from './insist.ts';
import type { Scene } from './scene.ts';

/** What is done about something that is saved already: where Discord is out of reach, the member still hears that it is. */
export interface Reach {
  /** `undefined` where Discord did not answer; whatever else goes wrong throws. */
  attempt<T>(work: () => Promise<T>): Promise<T | undefined>;
  /** Whether anything did not get through so far. */
  readonly missed: boolean;
}

export function createReach({ log, cause }: Pick<Scene, 'log' | 'cause'>): Reach {
  let missed = false;
  return {
    async attempt(work) {
      try {
        return await work();
      } catch (error) {
        if (!isOutOfReach(error)) throw error;
        missed = true;
        log({ level: 'warning', what: 'Discord was out of reach', interaction: cause, error });
        return undefined;
      }
    },
    get missed() {
      return missed;
    },
  };
}

/** For what saved nothing: it can be tried again, so what goes wrong is told as such. */
export const NOTHING_SAVED: Reach = { attempt: (work) => work(), missed: false };
