import { z } from 'zod';

/** The six stages of technology risk management, in the order a team goes through them. */
export const STAGES = ['identify', 'assess', 'communicate', 'plan', 'execute', 'adjust'] as const;
export const StageId = z.enum(STAGES);
export type StageId = z.infer<typeof StageId>;

export const CRITERIA = ['C1', 'C2', 'C3'] as const;
export const CriterionId = z.enum(CRITERIA);
export type CriterionId = z.infer<typeof CriterionId>;

/** How far a criterion holds. Not knowing is an unknown answer, not a status. */
export const CriterionStatus = z.enum(['met', 'partly', 'not']);
export type CriterionStatus = z.infer<typeof CriterionStatus>;

/** Which rating: before anything was done, after what has been done so far, and where the team wants to get to. */
export const RATINGS = ['inherent', 'current', 'target'] as const;
export const RatingKind = z.enum(RATINGS);
export type RatingKind = z.infer<typeof RatingKind>;

/** What a team keeps lists of on its way. */
export const LISTS = ['talks', 'watch', 'treatments', 'sources', 'actions', 'horizon'] as const;
export const ListId = z.enum(LISTS);
export type ListId = z.infer<typeof ListId>;

/** The four sectors of the quadruple helix (paper, section 4). */
export const SECTORS = ['government', 'industry', 'academia', 'public'] as const;
export const Sector = z.enum(SECTORS);
export type Sector = z.infer<typeof Sector>;
