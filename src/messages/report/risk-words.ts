import type { ReportTile } from '../../app/report/document.ts';
import { concernsAt } from '../../domain/assessment/concerns.ts';
import type { Rating } from '../../domain/assessment/rating.ts';
import { KNOWN_PROMPTS, promptOf, stageOf } from '../../domain/framework/framework.ts';
import { CRITERIA } from '../../domain/framework/names.ts';
import type { Risk } from '../../domain/register/risk.ts';
import { LEVELS } from '../../domain/risk-matrix.ts';
import { type Tier, tierRank } from '../../domain/scoring/tier.ts';
import { closingName, concernTexts } from '../closing.ts';
import { isFull, stepName } from '../rating-text.ts';
import { dayText, said, valueText } from '../speech.ts';
import { registerWords } from '../words/register.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import { scoreWords } from '../words/score.ts';
import { onPaper, type ReportSpeech } from './report-speech.ts';

export function levelText(speech: ReportSpeech, { level }: Rating): string {
  return level === undefined ? reportDocumentWords[speech.locale].notRated : stepName(speech, 'level', level);
}

/** Likelihood and consequence, with what they come to. */
export function ratingText(speech: ReportSpeech, rating: Rating): string {
  const words = reportDocumentWords[speech.locale];
  if (!isFull(rating)) return words.notRated;
  const { likelihood, consequence, level } = rating;
  return words.pair(
    stepName(speech, 'likelihood', likelihood),
    stepName(speech, 'consequence', consequence),
    stepName(speech, 'level', level),
  );
}

/** As what it was closed, or what was decided in stage 2; `undefined` where nothing was. */
export function decisionText(speech: ReportSpeech, { assessment }: Risk): string | undefined {
  if (assessment.closure !== null) return closingName(speech, assessment.closure.decision);
  const prompt = promptOf(speech.framework, KNOWN_PROMPTS.decision)?.prompt;
  const value = prompt && assessment.answers[prompt.id]?.current.value;
  return prompt === undefined || value === undefined || value.kind === 'unknown'
    ? undefined
    : valueText(speech, prompt, value);
}

export function stageText(speech: ReportSpeech, { assessment }: Risk): string {
  const words = reportDocumentWords[speech.locale];
  const { stage, closure } = assessment;
  return closure === null
    ? said(speech, stageOf(speech.framework, stage).title)
    : words.closedOn(dayText(speech, closure.at.slice(0, 10)));
}

/** The four things that whoever decides looks for first. `ceiling`: the worst that the tier could turn out. */
export function riskTiles(speech: ReportSpeech, risk: Risk, ceiling?: Tier): readonly ReportTile[] {
  const words = reportDocumentWords[speech.locale];
  const { standing, inherent, tier, actions, review, acceptedUntil, assessment, statuses } = risk;
  const done = actions.filter(({ state }) => state === 'done').length;
  const overdue = actions.filter((each) => each.overdue).length;
  const moved = inherent.level !== undefined && inherent.level !== standing.level;
  const levelNotes = [
    ...(isFull(standing) ? [pairOf(speech, standing)] : []),
    ...(moved ? [words.before(levelText(speech, inherent))] : []),
    ...targetNote(speech, risk),
  ];
  const open = ceiling !== undefined && tierRank(ceiling) > tierRank(tier);
  const status = scoreWords[speech.locale].statuses;
  return [
    {
      label: words.level,
      value: levelText(speech, standing),
      note: levelNotes.join(words.semicolon),
      tone: standing.level ?? 'plain',
    },
    {
      label: words.decision,
      value: decisionText(speech, risk) ?? words.undecided,
      note: [
        assessment.closure === null ? words.at(stageText(speech, risk)) : stageText(speech, risk),
        ...(acceptedUntil === undefined ? [] : [words.acceptedUntil(dayText(speech, acceptedUntil))]),
      ].join(words.comma),
      tone: 'plain',
    },
    {
      label: words.tier,
      value: tierCell(speech, tier).text,
      note: [
        CRITERIA.map((id) => `${id} ${status[statuses[id]]}`).join(words.comma),
        ...(open ? [words.couldBe(scoreWords[speech.locale].tiers[ceiling])] : []),
      ].join(words.semicolon),
      tone: TIER_TONES[tier],
    },
    {
      label: words.actions,
      value: words.ofAll(done, actions.length),
      note: [
        ...(overdue > 0 ? [words.overdue(overdue)] : []),
        review === undefined ? words.noReview : words.review(dayText(speech, review)),
      ].join(words.comma),
      tone: 'plain',
    },
  ];
}

function targetNote(speech: ReportSpeech, { target, standing, distance }: Risk): readonly string[] {
  const words = reportDocumentWords[speech.locale];
  if (target.level === undefined) return [];
  if (distance === 0 && standing.level !== undefined) return [words.targetReached];
  return [words.target(levelText(speech, target))];
}

function pairOf(speech: ReportSpeech, rating: Required<Rating>): string {
  return `${stepName(speech, 'likelihood', rating.likelihood)} × ${stepName(speech, 'consequence', rating.consequence)}`;
}

/** What somebody should see to, a sentence each. */
export function flawTexts(speech: ReportSpeech, risk: Risk): readonly string[] {
  const words = reportDocumentWords[speech.locale];
  return risk.flaws.flatMap((flaw): readonly string[] => {
    if (flaw.concern === 'review-overdue') return [words.reviewOverdue(dayText(speech, flaw.day))];
    if (flaw.concern === 'actions-overdue') return [words.actionsOverdue(flaw.count)];
    if (flaw.concern === 'plan-more') return [registerWords[speech.locale].planMore(flaw.distance)];
    return concernTexts(speech, risk.assessment, [flaw]).map((line) =>
      sentence(speech, onPaper(speech, line)),
    );
  });
}

/** What of the team's own answers contradicts the way it was closed, a sentence; `undefined` where nothing does. */
export function contradiction(speech: ReportSpeech, { assessment }: Risk): string | undefined {
  const { closure } = assessment;
  if (closure === null) return undefined;
  const against = concernsAt(speech.framework, assessment, closure.decision, speech.now).filter(
    ({ concern }) => concern === 'criteria-met' || concern === 'against-decision',
  );
  if (against.length === 0) return undefined;
  const words = reportDocumentWords[speech.locale];
  const told = concernTexts(speech, assessment, against).map((line) => onPaper(speech, line));
  return words.closedAlthough(closingName(speech, closure.decision), told.join(words.semicolon));
}

/** What is listed in Discord without one begins with a capital on paper. */
function sentence({ locale }: ReportSpeech, text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

const TIER_TONES = {
  low: 'low',
  unrated: 'plain',
  moderate: 'moderate',
  high: 'high',
  critical: 'extreme',
} as const satisfies Record<Tier, ReportTile['tone']>;

/** A tier by itself, and the colour of what is as grave. */
export function tierCell(
  speech: ReportSpeech,
  tier: Tier,
): { readonly text: string; readonly tone: ReportTile['tone'] } {
  return { text: sentence(speech, scoreWords[speech.locale].tiers[tier]), tone: TIER_TONES[tier] };
}

/** How many risks there are of each level, the gravest first; those without one last. */
export function countedByLevel(risks: readonly Risk[]): readonly { level: Rating['level']; count: number }[] {
  const of = (level: Rating['level']) => risks.filter(({ standing }) => standing.level === level).length;
  return [...LEVELS.toReversed(), undefined].map((level) => ({ level, count: of(level) }));
}
