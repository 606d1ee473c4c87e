import type { Command } from './command.ts';
import { addDeed } from './monitor/add.ts';
import { digestDeed } from './monitor/digest.ts';
import { editDeed } from './monitor/edit.ts';
import { exportDeed } from './monitor/export.ts';
import { importDeed } from './monitor/import.ts';
import { ledgerDeed } from './monitor/ledger.ts';
import { listDeed } from './monitor/list.ts';
import { pauseDeed } from './monitor/pause.ts';
import { recordDeed } from './monitor/record.ts';
import { removeDeed } from './monitor/remove.ts';
import { resumeDeed } from './monitor/resume.ts';
import { showDeed } from './monitor/show.ts';

/** What is watched. Each subcommand has a file of its own beside this one. */
export const monitor: Command = {
  word: 'monitor',
  deeds: [
    addDeed,
    listDeed,
    showDeed,
    recordDeed,
    editDeed,
    pauseDeed,
    resumeDeed,
    removeDeed,
    digestDeed,
    ledgerDeed,
    importDeed,
    exportDeed,
  ],
};
