import type { MiddlewareHandler } from 'hono';
import { refuse } from '../errors.ts';

const OWN_HOST = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** Whether a Host header names this machine and nothing else. */
export function isOwnHost(host: string | undefined): boolean {
  return OWN_HOST.test(host ?? '');
}

/** Whether a request that carries this Origin comes from a page of this very server, or from no page at all. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || origin === `http://${host}`;
}

/**
 * Keeps other web sites out: a page that somebody has open must not be able to reach into the sandbox, neither
 * by its own origin nor by a name that it points at 127.0.0.1. Scripts send no Origin and are let in.
 */
export const guard: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host');
  if (!isOwnHost(host)) return context.json(refuse('missingAccess', 'Unknown Host').body, 403);
  if (!isOwnOrigin(context.req.header('origin'), host)) {
    return context.json(refuse('missingAccess', 'Foreign Origin').body, 403);
  }
  return next();
};
