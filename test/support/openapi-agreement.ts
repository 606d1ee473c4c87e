import { openApiInspector } from './openapi-inspector.ts';

const ID = '1500000000000000001';
const ROUTES = {
  message: ['POST', `/channels/${ID}/messages`],
  callback: ['POST', `/interactions/${ID}/token/callback`],
  commands: ['PUT', `/applications/${ID}/commands`],
} as const;

const inspect = openApiInspector();

/**
 * What Discord's own document has against a request body; nothing where the document is not there, so that
 * a test which asks for agreement still holds the rest of what it says.
 */
export function officialObjections(route: keyof typeof ROUTES, requestBody: unknown): string[] {
  const [method, path] = ROUTES[route];
  // A failure of the server has no documented body: only the request is looked at.
  return inspect?.({ method, path, requestBody, status: 500, responseBody: undefined }) ?? [];
}
