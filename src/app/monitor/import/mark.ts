import type { ImportCounts, ImportMark } from './import-draft.ts';
import { changes, type ImportPlan, isEdited } from './import-plan.ts';

/** The FNV-1a hash of everything that a plan would write. */
export async function markOf(
  { items, faults }: ImportPlan,
  breathe: () => Promise<void>,
): Promise<ImportMark> {
  let hash = 0x811c9dc5;
  const take = (said: unknown) => {
    const text = JSON.stringify(said);
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    }
  };
  take(faults.length);
  for (const each of items.filter(changes)) {
    const { there, plan, fresh, changed } = each;
    take([there?.id ?? '', there === undefined || isEdited(there, plan) ? plan : '', fresh]);
    take(changed.map(({ after }) => after));
    await breathe();
  }
  return hash.toString(16).padStart(8, '0');
}

export function countsOf({ items }: ImportPlan): ImportCounts {
  const sum = (count: (each: (typeof items)[number]) => number) =>
    items.reduce((all, each) => all + count(each), 0);
  return {
    begun: sum(({ there }) => (there === undefined ? 1 : 0)),
    edited: sum(({ there, plan }) => (there !== undefined && isEdited(there, plan) ? 1 : 0)),
    fresh: sum(({ fresh }) => fresh.length),
    changed: sum(({ changed }) => changed.length),
    same: sum((each) => each.same + (changes(each) || each.same > 0 ? 0 : 1)),
  };
}
