import type { ActionOf } from '../../app/actions.ts';
import { confirmImport } from '../../app/monitor/import/import.ts';
import { ok } from '../../domain/result.ts';
import { changedPreviewView, faultTable, importedView } from '../../messages/monitor/import/preview-view.ts';
import { shareWords } from '../../messages/words/monitor-exchange.ts';
import { findNames } from '../names.ts';
import type { Route } from './route.ts';

export const watchImport: Route<ActionOf<'watch-import'>> = {
  answers: 'update',
  async run(scene, { mark }) {
    const { app, actor, speech } = scene;
    const help = {
      words: shareWords,
      findNames: (owners: readonly string[]) => findNames(scene, owners),
    };
    const imported = await confirmImport(app, actor, mark, help);
    if (!imported.ok) return imported;
    const outcome = imported.value;
    if (outcome.kind === 'done') {
      return ok({ kind: 'view', view: (said) => importedView(said, outcome.file, outcome.counts) });
    }
    const faults = faultTable(speech, outcome.preview);
    const file = faults && (await app.tables.write(faults));
    return ok({ kind: 'view', view: (said) => changedPreviewView(said, outcome.preview, file) });
  },
};
