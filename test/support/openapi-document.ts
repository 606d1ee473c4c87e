import { z } from 'zod';

const schema = z.record(z.string(), z.unknown());
const operations = z.record(z.string(), z.unknown());

const documentShape = z.looseObject({
  paths: z.record(z.string(), operations),
  components: z.looseObject({ schemas: z.record(z.string(), schema) }),
});

export type OpenApiDocument = z.infer<typeof documentShape>;

/** Reads an OpenAPI 3.1 document and mends the two places where it refuses what Discord takes and sends. */
export function readDocument(json: unknown): OpenApiDocument {
  const document = documentShape.parse(structuredClone(json));
  const { schemas } = document.components;
  for (const one of Object.values(schemas)) acceptPermissionDigits(one);
  if (Object.hasOwn(schemas, 'RatelimitedResponse'))
    Object.assign(schemas, { RatelimitedResponse: RATE_LIMITED });
  return document;
}

const propertiesShape = z.object({ properties: z.record(z.string(), z.unknown()) });

// Discord's own replies carry permissions as digits in a string, and its clients send them like that.
function acceptPermissionDigits(one: Record<string, unknown>): void {
  const parsed = propertiesShape.safeParse(one);
  const integer = z.object({ type: z.unknown(), maximum: z.number() });
  if (!parsed.success) return;
  const { default_member_permissions: permissions } = parsed.data.properties;
  if (!integer.safeParse(permissions).success) return;
  const either = { anyOf: [permissions, { type: 'string', pattern: '^[0-9]+$' }] };
  Object.assign(one, { properties: { ...parsed.data.properties, default_member_permissions: either } });
}

// The code of an error is left out of most 429 replies.
const RATE_LIMITED = {
  type: 'object',
  properties: {
    code: { type: 'integer' },
    message: { type: 'string' },
    retry_after: { type: 'number' },
    global: { type: 'boolean' },
  },
  required: ['message', 'retry_after', 'global'],
};
