/** Which actions are looked at: those not done, of these one's own or those past their day, or all there are. */
export const ACTION_SCOPES = ['open', 'mine', 'overdue', 'all'] as const;
export type ActionScope = (typeof ACTION_SCOPES)[number];
