import type { Speech } from '../speech.ts';
import { text, type View } from '../view.ts';
import { registerWords } from '../words/register.ts';

/** An answer about one assessment that the member has not named, with how to get that of all. */
export function ofThisThread({ locale }: Speech, view: View): View {
  return { ...view, blocks: [text(`-# ${registerWords[locale].ofThisThread}`), ...view.blocks] };
}
