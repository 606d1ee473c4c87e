import type { Action } from '../app/actions.ts';
import type { Drawable, PictureName } from '../app/charts.ts';
import type { ChannelId, MemberId } from '../domain/ids.ts';
import type { Owner } from '../domain/monitoring/watch-item.ts';

/**
 * What is to be seen, before any of Discord's shapes: `messages/` makes these, `discord/render.ts` turns them into
 * payloads. Texts are Discord markdown in which whatever people typed is already escaped.
 */
export interface View {
  readonly tone: Tone;
  readonly blocks: readonly Block[];
}

/** The colour at the edge. Levels of risk have their own. */
export type Tone = 'plain' | 'good' | 'caution' | 'bad' | 'low' | 'moderate' | 'high' | 'extreme';

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'divider' }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | {
      readonly kind: 'select';
      readonly action: Action;
      readonly hint: string;
      readonly options: readonly Option[];
    }
  /** Drawn where the bot may send files and there is time for it: the texts say it all without. */
  | { readonly kind: 'picture'; readonly picture: PictureWish }
  /** A file to be taken away. Where the bot may not send files, `otherwise` stands in its place. */
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly otherwise: string;
    };

/** What a picture is to show. */
export type PictureWish<N extends PictureName = PictureName> = {
  readonly [Name in N]: { readonly name: Name; readonly data: Drawable[Name] };
}[N];

export type Button =
  | { readonly kind: 'action'; readonly label: string; readonly action: Action; readonly weight: Weight }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** One button of a message is `next`: the obvious step. */
export type Weight = 'next' | 'other' | 'grave';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly means?: string;
  readonly mark?: string;
  readonly chosen?: boolean;
}

/** A form. At most five fields, as Discord has it; the introduction takes the place of one and gives way to them. */
export interface FormView {
  readonly title: string;
  readonly introduction?: string;
  readonly action: Action;
  readonly fields: readonly Field[];
}

export type Field = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
} & (
  | {
      readonly kind: 'line' | 'paragraph';
      readonly value?: string;
      readonly example?: string;
      readonly longest: number;
    }
  /** `most`: how many may be picked; one unless said. */
  | { readonly kind: 'select'; readonly options: readonly Option[]; readonly most?: number }
  /** Members of the server. */
  | { readonly kind: 'people'; readonly most: number; readonly chosen: readonly MemberId[] }
  /** Members and roles of the server. */
  | { readonly kind: 'owners'; readonly most: number; readonly chosen: readonly Owner[] }
  /** A channel of the server that messages can be posted to. */
  | { readonly kind: 'channel'; readonly chosen: ChannelId | null }
);

export function text(...lines: readonly (string | false | undefined)[]): Block {
  return { kind: 'text', text: lines.filter((line) => typeof line === 'string').join('\n') };
}

export const divider: Block = { kind: 'divider' };

export function buttons(...each: readonly (Button | false | undefined)[]): Block {
  return { kind: 'buttons', buttons: each.filter((button) => typeof button === 'object') };
}

export function button(label: string, action: Action, weight: Weight = 'other'): Button {
  return { kind: 'action', label, action, weight };
}
