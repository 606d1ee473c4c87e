/** One documented Discord limit that a payload breaks. */
export interface Violation {
  /** Where, as keys and indices joined by dots ('components.0.components.1.custom_id'); '' is the body itself. */
  readonly path: string;
  /** The name Discord gives the rule, such as BASE_TYPE_MAX_LENGTH. */
  readonly code: string;
  readonly message: string;
}

/** What Discord answers, with status 400, to a body that breaks a limit. */
export interface FormErrorBody {
  code: 50035;
  message: 'Invalid Form Body';
  errors: Record<string, unknown>;
}

/**
 * Nests violations by path, each place listing its own under `_errors`, as Discord's replies do.
 * The tree has no prototype: paths hold keys that came from outside.
 */
export function formErrorBody(violations: readonly Violation[]): FormErrorBody {
  const errors = emptyNode();
  for (const { path, code, message } of violations) {
    const node = path === '' ? errors : path.split('.').reduce(childOf, errors);
    node._errors ??= [];
    node._errors.push({ code, message });
  }
  return { code: 50035, message: 'Invalid Form Body', errors };
}

interface Node {
  _errors?: { code: string; message: string }[];
  [key: string]: unknown;
}

function emptyNode(): Node {
  return Object.create(null);
}

function childOf(node: Node, key: string): Node {
  const known = key === '_errors' ? undefined : node[key];
  if (isNode(known)) return known;
  const created = emptyNode();
  node[key] = created;
  return created;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
