/** What Discord's markdown says, as a tree: at most as deep as there are kinds of inline formatting. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: Wrapper; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'mention'; readonly what: MentionKind; readonly id: string; readonly name: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string }
  | { readonly kind: 'emoji'; readonly name: string };

export type Wrapper = 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler';
export type MentionKind = 'user' | 'role' | 'channel' | 'command' | 'everyone';

export interface ListItem {
  /** 0 for the outermost. */
  readonly level: number;
  /** The number of an ordered item, null for a bullet. */
  readonly number: number | null;
  readonly children: readonly Inline[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string };

export type ParseMarkdown = (text: string) => Block[];
