import { z } from 'zod';
import { SECTORS } from '../../domain/framework/names.ts';
import { AssessmentId } from '../../domain/ids.ts';
import { ACTION_STATES } from '../../domain/register/planned-action.ts';
import { ACTION_SCOPES } from './action-scopes.ts';
import { RiskQueryText } from './query.ts';

const version = z.coerce.number().int().positive().max(1_000_000_000);
const page = z.coerce.number().int().nonnegative().max(1_000_000_000);

/** What buttons, selects and forms of the register ask for. */
export const REGISTER = [
  /** Turn to another page of the risks that were asked for. */
  z.object({ do: z.literal('risks'), query: RiskQueryText, page }),
  /** Turn to another page of what to attack first. */
  z.object({ do: z.literal('risk-queue'), page }),
  /** Turn to another page of the other sources of all technologies. */
  z.object({ do: z.literal('risk-sources'), page }),
  /** Show the other sources of the technology that was picked. */
  z.object({ do: z.literal('risk-source') }),
  /** Turn to another page of the actions that were asked for. */
  z.object({
    do: z.literal('risk-actions'),
    scope: z.enum(ACTION_SCOPES),
    progress: z.enum([...ACTION_STATES, 'any']),
    sector: z.enum([...SECTORS, 'any']),
    technology: z.union([AssessmentId, z.literal('any')]),
    page,
  }),
  /** Show the action that was picked. */
  z.object({ do: z.literal('risk-action') }),
  /** Say that it is done; `basedOn` is the version of the entry that was shown. */
  z.object({ do: z.literal('risk-done'), assessment: AssessmentId, entry: version, basedOn: version }),
  /** From a message about days that have come: an action is done, a day is asked for, is given, a review begins. */
  z.object({ do: z.literal('appointment-done'), assessment: AssessmentId, entry: version, basedOn: version }),
  z.object({ do: z.literal('appointment-date'), assessment: AssessmentId, entry: version }),
  z.object({
    do: z.literal('appointment-dated'),
    assessment: AssessmentId,
    entry: version,
    basedOn: version,
  }),
  z.object({ do: z.literal('appointment-review'), assessment: AssessmentId }),
  /** Make the report of one assessment, for the member alone. */
  z.object({ do: z.literal('risk-report'), assessment: AssessmentId }),
  /** Show the risk that was picked; what is picked ends with its id. */
  z.object({ do: z.literal('risk-picked') }),
] as const;
