import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Picture } from '../app/charts.ts';
import { cut } from '../messages/typed.ts';
import {
  type Block,
  type Button,
  type Option,
  type PictureWish,
  type Tone,
  text,
  type View,
  type Weight,
} from '../messages/view.ts';
import { encodeAction } from './custom-id.ts';

/**
 * Discord's limits for what is rendered here. That of bytes stands in no document: Discord answers 500 to somewhat more
 * than 10,000 bytes of text (discord-api-docs issue 8554), which Chinese reaches before 4,000 characters.
 */
const LIMIT = {
  text: 4000,
  bytes: 9000,
  components: 40,
  row: 5,
  label: 80,
  options: 25,
  option: 100,
  hint: 150,
  alt: 1024,
} as const;

const COLOURS = {
  plain: 0x5b6b8c,
  good: 0x2a9d8f,
  caution: 0xf6d55c,
  bad: 0x9e1645,
  low: 0x2a9d8f,
  moderate: 0xf6d55c,
  high: 0xe2711d,
  extreme: 0x9e1645,
} as const satisfies Record<Tone, number>;

const STYLES = {
  next: ButtonStyle.Primary,
  other: ButtonStyle.Secondary,
  grave: ButtonStyle.Danger,
} as const satisfies Record<Weight, ButtonStyle>;

/** A message as discord.js sends it. Nobody is ever pinged by it. */
export interface Rendered {
  readonly components: readonly [APIContainerComponent];
  readonly flags: typeof MessageFlags.IsComponentsV2;
  readonly allowedMentions: { readonly parse: readonly []; readonly repliedUser: false };
  readonly files: readonly {
    readonly attachment: Buffer;
    readonly name: string;
    readonly description: string;
  }[];
}

/** The pictures of a view that have been drawn, by what was wished for. */
export type Drawn = ReadonlyMap<PictureWish, Picture>;
const NONE_DRAWN: Drawn = new Map();

/** Whether the bot may send files where this is shown. */
export type Files = 'attached' | 'not-attached';

/**
 * A view as one container of Components V2, within every limit that Discord sets: texts past 4,000 characters in all
 * are cut with an ellipsis, and whatever would be component 41 is left out. Pictures that were not drawn are left out.
 */
export function render(view: View, drawn: Drawn = NONE_DRAWN, attach: Files = 'attached'): Rendered {
  const room = { text: LIMIT.text, bytes: LIMIT.bytes, components: LIMIT.components - 1 };
  const components = view.blocks
    .map((block) => (block.kind === 'file' && attach === 'not-attached' ? text(block.otherwise) : block))
    .flatMap((block) => renderBlock(block, room, drawn));
  const files = view.blocks.flatMap((block) => {
    if (block.kind === 'file' && attach === 'attached') {
      return [{ attachment: Buffer.from(block.bytes), name: block.name, description: block.name }];
    }
    const picture = block.kind === 'picture' ? drawn.get(block.picture) : undefined;
    if (block.kind !== 'picture' || picture === undefined) return [];
    const description = cut(picture.alt, LIMIT.alt);
    return [{ attachment: Buffer.from(picture.png), name: fileName(block.picture), description }];
  });
  return {
    components: [{ type: ComponentType.Container, accent_color: COLOURS[view.tone], components }],
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: { parse: [], repliedUser: false },
    files,
  };
}

function fileName({ name }: PictureWish): string {
  return `${name}.png`;
}

interface Room {
  text: number;
  bytes: number;
  components: number;
}

function renderBlock(block: Block, room: Room, drawn: Drawn): readonly APIComponentInContainer[] {
  const needed =
    block.kind === 'buttons'
      ? Math.min(block.buttons.length, LIMIT.row) + 1
      : block.kind === 'select'
        ? 2
        : 1;
  if (needed > room.components) return [];
  const rendered = renderFitting(block, room, drawn);
  if (rendered !== undefined) room.components -= needed;
  return rendered === undefined ? [] : [rendered];
}

function renderFitting(block: Block, room: Room, drawn: Drawn): APIComponentInContainer | undefined {
  switch (block.kind) {
    case 'text': {
      const content = cutToBytes(cut(block.text, room.text), room.bytes);
      if (content === '') return undefined;
      room.text -= content.length;
      room.bytes -= Buffer.byteLength(content);
      return { type: ComponentType.TextDisplay, content };
    }
    case 'divider':
      return { type: ComponentType.Separator };
    case 'picture': {
      const picture = drawn.get(block.picture);
      if (picture === undefined) return undefined;
      const media = { url: `attachment://${fileName(block.picture)}` };
      const items = [{ media, description: cut(picture.alt, LIMIT.alt) }];
      return { type: ComponentType.MediaGallery, items };
    }
    case 'file':
      return { type: ComponentType.File, file: { url: `attachment://${block.name}` } };
    case 'buttons':
      if (block.buttons.length === 0) return undefined;
      return {
        type: ComponentType.ActionRow,
        components: block.buttons.slice(0, LIMIT.row).map(renderButton),
      };
    case 'select':
      return {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: encodeAction(block.action),
            placeholder: cut(block.hint, LIMIT.hint),
            options: block.options.slice(0, LIMIT.options).map(renderOption),
          },
        ],
      };
  }
}

function cutToBytes(text: string, most: number): string {
  let fitting = text;
  while (Buffer.byteLength(fitting) > most && fitting.length > 1) {
    fitting = cut(fitting, Math.max(1, Math.floor((fitting.length * most) / Buffer.byteLength(fitting)) - 1));
  }
  return Buffer.byteLength(fitting) > most ? '' : fitting;
}

function renderButton(button: Button): APIButtonComponent {
  const common = { type: ComponentType.Button, label: cut(button.label, LIMIT.label) } as const;
  return button.kind === 'link'
    ? { ...common, style: ButtonStyle.Link, url: button.url }
    : { ...common, style: STYLES[button.weight], custom_id: encodeAction(button.action) };
}

export function renderOption(option: Option): APISelectMenuOption {
  return {
    value: option.value,
    label: cut(option.label, LIMIT.option),
    ...(option.means !== undefined &&
      option.means !== '' && { description: cut(option.means, LIMIT.option) }),
    ...(option.mark !== undefined && { emoji: { name: option.mark } }),
    ...(option.chosen === true && { default: true }),
  };
}
