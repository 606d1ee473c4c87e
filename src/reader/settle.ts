import { type Finding, type Indicator, STOPS } from '../domain/scoring/evidence.ts';
import type { Drafted } from './draft.ts';

/** Indicators that tell of one thing, so that a later state of one makes an earlier state of another history. */
const FAMILIES: readonly (readonly Indicator[])[] = [
  ['foreignShare', 'homeShare', 'gradeShare', 'foreignOnlySuppliers'],
  ['homeLag'],
  ['worldShare'],
  ['hhi'],
  ['stockDays'],
  ['otherSource'],
];

/** What a text says when it is read as a whole: history gives way to later states, and nothing is said twice. */
export function settled(drafts: readonly Drafted[]): readonly Finding[] {
  const told = drafts.filter(({ manner }) => !manner.left);
  const current = told.filter(({ manner }) => !manner.history && manner.standing === 'fact');
  const today = new Set(current.map(({ finding }) => familyOf(finding)));
  const lastMild = new Map(
    current.flatMap(({ finding }) =>
      finding.indicator === 'stops' ? [[finding.value.step, placeOf(finding)] as const] : [],
    ),
  );
  const isFollowed = (finding: Finding): boolean => {
    if (finding.indicator !== 'stops') {
      const family = familyOf(finding);
      return family !== undefined && today.has(family);
    }
    // What stopped once still shows what would stop, unless the text says that by now less or nothing would.
    const milder = STOPS.slice(0, STOPS.indexOf(finding.value.step));
    return milder.some((step) => (lastMild.get(step) ?? -1) > placeOf(finding));
  };
  return withoutRepetition(
    told.map(({ finding, manner }) => ({ ...finding, superseded: manner.history && isFollowed(finding) })),
  ).toSorted((a, b) => placeOf(a) - placeOf(b));
}

function familyOf({ indicator }: Finding): (typeof FAMILIES)[number] | undefined {
  return FAMILIES.find((each) => each.includes(indicator));
}

function withoutRepetition(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.indicator} ${placeOf(finding)} ${JSON.stringify(finding.value)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function placeOf({ origin }: Finding): number {
  return origin.kind === 'text' ? origin.quote.start : 0;
}
