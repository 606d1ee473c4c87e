import type { ActionOf } from '../../app/actions.ts';
import { findWatch } from '../../app/monitor/find-watch.ts';
import { ok } from '../../domain/result.ts';
import { watchCard } from '../../messages/monitor/watch-card.ts';
import type { Route } from './route.ts';

export const watch: Route<ActionOf<'watch'>> = {
  answers: 'reply',
  async run({ app, actor, speech }, { watch: id }) {
    const found = await findWatch(app, actor, id);
    return found.ok ? ok(watchCard(speech, found.value)) : found;
  },
};
