import type { JsonObject } from './world/json.ts';

export type SandboxEventName =
  | 'message-create'
  | 'message-update'
  | 'message-delete'
  | 'channel-create'
  | 'channel-update'
  | 'channel-delete'
  | 'thread-create'
  | 'thread-update'
  | 'thread-delete'
  | 'thread-members'
  | 'guild-create'
  | 'guild-update'
  | 'commands'
  | 'interaction'
  | 'request'
  | 'gateway'
  | 'dispatch'
  | 'fault'
  | 'clock'
  | 'activity';

/** One change, for whoever watches over `/sandbox/events`. */
export interface SandboxEvent {
  readonly name: SandboxEventName;
  readonly data: JsonObject;
  /** The channel whose viewers may know of it; absent when everybody may. */
  readonly channelId?: string;
  /** The only user who may know of it, for ephemeral messages and interactions. */
  readonly viewerId?: string | null;
}

type Listener = (event: SandboxEvent) => void;

/** Passes each change on to all who listen, in order. */
export class EventHub {
  readonly #listeners = new Set<Listener>();

  emit(event: SandboxEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** The answer takes the listener off again. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
