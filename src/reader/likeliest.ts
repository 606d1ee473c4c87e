import type { Finding } from '../domain/scoring/evidence.ts';
import type { Drafted } from './draft.ts';
import { MATTERS, type Matter, WORTHS, type Worth } from './matter.ts';
import type { Likely } from './rules/likely.ts';

export type DraftedLikely = Likely & Drafted;

/** So much clearer than what a rule has read must a text speak of something else for the rule to be wrong. */
const CLEARLY = 16;

/**
 * What a text as a whole seems to say of each matter: the worth for which its sentences speak most clearly. Hearsay,
 * plans, history and what is left open are not asked. It stands where rules have read nothing, and in place of what
 * they have read of words where the text clearly says something else.
 */
export function weighedUp(likely: readonly DraftedLikely[], read: readonly Drafted[]): readonly Drafted[] {
  return MATTERS.reduce((drafts, matter) => settledFor(matter, likely, drafts), read);
}

function settledFor(
  matter: Matter,
  likely: readonly DraftedLikely[],
  drafts: readonly Drafted[],
): readonly Drafted[] {
  const told = likely.filter((each) => each.matter === matter && isFact(each));
  const clarity = (worth: Worth) =>
    told.reduce((sum, each) => sum + (each.worth === worth ? each.margin : 0), 0);
  const [clearest] = WORTHS.map((worth) => ({ worth, sum: clarity(worth) })).sort((a, b) => b.sum - a.sum);
  if (clearest === undefined || clearest.sum === 0) return drafts;
  const found = told.filter(({ worth }) => worth === clearest.worth);
  const facts = drafts.filter((each) => matterOf(each.finding) === matter && isFact(each));
  if (facts.length === 0) return [...drafts, ...found];
  const wrong = facts.filter(({ finding }) => {
    const worth = worthOf(finding);
    if (worth === undefined || worth === clearest.worth) return false;
    // What stops also comes late: a delay does not take back a stop.
    const isDelay = worth === 'all' && clearest.worth === 'some';
    // Nor does what stopped elsewhere take back that nothing stopped here.
    const isElsewhere = worth === 'nothing' && clearest.worth === 'all';
    const needed = matter === 'effect' && (isDelay || isElsewhere) ? 2 * CLEARLY : CLEARLY;
    return clearest.sum - clarity(worth) >= needed;
  });
  const rest = drafts.filter((each) => !wrong.includes(each));
  return wrong.length === facts.length ? [...rest, ...found] : rest;
}

function isFact({ finding, manner }: Drafted): boolean {
  return finding.standing === 'fact' && !manner.left && !manner.history;
}

function matterOf({ indicator }: Finding): Matter | undefined {
  switch (indicator) {
    case 'foreignShare':
    case 'homeShare':
    case 'gradeShare':
    case 'foreignOnlySuppliers':
      return 'source';
    case 'homeLag':
      return 'standing';
    case 'stops':
      return 'effect';
    case 'iteration':
      return 'progress';
    default:
      return undefined;
  }
}

/** What a step comes to; nothing where it rests on a number, or on there being nobody at home. */
function worthOf({ value }: Finding): Worth | undefined {
  if (value.kind !== 'step') return undefined;
  switch (value.step) {
    case 'generation':
    case 'line':
    case 'chain':
    case 'next-product':
    case 'lead':
      return 'all';
    case 'slightly-worse':
    case 'limited':
    case 'part':
    case 'cost-or-delay':
    case 'quality':
      return 'some';
    case 'parity':
    case 'nothing':
    case 'irrelevant':
      return 'nothing';
    default:
      return undefined;
  }
}
