import { z } from 'zod';
import { ExchangeMark } from './exchange-draft.ts';

/** What becomes of assessments that are there already and say something else: they stay, or the file's take their place. */
export const TAKING = ['new', 'all'] as const;

export const EXCHANGE = [
  /** Take in the file whose preview was pressed. */
  z.object({ do: z.literal('risks-import'), mark: ExchangeMark, taking: z.enum(TAKING) }),
] as const;
