import type { MiddlewareHandler } from 'hono';
import { refuse } from '../errors.ts';

const OWN_HOST = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/**
 * Keeps other web sites out: a page that somebody has open must not be able to reach into the sandbox, neither
 * by its own origin nor by a name that it points at 127.0.0.1. Scripts send no Origin and are let in.
 */
export const guard: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!OWN_HOST.test(host)) return context.json(refuse('missingAccess', 'Unknown Host').body, 403);
  const origin = context.req.header('origin');
  if (origin !== undefined && !isOwn(origin)) {
    return context.json(refuse('missingAccess', 'Foreign Origin').body, 403);
  }
  return next();
};

function isOwn(origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).protocol === 'http:' && OWN_HOST.test(new URL(origin).host);
}
