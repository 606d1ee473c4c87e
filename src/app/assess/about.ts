import type { Belonging } from '../../domain/assessment/entry.ts';
import type { ListId } from '../../domain/framework/names.ts';
import { EntryId } from '../../domain/ids.ts';

const OWN = 'own';
const NONE = 'none';
const NEW = 'new';

/** What an entry belongs to, in a word that travels in a button. `belongingAt` reads it back. */
export function aboutOf(belonging: Belonging): string {
  switch (belonging.list) {
    case 'treatments':
      return belonging.option ?? OWN;
    case 'actions':
      return String(belonging.serves ?? NONE);
    case 'talks':
    case 'watch':
    case 'sources':
    case 'horizon':
      return NEW;
  }
}

/** What a new entry of a list belongs to by that word, or `undefined` where the word means nothing there. */
export function belongingAt(list: ListId, about: string): Belonging | undefined {
  switch (list) {
    case 'treatments':
      return { list, option: about === OWN ? null : about };
    case 'actions': {
      if (about === NONE) return { list, serves: null };
      const serves = EntryId.safeParse(Number(about));
      return serves.success ? { list, serves: serves.data } : undefined;
    }
    case 'talks':
    case 'watch':
    case 'sources':
    case 'horizon':
      return { list };
  }
}
