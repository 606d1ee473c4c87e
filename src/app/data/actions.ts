import { z } from 'zod';

/** One's own data, or that of the whole server. */
export const WHOSE = ['mine', 'server'] as const;
const whose = z.enum(WHOSE);
export type Whose = z.infer<typeof whose>;

/** Taking data away and deleting it. */
export const DATA = [
  /** Give it as a file. */
  z.object({ do: z.literal('data-export'), whose }),
  /** Open the form that asks whether it is to be deleted. */
  z.object({ do: z.literal('data-delete'), whose }),
  z.object({ do: z.literal('data-deleted'), whose }),
] as const;
