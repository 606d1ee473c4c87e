/*
 * What the frame of the page reads from the local Discord's user side: data from elsewhere, shown as text.
 */

/** What a member has to do with a channel or thread that they see. */
export interface Sight {
  readonly id: string;
  readonly unread: boolean;
  /** How many messages that they have not read mention them. */
  readonly mentions: number;
  readonly joined: boolean;
  readonly can_send: boolean;
}

/** A line of the log: an event of the local Discord, with its number and the local Discord's time. */
export interface Activity {
  readonly n: number;
  readonly at: string;
  readonly name: string;
  readonly data: ActivityData;
}

/** Which of the fields it has, the activity's name says. */
export interface ActivityData {
  readonly method?: string;
  readonly path?: string;
  readonly status?: number;
  readonly violations?: readonly string[];
  readonly event?: string;
  readonly what?: string | null;
  readonly code?: number;
  readonly caught_up?: number;
  readonly id?: string;
  readonly state?: string;
  readonly type?: number;
  readonly user?: string;
  readonly kind?: string;
  readonly count?: number;
  readonly now?: string;
}

/** What a move of the clock brought. */
export interface Moved {
  readonly now: string;
  readonly posted: readonly { readonly id: string; readonly channel: string | null }[];
  readonly left_behind: readonly { readonly sleeper: string; readonly why: string }[];
}
