import { parseSync } from 'rolldown/utils';

/** A file of the program: its path from `src`, and what stands in it. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What the rules of the architecture ask about a file, as its syntax tree has it. */
export interface Facts {
  readonly path: string;
  readonly lines: number;
  /** What it imports, statically, for types alone, by passing on, or while it runs; '' where only running it tells. */
  readonly imports: readonly string[];
  /** Reads of a clock, of chance or of what surrounds the process. */
  readonly surroundings: readonly string[];
  /** `any`, `!` and `as unknown as`: where the compiler is told to look away. */
  readonly blindness: readonly string[];
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each);
  if (!isNode(value)) return;
  yield value;
  for (const child of Object.values(value)) yield* nodesIn(child);
}

const nameOf = (node: unknown) => (isNode(node) && node.type === 'Identifier' ? String(node['name']) : '');

function literalIn(node: unknown): string {
  const value = isNode(node) && node.type === 'Literal' ? node['value'] : undefined;
  return typeof value === 'string' ? value : '';
}

/** Reads one file. Throws where it is no TypeScript. */
export function factsOf({ path, text }: Source): Facts {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const facts = { imports: new Set<string>(), surroundings: new Set<string>(), blindness: [] as string[] };
  for (const node of nodesIn(program)) {
    for (const specifier of importedBy(node)) facts.imports.add(specifier);
    for (const what of askedBy(node)) facts.surroundings.add(what);
    facts.blindness.push(...blindnessOf(node));
  }
  const lines = text.trimEnd().split('\n').length;
  return {
    path,
    text,
    lines,
    imports: [...facts.imports],
    surroundings: [...facts.surroundings],
    blindness: facts.blindness,
  };
}

function importedBy(node: Node): readonly string[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
    case 'ExportAllDeclaration':
      return [literalIn(node['source'])];
    case 'ExportNamedDeclaration':
      return isNode(node['source']) ? [literalIn(node['source'])] : [];
    default:
      return [];
  }
}

const AROUND = [
  'process',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'fetch',
  'console',
  'Temporal',
];

function askedBy(node: Node): readonly string[] {
  const callee = node['callee'];
  if (node.type === 'NewExpression' && nameOf(callee) === 'Date') {
    return Array.isArray(node['arguments']) && node['arguments'].length === 0 ? ['new Date()'] : [];
  }
  if (node.type === 'CallExpression' && nameOf(callee) === 'Date') return ['Date()'];
  if (node.type === 'MemberExpression') {
    const member = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
    if (['Date.now', 'Math.random'].includes(member)) return [member];
  }
  return AROUND.includes(nameOf(callee))
    ? [nameOf(callee)]
    : node.type === 'MemberExpression' && AROUND.includes(nameOf(node['object']))
      ? [nameOf(node['object'])]
      : [];
}

function blindnessOf(node: Node): readonly string[] {
  if (node.type === 'TSAnyKeyword') return ['any'];
  if (node.type === 'TSNonNullExpression' || node['definite'] === true) return ['!'];
  const inner = node['expression'];
  const twice =
    node.type === 'TSAsExpression' &&
    isNode(inner) &&
    inner.type === 'TSAsExpression' &&
    isNode(inner['typeAnnotation']) &&
    inner['typeAnnotation'].type === 'TSUnknownKeyword';
  return twice ? ['as unknown as'] : [];
}
