import type { Watched } from '../../app/monitor/find-watch.ts';
import type { Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { text, type View } from '../view.ts';

/** One item as it stands. */
export function watchCard(_speech: Speech, { item }: Watched): View {
  return { tone: 'plain', blocks: [text(`## ${inline(item.plan.name, 100)}`)] };
}
