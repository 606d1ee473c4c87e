import type { Library } from './library.ts';

/** The library, which is read and indexed beside everything else: nobody waits for it but who asks it something. */
export interface LazyLibrary {
  /** The library, loaded now if it has not been. Rejects where that failed; it is not tried again. */
  ready(): Promise<Library>;
  /** The library if it is there already. */
  loaded(): Library | undefined;
}

/** Loads once, at the first wish for it. */
export function lazyLibrary(load: () => Promise<Library>): LazyLibrary {
  let loading: Promise<Library> | undefined;
  let there: Library | undefined;
  return {
    ready() {
      loading ??= load().then((library) => {
        there = library;
        return library;
      });
      return loading;
    },
    loaded: () => there,
  };
}
