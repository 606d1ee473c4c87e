import type { ActionOf } from '../../app/actions.ts';
import { findAssessment } from '../../app/assess/find.ts';
import { beginFromEntry } from '../../app/monitor/begin-from-entry.ts';
import { takeRhythm } from '../../app/monitor/cadence-proposal.ts';
import { readLedger } from '../../app/monitor/ledger-view.ts';
import { watchCardOf } from '../../app/monitor/watch-card.ts';
import { EntryId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { entryView } from '../../messages/lists/entry-view.ts';
import { rhythmTakenNote, rhythmTakenView } from '../../messages/monitor/cadence-proposal.ts';
import { ledgerView } from '../../messages/monitor/ledger-view.ts';
import { begunNote } from '../../messages/monitor/linked-items.ts';
import { watchCard } from '../../messages/monitor/watch-card.ts';
import type { Route } from './route.ts';

/** Begins to watch an entry, and shows it with how it stands. */
export const watchBegin: Route<ActionOf<'watch-begin'>> = {
  answers: 'update',
  async run({ app, actor }, { assessment, entry }) {
    const id = EntryId.parse(entry);
    const begun = await beginFromEntry(app, actor, assessment, id);
    if (!begun.ok) return begun;
    const found = await findAssessment(app, actor, assessment);
    if (!found.ok) return found;
    const item = begun.value;
    return ok({
      kind: 'view',
      view: (speech) => entryView(speech, found.value, id, { note: begunNote(speech, item), item }),
    });
  },
};

/** Lets the items of an assessment run as was proposed; on the card of one of them, that card again. */
export const watchRhythm: Route<ActionOf<'watch-rhythm'>> = {
  answers: 'update',
  async run({ app, actor }, { assessment, every, watch }) {
    const taken = await takeRhythm(app, actor, assessment, every);
    if (!taken.ok) return taken;
    if (watch === 'none') {
      return ok({ kind: 'view', view: (speech) => rhythmTakenView(speech, taken.value, actor.id) });
    }
    const card = await watchCardOf(app, actor, watch);
    if (!card.ok) return card;
    return ok({
      kind: 'view',
      view: (speech) => watchCard(speech, card.value, rhythmTakenNote(speech, taken.value)),
    });
  },
};

export const ledger: Route<ActionOf<'ledger'>> = {
  answers: 'update',
  async run({ app, actor }, { page }) {
    const read = await readLedger(app, actor);
    return read.ok ? ok({ kind: 'view', view: (speech) => ledgerView(speech, read.value, page) }) : read;
  },
};
