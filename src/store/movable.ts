import type { Collections, Store, StoreFailure } from '../app/store.ts';
import type { ServerId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';

/** A store that can say which servers it has something of, so that all of it can be moved. */
export interface Movable<C extends Collections> extends Store<C> {
  servers(): Promise<Result<readonly ServerId[], StoreFailure>>;
}
