import { z } from 'zod';
import { RiskQueryText } from './query.ts';

const page = z.coerce.number().int().nonnegative().max(1_000_000_000);

/** What buttons, selects and forms of the register ask for. */
export const REGISTER = [
  /** Turn to another page of the risks that were asked for. */
  z.object({ do: z.literal('risks'), query: RiskQueryText, page }),
  /** Turn to another page of what to attack first. */
  z.object({ do: z.literal('risk-queue'), page }),
  /** Show the risk that was picked; what is picked ends with its id. */
  z.object({ do: z.literal('risk-picked') }),
] as const;
