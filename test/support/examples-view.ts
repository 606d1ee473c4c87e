import type { Block, Button, View } from '../../src/messages/view.ts';

function line(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'divider':
      return '────';
    case 'buttons':
      return block.buttons.map(({ label }) => `[${label}]`).join(' ');
    case 'select':
      return `[▾ ${block.hint}]`;
    case 'picture':
      return `[picture: ${block.picture.name}]`;
    case 'file':
      return `[file: ${block.name}]`;
  }
}

/** A view as it is read: texts, and in brackets what can be pressed. */
export function read(view: View | undefined): string {
  return [`(${view?.tone})`, ...(view?.blocks ?? []).map(line)].join('\n');
}

export function textsOf(view: View): readonly string[] {
  return view.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
}

/** The buttons that ask for something, in the order in which they stand. */
export function buttonsOf(view: View): readonly Extract<Button, { kind: 'action' }>[] {
  const all = view.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  return all.filter((button) => button.kind === 'action');
}
