import type { Course } from '../../domain/example/course.ts';

/** The worked example, read and checked at the first wish for it. */
export interface LazyExample {
  /** Its courses, in their order. Rejects where they could not be loaded; it is not tried again. */
  ready(): Promise<readonly Course[]>;
}

export function lazyExample(load: () => Promise<readonly Course[]>): LazyExample {
  let loading: Promise<readonly Course[]> | undefined;
  return {
    ready() {
      loading ??= load();
      return loading;
    },
  };
}
