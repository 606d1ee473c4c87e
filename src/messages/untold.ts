import type { Speech } from './speech.ts';
import { divider, text, type View } from './view.ts';
import { untoldWords } from './words/untold.ts';

/** For whoever changed something that the thread could not be told of: it is saved all the same. */
export function untoldNotice(speech: Speech): View {
  return { tone: 'caution', blocks: [text(untoldWords[speech.locale].untold)] };
}

/** The answer to a command, with that said below it. */
export function withUntold(speech: Speech, view: View): View {
  return { ...view, blocks: [...view.blocks, divider, text(untoldWords[speech.locale].untold)] };
}
