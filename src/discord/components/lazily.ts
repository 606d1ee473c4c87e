import type { Action } from '../../app/actions.ts';
import type { Route } from './route.ts';

type RouteOf<A extends Action, K extends Route<A>['answers']> = Extract<Route<A>, { answers: K }>;

/*
 * Routes that are loaded when they are first taken: what most members never press costs nothing when the bot starts. How
 * they are answered is known before, since the acknowledgement follows from it.
 */

export function lazyForm<A extends Action>(load: () => Promise<Route<A>>): Route<A> {
  return {
    answers: 'form',
    open: async (...given) => (await loaded(load, 'form')).open(...given),
  };
}

export function lazyUpdate<A extends Action>(load: () => Promise<Route<A>>): Route<A> {
  return {
    answers: 'update',
    run: async (...given) => (await loaded(load, 'update')).run(...given),
  };
}

export function lazyReply<A extends Action>(load: () => Promise<Route<A>>): Route<A> {
  return {
    answers: 'reply',
    run: async (...given) => (await loaded(load, 'reply')).run(...given),
  };
}

/** What it refuses is known before, too. */
export function lazyPost<A extends Action>(
  refuses: RouteOf<A, 'post'>['refuses'],
  load: () => Promise<Route<A>>,
): Route<A> {
  return {
    answers: 'post',
    refuses,
    run: async (...given) => (await loaded(load, 'post')).run(...given),
  };
}

async function loaded<A extends Action, K extends Route<A>['answers']>(
  load: () => Promise<Route<A>>,
  answers: K,
): Promise<RouteOf<A, K>> {
  const route = await load();
  if (!isOf(route, answers)) throw new Error(`a route that answers with ${route.answers}, not ${answers}`);
  return route;
}

function isOf<A extends Action, K extends Route<A>['answers']>(
  route: Route<A>,
  answers: K,
): route is RouteOf<A, K> {
  return route.answers === answers;
}
