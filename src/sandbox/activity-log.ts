import type { EventHub, SandboxEventName } from './events.ts';
import type { JsonObject } from './world/json.ts';

/** Something that went over the line between the bot and the local Discord, or was done to it. */
export interface Activity {
  readonly n: number;
  /** By the sandbox's clock. */
  readonly at: string;
  readonly name: SandboxEventName;
  /** What the event of that name carries. */
  readonly data: JsonObject;
}

const LOGGED: ReadonlySet<SandboxEventName> = new Set<SandboxEventName>([
  'request',
  'dispatch',
  'interaction',
  'gateway',
  'fault',
  'clock',
]);

const KEPT = 500;

/** The latest few hundred activities in order, numbered from 1; each is told as an `activity` of its own, too. */
export class ActivityLog {
  readonly #entries: Activity[] = [];
  #last = 0;

  constructor(events: EventHub, now: () => string) {
    events.listen(({ name, data, ...audience }) => {
      if (!LOGGED.has(name)) return;
      this.#last += 1;
      const entry = { n: this.#last, at: now(), name, data };
      this.#entries.push(entry);
      if (this.#entries.length > KEPT) this.#entries.shift();
      events.emit({ name: 'activity', data: entry, ...audience });
    });
  }

  latest(): readonly Activity[] {
    return this.#entries;
  }
}
