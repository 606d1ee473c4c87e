import type { MiddlewareHandler } from 'hono';
import { refuse } from '../errors.ts';

const OWN_HOST = /^(127\.0\.0\.1|localhost)(:\d+)?$/;
const JSON_TYPE = /^application\/json\b/i;

/** Whether a Host header names this machine and nothing else. */
export function isOwnHost(host: string | undefined): boolean {
  return OWN_HOST.test(host ?? '');
}

/** Whether a request that carries this Origin comes from a page of this very server, or from no page at all. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || origin === `http://${host}`;
}

/**
 * Keeps other web sites out: a page that somebody has open must not be able to reach into the sandbox, neither by its
 * own origin, nor by a name that it points at 127.0.0.1, nor by a picture or a form that browsers send without asking
 * first. Scripts send no Origin and are let in.
 */
export const guard: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host');
  const foreign = foreignness(
    {
      host,
      origin: context.req.header('origin'),
      site: context.req.header('sec-fetch-site'),
      mode: context.req.header('sec-fetch-mode'),
    },
    { method: context.req.method, type: context.req.header('content-type') },
  );
  if (foreign !== undefined) return context.json(refuse('missingAccess', foreign).body, 403);
  await next();
  return undefined;
};

interface Sender {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly site: string | undefined;
  readonly mode: string | undefined;
}

interface Sent {
  readonly method: string;
  readonly type: string | undefined;
}

/** Why a request is not let in; `undefined` where it is. */
function foreignness({ host, origin, site, mode }: Sender, { method, type }: Sent): string | undefined {
  if (!isOwnHost(host)) return 'Unknown Host';
  if (!isOwnOrigin(origin, host)) return 'Foreign Origin';
  const isOtherSite = site === 'cross-site' || site === 'same-site';
  // Somebody may follow a link to the page from anywhere; that shows it to them and to nobody else.
  if (isOtherSite && !(mode === 'navigate' && method === 'GET')) return 'Foreign Origin';
  // A browser asks before it sends JSON to another site, and does not before it sends a form.
  const isByPage = origin !== undefined || site !== undefined;
  if (method === 'POST' && isByPage && !JSON_TYPE.test(type ?? '')) return 'Only application/json';
  return undefined;
}
