import type { CountryCode } from '../locale.ts';

/** What came from one partner in one period, in any unit as long as it is one for all. */
export interface Supply {
  readonly partner: CountryCode;
  readonly value: number;
}

/** How concentrated the supply of a period is. Shares in per cent, of all that was counted. */
export interface Concentration {
  readonly total: number;
  readonly largest: { readonly partner: CountryCode; readonly share: number };
  /** What does not come from home; `null` where home is not known. */
  readonly abroad: number | null;
  /** The Herfindahl-Hirschman index of countries, 0 to 10,000: the sum of the squares of all shares in per cent. */
  readonly hhi: number;
}

/** `undefined` where there is nothing to share out. Several lines of one partner are added up first. */
export function concentrationOf(
  supplies: readonly Supply[],
  home: CountryCode | null,
): Concentration | undefined {
  const byPartner = new Map<CountryCode, number>();
  for (const { partner, value } of supplies) byPartner.set(partner, (byPartner.get(partner) ?? 0) + value);
  const total = [...byPartner.values()].reduce((sum, each) => sum + each, 0);
  if (!(total > 0)) return undefined;
  const shares = [...byPartner].map(([partner, value]) => ({ partner, share: (100 * value) / total }));
  const [largest] = shares.toSorted((a, b) => b.share - a.share || (a.partner < b.partner ? -1 : 1));
  if (largest === undefined) return undefined;
  const atHome = shares.find(({ partner }) => partner === home)?.share ?? 0;
  const hhi = shares.reduce((sum, { share }) => sum + share * share, 0);
  return { total, largest, abroad: home === null ? null : 100 - atHome, hhi };
}
