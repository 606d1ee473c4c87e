import type { Field } from './field.ts';

/** An emoji beside a label: one of the server's by its id, or a Unicode emoji as its name. */
export function checkEmoji(emoji: Field): void {
  if (emoji.absent || !emoji.isObject()) return;
  const id = emoji.at('id').snowflake();
  const name = emoji.at('name').text({ max: 32 });
  const isUnicode = name !== undefined && HAS_PICTOGRAPH.test(name);
  emoji.refuseUnless(id !== undefined || isUnicode, 'COMPONENT_INVALID_EMOJI', 'Invalid emoji');
}

// Lenient on variation selectors and joiners: only plain words and shortcodes such as ":ok:" are no emoji.
const HAS_PICTOGRAPH = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;
