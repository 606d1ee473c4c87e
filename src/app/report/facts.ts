import { participants } from '../../domain/assessment/assessment.ts';
import { ownersOf } from '../../domain/assessment/entry.ts';
import { CRITERIA } from '../../domain/framework/names.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Owner } from '../../domain/monitoring/watch-item.ts';
import { sorted } from '../../domain/register/order.ts';
import type { Risk } from '../../domain/register/risk.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { settled } from '../../domain/scoring/settled.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import { meantAssessment } from '../assess/find.ts';
import type { Failure } from '../failure.ts';
import { listWatched, type Watched } from '../monitor/find-watch.ts';
import { riskAt, visibleRisks } from '../register/risks.ts';
import { proposalFor, type StageProposal } from '../scoring/stage-proposal.ts';
import { readSettings } from '../settings.ts';

/** All that a report is made from: nothing that the member who asks may not see, and no count of it either. */
export type ReportFacts = {
  readonly at: Instant;
  /** IANA; the server's own. */
  readonly timezone: string;
  /** What is watched: for the assessment, or all that this member may see. */
  readonly watched: readonly Watched[];
  /** Everybody who is named in it, to be called by their names. */
  readonly people: readonly Owner[];
} & (
  | { readonly of: 'assessment'; readonly risk: Risk; readonly proposal: StageProposal | undefined }
  /** Those that are open first, of these the gravest. */
  | { readonly of: 'register'; readonly risks: readonly Risk[] }
);

/** One assessment, by its id or its name, or the whole register where none is named. */
export async function gatherReport(
  app: App,
  actor: Actor,
  named: string | undefined,
): Promise<Result<ReportFacts, Failure>> {
  const all = await listWatched(app, actor);
  if (!all.ok) return all;
  const at = app.clock.now();
  const settings = await readSettings(app, actor);
  if (!settings.ok) return settings;
  const timezone = settings.value.timezone;
  if (named === undefined) {
    const risks = await visibleRisks(app, actor);
    if (!risks.ok) return risks;
    if (risks.value.length === 0) return err({ code: 'nothing-to-report' });
    const ordered = openFirst(sorted(risks.value, 'level'));
    return ok({
      of: 'register',
      at,
      timezone,
      risks: ordered,
      watched: all.value,
      people: peopleIn(ordered, all.value),
    });
  }
  const found = await meantAssessment(app, actor, named);
  if (!found.ok) return found;
  const risk = riskAt(app.framework, found.value, at);
  const watched = all.value.filter(({ linked }) => linked?.id === found.value.id);
  const proposal = await proposalFor(app, actor, found.value.id);
  return ok({
    ...{ of: 'assessment', at, timezone, risk, watched, people: peopleIn([risk], watched) },
    proposal: proposal.ok ? asDecided(proposal.value, risk) : undefined,
  });
}

/** Where the team has decided otherwise than the score, what follows from the score follows from the team's answers. */
function asDecided(proposal: StageProposal, { statuses }: Risk): StageProposal {
  const { score, scales } = proposal;
  const otherwise = CRITERIA.flatMap((id) => {
    const status = statuses[id];
    return status === 'unknown' || status === score.rating.criteria[id].status ? [] : [[id, status] as const];
  });
  return { ...proposal, score: settled(score, Object.fromEntries(otherwise), scales) };
}

/** What is closed comes after what is not, so that those on the matrix have the first numbers. */
function openFirst(risks: readonly Risk[]): readonly Risk[] {
  const isOpen = ({ assessment }: Risk) => assessment.closure === null;
  return [...risks.filter(isOpen), ...risks.filter((each) => !isOpen(each))];
}

/** Whoever took part, owns something or is reminded, each once, those of the gravest risks first. */
function peopleIn(risks: readonly Risk[], watched: readonly Watched[]): readonly Owner[] {
  const found = new Map<string, Owner>();
  for (const { assessment } of risks) {
    for (const id of [...participants(assessment), ...assessment.entries.flatMap(ownersOf)]) {
      found.set(id, { kind: 'member', id });
    }
  }
  for (const { item } of watched) {
    found.set(item.plan.owner.id, item.plan.owner);
    for (const each of item.latest) found.set(each.by, { kind: 'member', id: each.by });
  }
  return [...found.values()];
}
