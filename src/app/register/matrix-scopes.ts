import type { RiskFilter } from '../../domain/register/order.ts';
import type { Actor } from '../actor.ts';

/** Which risks a matrix shows: those not closed, of these one's own, past a day or with a treatment ranked so; or others. */
export const MATRIX_SCOPES = [
  ...(['open', 'mine', 'overdue', 'urgent', 'important', 'feasible'] as const),
  ...(['closed', 'all'] as const),
] as const;
export type MatrixScope = (typeof MATRIX_SCOPES)[number];

export function filterOf(scope: MatrixScope, { id }: Pick<Actor, 'id'>): RiskFilter {
  switch (scope) {
    case 'open':
    case 'closed':
      return { state: scope };
    case 'mine':
      return { state: 'open', owner: id };
    case 'overdue':
      return { state: 'open', overdue: true };
    case 'urgent':
    case 'important':
    case 'feasible':
      return { state: 'open', ranks: [scope] };
    case 'all':
      return {};
  }
}
