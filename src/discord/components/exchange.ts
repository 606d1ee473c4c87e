import type { ActionOf } from '../../app/actions.ts';
import { takeInRisks } from '../../app/exchange/import-risks.ts';
import { err, ok } from '../../domain/result.ts';
import { changedExchangeView, takenInView } from '../../messages/exchange.ts';
import { exchangeHelp } from '../exchange-help.ts';
import type { Route } from './route.ts';

/** The preview that was pressed gives way to what was taken in, or to what would be now. */
export const risksImport: Route<ActionOf<'risks-import'>> = {
  answers: 'update',
  async run(scene, { mark, taking }) {
    const { app, actor } = scene;
    if (!actor.administers) return err({ code: 'not-allowed', needs: 'administer' });
    const help = await exchangeHelp(scene);
    const taken = await takeInRisks(app, actor, { mark, taking }, help);
    if (!taken.ok) return taken;
    const outcome = taken.value;
    return ok({
      kind: 'view',
      view: (speech) =>
        outcome.kind === 'done'
          ? takenInView(speech, outcome.file, outcome.counts)
          : changedExchangeView(speech, outcome.preview, help.channel),
    });
  },
};
