import type { ApiRequest, ApiRoute } from './route.ts';
import { ok } from './route.ts';

function gatewayUrl({ core }: ApiRequest): string {
  return `${core.url.replace(/^http/, 'ws')}/gateway`;
}

export const gatewayRoutes: readonly ApiRoute[] = [
  { method: 'GET', path: '/gateway', handle: (request) => ok({ url: gatewayUrl(request) }) },
  {
    method: 'GET',
    path: '/gateway/bot',
    handle: (request) =>
      ok({
        url: gatewayUrl(request),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
      }),
  },
];
