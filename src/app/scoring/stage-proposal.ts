import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { AssessmentEffect } from '../../domain/assessment/events.ts';
import { assessmentMachine } from '../../domain/assessment/transition.ts';
import type { AssessmentId, PromptId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { corrected } from '../../domain/scoring/correction.ts';
import type { Finding } from '../../domain/scoring/evidence.ts';
import type { ScoringScales } from '../../domain/scoring/scales.ts';
import { type Score, score } from '../../domain/scoring/score.ts';
import { settled } from '../../domain/scoring/settled.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { App } from '../app.ts';
import { recordOf } from '../assess/audit-record.ts';
import type { Changed } from '../assess/change.ts';
import { findAssessment } from '../assess/find.ts';
import type { Failure } from '../failure.ts';
import { proposalAfter } from '../monitor/cadence-proposal.ts';
import {
  findingsOfAnswers,
  findingsOfSources,
  homeOf,
  sentencesOf,
  toldInSentences,
} from './answers-as-evidence.ts';
import { assessedBy, noStrongerThan, type ProposedAnswer, stillOpen } from './carry-over.ts';
import { readIn } from './score-of.ts';
import type { ScoreRecord } from './score-record.ts';

/** What the answers of stage 1, and the descriptions that were read for an assessment, say about stage 2. */
export interface StageProposal {
  readonly assessment: Assessment;
  readonly score: Score;
  readonly scales: ScoringScales;
  readonly proposed: readonly ProposedAnswer[];
  /** All that was read, what people have replaced since included. */
  readonly read: readonly Finding[];
  /** Descriptions that were read for it, the latest first. */
  readonly descriptions: readonly ScoreRecord[];
}

/** People's answers win over what was read, as everywhere. */
export async function proposalFor(
  app: App,
  actor: Actor,
  id: AssessmentId,
): Promise<Result<StageProposal, Failure>> {
  const found = await findAssessment(app, actor, id);
  if (!found.ok) return found;
  const assessment = found.value;
  const kept = await app.store.read(actor.server, (t) => t.list('score'));
  if (!kept.ok) return kept;
  const descriptions = kept.value
    .map(({ value }) => value)
    .filter((each) => each.assessment === id)
    .sort((a, b) => b.at.localeCompare(a.at));
  const { reader, scales } = await app.scoring.ready();
  const home = homeOf(assessment);
  const written = await reader.read({
    text: sentencesOf(assessment),
    ...(home !== undefined && { home }),
  });
  const described = descriptions.toReversed().map((each) => corrected(readIn(each), each.corrections));
  const answered = findingsOfAnswers(assessment);
  const findings = [
    ...answered.map(([found]) => found),
    ...findingsOfSources(assessment),
    ...written.findings,
    ...described.flatMap((each) => each.findings),
  ];
  // What was said last of a criterion's status counts.
  const statuses = Object.assign({}, ...described.map((each) => each.statuses));
  const scored = settled(score([findings], scales), statuses, scales);
  const weights = new Map([...answered, ...toldInSentences(assessment, written.findings)]);
  const proposed = noStrongerThan(weights, assessedBy(app.framework, scored), scored);
  const read = [...written.findings, ...descriptions.flatMap((each) => readIn(each))];
  return ok({ assessment, score: scored, scales, proposed, read, descriptions });
}

/** Puts a proposed answer into words: its source, as it stands on the record. */
export type SourceOf = (answer: ProposedAnswer, read: readonly Finding[]) => string;

/**
 * Signs proposed answers with the member's name, as the answers that they are: one prompt, or all that nobody has
 * answered. `seen` is the version of the assessment that the proposal was shown with.
 */
export async function takeOver(
  app: App,
  actor: Actor,
  id: AssessmentId,
  wanted: { readonly prompt: PromptId | 'all'; readonly seen: number },
  sourceOf: SourceOf,
): Promise<Result<Changed, Failure>> {
  const proposal = await proposalFor(app, actor, id);
  if (!proposal.ok) return proposal;
  const { assessment, proposed, read } = proposal.value;
  const chosen =
    wanted.prompt === 'all'
      ? stillOpen(assessment, proposed)
      : proposed.filter(({ prompt }) => prompt === wanted.prompt);
  if (chosen.length === 0) return err({ code: 'nothing-to-take-over' });
  const at = app.clock.now();
  return app.store.tx<Changed, Failure>(actor.server, async (t) => {
    const stored = await t.get('assessment', id);
    if (stored === undefined || !mayDo(actor, stored.value, 'view'))
      return err({ code: 'no-such-assessment' });
    if (!mayDo(actor, stored.value, 'contribute')) return err({ code: 'not-allowed', needs: 'contribute' });
    if (stored.value.version !== wanted.seen) return err({ code: 'stale-panel', assessment: stored.value });
    const answered = withAnswers(app, stored.value, chosen, actor, (each) => sourceOf(each, read), at);
    if (!answered.ok) return answered;
    const { assessment: after, effects } = answered.value;
    if (effects.length > 0) {
      t.put('assessment', id, after, stored.revision);
      for (const effect of effects) t.audit({ at, by: actor.id, subject: id, ...recordOf(effect) });
    }
    const cadence = await proposalAfter(t, app.framework, stored.value, after);
    return ok({ ...answered.value, ...(cadence !== undefined && { cadence }) });
  });
}

/** The assessment with answers that somebody signs, one event each. */
export function withAnswers(
  app: Pick<App, 'framework'>,
  assessment: Assessment,
  chosen: readonly ProposedAnswer[],
  actor: Pick<Actor, 'id'>,
  sourceOf: (answer: ProposedAnswer) => string,
  at: ReturnType<App['clock']['now']>,
): Result<Changed, Failure> {
  const transition = assessmentMachine(app.framework);
  let state = assessment;
  const effects: AssessmentEffect[] = [];
  for (const each of chosen) {
    const { prompt, value, evidence } = each;
    const source = sourceOf(each);
    const basedOn = state.answers[prompt]?.current.version ?? 0;
    const event = { kind: 'answer', by: actor.id, prompt, value, evidence, basedOn } as const;
    const moved = transition(state, source === '' ? event : { ...event, source }, at);
    if (!moved.ok) return moved;
    state = moved.value.state;
    effects.push(...moved.value.effects);
  }
  return ok({ assessment: state, effects });
}
