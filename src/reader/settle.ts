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
  const findings = told.map(({ finding, manner }) => ({
    ...finding,
    superseded: manner.history && isFollowed(finding, told),
  }));
  return withoutRepetition(findings).toSorted((a, b) => placeOf(a) - placeOf(b));
}

function isFollowed(finding: Finding, told: readonly Drafted[]): boolean {
  if (finding.indicator === 'stops')
    return told.some(({ finding: other, manner }) => !manner.history && isMilder(other, finding));
  const family = FAMILIES.find((each) => each.includes(finding.indicator));
  return told.some(
    ({ finding: other, manner }) =>
      !manner.history && manner.standing === 'fact' && (family?.includes(other.indicator) ?? false),
  );
}

/** What stopped once still shows what would stop, unless the text says that by now less or nothing would. */
function isMilder(other: Finding, finding: Finding): boolean {
  if (other.indicator !== 'stops' || finding.indicator !== 'stops' || other.standing !== 'fact') return false;
  return (
    STOPS.indexOf(other.value.step) < STOPS.indexOf(finding.value.step) && placeOf(other) > placeOf(finding)
  );
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
