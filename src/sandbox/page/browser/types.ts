/*
 * What the page reads from the local Discord's user side. All of it is data from elsewhere: shown as text,
 * never as markup, and what a message lacks is simply not drawn.
 */

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  readonly roles: readonly string[];
  readonly locale: string;
}

export interface Named {
  readonly id: string;
  readonly name: string;
  /** A role's colour as 0xRRGGBB, 0 for none. */
  readonly color?: number;
}

export interface Channel extends Named {
  readonly type: number;
  readonly parent_id: string | null;
  readonly topic?: string | null;
  /** Of a thread: how much was said in it. */
  readonly message_count?: number;
  readonly thread_metadata?: { readonly archived?: boolean; readonly locked?: boolean };
}

export interface Guild extends Named {
  readonly owner_id?: string;
  readonly channels: readonly Channel[];
  readonly roles: readonly Named[];
  readonly members: readonly Member[];
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
  readonly name_localizations?: Localized;
}

export type Localized = Readonly<Record<string, string>> | null;

export interface Option {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly description: string;
  readonly description_localizations?: Localized;
  readonly required?: boolean;
  readonly choices?: readonly Choice[];
  readonly autocomplete?: boolean;
  readonly options?: readonly Option[];
  readonly channel_types?: readonly number[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
}

export interface Command {
  readonly id?: string;
  readonly type?: number;
  readonly guild_id?: string;
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly description: string;
  readonly description_localizations?: Localized;
  readonly options?: readonly Option[];
}

export interface SandboxState {
  readonly guilds: readonly Guild[];
  readonly commands: readonly Command[];
  readonly ready: boolean;
  /** The local Discord's clock. */
  readonly now: string | number;
  /** When the bot wants to do something next, null where it waits for nothing. */
  readonly next_due?: string | null;
}

export interface Emoji {
  readonly id?: string | null;
  readonly name?: string | null;
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string | null;
  readonly default?: boolean;
  readonly emoji?: Emoji | null;
}

export interface Media {
  readonly url?: string;
  /** In pixels, where the file is a picture. */
  readonly width?: number | null;
  readonly height?: number | null;
  readonly content_type?: string | null;
}

/** Any component: which of the fields it has, its type says. */
export interface Component {
  readonly type: number;
  readonly custom_id?: string;
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
  readonly content?: string;
  readonly label?: string | null;
  readonly description?: string | null;
  readonly style?: number;
  readonly url?: string | null;
  readonly emoji?: Emoji | null;
  readonly disabled?: boolean;
  readonly placeholder?: string | null;
  readonly options?: readonly SelectOption[];
  readonly default_values?: readonly { readonly id: string; readonly type?: string }[];
  readonly channel_types?: readonly number[];
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly value?: string | null;
  readonly required?: boolean;
  readonly default?: boolean;
  readonly accent_color?: number | null;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly media?: Media;
  readonly items?: readonly MediaItem[];
  readonly spoiler?: boolean;
  readonly file?: Media;
  readonly name?: string | null;
  readonly size?: number | null;
}

export interface MediaItem {
  readonly media?: Media;
  readonly description?: string | null;
  readonly spoiler?: boolean;
}

export interface Embed {
  readonly title?: string;
  readonly url?: string;
  readonly description?: string;
  readonly color?: number;
  readonly timestamp?: string;
  readonly author?: { readonly name?: string; readonly url?: string; readonly icon_url?: string };
  readonly footer?: { readonly text?: string; readonly icon_url?: string };
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly inline?: boolean }[];
  readonly image?: Media;
  readonly thumbnail?: Media;
}

export interface Attachment extends Media {
  readonly filename: string;
  readonly size: number;
  readonly description?: string;
}

export interface Author {
  readonly id: string;
  readonly username: string;
  readonly global_name?: string | null;
  readonly bot?: boolean;
}

export interface Message {
  readonly id: string;
  readonly type: number;
  readonly channel_id: string;
  readonly author: Author;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly flags?: number;
  readonly embeds?: readonly Embed[];
  readonly components?: readonly Component[];
  readonly attachments?: readonly Attachment[];
  readonly thread?: Channel;
  readonly interaction?: { readonly name: string; readonly user: Author };
  readonly interaction_metadata?: { readonly user?: Author; readonly name?: string };
  readonly referenced_message?: Message | null;
  readonly message_reference?: { readonly channel_id?: string; readonly message_id?: string };
  readonly mentions?: readonly Author[];
  readonly mention_roles?: readonly string[];
  readonly mention_everyone?: boolean;
  readonly pinned?: boolean;
  readonly reactions?: readonly { readonly emoji: Emoji; readonly count: number }[];
}

export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

export interface Answer {
  readonly interaction: string | { readonly id: string };
  readonly response: {
    readonly type: 'message' | 'deferred' | 'modal' | 'update' | 'none';
    readonly message?: Message;
    readonly modal?: Modal;
  };
}

export interface FileUpload {
  readonly filename: string;
  readonly base64: string;
}

/** Something that can be chosen from a list. */
export interface Item {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  /** A colour or sign before the label, such as # or @. */
  readonly sign?: string;
}
