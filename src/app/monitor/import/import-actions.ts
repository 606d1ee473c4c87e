import { z } from 'zod';
import { ImportMark } from './import-draft.ts';

export const IMPORTING = [
  /** Import the file whose preview bears this mark. */
  z.object({ do: z.literal('watch-import'), mark: ImportMark }),
] as const;
