import { z } from 'zod';
import { AssessmentId } from '../../domain/ids.ts';
import { ENDS } from '../../domain/simulation/estimate.ts';

const at = { assessment: AssessmentId, ends: z.enum(ENDS) };

/** What buttons and forms of a simulation ask for; `ends`: what the ends of ranges stand for. */
export const SIMULATION = [
  /** Show it, with what the member supposes. */
  z.object({ do: z.literal('simulate'), ...at }),
  /** Open the form of the inputs. */
  z.object({ do: z.literal('suppose'), ...at }),
  /** Send it. */
  z.object({ do: z.literal('supposed'), ...at }),
  /** Go back to what the assessment says. */
  z.object({ do: z.literal('suppose-nothing'), ...at }),
] as const;
