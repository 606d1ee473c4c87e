import { keptUntil } from '../app/scoring/make-score.ts';
import { readIn } from '../app/scoring/score-of.ts';
import { criterionOf } from '../domain/framework/framework.ts';
import type { CriterionId } from '../domain/framework/names.ts';
import { Instant } from '../domain/ids.ts';
import { standing } from '../domain/scoring/correction.ts';
import { type CriterionScore, eachCriterion } from '../domain/scoring/criteria.ts';
import type { Finding } from '../domain/scoring/evidence.ts';
import type { Score } from '../domain/scoring/score.ts';
import { type Tier, tierRank } from '../domain/scoring/tier.ts';
import { backed, distinctQuotes, findingText, saysTheSame } from './score-findings.ts';
import { changeLines, questionLines } from './score-lines.ts';
import { scorePicture } from './score-picture.ts';
import { topicAsked, topicOptions } from './score-topics.ts';
import type { Seen, ShownScore } from './shown-score.ts';
import { listed, moment, person, type Speech, said } from './speech.ts';
import { inline } from './typed.ts';
import { type Block, button, buttons, divider, type Tone, text, type View } from './view.ts';
import { scoreWords } from './words/score.ts';
import { scoreCardWords } from './words/score-card.ts';
import { scoreFindingWords } from './words/score-findings.ts';

const TONES = {
  low: 'low',
  unrated: 'plain',
  moderate: 'moderate',
  high: 'high',
  critical: 'extreme',
} as const satisfies Record<Tier, Tone>;
const MARKS = { met: '🔴', partly: '🟠', not: '🟢', unknown: '⚪' } as const;
/** What a phone shows without scrolling for long. */
const QUOTES = 2;
const QUESTIONS = 3;
const CHANGES = 2;
const QUOTE = 120;

/** A score on one screen: tier, criteria with the words they rest on, what is missing, and what can be done with it. */
export function scoreCard(speech: Speech, shown: ShownScore, seen: Seen, notes: readonly Block[] = []): View {
  const { score } = shown;
  const words = scoreCardWords[speech.locale];
  const empty = eachCriterion(score.rating.criteria).every(({ status }) => status === 'unknown');
  return {
    tone: TONES[score.tier],
    blocks: [
      ...notes,
      text(...headLines(speech, shown)),
      scorePicture(speech, shown),
      ...(empty ? [text(words.nothing)] : criterionBlocks(speech, shown)),
      ...(score.tier === 'unrated' && !empty ? [text(words.unratedOpen)] : []),
      ...missingBlocks(speech, shown, empty ? 6 : QUESTIONS),
      ...(empty ? [] : changeBlocks(speech, shown)),
      divider,
      text(...footLines(speech, shown, seen)),
      ...controls(speech, shown, seen),
    ],
  };
}

/** The tier with what it could be at most. */
export function tierText(speech: Speech, { tier, ceiling }: Pick<Score, 'tier' | 'ceiling'>): string {
  const { tiers } = scoreWords[speech.locale];
  return tierRank(ceiling) > tierRank(tier)
    ? scoreCardWords[speech.locale].couldBe(tiers[tier], tiers[ceiling])
    : tiers[tier];
}

export function totalText(speech: Speech, total: readonly [number, number] | null | undefined): string {
  const words = scoreCardWords[speech.locale];
  if (total === null || total === undefined) return words.totalUnknown;
  const round = (each: number) => String(Math.round(each));
  return words.total(round(total[0]), round(total[1]));
}

function headLines(speech: Speech, { record, score }: ShownScore): readonly string[] {
  const words = scoreCardWords[speech.locale];
  const { home } = record;
  const country =
    home === null ? words.home.none : words.home[home.from](speech.countries.name(home.code, speech.locale));
  const { rating } = score;
  const confidence = words.confidence(scoreWords[speech.locale].confidences[rating.confidence]);
  return [
    `## ${words.headline(inline(record.technology, 100), tierText(speech, score))}`,
    `-# ${[words.what, totalText(speech, rating.total), confidence, country].join(' · ')}`,
  ];
}

function criterionBlocks(speech: Speech, shown: ShownScore): readonly Block[] {
  return eachCriterion(shown.score.rating.criteria).map((each) =>
    text(...criterionLines(speech, shown, each)),
  );
}

function criterionLines(speech: Speech, shown: ShownScore, criterion: CriterionScore): readonly string[] {
  const words = scoreCardWords[speech.locale];
  const { scales } = shown.scoring;
  const { evidence } = criterion;
  const reads = [...new Set(evidence.map((each) => findingText(speech, scales, each)))];
  const quotes = distinctQuotes(backed(evidence, readIn(shown.record)));
  const people = evidence.filter(({ origin }) => origin.kind === 'person');
  const more = quotes.length - QUOTES;
  const setter = statusSetter(shown, criterion.id);
  return [
    criterionHead(speech, criterion),
    ...(setter === undefined ? [] : [`-# ✏️ ${words.setBy(person(setter))}`]),
    ...(reads.length === 0 ? [] : [reads.slice(0, 4).join(' · ')]),
    ...quotes.slice(0, QUOTES).map((quote) => `> ${words.quote(inline(quote, QUOTE))}`),
    ...(more > 0 ? [`-# ${words.more(more)}`] : []),
    ...saidByPeople(speech, shown, people),
  ];
}

/** "🔴 **C1 Foreign and behind** · met · high confidence" */
export function criterionHead(speech: Speech, { id, status, confidence }: CriterionScore): string {
  const { statuses, confidences } = scoreWords[speech.locale];
  const title = said(speech, criterionOf(speech.framework, id).title);
  const sure = scoreCardWords[speech.locale].confidence(confidences[confidence]);
  const parts = [`${MARKS[status]} **${id} ${title}**`, `**${statuses[status]}**`];
  return [...parts, ...(status === 'unknown' ? [] : [sure])].join(' · ');
}

export function statusSetter({ record }: Pick<ShownScore, 'record'>, id: CriterionId) {
  return standing(record.corrections).find(({ topic }) => topic === id)?.by;
}

function saidByPeople(
  speech: Speech,
  { record, scoring }: ShownScore,
  findings: readonly Finding[],
): readonly string[] {
  const words = scoreCardWords[speech.locale];
  const given = standing(record.corrections);
  return findings.slice(0, 3).flatMap((finding) => {
    if (finding.origin.kind !== 'person') return [];
    const own = given.find(
      ({ said }) => said.kind === 'findings' && said.findings.some((each) => saysTheSame(each, finding)),
    );
    const note = own?.note === undefined ? '' : ` (${inline(own.note, 100)})`;
    return own === undefined
      ? []
      : [`-# ✏️ ${words.by(person(own.by), findingText(speech, scoring.scales, finding))}${note}`];
  });
}

function missingBlocks(speech: Speech, { score }: ShownScore, most: number): readonly Block[] {
  const words = scoreCardWords[speech.locale];
  const lines = questionLines(score.questions, speech.locale);
  if (lines.length === 0) return [];
  const more = lines.length - most;
  return [
    text(
      `**${words.missing}**`,
      ...lines.slice(0, most).map((line, index) => `${index + 1}. ${line}`),
      more > 0 && `-# ${words.more(more)}`,
    ),
  ];
}

function changeBlocks(speech: Speech, { score }: ShownScore): readonly Block[] {
  const words = scoreCardWords[speech.locale];
  const lines = changeLines(score.changes, speech.locale);
  if (lines.length === 0) return [];
  return [text(`**${words.wouldChange}**`, ...lines.slice(0, CHANGES).map((line) => `- ${line}`))];
}

function footLines(speech: Speech, { record, score, scoring }: ShownScore, seen: Seen): readonly string[] {
  const words = scoreCardWords[speech.locale];
  const tags = score.tags.map(({ value }) => value);
  const corrections = standing(record.corrections);
  const people = [...new Set(corrections.map(({ by }) => by))].slice(0, 5).map(person);
  const until = Instant.parse(new Date(keptUntil(record)).toISOString());
  const sharer = record.shared.at(-1)?.by;
  return [
    ...(tags.length === 0
      ? []
      : [words.tags(tags.map((tag) => said(speech, scoring.scales.tags[tag])).join(', '))]),
    ...(corrections.length === 0
      ? []
      : [`-# ✏️ ${words.corrections(corrections.length, listed(speech, people))}`]),
    `-# ${words.model(score.version)}`,
    ...(record.outcome.model === score.version ? [] : [`-# ${words.olderModel(record.outcome.model)}`]),
    ...(record.assessment === null ? [] : [`-# ${words.used}`]),
    ...(seen === 'all' && sharer !== undefined ? [`-# ${words.sharedBy(person(sharer))}`] : []),
    ...(seen === 'alone' && record.shared.length === 0 && record.assessment === null
      ? [`-# ${words.alone(moment(until, 'd'))}`]
      : []),
  ];
}

function controls(speech: Speech, shown: ShownScore, seen: Seen): readonly Block[] {
  const words = scoreCardWords[speech.locale];
  const { record, score } = shown;
  const { id, assessment } = record;
  const alone = seen === 'alone';
  const [first] = score.questions;
  const gap = first === undefined ? undefined : topicAsked(shown, first);
  const why = alone
    ? ({ do: 'score-page', score: id, page: 0 } as const)
    : ({ do: 'score-why', score: id } as const);
  return [
    {
      kind: 'select',
      action: { do: 'score-pick', score: id, seen },
      hint: words.pick,
      options: topicOptions(speech, shown),
    },
    buttons(
      gap !== undefined &&
        button(
          words.buttons.gap(scoreFindingWords[speech.locale].topics[gap]),
          { do: 'score-ask', score: id, topic: gap, seen },
          'next',
        ),
      button(words.buttons.why, why),
      alone && button(words.buttons.edit, { do: 'score-edit', score: id }),
      alone && button(words.buttons.share, { do: 'score-share', score: id }),
    ),
    buttons(
      ...(assessment === null
        ? [
            button(
              words.buttons.start,
              { do: 'score-start', score: id, thread: 'public', seen },
              gap === undefined ? 'next' : 'other',
            ),
            button(words.buttons.startPrivately, { do: 'score-start', score: id, thread: 'private', seen }),
          ]
        : [button(words.buttons.openAssessment, { do: 'fresh-panel', assessment })]),
    ),
  ];
}
