import type { Core } from '../core.ts';
import { refuse } from '../errors.ts';
import type { Upload } from '../messages/files.ts';
import type { Bucket } from '../rate-limits.ts';
import { botOf } from '../world/bot.ts';

/** A request of the bot, read and past authorisation and rate limits. */
export interface ApiRequest {
  readonly core: Core;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
  readonly botId: string;
}

export interface ApiReply {
  readonly status: number;
  readonly body?: unknown;
}

export interface ApiRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v10`, with `:name` for what varies. */
  readonly path: string;
  readonly handle: (request: ApiRequest) => ApiReply;
  readonly bucket?: (params: Readonly<Record<string, string>>) => Bucket;
  /** Interaction callbacks and webhooks are known by the token in their path, and not counted globally. */
  readonly byToken?: boolean;
}

export function ok(body: unknown): ApiReply {
  return { status: 200, body };
}

export function created(body: unknown): ApiReply {
  return { status: 201, body };
}

export const noContent: ApiReply = { status: 204 };

/** A path parameter that the route's path declares. */
export function param(request: ApiRequest, name: string): string {
  const value = request.params[name];
  if (value === undefined) throw refuse('notFound');
  return value;
}

/** `@me` is the bot. */
export function userParam(request: ApiRequest, name: string): string {
  const value = param(request, name);
  return value === '@me' ? botOf(request.core.world).id : value;
}
