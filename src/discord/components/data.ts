import type { ActionOf } from '../../app/actions.ts';
import { eraseData } from '../../app/data/erase.ts';
import { exportData } from '../../app/data/export.ts';
import { err, ok } from '../../domain/result.ts';
import {
  dataDeletedView,
  dataDeleteForm,
  dataExportView,
  isConfirmed,
  notConfirmedView,
} from '../../messages/data.ts';
import type { Route } from './route.ts';

export const dataExport: Route<ActionOf<'data-export'>> = {
  answers: 'reply',
  async run({ app, actor, speech }, { whose }) {
    const exported = await exportData(app, actor, whose);
    return exported.ok ? ok(dataExportView(speech, exported.value)) : exported;
  },
};

export const dataDelete: Route<ActionOf<'data-delete'>> = {
  answers: 'form',
  async open({ actor, speech }, { whose }) {
    if (whose === 'server' && !actor.administers) return err({ code: 'not-allowed', needs: 'administer' });
    return ok(dataDeleteForm(speech, whose));
  },
};

export const dataDeleted: Route<ActionOf<'data-deleted'>> = {
  answers: 'reply',
  async run({ app, actor, speech }, { whose }, { fields }) {
    if (!isConfirmed(fields['confirm'] ?? '')) return ok(notConfirmedView(speech, whose));
    const erased = await eraseData(app, actor, whose);
    return erased.ok ? ok(dataDeletedView(speech, whose)) : erased;
  },
};
