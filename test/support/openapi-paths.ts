/** A path of an OpenAPI document, such as /channels/{channel_id}/messages. */
export interface PathTemplate {
  readonly template: string;
  readonly segments: readonly string[];
}

export function pathTemplates(templates: readonly string[]): PathTemplate[] {
  return templates.map((template) => ({ template, segments: template.split('/') }));
}

/**
 * The template of a requested path: the API version's prefix and the query are no part of it, escapes are
 * undone, and a literal segment (`@original`) wins over a parameter.
 */
export function matchPath(path: string, templates: readonly PathTemplate[]): string | undefined {
  const segments = (path.split('?', 1)[0] ?? '')
    .replace(/^\/api(\/v\d+)?(?=\/)/, '')
    .split('/')
    .map(unescaped);
  let best: { template: string; literals: number } | undefined;
  for (const { template, segments: wanted } of templates) {
    const literals = literalMatches(segments, wanted);
    if (literals !== undefined && literals > (best?.literals ?? -1)) best = { template, literals };
  }
  return best?.template;
}

function literalMatches(segments: readonly string[], wanted: readonly string[]): number | undefined {
  if (segments.length !== wanted.length) return undefined;
  let literals = 0;
  for (const [index, want] of wanted.entries()) {
    const segment = segments[index];
    if (want === segment) literals += 1;
    else if (!want.startsWith('{') || segment === '') return undefined;
  }
  return literals;
}

function unescaped(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
