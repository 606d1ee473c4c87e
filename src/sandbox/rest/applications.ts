import { apiApplication } from '../api/application.ts';
import type { ApiRequest, ApiRoute } from './route.ts';
import { ok } from './route.ts';

const own = ({ core }: ApiRequest) => ok(apiApplication(core.world));

export const applicationRoutes: readonly ApiRoute[] = [
  { method: 'GET', path: '/applications/@me', handle: own },
  { method: 'GET', path: '/oauth2/applications/@me', handle: own },
];
