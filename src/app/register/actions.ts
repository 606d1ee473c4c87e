import { z } from 'zod';
import { RiskQueryText } from './query.ts';

const page = z.coerce.number().int().nonnegative().max(1_000_000_000);

/** What buttons, selects and forms of the register ask for. */
export const REGISTER = [
  /** Turn to another page of the risks that were asked for. */
  z.object({ do: z.literal('risks'), query: RiskQueryText, page }),
  /** Show the risk that was picked. */
  z.object({ do: z.literal('risk-picked') }),
] as const;
