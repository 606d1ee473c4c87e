import { suggestWatches } from '../../../app/monitor/find-watch.ts';
import type { WatchItem } from '../../../domain/monitoring/watch-item.ts';
import { label } from '../../../messages/typed.ts';
import type { Scene } from '../../scene.ts';
import type { OptionSpec, Suggestion } from '../command.ts';

const MOST = 25;

/** Suggests those watched items, of those that the member sees, to which something can be done. */
function suggestItems(suits: (item: WatchItem) => boolean) {
  return async ({ app, actor }: Scene, typed: string): Promise<readonly Suggestion[]> => {
    const found = await suggestWatches(app, actor, typed, MOST, suits);
    return found.map(({ id, plan }) => {
      const twin = found.some((other) => other.id !== id && other.plan.name === plan.name);
      return { name: twin ? `${label(plan.name, 70)} · ${id}` : label(plan.name, 100), value: id };
    });
  };
}

/** The item that a subcommand is about. */
export function itemOption(suits: (item: WatchItem) => boolean = () => true): OptionSpec {
  return { word: 'watchItem', type: 'text', required: true, suggest: suggestItems(suits) };
}
