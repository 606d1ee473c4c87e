import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Exchange } from '../../src/sandbox/sandbox.ts';
import { readDocument } from './openapi-document.ts';
import { matchPath, pathTemplates } from './openapi-paths.ts';

/** What of an exchange the API's description does not allow, in readable lines; none where all is well. */
export type Inspector = (exchange: Exchange) => string[];

const OFFICIAL = new URL('../../../shared/discord/openapi.json', import.meta.url);

/** Inspects by Discord's own description of its API; undefined where that file is not there. */
export function openApiInspector(): Inspector | undefined {
  if (!existsSync(OFFICIAL)) return undefined;
  return inspectorFor(JSON.parse(readFileSync(OFFICIAL, 'utf8')));
}

/** Inspects by any OpenAPI 3.1 document. Each operation is compiled when it is first seen. */
export function inspectorFor(json: unknown): Inspector {
  const document = readDocument(json);
  const templates = pathTemplates(Object.keys(document.paths));
  const check = schemaChecker(document);

  return ({ method, path, requestBody, status, responseBody }) => {
    const template = matchPath(path, templates);
    if (template === undefined) return [`${method} ${path}: no such path`];
    const verb = method.toLowerCase();
    const operation = at(document.paths, template, verb);
    if (operation === undefined) return [`${method} ${template}: no such method`];
    const place = ['paths', template, verb];
    return [
      ...inspectRequest(operation, requestBody, (pointer) => check([...place, ...pointer], requestBody)),
      ...inspectReply(operation, status, responseBody, (pointer) =>
        check(pointer[0] === 'components' ? pointer : [...place, ...pointer], responseBody),
      ),
    ].map((violation) => `${method} ${template}: ${violation}`);
  };
}

type CheckAt = (pointer: readonly string[]) => string[];
const JSON_SCHEMA = ['content', 'application/json', 'schema'];

function inspectRequest(operation: unknown, body: unknown, check: CheckAt): string[] {
  if (isAbsent(body)) return at(operation, 'requestBody', 'required') === true ? ['request: no body'] : [];
  if (at(operation, 'requestBody', ...JSON_SCHEMA) === undefined) return [];
  return check(['requestBody', ...JSON_SCHEMA]).map((violation) => `request ${violation}`);
}

function inspectReply(operation: unknown, status: number, body: unknown, check: CheckAt): string[] {
  const name = [String(status), `${Math.floor(status / 100)}XX`, 'default'].find(
    (one) => at(operation, 'responses', one) !== undefined,
  );
  if (name === undefined) return status >= 500 ? [] : [`reply: status ${status} is not documented`];
  const reference = at(operation, 'responses', name, '$ref');
  const place = typeof reference === 'string' ? reference.replace('#/', '').split('/') : ['responses', name];
  const hasSchema = typeof reference === 'string' || at(operation, ...place, ...JSON_SCHEMA) !== undefined;
  if (!hasSchema) return isAbsent(body) ? [] : [`reply: status ${status} has no body`];
  if (isAbsent(body)) return [`reply: status ${status} without a body`];
  return check([...place, ...JSON_SCHEMA]).map((violation) => `reply ${status} ${violation}`);
}

function isAbsent(body: unknown): boolean {
  return body === undefined || body === null || body === '';
}

function at(value: unknown, ...keys: string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = Reflect.get(current, key);
  }
  return current;
}

function schemaChecker(document: object): (pointer: readonly string[], value: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, logger: false });
  formats.default(ajv);
  ajv.addSchema(document, 'api');
  const compiled = new Map<string, ReturnType<typeof ajv.compile>>();
  return (pointer, value) => {
    const $ref = `api#/${pointer.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    let validate = compiled.get($ref);
    if (validate === undefined) {
      validate = ajv.compile({ $ref });
      compiled.set($ref, validate);
    }
    return validate(value) ? [] : readable(validate.errors ?? []);
  };
}

const MOST_LINES = 5;

// Of a union every branch complains: those that got deepest into the value say most.
function readable(errors: readonly ErrorObject[]): string[] {
  const depth = (error: ErrorObject) => error.instancePath.split('/').length;
  const lines = [...errors]
    .sort((one, other) => depth(other) - depth(one))
    .map(
      ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    );
  return [...new Set(lines)].slice(0, MOST_LINES);
}
