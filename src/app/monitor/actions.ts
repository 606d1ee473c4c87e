import { z } from 'zod';
import { WatchId } from '../../domain/ids.ts';
import { OF_CASES } from './case-actions.ts';
import { IMPORTING } from './import/import-actions.ts';
import { REMINDING } from './reminder-actions.ts';
import { WATCHING } from './watch-actions.ts';

/** What buttons, selects and forms about watched items ask for. */
export const MONITORING = [
  /** Show an item as it stands, to the member alone. */
  z.object({ do: z.literal('watch'), watch: WatchId }),
  ...WATCHING,
  ...REMINDING,
  ...IMPORTING,
  ...OF_CASES,
] as const;
