import { z } from 'zod';
import { RANKS } from '../../domain/framework/entry-list.ts';
import { StageId } from '../../domain/framework/names.ts';
import { MemberId } from '../../domain/ids.ts';
import { SORTS } from '../../domain/register/order.ts';
import { Level } from '../../domain/risk-matrix.ts';
import { TIERS } from '../../domain/scoring/tier.ts';

export const RiskQuery = z.object({
  state: z.enum(['open', 'closed']).exactOptional(),
  level: z.union([Level, z.literal('unrated')]).exactOptional(),
  tier: z.enum(TIERS).exactOptional(),
  stage: StageId.exactOptional(),
  owner: MemberId.exactOptional(),
  overdue: z.boolean().exactOptional(),
  ranks: z.array(z.enum(RANKS)).min(1).exactOptional(),
  by: z.enum(SORTS),
});
/** Which risks are asked for, and in which order. */
export type RiskQuery = z.infer<typeof RiskQuery>;

export const EVERY_RISK: RiskQuery = { by: 'level' };

const PARTS = ['state', 'level', 'tier', 'stage', 'owner', 'overdue', 'ranks', 'by'] as const;
const NONE = '-';

/** A query as it travels in a button: at most 75 characters, none of them a slash. */
export const RiskQueryText = z
  .string()
  .regex(/^[a-z0-9.,-]{1,75}$/)
  .refine((text) => readText(text) !== undefined, 'is no query of ours')
  .brand<'RiskQueryText'>();
export type RiskQueryText = z.infer<typeof RiskQueryText>;

export function queryText(query: RiskQuery): RiskQueryText {
  const { overdue, ranks, ...named } = query;
  const written = PARTS.map((part) => {
    if (part === 'overdue') return overdue === undefined ? NONE : overdue ? 'y' : 'n';
    if (part === 'ranks') return ranks === undefined ? NONE : ranks.map(initialOf).join('');
    return named[part] ?? NONE;
  });
  return RiskQueryText.parse(written.join('.'));
}

export function queryOf(text: RiskQueryText): RiskQuery {
  return readText(text) ?? EVERY_RISK;
}

function readText(text: string): RiskQuery | undefined {
  const values = text.split('.');
  if (values.length !== PARTS.length) return undefined;
  const given = PARTS.flatMap((part, at) => {
    const value = values[at];
    return value === undefined || value === NONE ? [] : [[part, readPart(part, value)]];
  });
  return RiskQuery.safeParse(Object.fromEntries(given)).data;
}

/** A number of flags would not fit a button in full. */
const initialOf = (rank: (typeof RANKS)[number]) => rank.charAt(0);

function readPart(part: (typeof PARTS)[number], value: string): unknown {
  if (part === 'overdue') return value === 'y' ? true : value === 'n' ? false : value;
  if (part !== 'ranks') return value;
  return [...value].map((letter) => RANKS.find((rank) => initialOf(rank) === letter));
}
