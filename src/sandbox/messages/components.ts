import type { JsonObject } from '../world/json.ts';
import { isJsonObject, numberOf, objectOf, objectsOf, withoutNulls } from '../world/json.ts';

/**
 * Components as Discord keeps them: each with an `id` that is unique in its message, and with the defaults
 * that Discord fills in. What a component says is left as the bot sent it.
 */
export function completeComponents(components: unknown): JsonObject[] {
  const taken = new Set<number>();
  for (const component of everyComponent(components)) {
    const id = numberOf(component['id']);
    if (id !== null && id > 0) taken.add(id);
  }
  let last = 0;
  const nextId = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  return objectsOf(components).map((component) => complete(component, nextId));
}

/** All components at any depth, in the order in which they are shown. */
export function* everyComponent(components: unknown): Generator<JsonObject> {
  for (const component of objectsOf(components)) {
    yield component;
    yield* everyComponent(component['components']);
    if (isJsonObject(component['accessory'])) yield* everyComponent([component['accessory']]);
    if (isJsonObject(component['component'])) yield* everyComponent([component['component']]);
  }
}

/** The text of all text displays, which is what can mention people in a message of components. */
export function textOf(components: unknown): string {
  return [...everyComponent(components)]
    .filter((component) => component['type'] === 10)
    .map((component) => String(component['content'] ?? ''))
    .join('\n');
}

function complete(component: JsonObject, nextId: () => number): JsonObject {
  const asked = numberOf(component['id']);
  const base: Record<string, unknown> = {
    ...withoutNulls(component),
    id: asked !== null && asked > 0 ? asked : nextId(),
  };
  const children = () => objectsOf(component['components']).map((child) => complete(child, nextId));
  switch (component['type']) {
    case 1:
      return { ...base, components: children() };
    case 2:
      return component['disabled'] === undefined
        ? base
        : { ...base, disabled: component['disabled'] === true };
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return {
        ...base,
        min_values: numberOf(component['min_values']) ?? 1,
        max_values: numberOf(component['max_values']) ?? 1,
        ...(component['type'] === 3 ? { options: objectsOf(component['options']).map(withoutNulls) } : {}),
      };
    case 9:
      return {
        ...base,
        components: children(),
        accessory: complete(objectOf(component['accessory']), nextId),
      };
    case 11:
      return {
        ...base,
        description: component['description'] ?? null,
        spoiler: component['spoiler'] === true,
      };
    case 12:
      return {
        ...base,
        items: objectsOf(component['items']).map((item) => ({
          media: item['media'],
          description: item['description'] ?? null,
          spoiler: item['spoiler'] === true,
        })),
      };
    case 13:
      return { ...base, spoiler: component['spoiler'] === true };
    case 14:
      return {
        ...base,
        divider: component['divider'] !== false,
        spacing: numberOf(component['spacing']) ?? 1,
      };
    case 17:
      return {
        ...base,
        accent_color: component['accent_color'] ?? null,
        spoiler: component['spoiler'] === true,
        components: children(),
      };
    case 18:
      return { ...base, component: complete(objectOf(component['component']), nextId) };
    default:
      return base;
  }
}
