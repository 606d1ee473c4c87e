import type { ActionOf } from '../../app/actions.ts';
import { mayDo } from '../../app/actor.ts';
import { openAssessment } from '../../app/assess/entries.ts';
import type { Failure } from '../../app/failure.ts';
import { homeOf } from '../../app/scoring/answers-as-evidence.ts';
import type { ProposedAnswer } from '../../app/scoring/carry-over.ts';
import { DESCRIPTION_FIELDS } from '../../app/scoring/description-form.ts';
import { makeScore } from '../../app/scoring/make-score.ts';
import { scoreOf } from '../../app/scoring/score-of.ts';
import { proposalFor, takeOver as takeOverProposed } from '../../app/scoring/stage-proposal.ts';
import { startFromScore } from '../../app/scoring/start-from-score.ts';
import type { AssessmentId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Finding } from '../../domain/scoring/evidence.ts';
import type { ScoringScales } from '../../domain/scoring/scales.ts';
import { startedNotice } from '../../messages/notices.ts';
import { scoreCard } from '../../messages/score-card.ts';
import { describeForm } from '../../messages/score-forms.ts';
import { proposalView } from '../../messages/score-proposal.ts';
import { sourceText } from '../../messages/score-source.ts';
import { divider } from '../../messages/view.ts';
import { scoreProposalWords } from '../../messages/words/score-proposal.ts';
import { mayOpenThread } from '../open-thread.ts';
import { firstThread } from '../resume-thread.ts';
import { publicSpeech, type Scene } from '../scene.ts';
import { botRightsIn, usualChannel } from '../usual-channel.ts';
import { changeOf } from './after-change.ts';
import type { Redrawing, Route } from './route.ts';

/** Where an answer comes from, in the language of what everybody sees: it stays on the record. */
async function sourcesIn(scene: Scene, scales: ScoringScales, of: 'description' | 'answers') {
  const speech = await publicSpeech(scene.app, scene.actor);
  return (answer: ProposedAnswer, read: readonly Finding[]) => sourceText(speech, scales, answer, of, read);
}

/** Starts an assessment with what the score knows; the card stays, and says where it goes on. */
export const scoreStart: Route<ActionOf<'score-start'>> = {
  answers: 'update',
  async run(scene, { score: id, thread, seen }) {
    const { app, actor, client } = scene;
    const isPrivate = thread === 'private';
    const channel = usualChannel(scene);
    const open = mayOpenThread(client, channel, isPrivate, botRightsIn(scene, channel));
    if (!open.ok) return open;
    const scoring = await app.scoring.ready();
    const sources = await sourcesIn(scene, scoring.scales, 'description');
    const started = await startFromScore(app, actor, id, { channel, private: isPrivate }, sources);
    if (!started.ok) return started;
    const { record, assessment } = started.value;
    const placed = await firstThread(scene, assessment);
    const there = placed.ok ? placed.value.assessment : assessment;
    const shown = { record, scoring, score: scoreOf(record, scoring.scales) };
    return ok({
      kind: 'view',
      view: (speech) => scoreCard(speech, shown, seen, [...startedNotice(speech, there).blocks, divider]),
    });
  },
};

/** What the score says about stage 2, for the member alone: nothing of it counts before somebody takes it over. */
export const proposal: Route<ActionOf<'proposal'>> = {
  answers: 'reply',
  async run(scene, action) {
    const found = await proposalFor(scene.app, scene.actor, action.assessment);
    return found.ok ? ok(proposalView(scene.speech, found.value)) : found;
  },
};

export const takeOver: Route<ActionOf<'take-over'>> = {
  answers: 'update',
  async run(scene, { assessment, version, prompt }) {
    const { scales } = await scene.app.scoring.ready();
    const sources = await sourcesIn(scene, scales, 'answers');
    const wanted = { prompt, seen: version };
    const changed = await takeOverProposed(scene.app, scene.actor, assessment, wanted, sources);
    if (!changed.ok) return changed;
    const drawn = await drawnProposal(scene, assessment, 'taken');
    return drawn.ok ? ok({ ...drawn.value, change: changeOf(scene, changed.value) }) : drawn;
  },
};

async function drawnProposal(
  scene: Scene,
  id: AssessmentId,
  note: 'taken' | 'read1',
): Promise<Result<Redrawing & { readonly kind: 'view' }, Failure>> {
  const found = await proposalFor(scene.app, scene.actor, id);
  if (!found.ok) return found;
  const { value } = found;
  return ok({
    kind: 'view',
    view: (speech) => proposalView(speech, value, scoreProposalWords[speech.locale].proposal[note]),
  });
}

export const describe: Route<ActionOf<'describe'>> = {
  answers: 'form',
  async open(scene, action) {
    const found = await openAssessment(scene.app, scene.actor, action.assessment);
    return found.ok ? ok(describeForm(scene.speech, action.assessment)) : found;
  },
};

export const described: Route<ActionOf<'described'>> = {
  answers: 'update',
  async run(scene, action, given) {
    const notTaken = (why: Failure) => err({ code: 'form-not-taken', why, typed: given.typed } as const);
    const found = await openAssessment(scene.app, scene.actor, action.assessment);
    if (!found.ok) return notTaken(found.error);
    if (!mayDo(scene.actor, found.value, 'contribute')) {
      return notTaken({ code: 'not-allowed', needs: 'contribute' });
    }
    const home = homeOf(found.value);
    const text = given.fields[DESCRIPTION_FIELDS.description] ?? '';
    const { technology, id } = found.value;
    const described = { technology, text, ...(home !== undefined && { home }) };
    const made = await makeScore(scene.app, scene.actor, described, id);
    if (!made.ok) return notTaken(made.error);
    return drawnProposal(scene, id, 'read1');
  },
};
