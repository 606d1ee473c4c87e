import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { Hono } from 'hono';
import type { Core } from '../core.ts';
import { DiscordError, refuse } from '../errors.ts';
import type { Faults } from '../faults.ts';
import { isTokenValid } from '../gateway/token.ts';
import type { RateLimits } from '../rate-limits.ts';
import { rateLimitHeaders } from '../rate-limits.ts';
import type { RequestLog } from '../request-log.ts';
import { botOf } from '../world/bot.ts';
import { apiRoutes } from './all-routes.ts';
import type { ReadBody } from './read-body.ts';
import { readBody } from './read-body.ts';
import type { ApiReply, ApiRoute } from './route.ts';

type Env = { Bindings: HttpBindings };

const PREFIX = '/api/v10';

interface ApiParts {
  readonly core: Core;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly log: RequestLog;
}

/** An answer, and what was wrong with the request. */
interface Answer extends ApiReply {
  readonly headers?: Record<string, string>;
  readonly violations?: readonly string[];
}

/** Discord's REST API, as far as bots here need it, under `/api/v10`. */
export function apiApp(parts: ApiParts): Hono<Env> {
  const app = new Hono<Env>();
  const paths = new Set<string>();
  for (const route of apiRoutes) {
    app.on(route.method, PREFIX + route.path, (context) => serve(parts, context, route));
    paths.add(route.path);
  }
  for (const path of paths) {
    app.all(PREFIX + path, (context) => serve(parts, context, refuseWith('methodNotAllowed')));
  }
  app.all('*', (context) => serve(parts, context, refuseWith('notFound')));
  return app;
}

/** `%40original` as `@original`; a path that cannot be decoded stays as it came. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function refuseWith(refusal: 'methodNotAllowed' | 'notFound'): ApiRoute {
  return {
    method: 'GET',
    path: '*',
    handle: () => {
      throw refuse(refusal);
    },
  };
}

async function serve(parts: ApiParts, context: Context<Env>, route: ApiRoute): Promise<Response> {
  const { method, url } = context.req.raw;
  const location = new URL(url);
  const fault = parts.faults.next(method, location.pathname);
  let read: ReadBody = { body: undefined, uploads: [] };
  let answer: Answer;
  try {
    // Read whole in any case: a socket closed over unread bytes is reset, which clients take differently.
    read = await readBody(context.req.raw);
    if (fault === 'closed-socket') answer = { status: 0 };
    else if (fault === 'rest-429') answer = rateLimited(false, 500);
    else if (fault === 'rest-5xx') answer = { status: 502, body: { code: 0, message: '502: Bad Gateway' } };
    else answer = perform(parts, context, route, read, location.searchParams);
  } catch (error) {
    answer = answerTo(error);
  }
  const { status, body } = answer;
  const lost = fault === 'lost-response' || status === 0;
  parts.log.add(
    {
      method,
      path: readable(location.pathname).slice(PREFIX.length),
      requestBody: read.body,
      status: lost ? 0 : status,
      responseBody: body,
    },
    answer.violations ?? [],
  );
  if (lost) {
    context.env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  const headers = { ...answer.headers };
  if (body === undefined) return new Response(null, { status, headers });
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'Content-Type': 'application/json' },
  });
}

function perform(
  { core, limits }: ApiParts,
  context: Context<Env>,
  route: ApiRoute,
  { body, uploads }: ReadBody,
  query: URLSearchParams,
): Answer {
  const params = context.req.param() as Record<string, string>;
  if (!route.byToken && !isAuthorized(context.req.header('authorization'))) throw refuse('unauthorized');
  const verdict = limits.take(route.bucket?.(params) ?? null, !route.byToken);
  if (!verdict.allowed) {
    return { ...rateLimited(verdict.isGlobal, verdict.retryAfterMs), headers: verdict.headers };
  }
  const request = { core, params, query, body, uploads, botId: botOf(core.world).id };
  try {
    return { ...route.handle(request), headers: verdict.headers };
  } catch (error) {
    return { ...answerTo(error), headers: verdict.headers };
  }
}

function isAuthorized(header: string | undefined): boolean {
  return header !== undefined && /^Bot ./.test(header) && isTokenValid(header);
}

function rateLimited(isGlobal: boolean, retryAfterMs: number): Answer {
  return {
    status: 429,
    body: {
      message: 'You are being rate limited.',
      retry_after: Math.max(1, retryAfterMs) / 1000,
      global: isGlobal,
    },
    headers: rateLimitHeaders(isGlobal, retryAfterMs),
  };
}

function answerTo(error: unknown): Answer {
  if (error instanceof DiscordError) {
    const { status, body, violations } = error;
    return { status, body, violations };
  }
  // A bug of this server: say so loudly, and answer as Discord does when it is at fault.
  console.error(error);
  return { status: 500, body: { code: 0, message: '500: Internal Server Error' } };
}
