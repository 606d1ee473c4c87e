import type { Command } from './command.ts';
import { actionsDeed } from './risks/actions.ts';
import { compareDeed } from './risks/compare.ts';
import { importDeed } from './risks/import.ts';
import { listDeed } from './risks/list.ts';
import { matrixDeed } from './risks/matrix.ts';
import { queueDeed } from './risks/queue.ts';
import { reportDeed } from './risks/report.ts';
import { showDeed } from './risks/show.ts';
import { simulateDeed } from './risks/simulate.ts';
import { sourcesDeed } from './risks/sources.ts';

/** The register of a server's risks. Each subcommand has a file of its own beside this one. */
export const risks: Command = {
  word: 'risks',
  deeds: [
    listDeed,
    showDeed,
    compareDeed,
    matrixDeed,
    actionsDeed,
    queueDeed,
    sourcesDeed,
    simulateDeed,
    reportDeed,
    importDeed,
  ],
};
