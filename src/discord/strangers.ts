import { strangersOf } from '../app/exchange/strangers.ts';
import { inline } from '../messages/typed.ts';
import type { Block, View } from '../messages/view.ts';
import type { Scene } from './scene.ts';

/** A mention of a member or a role. What people typed holds none: it is escaped. */
const MENTION = /<@&?(\d{15,20})>/g;
/** So that nobody takes a name that came with a file for somebody here. */
const FROM_ELSEWHERE = ' ↗';

/** Calls those by name who came with a file and are not in this server: Discord would draw them as unknown. */
export async function withStrangers(
  { app, actor, client }: Pick<Scene, 'app' | 'actor' | 'client'>,
  view: View,
): Promise<View> {
  if (!view.blocks.some((block) => block.kind === 'text' && block.text.includes('<@'))) return view;
  const names = await strangersOf(app, actor);
  if (names.size === 0) return view;
  const members = client.guilds.cache.get(actor.server)?.members.cache;
  const called = (mention: string, id: string) => {
    const name = members?.has(id) === true ? undefined : names.get(id);
    return name === undefined ? mention : `${inline(name, 60)}${FROM_ELSEWHERE}`;
  };
  const blocks = view.blocks.map(
    (block): Block =>
      block.kind === 'text' ? { ...block, text: block.text.replace(MENTION, called) } : block,
  );
  return { ...view, blocks };
}
